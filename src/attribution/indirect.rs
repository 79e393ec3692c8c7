//! Statements without marks: the content, cue and source of sentences with a verb of saying.
//!
//! > Reed said that the harbour would open in May.
//! >
//! > The harbour will open in May, Reed told the council.
//! >
//! > According to Reed, the harbour will open in May.
//!
//! One statement a sentence, by its first verb of saying with a known subject. Sentences with quoted
//! speech are left to the quotation. Misses free indirect speech, nouns of saying ("his claim
//! that …") and what is reported over several sentences. After Pareti (2015) in what belongs to
//! content, cue and source.

use super::decide::{Case, Decision};
use super::scene::Scene;
use super::silent::is_told;
use crate::lexicon::{ACTS, Class, Count, Run, SAYS, TELLS, VOWS, hash};
use crate::mention::Kind;
use crate::report::Evidence;
use crate::text::Span;

/// A reported statement.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    /// Which block of the article.
    pub block: u32,
    /// The content's bytes in the block; two stretches where the attribution cuts it.
    pub content: Vec<Span>,
    /// The verb's token, or that of "according".
    pub cue: usize,
    /// The mention of the source.
    pub mention: usize,
    /// Where the source stands.
    pub evidence: Evidence,
}

/// Fewer tokens are hardly a statement: "he said so".
const LEAST: usize = 4;
/// How far behind "told" the listener may reach, in tokens.
const LISTENER: usize = 8;
/// How far before the colon of a list its verb of saying stands, in tokens: "said on Friday in Hull:".
const CLOSING: usize = 6;
/// The longest time and place behind a verb that closes its sentence, in tokens.
const TAIL: usize = 10;

/// The statements of the running text, in order.
#[must_use]
pub fn find(case: &Case, decisions: &[Decision]) -> Vec<Statement> {
    let tagged = case.scene.tagged;
    let mut speech = vec![false; tagged.len()];
    for (spot, _) in case.spots.iter().zip(decisions).filter(|(_, d)| d.speech) {
        speech[spot.token] = true;
    }
    let mut found = Vec::new();
    for (p, paragraph) in tagged.paragraphs[..tagged.running].iter().enumerate() {
        let silent = |run: Run| !speech[run.first..run.end].contains(&true);
        if let Some(listed) = listed(case, p).filter(|_| silent(*paragraph)) {
            found.push(listed);
            continue;
        }
        let mut at = paragraph.first;
        while at < paragraph.end {
            let sentence = tagged.sentence(at);
            if silent(sentence) {
                found.extend(statement(case, sentence));
            }
            at = sentence.end;
        }
    }
    found
}

/// An item of the list below "Ann Reed also said:".
fn listed(case: &Case, p: usize) -> Option<Statement> {
    let (scene, tagged) = (case.scene, case.scene.tagged);
    let head = tagged.paragraphs[(0..p).rev().find(|p| !tagged.items[*p]).filter(|_| tagged.items[p])?];
    let colon = head.end - 1;
    let sentence = tagged.sentence(colon);
    let reports =
        |k: &usize| tagged.tags[*k].entry.reports & SAYS != 0 && tagged.tags[*k].class == Class::Verb;
    let near = sentence.first.max(colon.saturating_sub(CLOSING))..colon;
    let cue = near.into_iter().rev().find(reports).filter(|_| tagged.lower(colon) == ":")?;
    let mention = scene.subjects.of(cue).filter(|m| is_source(scene, *m) && case.people.of[*m].is_some())?;
    stated(scene, (mention, vec![tagged.paragraphs[p]], Evidence::Colon), cue)
}

fn statement(case: &Case, sentence: Run) -> Option<Statement> {
    let found = |way: Way| (sentence.first..sentence.end).find_map(|k| found(case, sentence, k, way));
    found(accorded).or_else(|| found(said))
}

/// The statement whose cue stands at `k`.
fn found(case: &Case, sentence: Run, k: usize, way: Way) -> Option<Statement> {
    let found = way(case, sentence, k)?;
    case.people.of[found.0]?;
    stated(case.scene, found, k)
}

/// The statement with this content, if that is long enough to be one.
fn stated(scene: &Scene, (mention, content, evidence): Found, cue: usize) -> Option<Statement> {
    let tags = &scene.tagged.tags;
    let runs: Vec<_> = content.into_iter().filter_map(|run| trimmed(scene, run)).collect();
    let long = runs.iter().map(|r| r.end - r.first).sum::<usize>() >= LEAST;
    let span = |r: &Run| Span { start: tags[r.first].span.start, end: tags[r.end - 1].span.end };
    let content = runs.iter().map(span).collect();
    long.then(|| Statement { block: tags[runs[0].first].block, content, cue, mention, evidence })
}

type Found = (usize, Vec<Run>, Evidence);

/// A way in which a sentence reports.
type Way = fn(&Case, Run, usize) -> Option<Found>;

/// "According to Reed, …" and "…, according to Reed".
fn accorded(case: &Case, sentence: Run, k: usize) -> Option<Found> {
    let scene = case.scene;
    let tagged = scene.tagged;
    let is = |k: usize, word: u32| k < sentence.end && tagged.tags[k].hash == word;
    if !is(k, hash("according")) || !is(k + 1, hash("to")) {
        return None;
    }
    let mention =
        scene.mentions_in(k + 2, sentence.end.min(k + 2 + LISTENER)).find(|m| is_source(scene, *m))?;
    let content = if k == sentence.first {
        Run { first: behind_source(case, mention, sentence)?, end: sentence.end }
    } else {
        Run { first: sentence.first, end: k }
    };
    Some((mention, vec![content], Evidence::AccordingTo))
}

/// Where the content begins in "According to his sister, Ann Reed, who keeps the books, the harbour will open".
fn behind_source(case: &Case, mention: usize, sentence: Run) -> Option<usize> {
    const RELATIVES: [u32; 3] = [hash("who"), hash("which"), hash("whose")];
    let scene = case.scene;
    let commas =
        (scene.mentions[mention].last as usize..sentence.end - 1).filter(|c| scene.tagged.lower(*c) == ",");
    let goes_on = |k: usize| {
        let named = scene.mentions_in(k, k + 1).any(|m| case.people.same(m, mention));
        named || RELATIVES.contains(&scene.tagged.tags[k].hash)
    };
    commas.map(|c| c + 1).find(|k| !goes_on(*k))
}

/// "Reed said that …" and "…, Reed said".
fn said(case: &Case, sentence: Run, verb: usize) -> Option<Found> {
    let scene = case.scene;
    let tag = &scene.tagged.tags[verb];
    if tag.entry.reports == 0 || !matches!(tag.class, Class::Verb | Class::Ing) || is_told(scene, verb) {
        return None;
    }
    let subject = in_between(scene, verb, sentence).or_else(|| scene.subjects.of(verb));
    let mention = subject.filter(|m| is_source(scene, *m))?;
    let at = scene.mentions[mention].first as usize;
    if !(sentence.first..sentence.end).contains(&at) {
        return None;
    }
    let evidence = if at < verb { Evidence::NameBeforeCue } else { Evidence::NameAfterCue };
    let content = around(scene, sentence, verb, mention)
        .or_else(|| Some(vec![before(scene, sentence, verb, mention)?]))
        .or_else(|| Some(vec![behind(scene, sentence, verb)?]))?;
    Some((mention, content, evidence))
}

/// "There is no rule, says Reed, but one.": the name behind the verb.
fn in_between(scene: &Scene, verb: usize, sentence: Run) -> Option<usize> {
    let tagged = scene.tagged;
    let m = scene.mentions_in(verb + 1, verb + 2).next()?;
    let behind = scene.mentions[m].last as usize + 1;
    let closed = behind >= sentence.end || matches!(tagged.lower(behind), "," | ".");
    let comma = verb > sentence.first && tagged.lower(verb - 1) == ",";
    (closed && comma && scene.mentions[m].kind == Kind::Name).then_some(m)
}

/// Names, nouns and "he", "she", "they".
fn is_source(scene: &Scene, mention: usize) -> bool {
    const OTHERS: [u32; 5] = [hash("i"), hash("we"), hash("you"), hash("it"), hash("who")];
    let m = &scene.mentions[mention];
    match m.kind {
        Kind::Name | Kind::Noun | Kind::Phrase => true,
        Kind::Pronoun => !OTHERS.contains(&m.tag(scene.tagged).hash),
        Kind::OtherPronoun(_) => false,
    }
}

/// The content before the attribution that closes the sentence: "…, Reed said on Monday."
fn before(scene: &Scene, sentence: Run, verb: usize, mention: usize) -> Option<Run> {
    let tagged = scene.tagged;
    let start = scene.phrase_start(mention).min(verb);
    let comma = start.checked_sub(1).filter(|c| *c > sentence.first && tagged.lower(*c) == ",")?;
    let end = (scene.mentions[mention].last as usize).max(verb) + 1;
    let tail = tagged.count(Count::Verbs, end, sentence.end) == 0 && sentence.end - end <= TAIL;
    (tail && clause(scene, sentence.first, comma)).then_some(Run { first: sentence.first, end: comma })
}

/// The content on both sides of the attribution: "That, Reed said, would do."
fn around(scene: &Scene, sentence: Run, verb: usize, mention: usize) -> Option<Vec<Run>> {
    const SHORT: usize = 4; // "Reed said on Monday,"
    let tagged = scene.tagged;
    let m = &scene.mentions[mention];
    let start = scene.phrase_start(mention).min(verb);
    let first = start.checked_sub(1).filter(|c| *c > sentence.first && tagged.lower(*c) == ",")?;
    let end = (m.last as usize).max(verb) + 1;
    let second = (end..sentence.end.min(end + SHORT)).find(|k| tagged.lower(*k) == ",")?;
    let says = tagged.tags[verb].entry.reports & SAYS != 0;
    let goes_on = says && clause(scene, second + 1, sentence.end);
    goes_on.then(|| {
        vec![Run { first: sentence.first, end: first }, Run { first: second + 1, end: sentence.end }]
    })
}

/// The content behind the verb: "said that …", "told them that …", "vowed to …".
fn behind(scene: &Scene, sentence: Run, verb: usize) -> Option<Run> {
    let tagged = scene.tagged;
    let reports = tagged.tags[verb].entry.reports;
    let is = |k: usize, word: &str| k < sentence.end && tagged.lower(k) == word;
    let that = (verb + 1..sentence.end.min(verb + 1 + LISTENER)).find(|k| is(*k, "that"));
    if let Some(that) = that.filter(|t| reports & TELLS != 0 || listener_free(scene, verb + 1, *t)) {
        return Some(Run { first: that + 1, end: sentence.end });
    }
    if reports & VOWS != 0 && is(verb + 1, "to") {
        return Some(Run { first: verb + 1, end: sentence.end });
    }
    let first = verb + 1;
    let opens = first < sentence.end
        && !matches!(tagged.tags[first].class, Class::Prep | Class::Mark | Class::Conj | Class::Quoted);
    let says = reports & SAYS != 0 && clause(scene, first, sentence.end);
    let acts = reports & ACTS != 0 && tagged.tags[verb].class == Class::Verb;
    (opens && (says || acts)).then_some(Run { first, end: sentence.end })
}

/// Whether no clause begins between the verb and "that": adverbs, days, "in a statement" may stand there.
fn listener_free(scene: &Scene, from: usize, to: usize) -> bool {
    let clause = |c: Class| matches!(c, Class::Verb | Class::Aux | Class::Subject | Class::Mark);
    !scene.tagged.tags[from..to].iter().any(|t| clause(t.class))
}

/// Whether the tokens hold a verb, or begin with the subject of one.
fn clause(scene: &Scene, from: usize, to: usize) -> bool {
    let tags = &scene.tagged.tags[from..to.max(from)];
    tags.first().is_some_and(|t| t.class == Class::Subject)
        || tags.iter().any(|t| matches!(t.class, Class::Verb | Class::Aux))
}

/// Without marks at its ends; none where nothing is left.
fn trimmed(scene: &Scene, content: Run) -> Option<Run> {
    let mark = |k: usize| scene.tagged.tags[k].class == Class::Mark;
    let Run { mut first, mut end } = content;
    while first < end && mark(first) {
        first += 1;
    }
    while end > first && mark(end - 1) {
        end -= 1;
    }
    (end > first).then_some(Run { first, end })
}
