//! Roles told in a clause behind a name: "who runs a garage", "Ann Roe is the mayor", "works as a nurse".

use super::Description;
use super::apposition::reach;
use super::head::{head, is_role};
use super::split::{split, trim};
use crate::lexicon::{Class, ROLE, Run, hash};
use crate::mention::context::Context;

/// What "who" does that is no occupation.
const NO_OCCUPATIONS: [u32; 14] = [
    hash("faces"),
    hash("wants"),
    hash("thinks"),
    hash("believes"),
    hash("likes"),
    hash("hopes"),
    hash("knows"),
    hash("needs"),
    hash("seems"),
    hash("looks"),
    hash("feels"),
    hash("gets"),
    hash("goes"),
    hash("remains"),
];

/// "who is the mayor", "who served as mayor", "who runs a garage".
pub(super) fn who(ctx: &Context, k: usize, found: &mut Vec<Description>) {
    let before = found.len();
    copula(ctx, k, found);
    let as_role = (k..k + 4).find(|a| ctx.is(k - 1, *a, "as"));
    if let Some(a) = as_role.filter(|_| found.len() == before) {
        role_of(ctx, a + 1, found);
    }
    if found.len() == before {
        found.extend(occupation(ctx, k));
    }
}

/// "is the mayor of Leeds", "works as a nurse".
pub(super) fn copula(ctx: &Context, k: usize, found: &mut Vec<Description>) {
    if ctx.is(k - 1, k + 1, "as")
        && ctx.same(k - 1, k + 2)
        && ctx.class(k) == Class::Verb
        && ctx.class(k + 2) == Class::Det
    {
        return role_of(ctx, k + 2, found);
    }
    const VERBS: [u32; 2] = [hash("is"), hash("became")];
    let office = ctx.same(k, k + 1) && ctx.class(k + 1) == Class::Noun && is_role(ctx, k + 1); // "was head of"
    let was = ctx.is(k - 1, k, "was") && (ctx.is(k - 1, k + 1, "the") || office);
    let listed = || head(ctx, reach(ctx, k + 1)).is_some_and(|h| ctx.entry(h).is(ROLE));
    let noun = || ctx.class(k + 1) == Class::Det || ctx.class(k + 1) == Class::Noun && listed(); // "is leader of"
    if (ctx.is_any(k - 1, k, &VERBS) || was) && ctx.same(k, k + 1) && noun() {
        role_of(ctx, k + 1, found);
    }
}

/// The role that begins here, told in a clause.
fn role_of(ctx: &Context, k: usize, found: &mut Vec<Description>) {
    let run = reach(ctx, k);
    let role = |h: &usize| is_role(ctx, *h) && !ctx.in_name(*h);
    if run.first < run.end && head(ctx, trim(ctx, run)).filter(role).is_some() {
        found.append(&mut split(ctx, run, 5));
    }
}

/// "who runs a garage".
fn occupation(ctx: &Context, k: usize) -> Option<Description> {
    let verb = ctx.same(k - 1, k) && ctx.tagged.lower(k).ends_with('s') && ctx.tagged.tags[k].cue < 20;
    if !verb || ctx.is_any(k, k, &NO_OCCUPATIONS) || matches!(ctx.class(k), Class::Aux | Class::Det) {
        return None;
    }
    let mut end = trim(ctx, reach(ctx, k + 1)).end;
    let on = |n: &usize| ctx.class(*n) == Class::Conj && (*n + 1 == end || ctx.class(*n + 1) == Class::Verb);
    end = (k + 1..end).find(on).unwrap_or(end); // "who runs the museum and has …"
    let role = Run { first: k, end };
    (end > k + 1).then_some(Description { role, rank: 6, ..Description::default() })
}
