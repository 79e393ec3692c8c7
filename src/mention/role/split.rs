//! "Programme Director at the Institute for Government": role and organisation.

use super::Description;
use super::head::{head, is_group};
use crate::lexicon::{Class, Run, hash};
use crate::mention::context::Context;

/// What may lead from a role to its organisation.
const LINKS: [u32; 5] = [hash("of"), hash("for"), hash("with"), hash("from"), hash("in")];

/// A description of these words.
pub(super) fn split(ctx: &Context, run: Run, rank: u8) -> Description {
    let run = trim(ctx, run);
    let head = head(ctx, run);
    let at = |word: u32| {
        (run.first + 1..run.end).find(|k| ctx.tagged.tags[*k].hash == word && links(ctx, *k, run.end))
    };
    let at = at(hash("at")).or_else(|| (run.first + 1..run.end).find(|k| links(ctx, *k, run.end)));
    let Some(at) = at else { return Description { role: run, head, rank, ..Description::default() } };
    let organisation = Run { first: behind_article(ctx, at + 1), end: run.end };
    Description { role: Run { first: run.first, end: at }, organisation: trim(ctx, organisation), head, rank }
}

/// Whether token `k` leads to an organisation.
fn links(ctx: &Context, k: usize, end: usize) -> bool {
    let rest = Run { first: behind_article(ctx, k + 1), end };
    if rest.first >= end || !ctx.upper(rest.first) {
        return false;
    }
    let word = ctx.tagged.tags[k].hash;
    word == hash("at") || (LINKS.contains(&word) || word == hash(",")) && is_group(ctx, rest)
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
    while end > first + 1 && ctx.class(end - 1) == Class::Mark && !keeps(ctx, end - 1) {
        end -= 1;
    }
    Run { first, end }
}

/// A bracket's end, or the full stop of "Inc." and "U.S."
fn keeps(ctx: &Context, k: usize) -> bool {
    const SHORT: [u32; 6] = [hash("inc"), hash("corp"), hash("ltd"), hash("co"), hash("gov"), hash("jr")];
    let stop = ctx.tagged.word(k) == ".";
    let before = ctx.tagged.tags[k - 1].hash;
    ctx.tagged.word(k) == ")" || stop && (SHORT.contains(&before) || ctx.tagged.lower(k - 1).contains('.'))
}
