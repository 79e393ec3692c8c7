//! Whom a noun means: "the MP", "his sister", "the institute", "a spokesman for the council".

use super::SourceKind;
use super::context::{Context, noun_entry};
use super::entity::Entity;
use super::gender::Gender;
use super::index::Index;
use super::person::is_age;
use super::phrase::{Determiner, Phrase};
use crate::lexicon::{Class, EPITHET, PLACE, ROLE, hash};

/// So many mentions further back a name still comes before a description.
const NAMED: i64 = 30;

/// Words for an organisation of any name.
const BODIES: [u32; 14] = [
    hash("company"),
    hash("firm"),
    hash("group"),
    hash("organization"),
    hash("organisation"),
    hash("agency"),
    hash("network"),
    hash("newspaper"),
    hash("paper"),
    hash("magazine"),
    hash("outlet"),
    hash("charity"),
    hash("startup"),
    hash("publisher"),
];

/// Who is known by which noun.
#[derive(Clone, Default)]
pub(super) struct Nouns {
    bearers: Index,
}

impl Nouns {
    /// From now on the noun may mean them.
    pub fn learn(&mut self, noun: &str, id: u32) {
        self.bearers.add(noun, id);
    }

    /// The bearer of the asked noun: whom the phrase's other words describe, who has a name, who was mentioned last.
    ///
    /// A title in capitals may also mean somebody who is named later, as in headlines.
    pub fn bearer(&self, ctx: &Context, asked: &Asked, entities: &[Entity]) -> Option<(u32, bool)> {
        let last = |id: u32| {
            let entity = &entities[id as usize];
            let described = asked.modifiers.iter().any(|k| entity.is_told(ctx, ctx.bare(*k)));
            let turn = match entity.last {
                Some(turn) => i64::from(turn) + if entity.described.is_none() { NAMED } else { 0 },
                None => -1 - i64::from(entity.fullest),
            };
            (described, turn, id)
        };
        let fits = |id: &u32| {
            let entity = &entities[*id as usize];
            let titled =
                || asked.alone && entity.honorific.is_some_and(|run| ctx.bare(run.end - 1) == asked.noun);
            (entity.last.is_some() || asked.title || titled()) && asked.allows(entity)
        };
        let bearers = self.bearers.get(asked.noun).iter().copied();
        let (described, _, id) = bearers.filter(fits).map(last).max()?;
        Some((id, described || asked.modifiers.is_empty()))
    }
}

/// What a noun phrase asks for.
pub(super) struct Asked<'t> {
    pub noun: &'t str,
    pub kind: SourceKind,
    pub gender: Gender,
    /// "the MP", "his sister": somebody known.
    pub known: bool,
    /// "Treasury Minister": a title in capitals, as in headlines.
    pub title: bool,
    /// "the company": an organisation known, whatever its name.
    pub body: bool,
    /// Capitals before the noun, tokens: "Vermont" in "the Vermont senator".
    pub modifiers: Vec<usize>,
    /// "the judge" and no more: may be Judge Roe, who is named later.
    pub alone: bool,
    /// "the billionaire": somebody known, by a word not used before.
    pub epithet: bool,
}

impl Asked<'_> {
    /// Whether the noun can be said of them.
    fn allows(&self, entity: &Entity) -> bool {
        let person = |k: SourceKind| matches!(k, SourceKind::Person | SourceKind::Unnamed);
        let (kind, asked) = (entity.kind(), self.kind);
        (kind == asked || person(kind) && person(asked)) && entity.gender.agrees(self.gender)
    }
}

/// Reads a phrase.
pub(super) fn asked<'t>(ctx: &Context<'t, '_>, phrase: &Phrase) -> Asked<'t> {
    let head = phrase.head;
    let (entry, plural) = noun_entry(ctx.bare(head));
    let title = ctx.upper(head) && entry.is(ROLE);
    let pointed = matches!(phrase.determiner, Determiner::Definite | Determiner::Possessive);
    let bare = phrase.determiner == Determiner::Definite && phrase.run.first + 1 == head;
    Asked {
        noun: super::role::noun_of(ctx, head),
        kind: phrase.kind,
        gender: Gender::of(entry),
        known: pointed || title,
        body: bare && !plural && BODIES.contains(&ctx.tagged.tags[head].hash),
        modifiers: (phrase.run.first..head).filter(|k| ctx.upper(*k) && ctx.in_name(*k)).collect(),
        title,
        alone: bare && !plural,
        epithet: phrase.human && !plural && (pointed && is_epithet(ctx, phrase) || in_capacity(ctx, phrase)),
    }
}

/// "As majority leader, he": whoever is spoken of next.
pub(super) fn in_capacity(ctx: &Context, phrase: &Phrase) -> bool {
    let (first, after) = (phrase.run.first, phrase.run.end);
    first > 0
        && ctx.is(first, first - 1, "as")
        && ctx.is(first, after, ",")
        && ctx.same(first, after + 1)
        && ctx.class(after + 1) == Class::Subject
}

/// "the billionaire", "the former senator", "the 54-year-old", "the apprentice, 22", "the New York businessman".
fn is_epithet(ctx: &Context, phrase: &Phrase) -> bool {
    const PAST: [u32; 2] = [hash("former"), hash("longtime")];
    let tells = |k: usize| {
        let tag = &ctx.tagged.tags[k];
        let lower = ctx.tagged.lower(k);
        let told = lower.ends_with("-old") || lower.contains("-of-"); // "the mum-of-three"
        PAST.contains(&tag.hash)
            || tag.entry.is(EPITHET | PLACE)
            || told
            || k == phrase.head && ctx.upper(k) && !tag.entry.is(ROLE)
    };
    let after = phrase.head + 1;
    let age =
        ctx.is(phrase.head, after, ",") && ctx.same(after, after + 1) && is_age(ctx.tagged.word(after + 1));
    age || (phrase.run.first..=phrase.head).any(tells)
}
