//! Spans that are one quotation: cut by its attribution, or running over paragraphs.

use crate::attribution::decide::{Case, Decision};
use crate::lexicon::{Class, Count};

/// How many tokens an attribution between two halves has at most.
const ATTRIBUTION: usize = 16;

/// The spans of each quotation, in reading order; what is not speech is left out.
pub(super) fn join(case: &Case, decisions: &[Decision]) -> Vec<Vec<usize>> {
    let mut quotations: Vec<Vec<usize>> = Vec::new();
    let mut home = vec![None; decisions.len()];
    for (i, decision) in decisions.iter().enumerate().filter(|(_, d)| d.speech) {
        let joined = match decision.continues {
            Some(from) if !case.quoted[from].closed => home[from],
            _ => i
                .checked_sub(1)
                .filter(|before| one_quotation(case, decisions, *before, i))
                .and_then(|b| home[b]),
        };
        let at = joined.unwrap_or(quotations.len());
        if at == quotations.len() {
            quotations.push(Vec::new());
        }
        quotations[at].push(i);
        home[i] = Some(at);
    }
    quotations
}

/// `“…,” said Reed. “…”`: nothing but the attribution stands between two spans of one source.
fn one_quotation(case: &Case, decisions: &[Decision], first: usize, second: usize) -> bool {
    let (a, b) = (&decisions[first], &decisions[second]);
    let source = |d: &Decision| d.mention.and_then(|m| case.people.of[m]);
    let same = a.speech
        && a.mention.is_some()
        && (a.mention == b.mention || source(a).is_some() && source(a) == source(b));
    let (from, to) = (case.spots[first].token, case.spots[second].token);
    let tagged = case.scene.tagged;
    let near =
        from < to && to - from <= ATTRIBUTION && tagged.tags[from].paragraph == tagged.tags[to].paragraph;
    same && near && runs_on(case.spots[first].words) && only_attribution(case, decisions, first, from + 1, to)
}

/// The first half ends as halves do: with a comma, or with a sentence's end.
fn runs_on(words: &str) -> bool {
    words.ends_with([',', '.', '!', '?', '…', '—', '–', '-'])
}

/// The tokens between hold the mention and at most two verbs.
fn only_attribution(case: &Case, decisions: &[Decision], first: usize, from: usize, to: usize) -> bool {
    let tagged = case.scene.tagged;
    let inside = |m: usize| (from..to).contains(&(case.scene.mentions[m].first as usize));
    let sentences =
        (from..to).filter(|k| tagged.sentence(*k).first == *k && tagged.tags[*k].class != Class::Quoted);
    decisions[first].mention.is_some_and(inside)
        && tagged.count(Count::Verbs, from, to) <= 2
        && sentences.count() == 0
}
