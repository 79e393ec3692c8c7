//! From mentions to people: names first, then what is said beside them, then nouns and pronouns.

use super::context::Context;
use super::entity::Entity;
use super::focus::Focus;
use super::gender::Gender;
use super::index::Index;
use super::noun::{Asked, Nouns, asked, in_capacity};
use super::phrase::{Determiner, Phrase};
use super::{Kind, Mention, People, Pronoun, Source, SourceId, SourceKind, kin, lead, names, phrase, role};
use crate::lexicon::{Run, Tagged, hash};

/// From here on a gender is not against somebody.
const UNLIKELY: f32 = 0.3;
/// From here on what is said of a pronoun is said of whom it means.
const SURE: f32 = 0.8;
/// So often an article is read to learn who is "he" and who is "she".
const READINGS: usize = 2;
/// How far behind the end of a name its role begins, a comma between.
const BEHIND_NAME: usize = 2;
/// So many other forms of a name are told.
const ALIASES: usize = 16;

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
    let _ = names.draft();
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
    /// What is said of everybody's gender beside their names.
    told: Vec<Gender>,
}

impl<'t, 'a> Names<'t, 'a> {
    /// Joins the names of one person; `mentions` are in token order, as [`find`](super::find) gives them.
    #[must_use]
    pub fn new(tagged: &'t Tagged<'a>, mentions: &'t [Mention]) -> Self {
        let ctx = Context::new(tagged, mentions);
        let named = names::resolve(&ctx);
        let focus = Focus::new(&ctx, &named.entities);
        let told = named.entities.iter().map(|e| e.gender).collect();
        let mut names =
            Self { ctx, entities: named.entities, of: named.of, nouns: Nouns::default(), focus, told };
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
        let Self { ctx, entities, of, nouns, focus, .. } = self;
        let mut reading = Reading::new(&ctx, entities, of, nouns, focus);
        reading.in_order(said);
        reading.sources_in_titles(said);
        let sources = reading.entities.iter().map(|e| reading.source(e)).collect();
        People { sources, of: reading.of(), sure: reading.sure }
    }

    /// The same while nothing is known of the spans, without a word on whom the mentions mean: `sources` is empty.
    ///
    /// Each reading learns from the pronouns who is "he" and who is "she", and the next one knows it: "Ann Roe met
    /// Tom Hale. She …" says little, but in an article of some length the right people gather the votes.
    #[must_use]
    pub fn draft(&mut self) -> People {
        let mut of = Vec::new();
        for _ in 0..READINGS {
            let (nouns, focus) = (self.nouns.clone(), self.focus.clone());
            let mut reading = Reading::new(&self.ctx, self.entities.clone(), self.of.clone(), nouns, focus);
            reading.in_order(&[]);
            for ((entity, told), read) in self.entities.iter_mut().zip(&self.told).zip(&reading.entities) {
                entity.gender = told.with(read.votes);
            }
            of = reading.of();
        }
        People { sources: Vec::new(), of, sure: Vec::new() }
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

/// The article while it is being read.
struct Reading<'c, 't, 'a> {
    ctx: &'c Context<'t, 'a>,
    entities: Vec<Entity<'t>>,
    of: Vec<Option<u32>>,
    nouns: Nouns,
    focus: Focus,
    /// Groups without a name, by the words of their phrase: "police officials".
    phrases: Index,
    /// The head of the last phrase, and whom it means.
    heads: Option<(usize, u32)>,
    /// Whom headline and lead describe without a name.
    lead: Vec<u32>,
    /// How surely each mention means whom it means.
    sure: Vec<f32>,
}

impl<'c, 't, 'a> Reading<'c, 't, 'a> {
    fn new(
        ctx: &'c Context<'t, 'a>,
        entities: Vec<Entity<'t>>,
        of: Vec<Option<u32>>,
        nouns: Nouns,
        focus: Focus,
    ) -> Self {
        let sure = vec![1.0; of.len()];
        Self {
            ctx,
            entities,
            of,
            nouns,
            focus,
            phrases: Index::default(),
            heads: None,
            lead: Vec::new(),
            sure,
        }
    }

    fn in_order(&mut self, said: &[Said]) {
        let place = |token: u32| (self.ctx.tagged.tags[token as usize].block, token);
        let mut said = said.iter().peekable();
        for (turn, m) in self.ctx.order.iter().map(|m| *m as usize).enumerate() {
            while let Some(s) = said.next_if(|s| place(s.token) < place(self.ctx.mentions[m].first)) {
                if let Some(id) = self.of[s.mention as usize] {
                    self.focus.spoke(s.token as usize, id);
                }
            }
            let id = self.of[m].or_else(|| self.meant(m));
            self.of[m] = id;
            if let Some(id) = id {
                self.introduce(m, id);
                let entity = &mut self.entities[id as usize];
                entity.last = Some(turn as u32);
                entity.uses += 1;
                self.focus.mentioned(self.ctx, m, id, self.sure[m]);
            }
        }
    }

    /// "Clinton" taken for the source in `"…," Clinton adviser Ann Roe said` stands for Ann Roe, and
    /// so does "Admiralty" in "Ann Roe, Secretary to the Admiralty said".
    fn sources_in_titles(&mut self, said: &[Said]) {
        let described = if said.is_empty() { Vec::new() } else { self.described() };
        for m in said.iter().map(|s| s.mention as usize) {
            if let Some(id) =
                described[self.ctx.run(m).first].filter(|_| self.ctx.mentions[m].kind == Kind::Name)
            {
                self.of[m] = Some(id);
                continue;
            }
            let last = self.ctx.run(m).end - 1;
            let titled = self.focus.titled(last);
            let holder =
                titled.and_then(|(id, next)| self.ctx.mention_at(next).filter(|n| self.of[*n] == Some(id)));
            if let Some(n) = holder.filter(|n| *n > m) {
                self.of[m] = self.of[n];
            }
        }
    }

    /// Whose role behind their name each token belongs to.
    fn described(&self) -> Vec<Option<u32>> {
        let mut described = vec![None; self.ctx.tagged.len()];
        for (id, entity) in self.entities.iter().enumerate() {
            let bearer =
                |k: Option<usize>| k.and_then(|k| self.of[self.ctx.mention_at(k)?]) == Some(id as u32);
            for d in entity.descriptions.iter().filter(|d| bearer(d.role.first.checked_sub(BEHIND_NAME))) {
                for run in [d.role, d.organisation] {
                    described[run.first..run.end].fill(Some(id as u32));
                }
            }
        }
        described
    }

    /// Somebody is named: perhaps the lead described them.
    fn introduce(&mut self, m: usize, id: u32) {
        let named = |nameless: &u32| {
            let pair = [id, *nameless].map(|id| &self.entities[id as usize]);
            lead::named(self.ctx, m, pair)
        };
        let (theirs, others): (Vec<_>, Vec<_>) = self.lead.iter().partition(|l| named(l));
        self.lead = others;
        theirs.into_iter().for_each(|nameless| self.merge(nameless, id));
    }

    /// The nameless one is the person who is named now.
    fn merge(&mut self, nameless: u32, id: u32) {
        let phrase = self.entities[nameless as usize].name;
        for known in self.of.iter_mut().filter(|of| **of == Some(nameless)) {
            *known = Some(id);
        }
        self.focus.rename(nameless, id);
        let entity = &mut self.entities[id as usize];
        entity.descriptions.append(&mut role::described(self.ctx, phrase));
        entity.forms.insert(0, phrase);
    }

    fn meant(&mut self, m: usize) -> Option<u32> {
        match self.ctx.mentions[m].kind {
            Kind::OtherPronoun(Pronoun::Indefinite) => self.somebody(m),
            Kind::Pronoun | Kind::OtherPronoun(_) => {
                let (id, sure) = self.focus.pronoun(self.ctx, m, &mut self.entities)?;
                self.sure[m] = sure;
                Some(id)
            }
            _ => Some(self.noun(m)),
        }
    }

    /// "one of them", "another": each time somebody else.
    fn somebody(&mut self, m: usize) -> Option<u32> {
        let run = phrase::somebody(self.ctx, self.ctx.run(m).first)?;
        let one = phrase::is_one(self.ctx, run.first);
        let kind = if one { SourceKind::Unnamed } else { SourceKind::Group };
        let id = self.entities.len() as u32;
        let mut entity = Entity::described(kind, m as u32, run);
        (entity.human, entity.listed, entity.plural) = (true, true, !one);
        self.entities.push(entity);
        Some(id)
    }

    fn noun(&mut self, m: usize) -> u32 {
        const NAMESAKES: [u32; 2] = [hash("senior"), hash("junior")];
        let noun = self.ctx.run(m).first;
        let before = self.ctx.mention_at(noun.wrapping_sub(1)).and_then(|n| self.of[n]);
        if let Some(id) = before.filter(|_| NAMESAKES.contains(&self.ctx.tagged.tags[noun].hash)) {
            return id; // "Mr Roe senior"
        }
        let phrase = phrase::around(self.ctx, m);
        let whole = self.ctx.mention_at(phrase.head).and_then(|m| self.of[m]);
        if let Some(id) = whole.or(self.heads.filter(|(head, _)| *head == phrase.head).map(|(_, id)| id)) {
            return id; // "survey" and "respondent" of "one survey respondent"
        }
        let told = self.kin(&phrase).or_else(|| self.told(&phrase));
        let id = match told {
            Some((id, sure)) => {
                self.sure[m] = sure;
                id
            }
            None => self.phrase(m, &phrase),
        };
        self.heads = Some((phrase.head, id));
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

    /// "She is president of the club": the subject is called so from now on.
    fn told(&mut self, phrase: &Phrase) -> Option<(u32, f32)> {
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
        let known = self.known(m, phrase, &asked);
        let words = self.ctx.text(phrase.run);
        let several = asked.kind != SourceKind::Unnamed;
        let again = known.or_else(|| self.phrases.get(words).last().copied().filter(|_| several));
        again.unwrap_or_else(|| {
            let id = self.describe(m, phrase, &asked);
            self.phrases.add(words, id);
            id
        })
    }

    /// "the MP", "the institute": who is called so; "the company": the one most in mind.
    fn known(&mut self, m: usize, phrase: &Phrase, asked: &Asked) -> Option<u32> {
        if !asked.known && !asked.epithet {
            return None;
        }
        let minds = self.focus.in_mind(self.ctx, self.ctx.run(m).first);
        let bearer = self.nouns.bearer(self.ctx, asked, &self.entities, &minds).filter(|_| asked.known);
        let named = |id: u32| self.entities[id as usize].described.is_none();
        let body = match bearer {
            Some((id, _)) if named(id) => None,
            _ if asked.body => self.focus.body(self.ctx, m, &self.entities),
            _ => None,
        };
        let sure = bearer.filter(|(_, sure)| *sure > 0.5);
        let (id, sure) = body.or(sure).or_else(|| self.epithet(m, phrase, asked)).or(bearer)?;
        self.sure[m] = sure;
        Some(self.issuer(id, phrase).unwrap_or(id))
    }

    /// "Roe said in a statement … The statement added": hers.
    fn issuer(&self, id: u32, phrase: &Phrase) -> Option<u32> {
        const ISSUED: [u32; 6] =
            [hash("statement"), hash("email"), hash("letter"), hash("post"), hash("message"), hash("tweet")];
        let entity = &self.entities[id as usize];
        let issued = entity.described.is_some() && ISSUED.contains(&self.ctx.tagged.tags[phrase.head].hash);
        let first = self.ctx.run(entity.fullest as usize).first;
        let subject = self.focus.subject(self.ctx, first).filter(|_| issued)?;
        (subject != id && self.entities[subject as usize].described.is_none()).then_some(subject)
    }

    /// "the billionaire": the person most in mind, who is called so from now on.
    fn epithet(&mut self, m: usize, phrase: &Phrase, asked: &Asked) -> Option<(u32, f32)> {
        if !asked.epithet {
            return None;
        }
        let (id, sure) = self.focus.person(self.ctx, m, (asked.gender, asked.family), &self.entities)?;
        if self.ctx.acts(phrase.head) || in_capacity(self.ctx, phrase) {
            let mut parts = role::described(self.ctx, Run { first: phrase.run.first, end: phrase.head + 1 });
            self.entities[id as usize].descriptions.append(&mut parts);
        }
        Some((id, sure))
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

    fn of(&self) -> Vec<Option<SourceId>> {
        self.of.iter().map(|id| id.map(SourceId)).collect()
    }

    /// The name a token's mention stands for, if it has one.
    fn name_at(&self, k: usize) -> Option<String> {
        let entity = &self.entities[self.of[self.ctx.mention_at(k)?]? as usize];
        entity.described.is_none().then(|| self.ctx.text(entity.name).to_owned())
    }

    fn source(&self, entity: &Entity) -> Source {
        let ctx = self.ctx;
        let text = |run: Run| ctx.text(run).to_owned();
        let name = text(entity.name);
        let mut aliases: Vec<&str> = Vec::new();
        for form in entity.forms.iter().map(|run| ctx.text(*run)).filter(|form| *form != name) {
            if aliases.len() < ALIASES && !aliases.contains(&form) {
                aliases.push(form);
            }
        }
        let (role, organisation) = role::card(ctx, &entity.descriptions, |k| self.name_at(k));
        Source {
            kind: entity.kind(),
            name,
            honorific: entity.honorific.map(text),
            role,
            organisation,
            aliases: aliases.into_iter().map(str::to_owned).collect(),
            name_mention: entity.fullest,
        }
    }
}
