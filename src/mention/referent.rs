//! Whom a noun phrase means while an article is read: somebody known, or somebody new.
//!
//! Asked in turn, the first answer holds: whose kin ("his mother"), of whom it is said ("she is president of the
//! club"), who is called so already, who is most in mind ("the billionaire"), the same words before.

use super::entity::Entity;
use super::gender::Gender;
use super::noun::{Asked, asked, in_capacity};
use super::phrase::{self, Determiner, Phrase};
use super::reading::Reading;
use super::{Kind, Pronoun, SourceKind, kin, lead, role};
use crate::lexicon::{Run, hash};

/// What somebody writes or reads out, and what is in it is theirs.
const ISSUED: [u32; 6] =
    [hash("statement"), hash("email"), hash("letter"), hash("post"), hash("message"), hash("tweet")];
/// From here on a gender is not against somebody.
const UNLIKELY: f32 = 0.3;
/// No epithet is surer than this: "the billionaire" may be somebody else.
const EPITHET: f32 = 0.9;
/// From here on what is said of a pronoun is said of whom it means.
const SURE: f32 = 0.8;

impl<'t> Reading<'_, 't, '_> {
    /// Whom the noun of mention `m` means.
    pub fn noun(&mut self, m: usize) -> u32 {
        const NAMESAKES: [u32; 2] = [hash("senior"), hash("junior")];
        let noun = self.ctx.run(m).first;
        let before = self.ctx.mention_at(noun.wrapping_sub(1)).and_then(|n| self.of[n]);
        if let Some(id) = before.filter(|_| NAMESAKES.contains(&self.ctx.tagged.tags[noun].hash)) {
            return id; // "Mr Roe senior"
        }
        let phrase = phrase::around(self.ctx, m);
        let whole = self.ctx.mention_at(phrase.head).and_then(|m| self.of[m]);
        if let Some(id) = whole.or(self.last_head.filter(|(head, _)| *head == phrase.head).map(|(_, id)| id))
        {
            return id; // "survey" and "respondent" of "one survey respondent"
        }
        let related =
            self.kin(&phrase).or_else(|| self.predicate(&phrase)).or_else(|| self.owner_of_issued(&phrase));
        let id = match related {
            Some((id, sure)) => {
                self.sure[m] = sure;
                id
            }
            None => self.phrase(m, &phrase),
        };
        self.last_head = Some((phrase.head, id));
        id
    }

    /// "His mother": who calls him her son.
    fn kin(&self, phrase: &Phrase) -> Option<(u32, f32)> {
        let m = self.ctx.mention_at(phrase.run.first).filter(|_| phrase.run.first < phrase.head)?;
        let owner = self.of[m]?;
        let meant = |m: usize| self.of[m].filter(|id| self.entities[*id as usize].person > 0);
        let id = kin::of(self.ctx, phrase.head, &self.entities[owner as usize], meant)?;
        let gender = Gender::of(self.ctx.entry(phrase.head));
        let likely = self.entities[id as usize].gender.chance(gender) > UNLIKELY && id != owner;
        likely.then_some((id, self.sure[m]))
    }

    fn is_issued(&self, phrase: &Phrase) -> bool {
        ISSUED.contains(&self.ctx.tagged.tags[phrase.head].hash)
    }

    /// "His statement said": he says it.
    fn owner_of_issued(&mut self, phrase: &Phrase) -> Option<(u32, f32)> {
        if !self.is_issued(phrase) {
            return None;
        }
        let first = phrase.run.first;
        let owner = self.ctx.mention_at(first).filter(|_| first < phrase.head)?;
        let possessive = self.ctx.mentions[owner].kind == Kind::OtherPronoun(Pronoun::Possessive);
        let id = self.of[owner].filter(|id| possessive && self.entities[*id as usize].human())?;
        self.wrote = Some((id, phrase.head));
        Some((id, self.sure[owner]))
    }

    /// "Her statement was read … The statement said": hers.
    fn last_issuer(&self, phrase: &Phrase) -> Option<u32> {
        let issued = self.is_issued(phrase);
        let (id, at) = self.wrote.filter(|_| issued && phrase.determiner == Determiner::Definite)?;
        (self.ctx.place(phrase.head).saturating_sub(self.ctx.place(at)) <= 1).then_some(id)
    }

    /// "She is president of the club": the subject is called so from now on.
    fn predicate(&mut self, phrase: &Phrase) -> Option<(u32, f32)> {
        let is = phrase.run.first.checked_sub(1)?;
        let subject = self.ctx.mention_at(is.checked_sub(1)?)?;
        if !phrase.human || phrase.plural || !self.ctx.is(phrase.head, is, "is") {
            return None;
        }
        let (id, sure) = (self.of[subject]?, self.sure[subject]);
        let entity = &mut self.entities[id as usize];
        let named = entity.described.is_none() && entity.person > 0 && sure > SURE;
        if !named {
            return None;
        }
        entity.descriptions.append(&mut role::described(self.ctx, phrase.run));
        let noun = role::noun_of(self.ctx, phrase.head);
        entity.call(noun);
        self.nouns.learn(noun, id);
        Some((id, sure))
    }

    fn phrase(&mut self, m: usize, phrase: &Phrase) -> u32 {
        let asked = asked(self.ctx, phrase);
        let known = self.known(m, phrase, &asked).or_else(|| self.last_issuer(phrase));
        let words = self.ctx.text(phrase.run);
        let several = asked.kind != SourceKind::Unnamed;
        let again = known.or_else(|| self.phrases.get(words).last().copied().filter(|_| several));
        if let Some(id) = again {
            self.tell_fuller(m, phrase, id);
            return id;
        }
        let id = self.describe(m, phrase, &asked);
        self.phrases.add(words, id);
        id
    }

    /// "a report" is "the Hull Academy report" from now on, "Choir" in a heading "Roe's choir".
    fn tell_fuller(&mut self, m: usize, phrase: &Phrase, id: u32) {
        let named = |run: Run| (run.first..run.end).any(|k| self.ctx.in_name(k));
        let entity = &mut self.entities[id as usize];
        if entity.described.is_some() && named(phrase.run) && !named(entity.name) {
            entity.forms.insert(0, entity.name);
            (entity.name, entity.fullest) = (phrase.run, m as u32);
        }
    }

    /// "the MP", "the institute": who is called so; "the company": the one most in mind.
    fn known(&mut self, m: usize, phrase: &Phrase, asked: &Asked) -> Option<u32> {
        let called = asked.known && self.nouns.knows(asked.noun);
        if !(called || asked.epithet || asked.plain || asked.known && asked.body) {
            return None;
        }
        let minds = self.focus.in_mind(self.ctx, self.ctx.run(m).first, false);
        let bearer = || self.nouns.bearer(self.ctx, asked, &self.entities, &minds);
        let bearer = if called { bearer() } else { None };
        let named = |id: u32| self.entities[id as usize].described.is_none();
        let body = match bearer {
            Some((id, _)) if named(id) => None,
            _ if asked.body => self.focus.body(&minds, &self.entities),
            _ => None,
        };
        let sure = bearer.filter(|(_, sure)| *sure > 0.5);
        let (id, sure) = body.or(sure).or_else(|| self.epithet(m, phrase, asked, &minds)).or(bearer)?;
        self.sure[m] = sure;
        Some(self.issuer(id, phrase).unwrap_or(id))
    }

    /// "Roe said in a statement … The statement added": hers.
    fn issuer(&self, id: u32, phrase: &Phrase) -> Option<u32> {
        let entity = &self.entities[id as usize];
        let issued = entity.described.is_some() && self.is_issued(phrase);
        let first = self.ctx.run(entity.fullest as usize).first;
        let subject = self.focus.subject(self.ctx, first).filter(|_| issued)?;
        (subject != id && self.entities[subject as usize].described.is_none()).then_some(subject)
    }

    /// "the billionaire": the person most in mind, who is called so from now on.
    fn epithet(
        &mut self,
        m: usize,
        phrase: &Phrase,
        asked: &Asked,
        minds: &[(u32, f32)],
    ) -> Option<(u32, f32)> {
        if !asked.epithet && !asked.plain {
            return None;
        }
        let (id, sure) = self.focus.person(self.ctx, m, asked, &self.entities, minds)?;
        if asked.plain && self.entities[id as usize].described.is_none() {
            return None; // "the woman" has no name
        }
        if sure > SURE && self.ctx.acts(phrase.head) || in_capacity(self.ctx, phrase) {
            let mut parts = role::described(self.ctx, Run { first: phrase.run.first, end: phrase.head + 1 });
            self.entities[id as usize].descriptions.append(&mut parts);
        }
        Some((id, sure.min(EPITHET)))
    }

    fn describe(&mut self, m: usize, phrase: &Phrase, asked: &Asked<'t>) -> u32 {
        let id = self.entities.len() as u32;
        let mut entity = Entity::described(asked.kind, m as u32, phrase.run);
        entity.gender.learn(asked.gender, 12);
        (entity.plural, entity.generic) = (phrase.plural, phrase.determiner == Determiner::Generic);
        (entity.human, entity.listed) = (phrase.human, phrase.listed);
        self.entities.push(entity);
        self.nouns.learn(asked.noun, id);
        if phrase.human && !phrase.plural && self.lead.len() < 2 && lead::opens(self.ctx, m, phrase.run) {
            self.lead.push(id);
        }
        id
    }
}
