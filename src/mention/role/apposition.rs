//! Where an apposition ends: ", a spokesman for the council,".

use super::head::is_role;
use crate::lexicon::{Class, PEOPLE, ROLE, Run, hash};
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
        Class::Verb => !describes(ctx, from, k) && !ctx.is(k, k + 1, "tank") && !ctx.is_state(k), // "the think tank"
        Class::Ing => {
            k > from && matches!(ctx.class(k - 1), Class::Noun) && !ctx.upper(k - 1) && !compound(ctx, k)
        }
        Class::Mark => MARKS.contains(&tag.hash),
        Class::Adv => ctx.same(k, k + 1) && matches!(ctx.class(k + 1), Class::Verb | Class::Aux),
        _ => !tag.upper && tag.cue >= 40 && tag.class != Class::Noun,
    }
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
