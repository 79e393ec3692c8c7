//! A name given to somebody nameless in one breath: "a man identified as Tom Hale", "one user, under the handle tide_9".

use super::context::Context;
use crate::lexicon::{Class, hash};

/// How far before the name the nameless one ends, in tokens.
const REACH: usize = 9;
/// What says that a name follows.
const NAMES: [u32; 7] = [
    hash("identified"),
    hash("named"),
    hash("known"),
    hash("handle"),
    hash("username"),
    hash("pseudonym"),
    hash("nickname"),
];
/// What the name stands behind.
const TIES: [u32; 6] =
    [hash("as"), hash("named"), hash("handle"), hash("username"), hash("pseudonym"), hash("nickname")];

/// The mention of whoever is named by the name mention `m` right behind it.
pub(super) fn nameless(ctx: &Context, m: usize) -> Option<usize> {
    let first = ctx.run(m).first;
    let tie = first.checked_sub(1).filter(|k| ctx.is_any(first, *k, &TIES))?;
    let end = (tie.saturating_sub(REACH)..tie).rev().find(|k| ends(ctx, first, *k))?;
    let named = (end + 1..first).any(|k| ctx.is_any(first, k, &NAMES));
    ctx.mention_at(end).filter(|_| named && ctx.same(first, end) && !ctx.upper(end))
}

/// Whether the search for who is nameless ends at token `k`: at a mention, or at a noun that says nothing of names.
fn ends(ctx: &Context, first: usize, k: usize) -> bool {
    let word = matches!(ctx.class(k), Class::Noun | Class::Mark | Class::Sub) && !ctx.is(first, k, ",");
    let other = word && !ctx.is_any(first, k, &NAMES);
    other || !ctx.same(first, k) || ctx.mention_at(k).is_some()
}
