//! Where an apposition ends: ", a spokesman for the council,".

use super::head::is_role;
use crate::lexicon::{Class, PEOPLE, PLACE, ROLE, Run, hash};
use crate::mention::context::Context;

/// The longest apposition, in tokens.
const LONGEST: usize = 24;

/// The tokens from `from` to the next comma, verb, bracket, dash or quoted span.
pub(super) fn reach(ctx: &Context, from: usize) -> Run {
    let sentence = ctx.tagged.sentence(from.saturating_sub(1)).end;
    let end = (from..sentence.min(from + LONGEST)).find(|k| stops(ctx, from, *k));
    Run { first: from, end: end.unwrap_or(sentence.min(from + LONGEST)).max(from) }
}

fn stops(ctx: &Context, from: usize, k: usize) -> bool {
    const MARKS: [u32; 8] =
        [hash(","), hash(";"), hash(":"), hash("("), hash(")"), hash("–"), hash("—"), hash("-")];
    const RELATIVES: [u32; 2] = [hash("that"), hash("which")];
    let tag = &ctx.tagged.tags[k];
    match tag.class {
        Class::Quoted | Class::Aux | Class::Sub | Class::Subject => true,
        _ if k > from && RELATIVES.contains(&tag.hash) => true,
        Class::Verb if named(ctx, k) => false,
        Class::Verb => !describes(ctx, from, k) && !ctx.is(k, k + 1, "tank") && !ctx.is_state(k), // "the think tank"
        Class::Ing => {
            k > from && matches!(ctx.class(k - 1), Class::Noun) && !ctx.upper(k - 1) && !compound(ctx, k)
        }
        Class::Mark => MARKS.contains(&tag.hash),
        Class::Adv => ctx.same(k, k + 1) && matches!(ctx.class(k + 1), Class::Verb | Class::Aux),
        _ => !tag.upper && tag.cue >= 40 && tag.class != Class::Noun,
    }
}

/// "a club called Friends of Hale".
fn named(ctx: &Context, k: usize) -> bool {
    let calls = ctx.is_any(k, k, &[hash("called"), hash("named"), hash("dubbed")]);
    calls && ctx.same(k, k + 1) && ctx.upper(k + 1)
}

/// "The largest roofing firm", "chief operating officer", but not "a man running marathons".
fn compound(ctx: &Context, k: usize) -> bool {
    let noun_next = ctx.same(k, k + 1) && matches!(ctx.class(k + 1), Class::Noun);
    if noun_next && is_role(ctx, k + 1) {
        return true;
    }
    let tied = ctx.same(k, k - 2) && ctx.class(k - 2) == Class::Prep; // "director of nocturnal ringing"
    (noun_next || tied) && !is_role(ctx, k - 1) && ctx.entry(k - 1).flags & (ROLE | PEOPLE) == 0
}

/// A participle before its noun: "an unidentified poster".
fn describes(ctx: &Context, from: usize, k: usize) -> bool {
    let noun_next = ctx.same(k, k + 1) && matches!(ctx.class(k + 1), Class::Noun);
    let opens = k == from || matches!(ctx.class(k - 1), Class::Det | Class::Adv | Class::Conj | Class::Noun);
    ctx.tagged.lower(k).ends_with("ed") && noun_next && opens && ctx.tagged.tags[k].cue < 20
}

/// The apposition with what its last word carries over the comma.
pub(super) fn goes_on(ctx: &Context, run: Run) -> Run {
    with_place(ctx, with_list(ctx, run))
}

/// "assistant secretary for | ports, roads and harbours": nouns in a row.
fn with_list(ctx: &Context, run: Run) -> Run {
    const ITEMS: usize = 6;
    let noun = |k: usize| ctx.same(run.first, k) && ctx.class(k) == Class::Noun && !ctx.upper(k);
    let comma = |k: usize| ctx.is(run.first, k, ",");
    let ties = run.end >= run.first + 3 && ctx.is(run.first, run.end - 2, "for") && noun(run.end - 1);
    let mut end = run.end;
    while ties && end < run.end + 2 * ITEMS && comma(end) {
        let and = ctx.is(end, end + 1, "and");
        let item = end + 1 + usize::from(and);
        match () {
            () if !noun(item) => break,
            () if and || ctx.is(item, item + 1, "and") && noun(item + 2) => {
                let last = if and { item } else { item + 2 };
                return Run { end: last + 1, ..run };
            }
            () => end = item + 1,
        }
    }
    run
}

/// "a delegate from Hull, | Ohio,": the state belongs to the town.
fn with_place(ctx: &Context, run: Run) -> Run {
    const IN: [u32; 4] = [hash("from"), hash("in"), hash("of"), hash("near")];
    let mut town = run.end;
    while town > run.first && ctx.upper(town - 1) {
        town -= 1;
    }
    let placed = town < run.end && town > run.first && ctx.is_any(run.first, town - 1, &IN);
    let state = run.end + 1;
    let short = ctx.is(run.first, state + 1, ".") && ctx.upper(state) && ctx.tagged.word(state).len() < 6; // "Va."
    if !placed
        || !ctx.is(run.first, run.end, ",")
        || !ctx.same(run.first, state)
        || !(short || ctx.entry(state).is(PLACE))
    {
        return run;
    }
    let end = state + 1 + usize::from(short || ctx.closes_initials(state + 1));
    let ends = end >= ctx.tagged.sentence(run.first).end || ctx.class(end) == Class::Mark;
    if ends { Run { end, ..run } } else { run }
}
