//! Names to people: full names first, then the short ones.

use super::context::Context;
use super::entity::Entity;
use super::gender::Gender;
use super::index::Index;
use super::name::{Name, is_empty};
use super::registry::{Registry, Wanted};
use super::role::Description;
use super::{Kind, compound, person, role};
use crate::lexicon::{Class, EPITHET, GIVEN, KIN, ORG, PLACE, ROLE, Run};
use crate::text::letter;

/// Everybody with a name, and which mention means whom.
pub(super) struct Named<'t> {
    pub entities: Vec<Entity<'t>>,
    pub of: Vec<Option<u32>>,
    /// Who else a short name may mean, by mention.
    pub rivals: Vec<(u32, Vec<u32>)>,
}

/// Joins the names of one person.
pub(super) fn resolve<'t>(ctx: &Context<'t, '_>) -> Named<'t> {
    let mut joining = Joining {
        ctx,
        registry: Registry::default(),
        of: vec![None; ctx.mentions.len()],
        rivals: Vec::new(),
    };
    joining.organisations();
    joining.full_names();
    joining.couples();
    joining.told();
    joining.short_names();
    joining.headlines();
    let mut entities = joining.registry.entities;
    entities.iter_mut().for_each(|e| e.last = None);
    Named { entities, of: joining.of, rivals: joining.rivals }
}

/// So many descriptions of one person are kept.
const DESCRIPTIONS: usize = 40;
/// What an organisation's name says of its being a person.
const ORGANISATION: i32 = -8;
/// What a first name says of gender: too little to count alone.
const GIVEN_NAME: u16 = 3;

/// A full name printed more often than this is how the article calls somebody.
const SETTLED: usize = 1;

pub(super) struct Joining<'c, 't, 'a> {
    pub ctx: &'c Context<'t, 'a>,
    pub registry: Registry<'t>,
    pub of: Vec<Option<u32>>,
    rivals: Vec<(u32, Vec<u32>)>,
}

impl<'t> Joining<'_, 't, '_> {
    /// Organisations whose name is more than one mention, and their short forms.
    fn organisations(&mut self) {
        for m in 0..self.ctx.mentions.len() {
            let name = self.ctx.name(m);
            let long = if self.of[m].is_none() { compound::compound(self.ctx, m) } else { None };
            let (core, rest) = match long {
                Some(found) => found,
                None if self.of[m].is_none() && person::is_body(self.ctx, &name) => (name.core, m + 1..m + 1),
                None => continue,
            };
            let id = self.organisation(m, Name { front: Run::default(), core, ..name });
            rest.for_each(|n| self.of[n] = Some(id));
            let short = compound::short_form(self.ctx, core.end - 1);
            if let Some(a) = short {
                self.of[a] = Some(id);
                self.registry.abbreviate(self.ctx.bare(self.ctx.run(a).first), id);
                self.registry.entities[id as usize].forms.push(self.ctx.run(a));
            }
        }
    }

    fn organisation(&mut self, m: usize, name: Name) -> u32 {
        let words = name.words(self.ctx);
        let known = self.registry.full(&Wanted { words: &words, ..Wanted::default() });
        let id = known.unwrap_or_else(|| self.registry.add(words.clone(), m as u32, &name));
        let capital = |i: usize| words[i].len() > 3 || self.ctx.upper(name.core.first + i);
        for initials in compound::initials(&words, capital).into_iter().filter(|i| i.len() > 1) {
            self.registry.abbreviate(&initials, id);
        }
        let nouns = (name.core.first..name.core.end).filter(|k| self.ctx.entry(*k).is(ORG));
        let entity = &mut self.registry.entities[id as usize];
        entity.nouns.extend(nouns.map(|k| self.ctx.bare(k)).take(2));
        entity.person += ORGANISATION;
        entity.body = true;
        entity.forms.push(name.core);
        self.of[m] = Some(id);
        id
    }

    /// Names of two words and more: "Mr Roe" may stand before "Ed Roe".
    fn full_names(&mut self) {
        for m in 0..self.ctx.mentions.len() {
            let words = self.ctx.name(m).words(self.ctx);
            let capitals = shouted(self.ctx, m) || self.ctx.headline(self.ctx.run(m).first);
            if words.len() > 1 && self.of[m].is_none() && !capitals {
                let (gender, generation) = (title_gender(self.ctx, m), self.ctx.name(m).generation(self.ctx));
                let wanted = Wanted { words: &words, gender, generation, ..Wanted::default() };
                let id = self.registry.full(&wanted);
                let label =
                    label_of(words.iter().flat_map(|w| w.split('-')).filter_map(|w| w.chars().next()));
                let id = id.unwrap_or_else(|| self.registry.add(words, m as u32, &self.ctx.name(m)));
                self.registry.abbreviate(&label, id);
                self.registry.entities[id as usize].generation = generation;
                self.join(m, id);
            }
        }
    }

    fn short_names(&mut self) {
        let owners = self.owners();
        for (turn, m) in self.ctx.order.iter().map(|m| *m as usize).enumerate() {
            let turn = Some(turn as u32);
            if let Some(id) = self.of[m] {
                self.registry.entities[id as usize].last = turn;
                continue;
            }
            let name = self.ctx.name(m);
            let words = name.words(self.ctx);
            let capitals = || shouted(self.ctx, m) || self.ctx.headline(name.core.first);
            if words.is_empty() || capitals() || is_known(self.ctx, &name) {
                continue;
            }
            let role = |k: &usize| self.ctx.tagged.tags[*k].entry.is(ROLE);
            let front = (name.front.first..name.front.end).filter(role);
            let title: Vec<_> = front.map(|k| role::noun_of(self.ctx, k)).collect();
            let place = person::is_place(self.ctx, &name);
            let polite = honorific(self.ctx, &name);
            let gender = title_gender(self.ctx, m);
            let not = owners.not_meant(self.ctx.run(m).end - 1);
            let wanted = Wanted {
                words: &words,
                gender,
                generation: name.generation(self.ctx),
                title: &title,
                honorific: polite,
                not,
                place,
                at: m as u32,
            };
            let letters = role::is_acronym(self.ctx.tagged.word(name.core.first));
            let label = words.len() == 1 && self.ctx.is(name.core.first, name.core.end, ":");
            let theirs = if label { self.registry.abbreviated(&label_of(words[0].chars())) } else { None };
            let whole = if letters { self.registry.abbreviated(words[0]) } else { None };
            let short = self.registry.short(&wanted);
            let rivals = short.filter(|_| theirs.is_none()).map(|id| self.registry.rivals(&wanted, id));
            let rivals = rivals.filter(|rivals| !rivals.is_empty());
            let open = rivals.is_some(); // the latest of equals is as good as any
            self.rivals.extend(rivals.map(|rivals| (m as u32, rivals)));
            let id = theirs.or(short).or(whole).or_else(|| self.registry.by_handle(words[0]));
            let id = id.unwrap_or_else(|| self.registry.add(words.clone(), m as u32, &name));
            self.join(m, id);
            let entity = &mut self.registry.entities[id as usize];
            entity.last = turn;
            // a headline's "Roe" says nothing of which one is called so
            let printed = entity.fullest as usize <= m;
            entity.shortened |= !(open && entity.kin)
                && printed
                && is_empty(name.front)
                && words.last() == entity.words.last();
        }
    }

    /// "Roe Vows Repeal": capitals say nothing there, so known names are looked for in the run.
    fn headlines(&mut self) {
        for m in 0..self.ctx.mentions.len() {
            let words = self.ctx.name(m).words(self.ctx);
            if self.of[m].is_some() || words.is_empty() || is_known(self.ctx, &self.ctx.name(m)) {
                continue;
            }
            let known = |words: &[_]| self.registry.short(&Wanted { words, ..Wanted::default() });
            let found = (0..words.len()).find_map(|n| known(&words[n..=n]).map(|id| (n, id)));
            let id = found.map(|(n, id)| self.fuller(m, &words, n, id));
            self.of[m] = Some(id.unwrap_or_else(|| self.registry.add(words, m as u32, &self.ctx.name(m))));
        }
    }

    /// "… by Ann Roe. The head of planning …": who has no role yet has the one the next sentence opens with,
    /// unless it is somebody else's.
    fn told(&mut self) {
        let mut called = Index::default();
        for (id, entity) in self.registry.entities.iter().enumerate() {
            entity.nouns.iter().for_each(|noun| called.add(noun, id as u32));
        }
        for m in 0..self.ctx.mentions.len() {
            let Some(id) = self.of[m].filter(|_| self.ctx.mentions[m].kind == Kind::Name) else { continue };
            let entity = &self.registry.entities[id as usize];
            if entity.person <= 0 || entity.descriptions.iter().any(|d| d.head.is_some()) {
                continue;
            }
            for description in role::next_sentence(self.ctx, m) {
                let noun = description.head.map_or("", |k| role::noun_of(self.ctx, k));
                if called.get(noun).iter().all(|other| !self.may_be_told(*other, &description)) {
                    called.add(noun, id);
                    let entity = &mut self.registry.entities[id as usize];
                    entity.call(noun);
                    entity.descriptions.push(description);
                }
            }
        }
    }

    /// "The manager" may be any manager, "the Hull manager" only one of whom that word is said.
    fn may_be_told(&self, id: u32, d: &Description) -> bool {
        let (ctx, entity) = (self.ctx, &self.registry.entities[id as usize]);
        let telling = |k: &usize| Some(*k) != d.head && ctx.class(*k) == Class::Noun;
        let words = (d.role.first..d.role.end).chain(d.organisation.first..d.organisation.end);
        words.filter(telling).all(|k| entity.is_told(ctx, ctx.bare(k)))
    }

    /// "Ann Roe Vows Repeal": a headline may be the only place that prints the first name.
    fn fuller(&mut self, m: usize, words: &[&'t str], n: usize, id: u32) -> u32 {
        let core = self.ctx.name(m).core;
        let plain = core.end - core.first == words.len(); // no marks, so that words are tokens
        let short = self.registry.entities[id as usize].words.len() == 1;
        let label = words.len() == 2 && self.ctx.is(core.first, core.end, ":"); // "Ann Roe: We Are Late"
        if n > 0 && plain && short && (label || self.ctx.entry(core.first + n - 1).is(GIVEN)) {
            let core = Run { first: core.first + n - 1, end: core.first + n + 1 };
            let gender = Gender::of(self.ctx.entry(core.first));
            self.registry.rename(id, words[n - 1..=n].to_vec(), m as u32, &Name { core, ..Name::default() });
            self.registry.entities[id as usize].gender.learn(gender, GIVEN_NAME);
        }
        id
    }

    /// Adds what this mention says of them.
    pub fn join(&mut self, m: usize, id: u32) {
        self.of[m] = Some(id);
        let (ctx, name, gender) = (self.ctx, self.ctx.name(m), title_gender(self.ctx, m));
        let mut initials = String::new();
        let mut described = role::beside(ctx, m, &name);
        let entity = &mut self.registry.entities[id as usize];
        if entity.descriptions.len() > DESCRIPTIONS {
            described.clear();
        }
        entity.gender.learn(gender, 12);
        let given = ctx.entry(name.core.first);
        if given.is(GIVEN) && is_empty(entity.honorific.unwrap_or_default()) && entity.forms.is_empty() {
            entity.gender.learn(Gender::of(given), GIVEN_NAME);
        }
        let told = person::told(ctx, &described);
        entity.person += person::evidence(ctx, m, &name, entity.words.len() > 1) + told;
        entity.body |= told < 0;
        entity.place |= ctx.entry(name.core.first).is(PLACE) || person::is_ground(ctx, &name);
        entity.body |= entity.words.len() == 1
            && (ctx.entry(name.core.first).is(ORG) || role::is_acronym(ctx.tagged.word(name.core.first)));
        if entity.words.len() == 1 {
            entity.stands(person::loose(ctx, m, &name), ctx.opens(ctx.run(m).first));
        }
        entity.forms.push(person::form(ctx, m, &name));
        if name.front.end - name.front.first > 1 {
            let front: Vec<_> = (name.front.first..name.front.end).map(|k| ctx.bare(k)).collect();
            initials = compound::initials(&front, |i| ctx.upper(name.front.first + i))[1].clone(); // "the SHO"
        }
        entity.polite = entity.polite.or(honorific(ctx, &name));
        entity.honorific = entity.honorific.or((!is_empty(name.honorific)).then_some(name.honorific));
        for k in (name.post.first..name.post.end).chain(name.front.first..name.front.end) {
            let noun = role::noun_of(ctx, k);
            if k >= name.post.first || ctx.tagged.tags[k].entry.is(ROLE) {
                entity.call(noun);
            }
        }
        for description in described {
            if let Some(head) = description.head {
                entity.kin |= ctx.entry(head).is(KIN);
                entity.gender.learn(Gender::of(ctx.entry(head)), 8);
                entity.call(role::noun_of(ctx, head));
            }
            entity.descriptions.push(description);
        }
        if initials.len() > 1 {
            self.registry.abbreviate(&initials, id);
        }
        let entity = &mut self.registry.entities[id as usize];
        let words = name.words(ctx);
        if is_fuller(ctx, entity, &words) {
            self.registry.rename(id, words, m as u32, &name);
        }
    }
}

/// What the titles of the name mention `m`, and "herself" behind it, say: "Mr".
pub(super) fn title_gender(ctx: &Context, m: usize) -> Gender {
    let front = ctx.name(m).front;
    let mut gender = Gender::default();
    for k in front.first..front.end {
        gender.learn(Gender::of(ctx.entry(k)), 4);
    }
    let run = ctx.run(m);
    if ctx.same(run.first, run.end) && ctx.is_reflexive(run.end) {
        gender.learn(Gender::of(ctx.entry(run.end)), 4); // "Roe herself said"
    }
    gender
}

/// "Ann Roe" after "Roe", "A. Roe"; but not the "Ann Margaret Roe" of a footnote after many an "Ann Roe".
fn is_fuller(ctx: &Context, entity: &Entity, words: &[&str]) -> bool {
    let known = &entity.words;
    let initial = |w: &str| w.chars().nth(1).is_none();
    if words.len() == known.len() {
        return initial(known[0]) && !initial(words[0]);
    }
    let middle =
        words.len() > known.len() && known.len() > 1 && words[0] == known[0] && words.last() == known.last();
    let whole = |run: &&Run| run.end - run.first > 1 && (run.first..run.end).any(|k| ctx.bare(k) == known[0]);
    words.len() > known.len() && !(middle && entity.forms.iter().filter(whole).count() > SETTLED)
}

/// "ANN ROE KNEW that …": a paragraph's first words in capitals.
fn shouted(ctx: &Context, m: usize) -> bool {
    let run = ctx.run(m);
    let small = |k: usize| ctx.tagged.word(k).chars().any(letter::is_lower);
    run.end - run.first > 2
        && ctx.tagged.paragraph(run.first).first == run.first
        && ctx.same(run.first, run.end)
        && small(run.end)
        && !(run.first..run.end).any(small)
}

/// "The Italian said", "the Republican", "the Duke of Hull": somebody known, not somebody of that name.
fn is_known(ctx: &Context, name: &Name) -> bool {
    let (k, one) = (name.core.first, name.core.end - name.core.first == 1);
    let entry = ctx.entry(k);
    let ends =
        ["ian", "ean", "ican"].iter().any(|end| ctx.tagged.lower(k).ends_with(end)) && entry.flags == 0;
    let called = || (ends || entry.is(EPITHET)) && ctx.acts(k) || entry.is(ROLE) && ctx.is(k, k + 1, "of");
    one && is_empty(name.front) && k > 0 && ctx.is(k, k - 1, "the") && called()
}

/// How an interview's label, "ZT-W:", is kept apart from an organisation's short form.
fn label_of(initials: impl Iterator<Item = char>) -> String {
    [':'].into_iter().chain(initials.filter(|c| letter::is_letter(*c))).collect()
}

/// "dr" of "Dr. Ann Roe".
fn honorific<'t>(ctx: &Context<'t, '_>, name: &Name) -> Option<&'t str> {
    let word = |k: &usize| ctx.class(*k) != Class::Mark;
    (name.honorific.first..name.honorific.end).rev().find(word).map(|k| ctx.bare(k))
}
