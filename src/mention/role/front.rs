//! Roles in front of a name: "Treasury Minister Ann Roe", "fire chief Tom Hale", "the party's leader, Ann Roe".

use super::Description;
use super::head::{head, is_role};
use super::split::split;
use crate::lexicon::{Class, HONORIFIC, ROLE, Run, STOP, hash};
use crate::mention::context::Context;
use crate::mention::name::{Name, is_empty};

/// The longest description in front, in tokens.
const LONGEST: usize = 10;

/// What stands before a title or a role without being a noun: "former", "acting".
const BEFORE_ROLES: [u32; 20] = [
    hash("former"),
    hash("then"),
    hash("acting"),
    hash("current"),
    hash("outgoing"),
    hash("incoming"),
    hash("interim"),
    hash("longtime"),
    hash("retired"),
    hash("late"),
    hash("deputy"),
    hash("onetime"),
    hash("senior"),
    hash("junior"),
    hash("embattled"),
    hash("visiting"),
    hash("elected"),
    hash("disgraced"),
    hash("renowned"),
    hash("celebrated"),
];

/// Whether token `k` is such a word.
pub(in crate::mention) fn precedes(ctx: &Context, k: usize) -> bool {
    BEFORE_ROLES.contains(&ctx.tagged.tags[k].hash)
}

/// Titles inside the run of capitals, and what stands before them: "former Ohio Gov."
pub(super) fn title(ctx: &Context, m: usize, name: &Name) -> Option<Description> {
    let run = ctx.run(m);
    let mut first = portfolio(ctx, run.first);
    let role = (first..name.front.end).any(|k| ctx.tagged.tags[k].entry.is(ROLE));
    if is_empty(name.core) || !role {
        return None;
    }
    let belongs = |k: usize| {
        let tag = &ctx.tagged.tags[k];
        precedes(ctx, k) || !tag.upper && tag.class == Class::Noun && tag.entry.is(ROLE)
    };
    first = extended(ctx, first, belongs);
    let end = name.front.end.max(run.first);
    let head = (first..end).rev().find(|k| ctx.tagged.tags[*k].entry.is(ROLE));
    Some(Description { role: Run { first, end }, head, rank: 0, ..Description::default() })
}

/// "Secretary of State John Kerry": the title begins before the run.
fn portfolio(ctx: &Context, first: usize) -> usize {
    let behind = first >= 2 && ctx.is(first, first - 1, "of") && ctx.same(first, first - 2);
    match ctx.mention_at(first.wrapping_sub(2)) {
        Some(m)
            if behind && ctx.upper(first - 2) && ctx.tagged.tags[first - 2].entry.is(ROLE | HONORIFIC) =>
        {
            ctx.run(m).first
        }
        _ => first,
    }
}

/// "fire chief Tom Hale", "Clinton campaign spokesman Brian Poe".
pub(super) fn noun(ctx: &Context, m: usize, name: &Name) -> Option<Description> {
    let first = ctx.run(m).first;
    let before = first.checked_sub(1).filter(|k| ctx.same(first, *k))?;
    if ctx.upper(before) || ctx.class(before) != Class::Noun || !is_role(ctx, before) || is_empty(name.core) {
        return None;
    }
    let belongs = |k: usize| {
        let tag = &ctx.tagged.tags[k];
        let noun = tag.class == Class::Noun && !tag.entry.is(STOP) && !ctx.tagged.is_quoted(k);
        noun || precedes(ctx, k) || ctx.upper_possessive(k)
    };
    let start = extended(ctx, before, belongs);
    Some(Description { head: Some(before), ..split(ctx, Run { first: start, end: first }, 0) })
}

fn extended(ctx: &Context, first: usize, belongs: impl Fn(usize) -> bool) -> usize {
    let sentence = ctx.tagged.sentence(first).first;
    let reach = sentence.max(first.saturating_sub(LONGEST))..first;
    reach.rev().take_while(|k| belongs(*k)).last().unwrap_or(first)
}

/// "The leader of the party, Ann Roe, said".
pub(super) fn phrase_and_comma(ctx: &Context, m: usize) -> Option<Description> {
    let first = ctx.run(m).first;
    let comma = first.checked_sub(1).filter(|k| ctx.is(first, *k, ","))?;
    let start = phrase_before(ctx, comma)?;
    let run = Run { first: start, end: comma };
    let head = head(ctx, run).filter(|k| is_role(ctx, *k))?;
    let definite = ctx.class(start) == Class::Det || ctx.upper(start);
    let plain = ctx.mention_at(head).is_none_or(|n| ctx.run(n).end == head + 1 && !ctx.upper(head));
    (definite && plain).then(|| Description { head: Some(head), ..split(ctx, run, 1) })
}

/// Where the noun phrase before a comma begins; none where it describes what stands before it.
fn phrase_before(ctx: &Context, comma: usize) -> Option<usize> {
    let sentence = ctx.tagged.sentence(comma).first;
    let inside = |k: &usize| {
        matches!(ctx.class(*k), Class::Noun | Class::Det | Class::Prep | Class::Adv)
            && !ctx.tagged.is_quoted(*k)
    };
    let reach = sentence.max(comma.saturating_sub(LONGEST + 2))..comma;
    let start = reach.rev().take_while(inside).last()?;
    let start = (start..comma).find(|k| matches!(ctx.class(*k), Class::Noun | Class::Det))?;
    let apposed =
        start > sentence && ctx.is(start, start - 1, ",") && start - 1 > sentence && ctx.upper(start - 2);
    (!apposed).then_some(start)
}

/// "RedMonk's Stephens": where they are from.
pub(super) fn possessor(ctx: &Context, m: usize, name: &Name) -> Option<Description> {
    let first = ctx.run(m).first;
    let before = first.checked_sub(1).filter(|k| ctx.same(first, *k) && ctx.upper_possessive(*k))?;
    let owner = ctx.run(ctx.mention_at(before)?);
    let plain = is_empty(name.front) && !is_empty(name.core);
    plain.then_some(Description { organisation: owner, rank: 8, ..Description::default() })
}
