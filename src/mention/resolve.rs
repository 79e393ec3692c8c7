//! From mentions to people: names first, then what is said beside them, then nouns and pronouns.

use super::context::Context;
use super::entity::Entity;
use super::noun::{Nouns, asked};
use super::pronoun::Recent;
use super::{Kind, Mention, People, Source, SourceId, SourceKind, names, phrase, role};
use crate::lexicon::{Run, Tagged};
use std::collections::HashMap;

/// A quoted span whose source is known: what follows goes on from its speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// The token of the span.
    pub token: u32,
    /// The mention it was given to.
    pub mention: u32,
}

/// Works out whom each mention means.
///
/// `mentions` are in token order, as [`find`](super::find) gives them. `said` is what is known of
/// spans already, in token order; it may be empty: then nothing but the text between marks counts.
/// Time grows linearly with tokens and mentions.
#[must_use]
pub fn resolve(tagged: &Tagged, mentions: &[Mention], said: &[Said]) -> People {
    let ctx = Context::new(tagged, mentions);
    let named = names::resolve(&ctx);
    let mut reading = Reading {
        ctx: &ctx,
        entities: named.entities,
        of: named.of,
        nouns: Nouns::default(),
        phrases: HashMap::new(),
    };
    reading.learn_nouns();
    reading.in_order(said);
    reading.people()
}

/// The article while it is being read.
struct Reading<'c, 't, 'a> {
    ctx: &'c Context<'t, 'a>,
    entities: Vec<Entity<'t>>,
    of: Vec<Option<u32>>,
    nouns: Nouns<'t>,
    /// Groups without a name, by the words of their phrase: "police officials".
    phrases: HashMap<&'a str, u32>,
}

impl Reading<'_, '_, '_> {
    /// The words everybody with a name is called by, and the nouns that stand beside their names.
    fn learn_nouns(&mut self) {
        for id in 0..self.entities.len() {
            for description in &self.entities[id].descriptions {
                let Some(head) = description.head else { continue };
                self.nouns.learn(role::noun_of(self.ctx, head), id as u32);
                if let Some(m) = self.ctx.mention_at(head) {
                    self.of[m].get_or_insert(id as u32);
                }
            }
            for noun in &self.entities[id].nouns {
                self.nouns.learn(noun, id as u32);
            }
        }
    }

    fn in_order(&mut self, said: &[Said]) {
        let mut recent = Recent::default();
        let mut said = said.iter().peekable();
        for m in 0..self.ctx.mentions.len() {
            while let Some(s) = said.next_if(|s| s.token < self.ctx.mentions[m].first) {
                if let Some(id) = self.of[s.mention as usize] {
                    recent.spoke(s.token as usize, id);
                }
            }
            let id = self.of[m].or_else(|| self.meant(m, &recent));
            self.of[m] = id;
            if let Some(id) = id {
                let entity = &mut self.entities[id as usize];
                entity.last = Some(m as u32);
                entity.uses += 1;
                recent.mentioned(self.ctx, m, id);
            }
        }
    }

    fn meant(&mut self, m: usize, recent: &Recent) -> Option<u32> {
        match self.ctx.mentions[m].kind {
            Kind::Pronoun | Kind::OtherPronoun(_) => recent.pronoun(self.ctx, m, &mut self.entities),
            _ => Some(self.noun(m, recent)),
        }
    }

    fn noun(&mut self, m: usize, recent: &Recent) -> u32 {
        let phrase = phrase::around(self.ctx, m);
        let asked = asked(self.ctx, m, &phrase);
        let fits = |e: &Entity| {
            let kind = e.kind();
            let person = |k: SourceKind| matches!(k, SourceKind::Person | SourceKind::Unnamed);
            (kind == asked.kind || person(kind) && person(asked.kind)) && e.gender.agrees(asked.gender)
        };
        let known = asked.known.then(|| self.nouns.bearer(asked.noun, &self.entities, fits)).flatten();
        let known = known.or_else(|| {
            asked.epithet.then(|| recent.person(self.ctx, m, asked.gender, &self.entities)).flatten()
        });
        let words = self.ctx.text(phrase.run);
        let again =
            known.or_else(|| self.phrases.get(words).copied().filter(|_| asked.kind != SourceKind::Unnamed));
        again.unwrap_or_else(|| {
            let id = self.entities.len() as u32;
            let mut entity = Entity::described(asked.kind, m as u32, phrase.run);
            (entity.gender, entity.human, entity.plural) = (asked.gender, phrase.human, phrase.plural);
            self.entities.push(entity);
            self.nouns.learn(asked.noun, id);
            self.phrases.insert(words, id);
            id
        })
    }

    fn people(self) -> People {
        let sources = self.entities.iter().map(|e| source(self.ctx, e)).collect();
        People { sources, of: self.of.iter().map(|id| id.map(SourceId)).collect() }
    }
}

fn source(ctx: &Context, entity: &Entity) -> Source {
    let text = |run: Run| ctx.text(run).to_owned();
    let name = text(entity.name);
    let mut aliases: Vec<String> = Vec::new();
    for form in entity.forms.iter().map(|run| text(*run)) {
        if form != name && !aliases.contains(&form) {
            aliases.push(form);
        }
    }
    let (role, organisation) = role::card(ctx, &entity.descriptions);
    Source {
        kind: entity.kind(),
        name,
        honorific: entity.honorific.map(text),
        role,
        organisation,
        aliases,
        name_mention: entity.fullest,
    }
}
