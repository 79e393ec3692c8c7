//! The decision: which mention, if any, each span is given to.
//!
//! Rules that are right whenever they see their pattern come first; the model decides the rest.
//! "Not speech" is a choice like any other: titles, terms and scare quotes go there.

use super::evidence;
use super::features::{self, Spot};
use super::model::{Model, softmax};
use super::rules::{self, Ruling};
use super::scene::Scene;
use super::speech;
use super::strings;
use crate::article::phrases::asks_to_follow;
use crate::lexicon::Class;
use crate::mention::{Kind, People};
use crate::quotation::Quoted;
use crate::report::{Certainty, Evidence};
use crate::text::sort_by_key;

/// The least probability at which a span is given out. Where right and wrong ones balance in F1, the cut lies near
/// half of the F1 itself.
pub const THRESHOLD: f32 = 0.42;
/// The same for a span of few words: outside politics most of these are terms and titles. Chosen on PolNeAR dev and
/// the pages with keys, which it therefore flatters a little.
const SHORT_THRESHOLD: f32 = 0.5;
/// The longest such span, in words.
const SHORT: usize = 3;
/// From here on a speaker is `certain`. It is meant to be right 99 times in 100; `cargo xtask accuracy` says how
/// often it is.
const CERTAIN: f32 = 0.95;
/// The same for a short span: among those are terms that look like speech. Both chosen by cross-validation on train.
const CERTAIN_SHORT: f32 = 0.99;
/// A span is shown as speech without a speaker where "not speech" has less than this.
const SPEECH: f32 = 0.25;
/// What a rule without doubts is worth.
const RULE: f32 = 0.97;
/// How many mentions a title has: "the Reed government's finance minister".
const TITLE_MENTIONS: usize = 3;
/// What is left of the confidence of the span that a continuation goes on from.
const GOES_ON: f32 = 0.95;

/// What was decided about a quoted span.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Decision {
    /// Whether somebody said it; titles, terms and scare quotes are no speech.
    pub speech: bool,
    /// The mention of its source.
    pub mention: Option<usize>,
    /// The best mention of somebody else.
    pub runner_up: Option<usize>,
    /// Probability that the source is right, 0 to 1.
    pub confidence: f32,
    /// Whether the span has few words.
    pub short: bool,
    /// The reporting verb's token.
    pub cue: Option<usize>,
    /// Why, strongest first.
    pub evidence: Vec<Evidence>,
    /// The span (an index) of which it is a continuation.
    pub continues: Option<usize>,
}

impl Decision {
    /// The level readers are shown.
    #[must_use]
    pub fn certainty(&self) -> Certainty {
        match self.mention {
            None => Certainty::Unknown,
            Some(_) if self.confidence >= if self.short { CERTAIN_SHORT } else { CERTAIN } => {
                Certainty::Certain
            }
            Some(_) => Certainty::Likely,
        }
    }
}

/// What the decisions are made from.
pub struct Case<'c, 's, 'a> {
    /// Tokens and mentions.
    pub scene: &'c Scene<'s, 'a>,
    /// The quoted spans in reading order.
    pub quoted: &'c [Quoted],
    /// The same as tokens.
    pub spots: &'c [Spot<'a>],
    /// Whom the mentions mean.
    pub people: &'c People,
}

/// Decides every span, in the order of `case.quoted`.
#[must_use]
pub fn decide(case: &Case, model: &Model) -> Vec<Decision> {
    let mut decisions = vec![Decision::default(); case.spots.len()];
    let mut order: Vec<_> = (0..case.spots.len()).collect();
    sort_by_key(&mut order, |i| case.spots[*i].token);
    let mut before = None;
    for i in order {
        decisions[i] = decide_one(case, model, i, before, &decisions);
        before = Some(i);
    }
    decisions
}

fn decide_one(case: &Case, model: &Model, span: usize, before: Option<usize>, made: &[Decision]) -> Decision {
    let spot = case.spots[span];
    let unsaid =
        speech::is_title(case.scene, spot) || speech::is_written_on_something(case.scene, spot.token);
    if unsaid || is_aside(spot.words) {
        return Decision::default();
    }
    match rules::apply(case, span, before, made) {
        Some(Ruling::Mention(mention, why)) => {
            let cue = evidence::cue(case.scene, mention, case.spots[span].token);
            Decision {
                speech: true,
                mention: Some(mention),
                confidence: RULE,
                cue,
                evidence: vec![why],
                ..Decision::default()
            }
        }
        Some(Ruling::GoesOn(from)) => goes_on(made, from),
        None => by_model(case, model, spot),
    }
}

/// A transcript's stage direction: `(CROSSTALK)`; a line that asks to follow its author.
fn is_aside(words: &str) -> bool {
    asks_to_follow(words)
        || (words.starts_with('(') && words.ends_with(')'))
        || (words.starts_with('[') && words.ends_with(']'))
}

/// The decision for a span that goes on from another.
fn goes_on(made: &[Decision], from: usize) -> Decision {
    let first = &made[from];
    Decision {
        speech: true,
        mention: first.mention,
        runner_up: first.runner_up,
        confidence: first.confidence * GOES_ON,
        short: first.short,
        cue: None,
        evidence: vec![Evidence::Continuation],
        continues: Some(from),
    }
}

fn by_model(case: &Case, model: &Model, spot: Spot) -> Decision {
    let window = features::window(case.scene, spot.token);
    let mut p = probabilities(case.scene, model, spot, window.clone());
    give_to_holders(case.scene, window.clone(), &mut p);
    let (count, first) = (window.len(), window.start);
    let not_speech = p[count + 1];
    let of = |row: usize| case.people.of[first + row];
    let one = |a: usize, b: usize| a == b || of(a).is_some() && of(a) == of(b);
    // every mention of a person speaks for that person
    let pooled: Vec<f32> =
        (0..count).map(|row| (0..count).filter(|r| one(row, *r)).map(|r| p[r]).sum()).collect();
    let Some(best) = likeliest(&pooled, 0..count) else {
        return Decision { speech: not_speech < SPEECH, ..Decision::default() };
    };
    let best = likeliest(&p, (0..count).filter(|r| one(best, *r))).unwrap_or(best);
    let pooled = pooled[best];
    let short = spot.words.split_whitespace().nth(SHORT).is_none();
    let given = pooled >= if short { SHORT_THRESHOLD } else { THRESHOLD }
        && pooled >= not_speech
        && pooled >= p[count];
    let other = likeliest(&p, (0..count).filter(|r| !one(best, *r)));
    let mention = first + best;
    let mut decision = Decision {
        speech: given || not_speech < SPEECH,
        short,
        runner_up: other.map(|r| first + r),
        confidence: if given { pooled.min(1.0) } else { 0.0 },
        ..Decision::default()
    };
    if given {
        decision.mention = Some(mention);
        decision.cue = evidence::cue(case.scene, mention, spot.token);
        decision.evidence = evidence::of(case.scene, mention, spot.token, decision.cue);
    }
    decision
}

/// In "his colleague Ann Reed said" the mention "his" speaks for Ann Reed, of whose title it is a part; and so
/// does "Hale's" in "Hale's deputy, Ann Reed, said".
fn give_to_holders(scene: &Scene, window: std::ops::Range<usize>, p: &mut [f32]) {
    for (row, m) in window.clone().enumerate() {
        let later = (m + 1..window.end.min(m + 1 + TITLE_MENTIONS)).find(|h| holds(scene, *h, m));
        if let Some(holder) = later {
            p[row + holder - m] += p[row];
            p[row] = 0.0;
        }
    }
}

/// Whether the mention `part` stands in the title before the name `holder`, a comma between at most.
fn holds(scene: &Scene, holder: usize, part: usize) -> bool {
    let (tagged, name) = (scene.tagged, &scene.mentions[holder]);
    let (first, end) =
        (scene.around[holder].phrase.min(name.first as usize), scene.mentions[part].last as usize + 1);
    if name.kind != Kind::Name || tagged.sentence(end - 1) != tagged.sentence(name.first as usize) {
        return false;
    }
    let noun = |k: usize| tagged.tags[k].class == Class::Noun && !tagged.tags[k].upper;
    let title = tagged.lower(end - 1).ends_with("'s")
        && tagged.lower(name.first as usize - 1) == ","
        && name.first as usize > end + 1
        && (end..name.first as usize - 1).all(noun);
    first <= scene.mentions[part].first as usize || title
}

/// The row with the highest probability, the first of equals.
fn likeliest(p: &[f32], rows: impl Iterator<Item = usize>) -> Option<usize> {
    rows.max_by(|a, b| p[*a].total_cmp(&p[*b]).then(b.cmp(a)))
}

/// The probability of each row: candidates, "nobody named", "not speech".
fn probabilities(scene: &Scene, model: &Model, spot: Spot, window: std::ops::Range<usize>) -> Vec<f32> {
    let mut rows = features::rows(scene, spot, window.clone());
    let mut lex = vec![0; rows.len()];
    strings::visit(scene, spot, window, |row, id| lex[row] += model.string(id));
    let mut p = model.scores(&mut rows, &lex);
    if speech::is_said(scene, spot) {
        p[lex.len() - 1] = f32::NEG_INFINITY;
    }
    softmax(&mut p);
    p
}
