//! Who is in mind: everybody mentioned shortly before, the more the nearer, the oftener and the more prominently.
//!
//! Each mention has a weight by its place in the sentence; it falls with every sentence. What all mentions of somebody
//! weigh together says how much they are in mind (Lappin and Leass 1994, with the weightiest mention of each sentence).

use super::context::Context;
use super::entity::Entity;
use super::prominence::{STEP, SUBJECT, closes, is_theirs, speaks, weight, with_name};
use crate::lexicon::{Class, Count, SUB};
use std::rc::Rc;

/// Stands for nobody in a list of ids.
pub(super) const NOBODY: u32 = u32::MAX;
/// The longest description in front of a name, in tokens.
const DESCRIPTION: usize = 16;
/// How many earlier mentions are looked at.
const WINDOW: usize = 24;
/// Sentences further back than this are out of mind.
const SENTENCES: i32 = 11;

/// What a mention inside somebody else's description, or in a caption, loses.
const ASIDE: i32 = 4;
/// What a second subject of one sentence loses: "Ann Roe said Tom Hale was late. She …".
const NESTED: i32 = 4;
/// What having said something is worth where a pronoun speaks: "…," he said.
const SPEAKER: i32 = 1;
/// And what being introduced is worth there: newsrooms present a speaker, then quote them.
const INTRODUCED: i32 = 6;
/// A new paragraph is as far as so many sentences.
const PARAGRAPH: i32 = 2;
/// What each sentence further on takes away.
const DECAY: i32 = 5;

/// How many mentions further on a report may go.
const CLAUSES: usize = 6;

/// The latest mentions, and what weight each has.
#[derive(Clone)]
pub(super) struct Focus {
    met: Vec<Met>,
    /// Whom the words at each token describe.
    describes: Rc<Vec<u32>>,
}

#[derive(Clone, Copy)]
struct Met {
    token: usize,
    end: usize,
    id: u32,
    /// How much it puts them in mind.
    weight: f32,
    /// The subject of its clause.
    subject: bool,
    /// The subject of a main clause: what follows its verb may be a report.
    reports: bool,
    /// Of a verb of saying, or quoted.
    says: bool,
    /// Presented: in full with a word on who they are, or without a name and speaking.
    introduced: bool,
}

/// How a mention presents somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Introduced {
    /// They are known already, or nothing is said of them.
    Not,
    /// In full, with a word on who they are.
    Named,
    /// By that word alone: "a baker".
    Nameless,
}

/// How much somebody is in mind.
struct Mind {
    id: u32,
    sum: f32,
    /// The sentence looked at last, and the weight of its weightiest mention, which alone counts.
    far: i32,
    most: f32,
}

impl Focus {
    /// Nobody was mentioned yet; descriptions are known.
    pub fn new(ctx: &Context, entities: &[Entity]) -> Self {
        let mut describes = vec![NOBODY; ctx.tagged.len()];
        for (id, entity) in entities.iter().enumerate().filter(|(_, e)| e.person > 0) {
            for run in entity.descriptions.iter().flat_map(|d| [d.role, d.organisation]) {
                describes[run.first..run.end].fill(id as u32);
            }
        }
        Self { met: Vec::new(), describes: Rc::new(describes) }
    }

    /// Whom the words at the token describe.
    pub fn described(&self, k: usize) -> u32 {
        self.describes.get(k).copied().unwrap_or(NOBODY)
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

    /// Somebody was mentioned; `sure`, 0 to 1, that it was they.
    pub fn mentioned(&mut self, ctx: &Context, m: usize, id: u32, sure: f32, introduced: Introduced) {
        let run = ctx.run(m);
        let told = self.describes[run.first]; // "Clinton" in "Clinton campaign manager Ann Roe"
        let beside = (told != NOBODY && told != id) || ctx.aside(run.first) || is_theirs(ctx, run.first);
        let apposed = self.apposed(ctx, run.first, id);
        let whole = with_name(ctx, m);
        let prominent = weight(ctx, whole.first, whole.end - 1, apposed);
        let closing = prominent >= SUBJECT && closes(ctx, run.first, run.end);
        if closing {
            self.reported(ctx, run.first, id);
        }
        let relative = ctx.class(run.first) == Class::Subject && ctx.tagged.tags[run.first].entry.is(SUB);
        let aside = if beside { ASIDE } else { 0 };
        let nested = if !closing && self.nested(ctx, run.first) { NESTED } else { 0 };
        let weight = prominent - aside - nested;
        let speaks = prominent >= SUBJECT && speaks(ctx, run, whole);
        let says = STEP * i32::from(speaks);
        self.push(Met {
            token: run.first,
            end: run.end,
            id,
            weight: sure * quarter_powers(weight + says),
            subject: weight >= SUBJECT,
            reports: prominent >= SUBJECT && !relative,
            says: speaks && nested == 0,
            introduced: match introduced {
                Introduced::Not => false,
                Introduced::Named => !apposed,
                Introduced::Nameless => speaks && nested == 0,
            },
        });
    }

    /// "Tom Hale" in "Ann Roe, who knows my brother, Tom Hale, said": the sentence has another subject with a name.
    fn apposed(&self, ctx: &Context, at: usize, id: u32) -> bool {
        let comma = at > 0 && ctx.is(at, at - 1, ",");
        let inside = |met: &Met| ctx.is(at, met.end, ",") && ctx.tagged.count(Count::Verbs, met.end, at) == 0;
        let named = |met: &Met| met.subject && met.id != id && ctx.in_name(met.token);
        self.in_sentence(ctx, at).any(|met| named(met) && (comma || inside(met)))
    }

    /// "Tom Hale" in "Tom Hale was late, Ann Roe said": all before it is hers.
    fn reported(&mut self, ctx: &Context, at: usize, reporter: u32) {
        for met in self.met.iter_mut().rev().take_while(|met| ctx.same(met.token, at)) {
            if met.id != reporter {
                met.weight *= quarter_powers(-NESTED);
                met.says = false;
            }
        }
    }

    /// "Tom Hale" in "Ann Roe said Tom Hale was late".
    fn nested(&self, ctx: &Context, at: usize) -> bool {
        let reporter = |met: &&Met| met.reports && ctx.same(met.token, at);
        let reporter = self.met.iter().rev().take(CLAUSES).find(reporter);
        reporter.is_some_and(|met| ctx.tagged.count(Count::Cues, met.end, at) > 0)
    }

    /// Somebody was quoted.
    pub fn spoke(&mut self, token: usize, id: u32) {
        let weight = quarter_powers(SUBJECT);
        self.push(Met {
            token,
            end: token + 1,
            id,
            weight,
            subject: true,
            reports: false,
            says: true,
            introduced: false,
        });
    }

    fn push(&mut self, met: Met) {
        if self.met.len() == WINDOW {
            self.met.remove(0);
        }
        self.met.push(met);
    }

    /// Who is in mind at the token, and how much; `speaking`: as the one who says something.
    pub fn in_mind(&self, ctx: &Context, at: usize, speaking: bool) -> Vec<(u32, f32)> {
        let mut minds: Vec<Mind> = Vec::new();
        for met in self.met.iter().rev() {
            let far = distance(ctx, met.token, at);
            if far > SENTENCES {
                continue;
            }
            let spoken = SPEAKER * i32::from(met.says) + INTRODUCED * i32::from(met.introduced);
            let more = if speaking { spoken } else { 0 };
            let weight = met.weight * quarter_powers(more - DECAY * far);
            match minds.iter_mut().find(|mind| mind.id == met.id) {
                Some(mind) if mind.far == far => {
                    mind.sum += (weight - mind.most).max(0.0);
                    mind.most = mind.most.max(weight);
                }
                Some(mind) => {
                    (mind.far, mind.most) = (far, weight);
                    mind.sum += weight;
                }
                None => minds.push(Mind { id: met.id, sum: weight, far, most: weight }),
            }
        }
        minds.into_iter().map(|mind| (mind.id, mind.sum)).collect()
    }

    /// The subject of the token's sentence so far.
    pub fn subject(&self, ctx: &Context, at: usize) -> Option<u32> {
        self.in_sentence(ctx, at).find(|met| met.subject).map(|met| met.id)
    }

    /// Who was mentioned in the token's sentence so far, the last first.
    fn in_sentence(&self, ctx: &Context, at: usize) -> impl Iterator<Item = &Met> {
        let sentence = ctx.tagged.sentence(at);
        self.met.iter().rev().filter(move |met| (sentence.first..sentence.end).contains(&met.token))
    }

    /// Whether the other is mentioned in the last sentence that mentions the one, or later.
    pub fn together(&self, ctx: &Context, one: u32, other: u32) -> bool {
        let last = |id: u32| self.met.iter().rev().find(|met| met.id == id);
        let (Some(one), Some(other)) = (last(one), last(other)) else { return false };
        other.token >= ctx.tagged.sentence(one.token).first
    }

    /// Who was quoted in the paragraph before.
    pub fn last_speaker(&self, ctx: &Context, at: usize) -> Option<u32> {
        let quoted = |met: &&Met| ctx.tagged.is_quoted(met.token);
        let last = self.met.iter().rev().find(quoted)?;
        let apart = ctx.tagged.tags[at].paragraph.checked_sub(ctx.tagged.tags[last.token].paragraph);
        (apart == Some(1)).then_some(last.id)
    }

    /// Whether they were a subject lately.
    pub fn acted(&self, id: u32) -> bool {
        self.met.iter().any(|met| met.id == id && met.subject)
    }

    /// Who stands right before the token, a comma between at most.
    pub fn neighbour(&self, ctx: &Context, at: usize) -> Option<u32> {
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

/// The fourth root of two, raised to this.
fn quarter_powers(n: i32) -> f32 {
    const QUARTERS: [f32; 4] = [1.0, 1.189_207_1, std::f32::consts::SQRT_2, 1.681_792_8];
    let whole = f32::from_bits(((127 + n.div_euclid(4)) as u32) << 23);
    whole * QUARTERS[n.rem_euclid(4) as usize]
}

/// Who has the largest share, and how much of all it is; `rest` is what nobody has.
pub(super) fn likeliest(shares: impl Iterator<Item = (u32, f32)>, rest: f32) -> Option<(u32, f32)> {
    let (mut best, mut sum): (Option<(u32, f32)>, f32) = (None, rest);
    for (id, share) in shares.filter(|(_, share)| *share > 0.0) {
        sum += share;
        if best.is_none_or(|best| share >= best.1) {
            best = Some((id, share));
        }
    }
    best.map(|(id, share)| (id, surer(share / sum)))
}

/// The shares are milder than the mistakes made by them: the odds to the power of one and a half come closer (seen on
/// pages written for it).
fn surer(share: f32) -> f32 {
    let power = |p: f32| p * p.sqrt();
    let (yes, no) = (power(share), power(1.0 - share));
    yes / (yes + no)
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
    PARAGRAPH + rest + b.sentence as i32 + 2 * apart as i32
}
