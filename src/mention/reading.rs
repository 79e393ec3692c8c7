//! An article read in order: whom each mention means, knowing all that was read before it.

use super::context::Context;
use super::entity::Entity;
use super::focus::{Focus, Introduced};
use super::index::Index;
use super::name::is_empty;
use super::namesake::Namesakes;
use super::noun::Nouns;
use super::quoted::FullName;
use super::resolve::Said;
use super::{Kind, People, Pronoun, Source, SourceId, SourceKind, alias, lead, phrase, quoted, role};
use crate::lexicon::Run;

/// How far behind the end of a name its role begins, a comma between.
const BEHIND_NAME: usize = 2;
/// So many other forms of a name are told.
const ALIASES: usize = 16;

/// The article while it is being read.
pub(super) struct Reading<'c, 't, 'a> {
    pub ctx: &'c Context<'t, 'a>,
    pub entities: Vec<Entity<'t>>,
    pub of: Vec<Option<u32>>,
    pub nouns: Nouns,
    pub focus: Focus,
    namesakes: &'c Namesakes,
    /// Groups without a name, by the words of their phrase: "police officials".
    pub phrases: Index,
    /// The head of the last phrase, and whom it means.
    pub last_head: Option<(usize, u32)>,
    /// Whose statement was spoken of last, and where, a token.
    pub wrote: Option<(u32, usize)>,
    /// Whom headline and lead describe without a name.
    pub lead: Vec<u32>,
    /// How surely each mention means whom it means.
    pub sure: Vec<f32>,
}

impl<'c, 't, 'a> Reading<'c, 't, 'a> {
    pub fn new(
        ctx: &'c Context<'t, 'a>,
        entities: Vec<Entity<'t>>,
        of: Vec<Option<u32>>,
        nouns: Nouns,
        focus: Focus,
        namesakes: &'c Namesakes,
    ) -> Self {
        let sure = vec![1.0; of.len()];
        Self {
            ctx,
            entities,
            of,
            nouns,
            focus,
            namesakes,
            phrases: Index::default(),
            last_head: None,
            wrote: None,
            lead: Vec::new(),
            sure,
        }
    }

    /// Reads every mention in reading order; `said` is what is known of spans.
    pub fn in_order(&mut self, said: &[Said]) {
        let place = |token: u32| (self.ctx.tagged.tags[token as usize].block, token);
        let mut said = said.iter().peekable();
        for (turn, m) in self.ctx.order.iter().map(|m| *m as usize).enumerate() {
            while let Some(s) = said.next_if(|s| place(s.token) < place(self.ctx.mentions[m].first)) {
                // “…,” Roe said: which Roe is not known before that mention is read
                let ahead = self.ctx.mentions[s.mention as usize].first > s.token;
                let open = ahead && self.namesakes.may_be_several(s.mention);
                if let Some(id) = self.of[s.mention as usize].filter(|_| !open) {
                    self.focus.spoke(s.token as usize, id);
                }
            }
            let id = match self.of[m] {
                Some(id) => Some(self.namesake(m, id)),
                None => self.meant(m),
            };
            self.of[m] = id;
            if let Some(id) = id {
                self.introduce(m, id);
                let entity = &mut self.entities[id as usize];
                entity.last = Some(turn as u32);
                let introduced = match () {
                    () if entity.fullest as usize != m => Introduced::Not,
                    () if !entity.descriptions.is_empty() => Introduced::Named,
                    () if entity.described.is_some() && entity.human && !entity.plural => {
                        Introduced::Nameless
                    }
                    () => Introduced::Not,
                };
                self.focus.mentioned(self.ctx, m, id, self.sure[m], introduced);
            }
        }
    }

    /// Of several people with one surname, the one in mind.
    fn namesake(&mut self, m: usize, id: u32) -> u32 {
        let Some((meant, sure)) = self.namesakes.meant(self.ctx, m, id, &self.focus, &self.entities) else {
            return id;
        };
        self.sure[m] = sure;
        meant
    }

    /// "Clinton" taken for the source in `"…," Clinton adviser Ann Roe said` stands for Ann Roe, and
    /// so does "Admiralty" in "Ann Roe, Secretary to the Admiralty said".
    pub fn sources_in_titles(&mut self, said: &[Said]) {
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
            let holder = titled.and_then(|(id, next)| {
                let next = next + usize::from(self.ctx.is(last, next, ",")); // "an aide to Clinton, Ann Roe, said"
                self.ctx.mention_at(next).filter(|n| self.of[*n] == Some(id))
            });
            if let Some(n) = holder.filter(|n| *n > m) {
                self.of[m] = self.of[n];
            }
        }
    }

    /// Whose role behind their name each token belongs to.
    fn described(&self) -> Vec<Option<u32>> {
        let mut described = vec![None; self.ctx.tagged.len()];
        for (id, entity) in self.entities.iter().enumerate().filter(|(_, e)| e.person > 0) {
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
        let nameless = alias::nameless(self.ctx, m).and_then(|n| self.of[n]);
        if let Some(nameless) = nameless.filter(|nameless| self.is_one_nameless(*nameless)) {
            self.merge(nameless, id);
        }
        if self.entities[id as usize].fullest as usize == m {
            self.named_at_last(id);
        }
    }

    fn is_one_nameless(&self, id: u32) -> bool {
        let entity = &self.entities[id as usize];
        entity.described.is_some() && !entity.plural
    }

    /// "Roe's spokesman said … Roe's spokesman, Tom Hale, …": the same words before, without the name.
    fn named_at_last(&mut self, id: u32) {
        let ctx = self.ctx;
        let owned = |run: Run| (!is_empty(run) && ctx.upper_possessive(run.first)).then(|| ctx.text(run));
        let told = self.entities[id as usize].descriptions.iter().filter_map(|d| owned(d.role));
        let before: Vec<u32> = told.flat_map(|words| self.phrases.get(words)).copied().collect();
        for nameless in before {
            if nameless != id && self.is_one_nameless(nameless) && self.entities[nameless as usize].listed {
                self.merge(nameless, id);
            }
        }
    }

    /// The nameless one is the person who is named now.
    fn merge(&mut self, nameless: u32, id: u32) {
        let phrase = self.entities[nameless as usize].name;
        for known in self.of.iter_mut().filter(|of| **of == Some(nameless)) {
            *known = Some(id);
        }
        self.focus.rename(nameless, id);
        self.entities[nameless as usize].last = None; // nobody is called so any more
        let entity = &mut self.entities[id as usize];
        let mut described = role::described(self.ctx, phrase);
        for noun in described.iter().filter_map(|d| d.head).map(|k| role::noun_of(self.ctx, k)) {
            entity.call(noun);
            self.nouns.learn(noun, id);
        }
        entity.descriptions.append(&mut described);
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

    /// Whom each mention means, so far as it was read.
    pub fn of(&self) -> Vec<Option<SourceId>> {
        self.of.iter().map(|id| id.map(SourceId)).collect()
    }

    /// What was found, with what everybody's card says.
    pub fn into_people(self) -> People {
        let names = quoted::full_names(self.ctx);
        let sources = self.entities.iter().map(|e| self.source(e, &names)).collect();
        People { sources, of: self.of(), sure: self.sure }
    }

    /// The name a token's mention stands for, if it has one.
    fn name_at(&self, k: usize) -> Option<String> {
        let entity = &self.entities[self.of[self.ctx.mention_at(k)?]? as usize];
        entity.described.is_none().then(|| self.ctx.text(entity.name).to_owned())
    }

    fn source(&self, entity: &Entity, names: &[FullName]) -> Source {
        let ctx = self.ctx;
        let text = |run: Run| ctx.text(ctx.with_stop(run)).to_owned();
        let printed = || text(entity.name);
        let mut name = quoted::full_name(names, entity).map_or_else(printed, str::to_owned);
        if let Some(k) = entity.family {
            name.push(' ');
            name.push_str(ctx.text(Run { first: k, end: k + 1 }));
        }
        let mut aliases: Vec<&str> = Vec::new();
        for form in entity.forms.iter().map(|run| ctx.text(ctx.with_stop(*run))).filter(|form| *form != name)
        {
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
