//! Whom a pronoun means: somebody met shortly before.

use super::context::Context;
use super::entity::Entity;
use super::gender::Gender;
use super::{Kind, Pronoun, SourceKind};
use crate::lexicon::{Class, Count, NOUN_DET, SUB, hash};
use std::collections::VecDeque;
use std::rc::Rc;

const NOBODY: u32 = u32::MAX;
/// What a mention inside somebody else's description, or in a caption, loses.
const ASIDE: i32 = 4;
/// The longest description in front of a name, in tokens.
const DESCRIPTION: usize = 16;
/// How many earlier mentions are looked at.
const WINDOW: usize = 24;
/// Sentences further back than this are out of mind.
const SENTENCES: i32 = 8;

/// The latest mentions, and what weight each has.
#[derive(Clone)]
pub(super) struct Recent {
    met: VecDeque<Met>,
    /// Whom the words at each token describe.
    describes: Rc<Vec<u32>>,
}

#[derive(Clone, Copy)]
struct Met {
    token: usize,
    end: usize,
    id: u32,
    /// Subjects are taken up by pronouns before objects.
    weight: i32,
    /// The subject of a main clause: what follows its verb may be a report.
    reports: bool,
}

/// What a pronoun asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asks {
    /// "he", "her".
    Person,
    /// "it".
    Thing,
    /// "they".
    Several,
    /// "who", "which": what stands right before.
    Neighbour,
}

impl Recent {
    /// Nobody was mentioned yet; descriptions are known.
    pub fn new(ctx: &Context, entities: &[Entity]) -> Self {
        let mut describes = vec![NOBODY; ctx.tagged.len()];
        for (id, entity) in entities.iter().enumerate().filter(|(_, e)| e.person > 0) {
            for run in entity.descriptions.iter().flat_map(|d| [d.role, d.organisation]) {
                describes[run.first..run.end].fill(id as u32);
            }
        }
        Self { met: VecDeque::new(), describes: Rc::new(describes) }
    }

    /// Whom the words at the token describe, and the token behind the description.
    pub fn titled(&self, k: usize) -> Option<(u32, usize)> {
        let id = self.describes[k];
        let rest = self.describes[k..].iter().take(DESCRIPTION).take_while(|d| **d == id).count();
        (id != NOBODY).then_some((id, k + rest))
    }

    /// Two are one.
    pub fn rename(&mut self, from: u32, to: u32) {
        self.met.iter_mut().filter(|met| met.id == from).for_each(|met| met.id = to);
    }

    /// Somebody was mentioned.
    pub fn mentioned(&mut self, ctx: &Context, m: usize, id: u32) {
        let run = ctx.run(m);
        let told = self.describes[run.first]; // "Clinton" in "Clinton campaign manager Ann Roe"
        let beside = (told != NOBODY && told != id) || ctx.aside(run.first);
        let aside = if beside { ASIDE } else { 0 };
        let weight = weight(ctx, run.first, run.end - 1);
        let relative = ctx.class(run.first) == Class::Subject && ctx.tagged.tags[run.first].entry.is(SUB);
        let reports = weight >= SUBJECT && !relative;
        let nested = if self.nested(ctx, run.first) { NESTED } else { 0 };
        self.push(Met { token: run.first, end: run.end, id, weight: weight - aside - nested, reports });
    }

    /// "Tom Hale" in "Ann Roe said Tom Hale was late".
    fn nested(&self, ctx: &Context, at: usize) -> bool {
        let reporter = |met: &&Met| met.reports && ctx.same(met.token, at);
        let reporter = self.met.iter().rev().take(CLAUSES).find(reporter);
        reporter.is_some_and(|met| ctx.tagged.count(Count::Cues, met.end, at) > 0)
    }

    /// Somebody was quoted.
    pub fn spoke(&mut self, token: usize, id: u32) {
        self.push(Met { token, end: token + 1, id, weight: SUBJECT, reports: false });
    }

    fn push(&mut self, met: Met) {
        if self.met.len() == WINDOW {
            self.met.pop_front();
        }
        self.met.push_back(met);
    }

    /// Whom the pronoun mention `m` means; their gender is learnt from it.
    pub fn pronoun(&self, ctx: &Context, m: usize, entities: &mut [Entity]) -> Option<u32> {
        let at = ctx.run(m).first;
        let gender = Gender::of(ctx.tagged.tags[at].entry);
        let asks = asks(ctx, m, gender)?;
        if asks == Asks::Neighbour {
            return self.neighbour(ctx, at);
        }
        let told = self.describes.get(at + 1).copied().unwrap_or(NOBODY); // nobody is their own mother
        let best =
            self.best(ctx, at, |id| suits(&entities[id as usize], asks, gender).filter(|_| id != told))?;
        entities[best as usize].gender.learn(gender, 1);
        Some(best)
    }

    /// The person most in mind at the mention `m`; not the subject of its sentence, who is no "the senator" there.
    pub fn person(&self, ctx: &Context, m: usize, gender: Gender, entities: &[Entity]) -> Option<u32> {
        let at = ctx.run(m).first;
        let subject = |met: &&Met| met.weight >= SUBJECT && ctx.same(at, met.token);
        let subject = self.met.iter().rev().find(subject).map(|met| met.id);
        self.best(ctx, at, |id| {
            let entity = &entities[id as usize];
            let named = entity.described.is_none() && entity.person > 0;
            suits(entity, Asks::Person, gender).filter(|_| named && subject != Some(id))
        })
    }

    /// The organisation with a name that is most in mind at the mention `m`.
    pub fn body(&self, ctx: &Context, m: usize, entities: &[Entity]) -> Option<u32> {
        let acted = |id: u32| self.met.iter().any(|met| met.id == id && met.weight >= SUBJECT);
        self.best(ctx, ctx.run(m).first, |id| {
            let entity = &entities[id as usize];
            let named = acted(id) && entity.described.is_none() && entity.body && !entity.place;
            suits(entity, Asks::Thing, Gender::default()).filter(|_| named)
        })
    }

    fn best(&self, ctx: &Context, at: usize, suits: impl Fn(u32) -> Option<i32>) -> Option<u32> {
        let score = |met: &Met| {
            let far = distance(ctx, met.token, at);
            suits(met.id)
                .filter(|_| far <= SENTENCES)
                .map(|fit| (met.weight + fit - 3 * far, met.token, met.id))
        };
        self.met.iter().filter_map(score).max().map(|(.., id)| id)
    }

    fn neighbour(&self, ctx: &Context, at: usize) -> Option<u32> {
        let comma = usize::from(at > 0 && ctx.is(at, at - 1, ","));
        let told =
            at.checked_sub(1 + comma).filter(|k| ctx.same(at, *k)).map_or(NOBODY, |k| self.describes[k]);
        if told != NOBODY {
            return Some(told);
        }
        let last = self.met.iter().rev().find(|met| met.end <= at - comma)?;
        (ctx.same(at, last.token) && at - comma == last.end).then_some(last.id)
    }
}

/// How well somebody suits what is asked; none when they can't be meant.
fn suits(entity: &Entity, asks: Asks, gender: Gender) -> Option<i32> {
    let kind = entity.kind();
    match asks {
        Asks::Person => {
            let person = matches!(kind, SourceKind::Person | SourceKind::Unnamed) && entity.human();
            let sure = if kind == SourceKind::Person { 2 * entity.sure() } else { -1 };
            let told = entity.gender.lean(gender).signum();
            let told = if told < 0 { UNLIKELY } else { told };
            (person && entity.gender.agrees(gender)).then_some(sure + told)
        }
        Asks::Thing if entity.plural => None,
        Asks::Thing => matches!(kind, SourceKind::Group | SourceKind::Document).then_some(0),
        Asks::Several if kind == SourceKind::Group => Some(2 * i32::from(entity.plural)),
        Asks::Several | Asks::Neighbour => None,
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
        return Some(Asks::Thing);
    }
    if THEY.contains(&word) {
        return Some(Asks::Several);
    }
    let relative = ctx.mentions[m].kind == Kind::OtherPronoun(Pronoun::Relative);
    (relative || [hash("who"), hash("whose")].contains(&word)).then_some(Asks::Neighbour)
}

/// Sentences between two tokens; a paragraph's border counts for one more where whole paragraphs lie between.
fn distance(ctx: &Context, from: usize, to: usize) -> i32 {
    let (a, b) = (&ctx.tagged.tags[from], &ctx.tagged.tags[to]);
    if a.paragraph == b.paragraph {
        return b.sentence.saturating_sub(a.sentence) as i32;
    }
    let last = &ctx.tagged.tags[ctx.tagged.paragraph(from).end - 1];
    let rest = last.sentence.saturating_sub(a.sentence) as i32;
    let apart = ctx.place(to).saturating_sub(ctx.place(from)).saturating_sub(1).min(8);
    1 + rest + b.sentence as i32 + 2 * apart as i32
}

/// The longest apposition a subject may have, in tokens.
const APPOSITION: usize = 14;
/// How many adjectives are passed.
const ADJECTIVES: usize = 4;
/// What a second subject of one sentence loses: "Ann Roe said Tom Hale was late. She …".
const NESTED: i32 = 2;
/// How many mentions further on a report may go.
const CLAUSES: usize = 6;
/// What a hint against a pronoun's gender is worth: a first name.
const UNLIKELY: i32 = -3;
/// What being a subject is worth.
const SUBJECT: i32 = 4;

fn weight(ctx: &Context, first: usize, last: usize) -> i32 {
    let verb = |k: usize| {
        ctx.same(last, k)
            && (matches!(ctx.class(k), Class::Verb | Class::Aux | Class::Adv) || ctx.tagged.tags[k].cue >= 20)
    };
    let subject = verb(last + 1) || behind_apposition(ctx, last).is_some_and(verb);
    let start = phrase_start(ctx, first);
    let behind = start.checked_sub(1).filter(|k| ctx.same(first, *k));
    let inverted = behind.is_some_and(|k| ctx.tagged.tags[k].cue >= 30);
    let object = behind.is_some_and(|k| ctx.class(k) == Class::Prep);
    let clause = behind.is_some_and(|k| ctx.class(k) == Class::Sub); // "When Ann Roe spoke, he …"
    let verbs = ctx.tagged.count(Count::Verbs, ctx.tagged.sentence(first).first, first);
    let owns = ctx.possessive(last) && verbs == 0; // "Ann Roe's plan was …"
    let acts = (subject || inverted) && !object && !ctx.possessive(last);
    match () {
        () if acts => SUBJECT + i32::from(behind.is_none()) - i32::from(clause),
        () if object => -2,
        () => i32::from(behind.is_none()) + i32::from(owns),
    }
}

/// The determiner belongs to the phrase, and so do the adjectives in front of a noun.
fn phrase_start(ctx: &Context, first: usize) -> usize {
    let sentence = ctx.tagged.sentence(first).first;
    let mut start = first;
    while start > sentence && first - start < ADJECTIVES {
        let before = start - 1;
        let determiner = ctx.tagged.tags[before].entry.is(NOUN_DET);
        let adjective = !ctx.upper(first) && ctx.class(before) == Class::Noun;
        if !determiner && !adjective {
            break;
        }
        start = before;
        if determiner {
            break;
        }
    }
    start
}

/// "Ann Roe, the mayor, said": the token behind the second comma.
fn behind_apposition(ctx: &Context, last: usize) -> Option<usize> {
    if !ctx.is(last, last + 1, ",") {
        return None;
    }
    let next = last + 2;
    let close = (next..next + APPOSITION).find(|k| ctx.is(last, *k, ","));
    Some(close.filter(|_| ctx.same(last, next) && ctx.tagged.tags[next].cue < 20).map_or(next, |k| k + 1))
}
