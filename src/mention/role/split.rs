//! "Head of Studies at the Institute for Harbours": role and organisation.

use super::Description;
use super::head::{head, is_acronym, is_group, is_role};
use crate::lexicon::{Class, Run, hash};
use crate::mention::context::Context;

/// What may lead from a role to its organisation.
const LINKS: [u32; 5] = [hash("of"), hash("for"), hash("with"), hash("from"), hash("in")];

/// The descriptions in these words: "fellow at X and a co-founder of Y" are two.
pub(super) fn split(ctx: &Context, run: Run, rank: u8) -> Vec<Description> {
    let mut found = Vec::new();
    let mut first = run.first;
    while let Some(and) = (first + 1..run.end).find(|k| another(ctx, *k, run.end)) {
        found.push(one(ctx, Run { first, end: and }, rank));
        first = and + 1;
    }
    found.push(one(ctx, Run { first, end: run.end }, rank));
    found
}

/// "and" before another role with its own determiner, or with its own "of".
fn another(ctx: &Context, and: usize, end: usize) -> bool {
    let rest = Run { first: and + 1, end };
    ctx.is(and - 1, and, "and")
        && rest.first < end
        && ctx.class(rest.first) == Class::Det
        && head(ctx, rest).is_some_and(|k| is_role(ctx, k))
}

fn one(ctx: &Context, run: Run, rank: u8) -> Description {
    let run = trim(ctx, run);
    let head = head(ctx, run);
    let linked = |k: &usize| links(ctx, *k, run.end);
    let at = (run.first + 1..run.end).find(|k| ctx.tagged.tags[*k].hash == hash("at") && linked(k));
    let Some(at) = at.or_else(|| (run.first + 1..run.end).find(linked)) else {
        return Description { role: run, head, rank, ..Description::default() };
    };
    let organisation = trim(ctx, Run { first: behind_article(ctx, at + 1), end: run.end });
    Description { role: trim(ctx, Run { first: run.first, end: at }), organisation, head, rank }
}

/// Whether token `k` leads to an organisation.
fn links(ctx: &Context, k: usize, end: usize) -> bool {
    let rest = Run { first: behind_article(ctx, k + 1), end };
    if rest.first >= end || !ctx.upper(rest.first) || ctx.is_state(rest.first) {
        return false; // "harpist to Secretary of State Ann Roe"
    }
    let word = ctx.tagged.tags[k].hash;
    let portfolio =
        word == hash("of") && rest.end == rest.first + 1 && !is_acronym(ctx.tagged.word(rest.first));
    word == hash("at") || !portfolio && (LINKS.contains(&word) || word == hash(",")) && is_group(ctx, rest)
}

/// Behind "the", "a", "an".
pub(super) fn behind_article(ctx: &Context, k: usize) -> usize {
    const ARTICLES: [u32; 3] = [hash("the"), hash("a"), hash("an")];
    k + usize::from(ctx.is_any(k.saturating_sub(1), k, &ARTICLES))
}

/// Without determiners in front and marks behind.
pub(super) fn trim(ctx: &Context, run: Run) -> Run {
    let Run { mut first, mut end } = run;
    let pointing = |k: usize| {
        ctx.class(k) == Class::Det && !ctx.upper_possessive(k) && !ctx.tagged.lower(k).contains('-')
    };
    while first + 1 < end
        && (pointing(first) || ctx.class(first) == Class::Mark && ctx.tagged.word(first) != "(")
    {
        first += 1;
    }
    let loose = |k: usize| ctx.class(k) == Class::Mark && !keeps(ctx, k) || ctx.is_reflexive(k);
    while end > first + 1 && loose(end - 1) {
        end -= 1;
    }
    Run { first, end }
}

/// A bracket's end, or the full stop of "Inc." and "U.S."
fn keeps(ctx: &Context, k: usize) -> bool {
    const SHORT: [u32; 6] = [hash("inc"), hash("corp"), hash("ltd"), hash("co"), hash("gov"), hash("jr")];
    let stop = ctx.tagged.word(k) == ".";
    let before = ctx.tagged.tags[k - 1].hash;
    let state = || ctx.upper(k - 1) && ctx.tagged.word(k - 1).len() < 6 && ctx.is(k, k - 2, ","); // "in Hull, Va."
    ctx.tagged.word(k) == ")"
        || stop && (SHORT.contains(&before) || ctx.tagged.lower(k - 1).contains('.') || k > 1 && state())
}
