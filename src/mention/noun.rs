//! Whom a noun means: "the MP", "his sister", "the institute", "a spokesman for the council".

use super::SourceKind;
use super::context::{Context, noun_entry};
use super::entity::Entity;
use super::gender::Gender;
use super::phrase::{Determiner, Phrase};
use crate::lexicon::{EPITHET, ROLE};
use std::collections::HashMap;

/// How many bearers of a noun are kept in mind.
const BEARERS: usize = 8;

/// Who is known by which noun.
#[derive(Default)]
pub(super) struct Nouns<'t> {
    bearers: HashMap<&'t str, Vec<u32>>,
}

impl<'t> Nouns<'t> {
    /// From now on the noun may mean them.
    pub fn learn(&mut self, noun: &'t str, id: u32) {
        let bearers = self.bearers.entry(noun).or_default();
        if bearers.contains(&id) {
            return;
        }
        if bearers.len() == BEARERS {
            bearers.remove(0);
        }
        bearers.push(id);
    }

    /// The bearer of the noun who was mentioned last before, or else first afterwards.
    pub fn bearer(&self, noun: &str, entities: &[Entity], fits: impl Fn(&Entity) -> bool) -> Option<u32> {
        let last = |id: &u32| match entities[*id as usize].last {
            Some(m) => i64::from(m),
            None => -1 - i64::from(entities[*id as usize].fullest),
        };
        let bearers = self.bearers.get(noun).into_iter().flatten().copied();
        bearers.filter(|id| fits(&entities[*id as usize])).max_by_key(last)
    }
}

/// What a noun phrase asks for.
pub(super) struct Asked<'t> {
    pub noun: &'t str,
    pub kind: SourceKind,
    pub gender: Gender,
    /// "the MP", "his sister": somebody known.
    pub known: bool,
    /// "the billionaire": somebody known, by a word not used before.
    pub epithet: bool,
}

/// Reads the phrase of the mention `m`.
pub(super) fn asked<'t>(ctx: &Context<'t, '_>, m: usize, phrase: &Phrase) -> Asked<'t> {
    let head = ctx.run(m).end - 1;
    let (entry, plural) = noun_entry(ctx.bare(head));
    let title = ctx.upper(head) && entry.is(ROLE);
    let pointed = matches!(phrase.determiner, Determiner::Definite | Determiner::Possessive);
    Asked {
        noun: super::role::noun_of(ctx, head),
        kind: phrase.kind,
        gender: Gender::of(entry),
        known: pointed || title,
        epithet: entry.is(EPITHET) && !plural && phrase.determiner == Determiner::Definite,
    }
}
