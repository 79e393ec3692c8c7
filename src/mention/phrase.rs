//! Noun phrases around a head noun: "a spokesman for the council".

use super::SourceKind;
use super::context::{Context, noun_entry};
use crate::lexicon::{Class, DOCUMENT, ORG, PEOPLE, Run};

/// The longest phrase before its head, in tokens.
const BEFORE: usize = 8;
/// The longest behind it.
const BEHIND: usize = 8;

/// A noun phrase.
pub(super) struct Phrase {
    pub run: Run,
    pub kind: SourceKind,
}

/// The phrase whose head is the mention.
pub(super) fn around(ctx: &Context, m: usize) -> Phrase {
    let head = ctx.run(m);
    let run = Run { first: first(ctx, head.first), end: end(ctx, head.end) };
    Phrase { run, kind: kind(ctx, head.end - 1) }
}

fn first(ctx: &Context, head: usize) -> usize {
    let belongs = |k: usize| matches!(ctx.class(k), Class::Noun | Class::Det) && !ctx.tagged.is_quoted(k);
    let sentence = ctx.tagged.sentence(head).first;
    (sentence.max(head.saturating_sub(BEFORE))..head).rev().take_while(|k| belongs(*k)).last().unwrap_or(head)
}

/// Over "for the council", "of Ann Poe".
fn end(ctx: &Context, after: usize) -> usize {
    let head = after - 1;
    if !(ctx.same(head, after) && ctx.class(after) == Class::Prep) {
        return after;
    }
    let belongs = |k: &usize| ctx.same(head, *k) && matches!(ctx.class(*k), Class::Noun | Class::Det);
    let last = (after + 1..after + BEHIND).take_while(belongs).last();
    last.map_or(after, |k| k + 1)
}

fn kind(ctx: &Context, head: usize) -> SourceKind {
    let (entry, plural) = noun_entry(ctx.bare(head));
    match () {
        () if plural || entry.is(PEOPLE | ORG) => SourceKind::Group,
        () if entry.is(DOCUMENT) => SourceKind::Document,
        () => SourceKind::Unnamed,
    }
}
