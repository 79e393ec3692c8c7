//! Second printings: a caption, a pull quote or a standfirst that prints words of the text again.

use crate::article::{Article, BlockKind};
use crate::report::{Certainty, Quotation};
use std::collections::HashMap;

/// Fewer words in common are chance.
const LEAST_WORDS: usize = 4;

/// Marks the quotations whose words stand elsewhere too; they take over the better speaker of the two.
pub(super) fn mark(article: &Article, quotations: &mut [Quotation]) {
    let mut printed: HashMap<String, Vec<usize>> = HashMap::new();
    for (i, quotation) in quotations.iter().enumerate() {
        for segment in &quotation.segments {
            if let Some(words) = key(&segment.text) {
                printed.entry(words).or_default().push(i);
            }
        }
    }
    for i in 0..quotations.len() {
        let key = key(&quotations[i].segments[0].text);
        let others = key.and_then(|k| printed.get(&k)).into_iter().flatten().copied();
        let main = others.filter(|j| *j != i).find(|j| is_second(article, quotations, i, *j));
        if let Some(main) = main {
            quotations[i].repeats = Some(quotations[main].id.clone());
            share_speaker(quotations, i, main);
        }
    }
}

/// The words alone, for comparing; none where they are too few.
fn key(text: &str) -> Option<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let words: Vec<_> = words.map(str::to_lowercase).collect();
    (words.len() >= LEAST_WORDS).then(|| words.join(" "))
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

fn share_speaker(quotations: &mut [Quotation], second: usize, main: usize) {
    let (from, to) = if quotations[second].confidence > quotations[main].confidence {
        (second, main)
    } else {
        (main, second)
    };
    if quotations[from].certainty == Certainty::Unknown {
        return;
    }
    let best = quotations[from].clone();
    let worse = &mut quotations[to];
    worse.speaker = best.speaker;
    worse.confidence = best.confidence;
    worse.certainty = best.certainty;
    worse.mention = best.mention;
    worse.cue = best.cue;
    worse.evidence = best.evidence;
    worse.runner_up = best.runner_up;
}
