//! Second printings: a caption, a pull quote, a standfirst that prints words of the text again, and
//! the lead's fragment of a sentence that follows in full.

use crate::article::{Article, BlockKind};
use crate::lexicon::fold;
use crate::report::{Certainty, Evidence, Quotation};
use crate::text::{letter, sort_by_key};

/// Fewer words in common are chance.
const LEAST_WORDS: usize = 4;
/// The words by which a quotation is looked up.
const KEY_WORDS: usize = 3;
/// From this confidence on a second printing keeps a speaker of its own.
const OWN: f32 = 0.6;
/// Quotations that hold the same words and are compared.
const MOST_COMPARED: usize = 4;

/// A printed span's words by their hashes, for comparing.
struct Printed {
    quotation: usize,
    words: Vec<u32>,
}

/// The words by which a span is looked up.
type Key = [u32; KEY_WORDS];
/// The keys of all spans, ascending, and where the words of each stand: span and word.
type Index = Vec<(Key, Vec<(usize, usize)>)>;

/// Marks the quotations whose words stand elsewhere too; both get the better speaker of the two.
pub(super) fn mark(article: &Article, quotations: &mut [Quotation]) {
    let printed = printed(quotations);
    let index = index(&printed);
    for i in 0..printed.len() {
        let own = printed[i].quotation;
        let Some((main, whole)) = holder(&printed, &index, i) else { continue };
        if both_named(&quotations[own], &quotations[main]) {
            continue; // two people said the same
        }
        if whole && quotations[own].repeats.is_none() && is_second(article, quotations, own, main) {
            quotations[own].repeats = Some(quotations[main].id.clone());
            share_speaker(quotations, own, main);
        } else if !whole && is_fragment(&quotations[own], &quotations[main]) {
            take_over(quotations, own, main);
        }
    }
}

/// Whether the words stand in the other quotation in the same letters, the first apart: a title in capitals does not.
fn is_fragment(part: &Quotation, whole: &Quotation) -> bool {
    let words = part.segments[0].text.trim_end_matches([',', '.', '!', '?']);
    let behind_first = words.char_indices().nth(1).map_or(words, |(at, _)| &words[at..]);
    whole.segments.iter().any(|segment| segment.text.contains(behind_first))
}

/// Whether beside each of the two stands the name of another speaker and a verb.
fn both_named(one: &Quotation, other: &Quotation) -> bool {
    const NAMED: [Evidence; 2] = [Evidence::NameBeforeCue, Evidence::NameAfterCue];
    let named = |q: &Quotation| q.confidence >= OWN && q.evidence.iter().any(|e| NAMED.contains(e));
    one.speaker != other.speaker && named(one) && named(other)
}

fn printed(quotations: &[Quotation]) -> Vec<Printed> {
    let segments = quotations.iter().enumerate().flat_map(|(i, q)| q.segments.iter().map(move |s| (i, s)));
    segments.map(|(quotation, s)| Printed { quotation, words: words(&s.text) }).collect()
}

fn words(text: &str) -> Vec<u32> {
    let mut lower = String::new();
    let words = text.split(|c: char| !letter::is_alphanumeric(c)).filter(|w| !w.is_empty());
    words
        .map(|word| {
            lower.clear();
            fold(word, &mut lower)
        })
        .collect()
}

/// Spans of fewer words are not looked up.
fn key(words: &[u32]) -> Option<Key> {
    words.first_chunk().copied().filter(|_| words.len() >= LEAST_WORDS)
}

fn index(printed: &[Printed]) -> Index {
    let mut index: Index = printed.iter().filter_map(|p| Some((key(&p.words)?, Vec::new()))).collect();
    sort_by_key(&mut index, |(key, _)| *key);
    index.dedup_by_key(|(key, _)| *key);
    for (i, p) in printed.iter().enumerate() {
        for (at, words) in p.words.windows(KEY_WORDS).enumerate() {
            let Ok(found) = index.binary_search_by(|(key, _)| key[..].cmp(words)) else { continue };
            let places = &mut index[found].1;
            if places.len() < MOST_COMPARED {
                places.push((i, at));
            }
        }
    }
    index
}

/// The quotation that holds all the words of span `i`, and whether it holds nothing else.
fn holder(printed: &[Printed], index: &Index, i: usize) -> Option<(usize, bool)> {
    let own = &printed[i];
    let wanted = key(&own.words)?;
    let found = index.binary_search_by(|(key, _)| key.cmp(&wanted)).ok()?;
    let places = &index[found].1;
    let others = places.iter().filter(|(j, _)| printed[*j].quotation != own.quotation);
    let mut holders = others.filter(|(j, at)| printed[*j].words[*at..].starts_with(&own.words));
    holders.next().map(|(j, _)| (printed[*j].quotation, printed[*j].words.len() == own.words.len()))
}

/// Whether `i` is the second printing of the two: it stands beside the text, or has less of the words.
fn is_second(article: &Article, quotations: &[Quotation], i: usize, j: usize) -> bool {
    let rank = |q: usize| {
        let kind = article.blocks[quotations[q].segments[0].block as usize].kind;
        let beside = matches!(kind, BlockKind::Caption | BlockKind::Heading | BlockKind::Standfirst);
        let words: usize = quotations[q].segments.iter().map(|s| s.text.len()).sum();
        (beside, usize::MAX - words, q)
    };
    rank(i) > rank(j)
}

/// A pull quote between somebody else's paragraphs only seems to go on from theirs.
fn share_speaker(quotations: &mut [Quotation], second: usize, main: usize) {
    let goes_on = |q: &Quotation| q.evidence.contains(&Evidence::Continuation);
    let known = quotations[main].speaker.is_some() && !goes_on(&quotations[main]);
    let led = known && goes_on(&quotations[second]) && quotations[second].speaker != quotations[main].speaker;
    if led {
        copy_speaker(quotations, second, main);
    } else if quotations[second].confidence > quotations[main].confidence {
        take_over(quotations, main, second);
    } else {
        take_over(quotations, second, main);
    }
}

/// Gives `to` the speaker of `from`, where that one is surer.
fn take_over(quotations: &mut [Quotation], to: usize, from: usize) {
    let (best, worse) = (&quotations[from], &quotations[to]);
    let surer = best.certainty != Certainty::Unknown && best.confidence >= worse.confidence;
    if surer && best.speaker != worse.speaker {
        copy_speaker(quotations, to, from);
    }
}

fn copy_speaker(quotations: &mut [Quotation], to: usize, from: usize) {
    let Quotation { speaker, confidence, certainty, mention, cue, evidence, runner_up, .. } =
        quotations[from].clone();
    let to = &mut quotations[to];
    (to.speaker, to.confidence, to.certainty) = (speaker, confidence, certainty);
    (to.mention, to.cue, to.evidence, to.runner_up) = (mention, cue, evidence, runner_up);
}
