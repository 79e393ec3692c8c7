//! How prominently a mention stands in its sentence: as its subject, first, behind a preposition, beside a verb of saying.
//!
//! Without a parser: from the mention over what belongs to it ("of the Hull police", an apposition) to the next verb.

use super::context::Context;
use crate::lexicon::{Class, Count, NOUN_DET, PARTICLE, Run, SUB, hash};

/// Weights are powers of two, in quarters of the exponent. What being a subject is worth.
pub(super) const SUBJECT: i32 = 11;
/// Standing first in the sentence; standing behind "when", or "and" as a second subject, takes as much away; a verb of
/// saying adds as much.
pub(super) const STEP: i32 = 3;
/// Owning the subject: "Ann Roe's plan was".
const OWNER: i32 = 6;
/// Behind a preposition.
const OBJECT: i32 = -4;
/// What sets an apposition apart, in front of it and behind.
const APART: [(&str, &str); 5] = [(",", ","), ("(", ")"), ("—", "—"), ("–", "–"), ("-", "-")];
/// The longest apposition a subject may have, in tokens.
const APPOSITION: usize = 20;
/// The last preposition that ties something to a mention stands so many tokens behind it.
const TIES: usize = 8;
/// How many adjectives are passed.
const ADJECTIVES: usize = 4;

/// "Ann Roe, whose sister was late, said", "Ann Roe, whose husband, Pvt. Tom Hale, was late, said".
pub(super) fn is_theirs(ctx: &Context, first: usize) -> bool {
    let inside = |k: &usize| matches!(ctx.class(*k), Class::Noun | Class::Mark) && ctx.same(first, *k);
    let start = (first.saturating_sub(ADJECTIVES)..first).rev().take_while(inside).last().unwrap_or(first);
    start > 0 && ctx.is(first, start - 1, "whose")
}

/// "…, Ann Roe said." at a sentence's end.
pub(super) fn closes(ctx: &Context, first: usize, end: usize) -> bool {
    let comma = first > 0 && ctx.is(first, first - 1, ",");
    let last = ctx.tagged.sentence(first).end;
    comma && says(ctx, first, end) && last <= end + 2
}

/// "Ann Roe said", "Ann Roe of Hull said", "said the woman".
pub(super) fn says(ctx: &Context, first: usize, end: usize) -> bool {
    let cue = |k: usize| ctx.same(first, k) && ctx.says(k);
    cue(behind_ties(ctx, end - 1)) || phrase_start(ctx, first).checked_sub(1).is_some_and(cue)
}

/// "Ann Roe said", "Ann Roe, the mayor, said".
pub(super) fn speaks(ctx: &Context, run: Run, whole: Run) -> bool {
    let reports = |k: usize| ctx.same(run.first, k) && ctx.says(k);
    says(ctx, run.first, run.end) || behind_apposition(ctx, whole.end - 1, reports)
}

/// The mention with all of its name: of "Ann van | Roe" both mentions.
pub(super) fn with_name(ctx: &Context, m: usize) -> Run {
    let (run, name) = (ctx.run(m), ctx.name(m).core);
    let whole = Run { first: run.first.min(name.first), end: run.end.max(name.end) };
    if name.end > 0 { whole } else { run }
}

/// The token behind a mention that ends with `last` and what belongs to it: "herself", "of the Hull police".
fn behind_ties(ctx: &Context, last: usize) -> usize {
    let mut k = last + 1;
    if ctx.same(last, k) && ctx.is_reflexive(k) {
        k += 1;
    }
    const PREPOSITIONS: [u32; 6] =
        [hash("of"), hash("for"), hash("at"), hash("from"), hash("with"), hash("in")];
    let inside =
        |k: usize| ctx.same(last, k) && matches!(ctx.class(k), Class::Noun | Class::Det | Class::Object);
    while k <= last + TIES && ctx.is_any(last, k, &PREPOSITIONS) && inside(k + 1) {
        k = (k + 1..).find(|k| !inside(*k)).unwrap_or(k);
    }
    k
}

/// What the place of the mention with these tokens is worth.
pub(super) fn weight(ctx: &Context, first: usize, last: usize, apposed: bool) -> i32 {
    let acts = |k: usize| matches!(ctx.class(k), Class::Verb | Class::Aux) || ctx.tagged.tags[k].cue >= 20;
    let adverb = |k: usize| ctx.same(last, k) && ctx.class(k) == Class::Adv;
    let verb = |k: usize| {
        let k = (k..k + ADJECTIVES).find(|k| !adverb(*k)).unwrap_or(k); // not "has seen Ann Roe often."
        ctx.same(last, k) && acts(k)
    };
    let start = phrase_start(ctx, first);
    let behind = start.checked_sub(1).filter(|k| ctx.same(first, *k));
    // an object's ties say nothing: "took a prize from a fan who …"
    let opens = behind.is_none_or(|k| matches!(ctx.class(k), Class::Mark | Class::Conj | Class::Sub));
    let end = if opens { behind_ties(ctx, last) } else { last + 1 };
    let subject = verb(end) || !apposed && behind_apposition(ctx, end - 1, verb);
    let inverted = behind.is_some_and(|k| ctx.says(k));
    // "as her son Luca explains"
    let opens_clause = |k: usize| ctx.tagged.tags[k].entry.is(SUB);
    let object = behind.is_some_and(|k| ctx.class(k) == Class::Prep && !(subject && opens_clause(k)));
    // "For Ann Roe, the day was long."
    let topic = behind.is_some_and(|k| ctx.is(k, k, "for") && ctx.opens(k)) && ctx.is(last, last + 1, ",");
    let clause = behind.is_some_and(opens_clause); // "When Ann Roe spoke, he …"
    let second = behind.is_some_and(|k| k > 0 && ctx.is(k, k, "and") && ctx.mention_at(k - 1).is_some()); // "She and Roe"
    let verbs = ctx.tagged.count(Count::Verbs, ctx.tagged.sentence(first).first, first);
    let owns = ctx.possessive(last) && verbs == 0; // "Ann Roe's plan was …"
    // "Ann Roe, who sat …, on Tuesday said": whoever opens a sentence and is described is its subject
    let described = behind.is_none()
        && ctx.upper(first)
        && APART.iter().any(|(opening, _)| ctx.is(last, last + 1, opening));
    let acts = (subject || inverted || described || topic) && (!object || topic) && !ctx.possessive(last);
    match () {
        () if acts => SUBJECT + STEP * (i32::from(behind.is_none()) - i32::from(clause || second)),
        () if object => OBJECT,
        () => STEP * i32::from(behind.is_none()) + OWNER * i32::from(owns),
    }
}

/// The determiner belongs to the phrase, and so do the adjectives in front of a noun.
fn phrase_start(ctx: &Context, first: usize) -> usize {
    let sentence = ctx.tagged.sentence(first).first;
    let mut start = first;
    while start > sentence && first - start < ADJECTIVES {
        let before = start - 1;
        let determiner = ctx.tagged.tags[before].entry.is(NOUN_DET);
        let particle = ctx.upper(first) && !ctx.upper(before) && ctx.tagged.tags[before].entry.is(PARTICLE); // "von Roe"
        // "the upper Calla"
        let described = ctx.upper(first)
            && before > sentence
            && !ctx.upper(before)
            && ctx.class(before) == Class::Noun
            && ctx.tagged.tags[before - 1].entry.is(NOUN_DET);
        let adjective = particle || described || !ctx.upper(first) && ctx.class(before) == Class::Noun;
        if !determiner && !adjective {
            break;
        }
        start = before;
        if determiner {
            break;
        }
    }
    start
}

/// "Ann Roe, the mayor of Hull, Yorkshire, said": whether a verb stands behind a comma of the apposition.
fn behind_apposition(ctx: &Context, last: usize, verb: impl Fn(usize) -> bool) -> bool {
    let Some((_, closing)) = APART.iter().find(|(opening, _)| ctx.is(last, last + 1, opening)) else {
        return false;
    };
    let next = last + 2;
    if ctx.same(last, next) && ctx.tagged.tags[next].cue >= 20 {
        return true;
    }
    let mut closes = (next..next + APPOSITION).filter(|k| ctx.is(last, *k, closing)).peekable();
    let behind = |k: usize| k + 1 + usize::from(ctx.is(last, k, ")") && ctx.is(last, k + 1, ",")); // "(84), said"
    if closes.peek().is_none() { verb(next) } else { closes.any(|k| verb(behind(k))) }
}
