//! From mentions to people.

use super::context::Context;
use super::entity::Entity;
use super::gender::Gender;
use super::name::{Name, is_empty, parse};
use super::person;
use super::pronoun::Recent;
use super::registry::{Registry, Wanted};
use super::{Kind, Mention, People, Source, SourceId, phrase};
use crate::lexicon::{Run, Tagged};

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
    let mut reading = Reading::new(&ctx);
    reading.full_names();
    reading.in_order(said);
    reading.people()
}

/// The article while it is being read.
struct Reading<'c, 't, 'a> {
    ctx: &'c Context<'t, 'a>,
    names: Vec<Name>,
    registry: Registry<'t>,
    of: Vec<Option<u32>>,
}

impl<'c, 't, 'a> Reading<'c, 't, 'a> {
    fn new(ctx: &'c Context<'t, 'a>) -> Self {
        let name = |(m, mention): (usize, &Mention)| match mention.kind {
            Kind::Name => parse(ctx, m),
            _ => Name::default(),
        };
        let names = ctx.mentions.iter().enumerate().map(name).collect();
        Self { ctx, names, registry: Registry::default(), of: vec![None; ctx.mentions.len()] }
    }

    /// Names of two words and more first: "Mr Roe" may stand before "Ed Roe".
    fn full_names(&mut self) {
        for m in 0..self.ctx.mentions.len() {
            let words = self.names[m].words(self.ctx);
            if words.len() < 2 {
                continue;
            }
            let wanted = Wanted { words: &words, gender: self.title_gender(m), title: &[] };
            let id = self.registry.full(&wanted);
            let id = id.unwrap_or_else(|| self.registry.add_named(words, m as u32, &self.names[m]));
            self.join(m, id);
        }
    }

    /// What only this mention says of them.
    fn join(&mut self, m: usize, id: u32) {
        self.of[m] = Some(id);
        let (name, gender) = (self.names[m], self.title_gender(m));
        let entity = &mut self.registry.entities[id as usize];
        entity.gender.learn(gender, 4);
        entity.person += person::evidence(self.ctx, m, &name);
        entity.forms.push(self.ctx.run(m));
        entity.honorific = entity.honorific.or((!is_empty(name.honorific)).then_some(name.honorific));
        let words = name.words(self.ctx);
        if words.len() > entity.words.len() {
            (entity.words, entity.name, entity.fullest) = (words, name.core, m as u32);
        }
    }

    fn title_gender(&self, m: usize) -> Gender {
        let front = self.names[m].front;
        let mut gender = Gender::default();
        for k in front.first..front.end {
            gender.learn(Gender::of(self.ctx.entry(k)), 1);
        }
        gender
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
            self.of[m] = match self.ctx.mentions[m].kind {
                Kind::Name => self.of[m].or_else(|| self.short_name(m)),
                Kind::Pronoun | Kind::OtherPronoun(_) => {
                    recent.pronoun(self.ctx, m, &mut self.registry.entities)
                }
                Kind::Noun | Kind::Phrase => Some(self.noun(m)),
            };
            if let Some(id) = self.of[m] {
                let entity = &mut self.registry.entities[id as usize];
                entity.last = Some(m as u32);
                entity.uses += 1;
                recent.mentioned(self.ctx, m, id);
            }
        }
    }

    fn short_name(&mut self, m: usize) -> Option<u32> {
        let name = self.names[m];
        let words = name.words(self.ctx);
        if words.is_empty() {
            return Some(self.noun(m));
        }
        let title: Vec<_> = (name.front.first..name.front.end).map(|k| self.ctx.bare(k)).collect();
        let wanted = Wanted { words: &words, gender: self.title_gender(m), title: &title };
        let id = self.registry.short(&wanted);
        let id = id.unwrap_or_else(|| self.registry.add_named(words, m as u32, &name));
        self.join(m, id);
        Some(id)
    }

    fn noun(&mut self, m: usize) -> u32 {
        let phrase = phrase::around(self.ctx, m);
        self.registry.add_described(phrase.kind, m as u32, phrase.run)
    }

    fn people(self) -> People {
        let source = |e: &Entity| source(self.ctx, e);
        let sources = self.registry.entities.iter().map(source).collect();
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
    Source {
        kind: entity.kind(),
        name,
        honorific: entity.honorific.map(text),
        role: None,
        organisation: None,
        aliases,
        name_mention: entity.fullest,
    }
}
