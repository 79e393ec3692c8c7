//! "His mother" is whoever calls him her son: kinship told once, read from the other side.

use super::context::Context;
use super::entity::Entity;
use crate::lexicon::hash;

/// What one is to the other, both ways; each side's words, one line a relation.
const RELATIONS: [[&[u32]; 2]; 4] = [
    [
        &[hash("mother"), hash("father"), hash("mum"), hash("mom"), hash("dad"), hash("parent")],
        &[hash("son"), hash("daughter"), hash("child")],
    ],
    [&[hash("wife"), hash("husband"), hash("partner")], &[hash("husband"), hash("wife"), hash("partner")]],
    [&[hash("brother"), hash("sister")], &[hash("brother"), hash("sister")]],
    [&[hash("aunt"), hash("uncle")], &[hash("niece"), hash("nephew")]],
];

/// Whom `noun` (a token) of the person `owner` means: who calls `owner` by the other side's word.
pub(super) fn of(
    ctx: &Context,
    noun: usize,
    owner: &Entity,
    meant: impl Fn(usize) -> Option<u32>,
) -> Option<u32> {
    let (before, after) = (noun_hash(ctx, noun), |k: usize| noun_hash(ctx, k));
    let inverse = |head: usize| {
        let pair = |[a, b]: &[&[u32]; 2]| {
            a.contains(&before) && b.contains(&after(head)) || b.contains(&before) && a.contains(&after(head))
        };
        RELATIONS.iter().any(pair)
    };
    let heads = owner.descriptions.iter().filter_map(|d| d.head).filter(|head| inverse(*head));
    heads.filter_map(|head| meant(ctx.mention_at(head.checked_sub(1)?)?)).next()
}

fn noun_hash(ctx: &Context, k: usize) -> u32 {
    hash(ctx.bare(k))
}
