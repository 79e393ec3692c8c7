//! Whom a pronoun means: of those in mind, who is a person, or a thing, and "he" or "she" as the rest of the article says.

use super::context::Context;
use super::entity::Entity;
use super::focus::{Focus, NOBODY, likeliest};
use super::gender::Gender;
use super::noun::Asked;
use super::person::are_several;
use super::prominence::says;
use super::{Kind, Pronoun, SourceKind};
use crate::lexicon::hash;

/// What speaks for somebody who was not mentioned at all.
const NOBODY_KNOWN: f32 = 0.02;
/// What a pronoun says of the gender of who is meant for sure; of who may be meant, by the square of that: small
/// shares of many a "she" must not outweigh a man's own name.
const VOTE: f32 = 6.0;
/// How likely "it" means what looks like somebody's name.
const THING: f32 = 0.4;
/// How likely a new word is said of somebody who is known by another.
const TOLD_OTHERWISE: f32 = 0.2;
/// No "it" is surer than this, since much that it may mean has no mention; nor is a "she" where the last sentence
/// with her name has another's in it, and nothing else says who of them is "she".
const DOUBTFUL: f32 = 0.9;
/// How likely "they" means one spokesperson; a body.
const THEY_ALONE: f32 = 0.3;
const THEY_BODY: f32 = 0.5;

/// What a pronoun asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asks {
    /// "he", "her".
    Person,
    /// "it".
    Thing,
    /// "it reads".
    Document,
    /// "they".
    Several,
    /// "who", "which": what stands right before.
    Neighbour,
}

impl Focus {
    /// Whom the pronoun mention `m` means, and how surely; each who may be meant gets a vote on their gender.
    pub fn pronoun(&self, ctx: &Context, m: usize, entities: &mut [Entity]) -> Option<(u32, f32)> {
        let at = ctx.run(m).first;
        let gender = Gender::of(ctx.tagged.tags[at].entry);
        let asks = asks(ctx, m, gender)?;
        if asks == Asks::Neighbour {
            return self.neighbour(ctx, at).map(|id| (id, 1.0));
        }
        let told = self.described(at + 1); // nobody is their own mother
        let speaking = says(ctx, at, at + 1);
        let mut shares = self.in_mind(ctx, at, speaking);
        shares.retain(|(id, _)| *id != told || told == NOBODY);
        let answered = if replies(ctx, at) { self.last_speaker(ctx, at) } else { None };
        shares.retain(|(id, _)| Some(*id) != answered);
        let mut sum = NOBODY_KNOWN;
        for (id, share) in &mut shares {
            *share *= suits(&entities[*id as usize], asks, gender, speaking);
            sum += *share;
        }
        for (id, share) in &shares {
            let sure = share / sum;
            entities[*id as usize].votes.learn(gender, (VOTE * sure * sure + 0.5) as u16);
        }
        let others: Vec<_> = shares.iter().filter(|(_, share)| *share > 0.0).map(|(id, _)| *id).collect();
        let (id, sure) = likeliest(shares.into_iter(), NOBODY_KNOWN)?;
        let rival = |other: &u32| {
            *other != id
                && !told_apart([id, *other].map(|id| &entities[id as usize]), gender)
                && self.together(ctx, id, *other)
        };
        let doubt = asks == Asks::Thing || asks == Asks::Person && others.iter().any(rival);
        Some((id, if doubt { sure.min(DOUBTFUL) } else { sure }))
    }

    /// The person most in mind at the mention `m`, where `minds` is who is, and how surely; not the subject of its
    /// sentence, who is no "the senator" there.
    pub fn person(
        &self,
        ctx: &Context,
        m: usize,
        asked: &Asked,
        entities: &[Entity],
        minds: &[(u32, f32)],
    ) -> Option<(u32, f32)> {
        let (gender, family) = (asked.gender, asked.family);
        let subject = self.subject(ctx, ctx.run(m).first);
        let suits = |&(id, share): &(u32, f32)| {
            let entity = &entities[id as usize];
            let nameless = asked.plain && entity.human && !entity.plural;
            let named = (entity.described.is_none() && entity.person > 0 || nameless) && subject != Some(id);
            let told = match entity.nouns.is_empty() {
                _ if family => entity.fame(), // "the mother-of-six" is whoever the article is about
                true => 1.0,
                false => TOLD_OTHERWISE,
            };
            (id, if named { share * told * person(entity, gender) } else { 0.0 })
        };
        likeliest(minds.iter().map(suits), NOBODY_KNOWN)
    }

    /// The organisation with a name that is most in mind, and how surely.
    pub fn body(&self, minds: &[(u32, f32)], entities: &[Entity]) -> Option<(u32, f32)> {
        let suits = |&(id, share): &(u32, f32)| {
            let entity = &entities[id as usize];
            let named = self.acted(id)
                && entity.described.is_none()
                && (entity.body || entity.person < 2)
                && !entity.place;
            (
                id,
                if named {
                    share * entity.fame() * suits(entity, Asks::Thing, Gender::default(), false)
                } else {
                    0.0
                },
            )
        };
        likeliest(minds.iter().map(suits), NOBODY_KNOWN)
    }
}

/// `“…,” she replied` opens a paragraph: she answers the one before.
fn replies(ctx: &Context, at: usize) -> bool {
    const REPLIES: [u32; 5] =
        [hash("replied"), hash("replies"), hash("answered"), hash("answers"), hash("retorted")];
    let opens =
        ctx.tagged.is_quoted(ctx.tagged.paragraph(at).first) && ctx.tagged.paragraph(at).first + 1 == at;
    opens && ctx.is_any(at, at + 1, &REPLIES)
}

/// Whether the article says that the one is meant by the pronoun, or the other not.
fn told_apart([meant, other]: [&Entity; 2], gender: Gender) -> bool {
    // what this pronoun says of them in both readings tells nothing
    meant.whole_gender().says(gender) > 2 * VOTE as u16
        || !other.whole_gender().agrees(gender)
        || !other.human()
        || other.person < 2
}

/// How much the article is about them, which says less of who speaks.
fn topic(entity: &Entity, speaking: bool) -> f32 {
    if speaking { 0.5 + entity.topic() / 2.0 } else { entity.topic() }
}

/// How likely this is a person and "he" or "she", as asked.
fn person(entity: &Entity, gender: Gender) -> f32 {
    entity.likely_person() * entity.whole_gender().chance(gender)
}

/// How well somebody suits what is asked: 0 when they can't be meant, 1 at best.
fn suits(entity: &Entity, asks: Asks, gender: Gender, speaking: bool) -> f32 {
    let kind = entity.kind();
    match (asks, kind) {
        (Asks::Person, SourceKind::Person | SourceKind::Unnamed) if entity.human() => {
            topic(entity, speaking) * person(entity, gender)
        }
        (Asks::Document, SourceKind::Document) => 1.0,
        (Asks::Document, SourceKind::Group) => THING,
        (Asks::Thing, _) if entity.plural || are_several(&entity.words) => 0.0,
        (Asks::Thing, SourceKind::Group | SourceKind::Document) => 1.0,
        (Asks::Thing, SourceKind::Person) if entity.person < 3 => THING,
        (Asks::Several, SourceKind::Group) if entity.plural => 1.0,
        (Asks::Several, SourceKind::Group) => THEY_BODY,
        (Asks::Several, SourceKind::Unnamed) if entity.listed => THEY_ALONE,
        _ => 0.0,
    }
}

fn asks(ctx: &Context, m: usize, gender: Gender) -> Option<Asks> {
    const IT: [u32; 2] = [hash("it"), hash("its")];
    const THEY: [u32; 3] = [hash("they"), hash("their"), hash("them")];
    let word = ctx.tagged.lower(ctx.run(m).first);
    let word = hash(word.split('\'').next().unwrap_or(word)); // "they've"
    if gender.known() {
        return Some(Asks::Person);
    }
    if IT.contains(&word) {
        let reads = ctx.is(ctx.run(m).first, ctx.run(m).end, "reads");
        return Some(if reads { Asks::Document } else { Asks::Thing });
    }
    if THEY.contains(&word) {
        return Some(Asks::Several);
    }
    let relative = ctx.mentions[m].kind == Kind::OtherPronoun(Pronoun::Relative);
    (relative || [hash("who"), hash("whose")].contains(&word)).then_some(Asks::Neighbour)
}
