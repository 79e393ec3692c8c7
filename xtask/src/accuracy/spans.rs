//! Quoted spans with keys (PolNeAR's and the German ones): is the span found, is its speaker right?
//!
//! Spans are compared without marks and outer blanks; a span matches a key at an intersection over
//! union of a half (best pairs first, one to one). The speaker is right when its mention overlaps the
//! key's source, or one of the mentions that are right as well, or when the key's source is a name
//! and the given name ends in the same word. A key marked `doubt` counts nowhere.

use super::corpus::{Key, Keyed};
use super::names::{fold, last_name, scope_end};
use super::predicted::{Given, Predicted};
use super::tiers::Judged;
use std::cmp::Ordering;
use std::collections::BTreeMap;

const LEAST_OVERLAP: f64 = 0.5;
const EDGE: &[char] = &[' ', '\t', '\n', '\r', '\u{a0}', '"', '“', '”'];

/// Counts over the spans of one article or many.
#[derive(Clone, Default)]
pub struct Counts {
    /// Spans given out.
    pub found: usize,
    /// Of these, on no key at all.
    pub stray: usize,
    /// Of these, on a span that is not speech.
    pub on_negative: usize,
    /// Keys that are speech.
    pub gold: usize,
    /// Of these, found.
    pub hit: usize,
    /// Of these, with the right speaker.
    pub right: usize,
    /// Of these, the mention names the speaker rather than being part of the source's words.
    pub strict: usize,
    /// By cell (`direct`, `pronoun`, …): keys, found, right.
    pub cells: BTreeMap<String, [usize; 3]>,
    /// Each span given to somebody.
    pub judged: Vec<Judged>,
}

/// One key or one span without a key, and what became of it.
pub struct Verdict<'a> {
    pub key: Option<&'a Key>,
    pub predicted: Option<&'a Predicted>,
    pub outcome: Outcome,
}

/// What became of a span.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Right,
    /// Given to somebody else.
    Wrong,
    /// Found, but given to nobody.
    Unattributed,
    Unfound,
    /// Not speech, yet given out.
    Scare,
    /// On no key.
    Stray,
    /// Not speech, and left alone, or in doubt.
    Passed,
}

/// What became of each key of an article, and of each span without one.
pub fn judge<'a>(article: &'a Keyed, predicted: &'a [Predicted]) -> Vec<Verdict<'a>> {
    let (taken, strays) = matched(article, predicted);
    let keys = article.quotes.iter().zip(taken).map(|(key, found)| {
        let predicted = found.map(|j| &predicted[j]);
        Verdict { key: Some(key), predicted, outcome: outcome(key, predicted) }
    });
    let strays = strays.into_iter().map(|j| Verdict {
        key: None,
        predicted: Some(&predicted[j]),
        outcome: Outcome::Stray,
    });
    keys.chain(strays).collect()
}

fn outcome(key: &Key, predicted: Option<&Predicted>) -> Outcome {
    match predicted {
        _ if key.doubt => Outcome::Passed,
        Some(_) if !key.attributed => Outcome::Scare,
        None if !key.attributed => Outcome::Passed,
        None => Outcome::Unfound,
        Some(p) if right_speaker(key, p.speaker.as_ref()) => Outcome::Right,
        Some(p) if p.speaker.is_none() => Outcome::Unattributed,
        Some(_) => Outcome::Wrong,
    }
}

/// For each key the span that matches it, and the spans that match none.
fn matched(article: &Keyed, predicted: &[Predicted]) -> (Vec<Option<usize>>, Vec<usize>) {
    let text: Vec<char> = article.text.chars().collect();
    let gold: Vec<_> = article.quotes.iter().map(|q| trim(&text, q.start, q.end)).collect();
    let found: Vec<_> = predicted.iter().map(|p| trim(&text, p.start, p.end)).collect();
    let mut pairs = Vec::new();
    for (i, a) in gold.iter().enumerate() {
        let shares =
            found.iter().enumerate().map(|(j, b)| (overlap(*a, *b), !article.quotes[i].attributed, i, j));
        pairs.extend(shares.filter(|p| p.0 >= LEAST_OVERLAP));
    }
    pairs.sort_by(|a, b| {
        b.0.partial_cmp(&a.0).unwrap_or(Ordering::Equal).then((a.1, a.2, a.3).cmp(&(b.1, b.2, b.3)))
    });
    let (mut taken, mut used) = (vec![None; gold.len()], vec![false; found.len()]);
    for (_, _, i, j) in pairs {
        if taken[i].is_none() && !used[j] {
            taken[i] = Some(j);
            used[j] = true;
        }
    }
    (taken, (0..found.len()).filter(|j| !used[*j]).collect())
}

fn trim(text: &[char], start: usize, end: usize) -> (usize, usize) {
    let (mut start, mut end) = (start, end.min(text.len()));
    while start < end && EDGE.contains(&text[start]) {
        start += 1;
    }
    while end > start && EDGE.contains(&text[end - 1]) {
        end -= 1;
    }
    (start, end)
}

/// Intersection over union.
fn overlap(a: (usize, usize), b: (usize, usize)) -> f64 {
    let both = a.1.min(b.1).saturating_sub(a.0.max(b.0));
    if both == 0 { 0.0 } else { both as f64 / (a.1.max(b.1) - a.0.min(b.0)) as f64 }
}

fn meets(given: &Given, start: usize, end: usize) -> bool {
    given.start < end && start < given.end
}

pub(crate) fn right_speaker(key: &Key, given: Option<&Given>) -> bool {
    let (source, given) = match (&key.source, given) {
        (None, given) => return given.is_none(),
        (_, None) => return false,
        (Some(source), Some(given)) => (source, given),
    };
    let whole = [(source.start, source.end)];
    let spans = if source.spans.is_empty() { &whole[..] } else { &source.spans[..] };
    if spans.iter().chain(&key.also).any(|(s, e)| meets(given, *s, *e)) {
        return true;
    }
    let name = last_name(&source.text);
    key.source_type.as_deref() == Some("name") && name.is_some() && name == last_name(&given.name)
}

/// Of a right speaker: whether the mention is the word that names it ("a spokesman for Ann Hen" is not Ann Hen).
pub(crate) fn strictly_right(key: &Key, given: Option<&Given>) -> bool {
    let (Some(source), Some(given)) = (&key.source, given) else { return true };
    if key.also.iter().any(|(s, e)| meets(given, *s, *e)) {
        return true;
    }
    let (mut low, mut high) = (0, source.text.len());
    if key.source_type.as_deref() == Some("name") {
        let name = last_name(&source.text);
        if name.is_none() || name == last_name(&given.name) {
            return true;
        }
        if let Some(word) = source.text.split_whitespace().find(|w| Some(fold(w)) == name) {
            low = word.as_ptr() as usize - source.text.as_ptr() as usize;
            high = low + word.len();
        }
    } else {
        high = scope_end(&source.text);
    }
    let code_points = |byte: usize| source.text[..byte].chars().count();
    meets(given, source.start + code_points(low), source.start + code_points(high))
}

/// Counts what became of an article's spans.
pub fn count(verdicts: &[Verdict]) -> Counts {
    let mut counts = Counts::default();
    verdicts.iter().for_each(|v| counts.add(v));
    counts
}

impl Counts {
    fn add(&mut self, v: &Verdict) {
        let found = usize::from(v.predicted.is_some());
        match v.key {
            Some(key) if key.doubt => return,
            Some(key) if key.attributed => self.add_speech(key, v),
            Some(_) => self.on_negative += found,
            None => self.stray += found,
        }
        self.found += found;
        if let Some(p) = v.predicted.filter(|p| p.speaker.is_some()) {
            let right = v.outcome == Outcome::Right;
            self.judged.push(Judged { certain: p.certain, confidence: p.confidence, right });
        }
    }

    fn add_speech(&mut self, key: &Key, v: &Verdict) {
        let (hit, right) = (usize::from(v.predicted.is_some()), usize::from(v.outcome == Outcome::Right));
        self.gold += 1;
        self.hit += hit;
        self.right += right;
        self.strict += right * usize::from(strictly_right(key, v.predicted.and_then(|p| p.speaker.as_ref())));
        let (kind, source) =
            (key.kind.as_deref().unwrap_or("none"), key.source_type.as_deref().unwrap_or("none"));
        for name in [kind.to_owned(), source.to_owned(), format!("{kind} {source}")] {
            let cell = self.cells.entry(name).or_default();
            *cell = [cell[0] + 1, cell[1] + hit, cell[2] + right];
        }
    }

    /// Takes in the counts of another article.
    pub fn merge(mut self, other: Self) -> Self {
        self.found += other.found;
        self.stray += other.stray;
        self.on_negative += other.on_negative;
        self.gold += other.gold;
        self.hit += other.hit;
        self.right += other.right;
        self.strict += other.strict;
        self.judged.extend(other.judged);
        for (name, [a, b, c]) in other.cells {
            let cell = self.cells.entry(name).or_default();
            *cell = [cell[0] + a, cell[1] + b, cell[2] + c];
        }
        self
    }
}
