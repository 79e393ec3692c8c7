//! From mentions to people: names first, then what is said beside them, then nouns and pronouns.

use super::context::Context;
use super::entity::Entity;
use super::focus::Focus;
use super::gender::Gender;
use super::namesake::Namesakes;
use super::noun::Nouns;
use super::reading::Reading;
use super::{Mention, People, SourceId, names, role};
use crate::lexicon::Tagged;

/// So often an article is read to learn who is "he" and who is "she".
const READINGS: usize = 2;

/// A quoted span whose source is known: what follows goes on from its speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// The token of the span.
    pub token: u32,
    /// The mention it was given to.
    pub mention: u32,
}

/// Works out whom each mention means; see [`Names`].
#[must_use]
pub fn resolve(tagged: &Tagged, mentions: &[Mention], said: &[Said]) -> People {
    let mut names = Names::new(tagged, mentions);
    names.learn_genders();
    names.people(said)
}

/// Everybody with a name and what is said beside their names: what stays the same however often the
/// nouns and pronouns are looked at.
pub struct Names<'t, 'a> {
    ctx: Context<'t, 'a>,
    entities: Vec<Entity<'t>>,
    of: Vec<Option<u32>>,
    nouns: Nouns,
    focus: Focus,
    namesakes: Namesakes,
    /// What is said of everybody's gender beside their names.
    stated: Vec<Gender>,
}

impl<'t, 'a> Names<'t, 'a> {
    /// Joins the names of one person; `mentions` are in token order, as [`find`](super::find) gives them.
    #[must_use]
    pub fn new(tagged: &'t Tagged<'a>, mentions: &'t [Mention]) -> Self {
        let ctx = Context::new(tagged, mentions);
        let named = names::resolve(&ctx);
        let focus = Focus::new(&ctx, &named.entities);
        let namesakes = Namesakes::new(named.rivals);
        let stated = named.entities.iter().map(|e| e.gender).collect();
        let mut names = Self {
            ctx,
            entities: named.entities,
            of: named.of,
            nouns: Nouns::default(),
            focus,
            namesakes,
            stated,
        };
        names.learn_nouns();
        for id in names.of.iter().flatten() {
            names.entities[*id as usize].named += 1;
        }
        names
    }

    /// Works out whom each mention means.
    ///
    /// `said` is what is known of spans already, in reading order; it may be empty: then nothing but
    /// the text between marks counts. Time grows linearly with tokens and mentions.
    #[must_use]
    pub fn people(self, said: &[Said]) -> People {
        let Self { ctx, entities, of, nouns, focus, namesakes, .. } = self;
        let mut reading = Reading::new(&ctx, entities, of, nouns, focus, &namesakes);
        reading.in_order(said);
        reading.sources_in_titles(said);
        reading.into_people()
    }

    /// The same while nothing is known of the spans, without a word on whom the mentions mean: `sources` is empty.
    #[must_use]
    pub fn draft(&mut self) -> People {
        People { sources: Vec::new(), of: self.learn_genders(), sure: Vec::new() }
    }

    /// Learns from the pronouns who is "he" and who is "she", and says whom the mentions mean for now.
    ///
    /// Each reading knows what the last one learnt: "Ann Roe met Tom Hale. She …" says little, but in an article of
    /// some length the right people gather the votes.
    fn learn_genders(&mut self) -> Vec<Option<SourceId>> {
        let mut drafted = Vec::new();
        for _ in 0..READINGS {
            let (entities, of) = (self.entities.clone(), self.of.clone());
            let (nouns, focus) = (self.nouns.clone(), self.focus.clone());
            let mut reading = Reading::new(&self.ctx, entities, of, nouns, focus, &self.namesakes);
            reading.in_order(&[]);
            for ((entity, stated), read) in self.entities.iter_mut().zip(&self.stated).zip(&reading.entities)
            {
                entity.gender = stated.with(read.votes);
            }
            drafted = reading.of();
        }
        drafted
    }

    /// The words everybody with a name is called by, and the nouns that stand beside their names.
    fn learn_nouns(&mut self) {
        for (id, entity) in self.entities.iter().enumerate() {
            for head in entity.descriptions.iter().filter_map(|d| d.head) {
                self.nouns.learn(role::noun_of(&self.ctx, head), id as u32);
                if let Some(m) = self.ctx.mention_at(head) {
                    self.of[m].get_or_insert(id as u32);
                }
            }
            for noun in &entity.nouns {
                self.nouns.learn(noun, id as u32);
            }
        }
    }
}
