//! Whom a noun means: "the MP", "his sister", "the institute", "a spokesman for the council".

use super::SourceKind;
use super::context::{Context, noun_entry};
use super::entity::Entity;
use super::focus::likeliest;
use super::gender::Gender;
use super::index::Index;
use super::kinds;
use super::person::is_age;
use super::phrase::{Determiner, Phrase};
use crate::lexicon::{self, Class, EPITHET, Entry, KIN, PLACE, ROLE, Run, hash};

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

/// Words for anybody.
const PLAIN: [u32; 4] = [hash("man"), hash("woman"), hash("boy"), hash("girl")];

/// Who is known by which noun.
#[derive(Clone, Default)]
pub(super) struct Nouns {
    bearers: Index,
}

impl Nouns {
    /// From now on the noun may mean them.
    pub fn learn(&mut self, noun: &str, id: u32) {
        self.bearers.add(noun, id);
        kinds::of(noun).for_each(|general| self.bearers.add_hash(general, id));
    }

    /// Whether anybody is known by the noun.
    pub fn knows(&self, noun: &str) -> bool {
        !self.bearers.get(noun).is_empty()
    }

    /// Whom the asked noun means, and how surely: who is called so, whom the phrase's other words describe, who has
    /// a name, who is most in mind.
    ///
    /// A title in capitals may also mean somebody who is named later, as in headlines.
    pub fn bearer(
        &self,
        ctx: &Context,
        asked: &Asked,
        entities: &[Entity],
        minds: &[(u32, f32)],
    ) -> Option<(u32, f32)> {
        let fits = |id: &u32| {
            let entity = &entities[*id as usize];
            let titled =
                || asked.alone && entity.honorific.is_some_and(|run| ctx.bare(run.end - 1) == asked.noun);
            (entity.last.is_some() || asked.title || titled()) && asked.allows(entity)
        };
        let share = |id: u32| {
            let entity = &entities[id as usize];
            let mind = minds.iter().find(|mind| mind.0 == id).map_or(0.0, |mind| mind.1);
            let turn = entity.last.map_or(0.0, |turn| turn as f32 * LATER);
            let sure = asked.fit(ctx, entity) * (mind + OUT_OF_MIND + turn);
            (id, sure)
        };
        let bearers = self.bearers.get(asked.noun).iter().copied().filter(fits).map(share);
        likeliest(bearers, SOMEBODY_NEW)
    }
}

/// What speaks for somebody not spoken of lately.
const OUT_OF_MIND: f32 = 0.1;
/// What each mention later is worth among those.
const LATER: f32 = 1e-5;
/// What speaks for somebody not spoken of at all.
const SOMEBODY_NEW: f32 = 0.02;

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
    /// The phrase up to the noun.
    pub before: Run,
    /// "the judge" and no more: may be Judge Roe, who is named later.
    pub alone: bool,
    /// "the mother-of-six".
    pub family: bool,
    /// "the billionaire": somebody known, by a word not used before.
    pub epithet: bool,
    /// "the woman": may be somebody nameless too.
    pub plain: bool,
}

impl Asked<'_> {
    /// How well they go with the phrase's words, where the noun can be said of them.
    fn fit(&self, ctx: &Context, entity: &Entity) -> f32 {
        let called = if entity.nouns.contains(&self.noun) || entity.described.is_some() { 1.0 } else { 0.5 };
        let named = match entity.described {
            None => 1.0,
            Some(_) if entity.generic => 0.01,
            Some(_) => 0.4,
        };
        if entity.described.is_some() && self.is_anothers(ctx, entity.name) {
            return 0.0;
        }
        let told = |k: &usize| entity.is_told(ctx, ctx.bare(*k));
        let described = match self.modifiers(ctx).filter(told).count() {
            0 if self.modifiers(ctx).next().is_none() => 1.0,
            0 => 0.1,
            _ => 5.0,
        };
        let own = |word: &str| (self.before.first..self.before.end).any(|k| ctx.bare(k) == word);
        let other = |word: &&str| entity.is_told(ctx, word) && !own(word);
        let office = if OTHER_OFFICES.iter().any(other) { 0.1 } else { 1.0 };
        called * named * described * office
    }

    /// "Roe's campaign" is not "the Hale campaign": both phrases have names in them, and not the same.
    fn is_anothers(&self, ctx: &Context, phrase: Run) -> bool {
        let names = |run: Run| (run.first..run.end).filter(|k| ctx.upper(*k) && ctx.in_name(*k));
        let ours = |word: &str| names(self.before).any(|k| ctx.bare(k) == word);
        names(self.before).next().is_some()
            && names(phrase).next().is_some()
            && !names(phrase).any(|k| ours(ctx.bare(k)))
    }

    /// What stands before the noun, tokens: "Vermont" in "the Vermont senator".
    fn modifiers(&self, ctx: &Context) -> impl Iterator<Item = usize> {
        let tells = |k: &usize| ctx.class(*k) == Class::Noun && !is_past(ctx, *k);
        (self.before.first..self.before.end).filter(tells)
    }

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
    let definite = phrase.determiner == Determiner::Definite; // "his former adviser" is not him
    let bare = definite && phrase.run.first + 1 == head;
    Asked {
        noun: super::role::noun_of(ctx, head),
        kind: phrase.kind,
        gender: Gender::of(entry_of_first(ctx, head).unwrap_or(entry)),
        known: pointed || title,
        body: bare && !plural && BODIES.contains(&ctx.tagged.tags[head].hash),
        before: Run { first: phrase.run.first, end: head },
        title,
        alone: bare && !plural,
        family: ctx.tagged.lower(head).contains("-of-"),
        plain: bare && PLAIN.contains(&ctx.tagged.tags[head].hash),
        epithet: phrase.human && !plural && (definite && is_epithet(ctx, phrase) || in_capacity(ctx, phrase)),
    }
}

/// What the lists say of the "mother" in "mother-of-six".
fn entry_of_first(ctx: &Context, head: usize) -> Option<Entry> {
    ctx.tagged.lower(head).split_once("-of-").map(|(first, _)| lexicon::entry(hash(first)))
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

/// Words before a noun that make another office of it.
const OTHER_OFFICES: [&str; 4] = ["shadow", "deputy", "vice", "assistant"];

fn is_past(ctx: &Context, k: usize) -> bool {
    const PAST: [u32; 3] = [hash("former"), hash("longtime"), hash("retired")];
    PAST.contains(&ctx.tagged.tags[k].hash)
}

/// "the billionaire", "the former senator", "the 54-year-old", "the apprentice, 22", "the New York businessman".
fn is_epithet(ctx: &Context, phrase: &Phrase) -> bool {
    const CLUB: [u32; 5] = [hash("manager"), hash("coach"), hash("boss"), hash("captain"), hash("skipper")];
    let club = CLUB.contains(&ctx.tagged.tags[phrase.head].hash);
    let tells = |k: usize| {
        let (tag, word) = (&ctx.tagged.tags[k], ctx.tagged.lower(k));
        let told = word.ends_with("-old") || word.contains("-of-"); // "the mum-of-three"
        is_past(ctx, k)
            || tag.entry.is(EPITHET | PLACE)
            || club && phrase.run.first < k && k < phrase.head && ctx.upper(k) // "the Hull manager", wherever Hull is
            || told
            || k == phrase.head && ctx.upper(k) && !tag.entry.is(ROLE)
    };
    let after = phrase.head + 1;
    let age =
        ctx.is(phrase.head, after, ",") && ctx.same(after, after + 1) && is_age(ctx.tagged.word(after + 1));
    let parent = ctx.is(phrase.head, after, "of")
        && ctx.same(after, after + 1)
        && ctx.class(after + 1) == Class::Det
        && ctx.tagged.tags[phrase.head].entry.is(KIN); // "the mother of two"
    age || parent || (phrase.run.first..=phrase.head).any(tells)
}
