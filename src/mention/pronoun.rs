//! Whom a pronoun means: somebody met shortly before.

use super::context::Context;
use super::entity::Entity;
use super::gender::Gender;
use super::{Kind, SourceKind};
use crate::lexicon::{Class, hash};
use std::collections::VecDeque;

/// How many earlier mentions are looked at.
const WINDOW: usize = 24;

/// The latest mentions, and what weight each has.
#[derive(Default)]
pub(super) struct Recent {
    met: VecDeque<Met>,
}

#[derive(Clone, Copy)]
struct Met {
    token: usize,
    id: u32,
    /// Subjects are taken up by pronouns before objects.
    weight: i32,
}

impl Recent {
    /// Somebody was mentioned.
    pub fn mentioned(&mut self, ctx: &Context, m: usize, id: u32) {
        let run = ctx.run(m);
        self.push(Met { token: run.first, id, weight: weight(ctx, run.first, run.end - 1) });
    }

    /// Somebody was quoted.
    pub fn spoke(&mut self, token: usize, id: u32) {
        self.push(Met { token, id, weight: 3 });
    }

    fn push(&mut self, met: Met) {
        if self.met.len() == WINDOW {
            self.met.pop_front();
        }
        self.met.push_back(met);
    }

    /// Whom the pronoun mention `m` means; their gender is learnt from it.
    pub fn pronoun(&self, ctx: &Context, m: usize, entities: &mut [Entity]) -> Option<u32> {
        let at = ctx.run(m).first;
        let gender = Gender::of(ctx.tagged.tags[at].entry);
        let wants = wanted(ctx, m, gender)?;
        let fits = |met: &&Met| {
            let entity = &entities[met.id as usize];
            wants(entity.kind()) && entity.gender.agrees(gender)
        };
        let score = |met: &Met| met.weight - 3 * distance(ctx, met.token, at);
        let best = self.met.iter().filter(fits).max_by_key(|met| (score(met), met.token))?;
        entities[best.id as usize].gender.learn(gender, 1);
        Some(best.id)
    }
}

/// What kind of source the pronoun asks for.
fn wanted(ctx: &Context, m: usize, gender: Gender) -> Option<fn(SourceKind) -> bool> {
    const IT: [u32; 2] = [hash("it"), hash("its")];
    const THEY: [u32; 3] = [hash("they"), hash("their"), hash("them")];
    let word = ctx.tagged.tags[ctx.run(m).first].hash;
    if gender.known() {
        return Some(|kind| matches!(kind, SourceKind::Person | SourceKind::Unnamed));
    }
    if IT.contains(&word) {
        return Some(|kind| matches!(kind, SourceKind::Group | SourceKind::Document));
    }
    if THEY.contains(&word) {
        return Some(|kind| kind == SourceKind::Group);
    }
    let who = word == hash("who") && ctx.mentions[m].kind == Kind::Pronoun;
    who.then_some(|kind| kind != SourceKind::Document)
}

/// Sentences between two tokens, as far as it matters.
fn distance(ctx: &Context, from: usize, to: usize) -> i32 {
    let (a, b) = (&ctx.tagged.tags[from], &ctx.tagged.tags[to]);
    if a.paragraph == b.paragraph {
        return (b.sentence - a.sentence).min(8) as i32;
    }
    1 + (b.sentence + b.paragraph - a.paragraph).min(8) as i32
}

fn weight(ctx: &Context, first: usize, last: usize) -> i32 {
    let next = last + 1;
    let subject = ctx.same(last, next)
        && (matches!(ctx.class(next), Class::Verb | Class::Aux | Class::Adv)
            || ctx.tagged.tags[next].cue >= 20);
    let behind = first.checked_sub(1).filter(|k| ctx.same(first, *k));
    let inverted = behind.is_some_and(|k| ctx.tagged.tags[k].cue >= 30);
    let object = behind.is_some_and(|k| ctx.class(k) == Class::Prep) || ctx.possessive(last);
    4 * i32::from(subject || inverted) - 2 * i32::from(object)
}
