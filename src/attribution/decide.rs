//! The decision: which mention, if any, each span is given to.
//!
//! Rules that are right whenever they see their pattern come first; the model decides the rest. Once it is known whom
//! the mentions mean, [`weigh`] takes back what became too unsure, [`present`] gives paragraphs to whoever was presented
//! before them, and [`leave_terms`] takes an article's short spans for terms where nobody is quoted at length.
//! "Not speech" is a choice like any other: titles, terms and scare quotes go there.

use super::evidence;
use super::features::{self, Spot};
use super::holder::give_to_holders;
use super::introduced::{INTRODUCED, introduced};
use super::model::{Model, softmax};
use super::near::Near;
use super::rules::{self, Ruling};
use super::scene::Scene;
use super::silent::{pass_relays, silence_told};
use super::speech;
use super::written::is_written;
use crate::article::phrases::asks_to_follow;
use crate::mention::{People, SourceId};
use crate::quotation::Quoted;
use crate::report::{Certainty, Evidence};
use crate::text::sort_by_key;

/// The least probability at which a span is given out. Where right and wrong ones balance in F1, the cut lies near
/// half of the F1 itself.
pub const THRESHOLD: f32 = 0.42;
/// The same for a span of few words: outside politics most of these are terms and titles. Chosen on PolNeAR dev and
/// the pages with keys, which it therefore flatters a little.
const SHORT_THRESHOLD: f32 = 0.47;
/// And inside a sentence where no verb of saying ties it to the mention.
const UNSAID_THRESHOLD: f32 = 0.5;
/// The longest such span, in words.
const SHORT: usize = 3;
/// From here on a speaker is `certain`. It is meant to be right 99 times in 100; `cargo xtask accuracy` says how
/// often it is.
const CERTAIN: f32 = 0.95;
/// The same for a short span: among those are terms that look like speech. Cross-validation on train, which is all
/// politics, sees no gain in it; it was chosen on the pages with keys, which it flatters a little.
const CERTAIN_SHORT: f32 = 0.99;
/// So many spans in marks, all of them short, are terms.
const TERMS: usize = 6;
/// And where no more than one in so many is longer and somebody's.
const AMONG_TERMS: usize = 16;
/// A span is shown as speech without a speaker where "not speech" has less than this.
const SPEECH: f32 = 0.25;
/// What a rule without doubts is worth.
const RULE: f32 = 0.97;
/// What the turns of a dialogue are worth.
const ANSWER: f32 = 0.7;
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
    let (mut near, mut before) = (Near::default(), None);
    for i in order {
        decisions[i] = decide_one(case, model, &mut near, i, before, &decisions);
        before = Some(i);
    }
    decisions
}

/// Whom a mention means is known only so far: no decision is surer than that, and what becomes too unsure is taken back.
pub fn weigh(decisions: &mut [Decision], people: &People) {
    for decision in decisions {
        let Some(mention) = decision.mention else { continue };
        decision.confidence *= people.sure[mention];
        if decision.confidence < THRESHOLD {
            decision.mention = None;
            decision.confidence = 0.0;
        }
    }
}

/// An article that quotes hardly anybody at length quotes nobody in three words: where there are many of them, those
/// are terms and titles.
pub fn leave_terms(case: &Case, decisions: &mut [Decision]) {
    let plain = |spot: &Spot| spot.has_words(SHORT + 1) || speech::is_said(case.scene, *spot);
    let said = |(d, spot): &(&Decision, &Spot)| d.mention.is_some() && plain(spot);
    let count = decisions.iter().zip(case.spots).filter(said).count();
    if case.spots.len() >= TERMS && count * AMONG_TERMS <= case.spots.len() {
        let short = decisions.iter_mut().zip(case.spots).filter(|(_, spot)| !plain(spot));
        short.for_each(|(d, _)| *d = Decision::default());
    }
}

/// Gives paragraphs that nobody is known to say to whom the paragraph before presents, with what goes on from them.
pub fn present(case: &Case, decisions: &mut [Decision]) {
    let known = |d: &Decision| d.mention.is_some_and(|m| case.people.of[m].is_some());
    for i in 0..decisions.len() {
        if !decisions[i].speech || known(&decisions[i]) {
            continue;
        }
        let spot = case.spots[i];
        decisions[i] = match decisions[i].continues {
            Some(from) if known(&decisions[from]) => goes_on(decisions, from),
            _ if !speech::is_whole(case.scene, spot) => continue,
            _ => match introduced(case, spot) {
                Some(mention) => {
                    let confidence = INTRODUCED * case.people.sure[mention];
                    said_by(mention, confidence, Evidence::NeighbouringSentence)
                }
                None => continue,
            },
        };
    }
}

fn decide_one(
    case: &Case,
    model: &Model,
    near: &mut Near,
    span: usize,
    before: Option<usize>,
    made: &[Decision],
) -> Decision {
    let spot = case.spots[span];
    let unsaid = speech::is_title(case.scene, spot) || is_written(case.scene, spot.token);
    if unsaid || is_aside(spot.words) {
        return Decision::default();
    }
    match rules::apply(case, span, before, made) {
        Some(Ruling::Mention(mention, why)) => {
            let cue = evidence::cue(case.scene, mention, case.spots[span].token);
            Decision { cue, ..said_by(mention, RULE, why) }
        }
        Some(Ruling::GoesOn(from)) => goes_on(made, from),
        Some(Ruling::Answer(mention)) => said_by(mention, ANSWER, Evidence::Answer),
        Some(Ruling::Open) => Decision { speech: true, ..Decision::default() },
        Some(Ruling::NotSpeech) => Decision::default(),
        None => {
            let decision = by_model(case, model, near, spot);
            let apart = case.quoted[span].outer == case.quoted[span].inner; // without marks
            let named = |m: usize| !apart || announces(case.scene, spot.token, m);
            if decision.mention.is_none_or(named) {
                return decision;
            }
            Decision { speech: decision.speech, ..Decision::default() }
        }
    }
}

/// Whether the mention stands in the sentence that ends the paragraph before: "Ann Reed wrote:"
fn announces(scene: &Scene, token: usize, mention: usize) -> bool {
    let paragraph = scene.tagged.tags[token].paragraph as usize;
    let before = paragraph.checked_sub(1).map(|p| scene.tagged.paragraphs[p].end - 1);
    let first = scene.mentions[mention].first as usize;
    before.is_some_and(|end| scene.tagged.sentence(end) == scene.tagged.sentence(first))
}

/// The decision of a rule.
fn said_by(mention: usize, confidence: f32, why: Evidence) -> Decision {
    let mention = Some(mention);
    Decision { speech: true, mention, confidence, evidence: vec![why], ..Decision::default() }
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

fn by_model(case: &Case, model: &Model, near: &mut Near, spot: Spot) -> Decision {
    let window = features::window(case.scene, spot.token);
    let mut p = near.scores(case.scene, model, spot, window.clone());
    if speech::is_said(case.scene, spot) {
        p[window.len() + 1] = f32::NEG_INFINITY;
    }
    softmax(&mut p); // candidates, "nobody named", "not speech"
    give_to_holders(case.scene, window.clone(), &mut p);
    silence_told(case.scene, window.clone(), &mut p);
    pass_relays(case.scene, spot.token, window.clone(), &mut p);
    let (count, first) = (window.len(), window.start);
    let not_speech = p[count + 1];
    let one = |a: usize, b: usize| case.people.same(first + a, first + b);
    // every mention of a person speaks for that person
    let pooled = pooled(&p, &case.people.of[window]);
    let Some(best) = likeliest(&pooled, 0..count) else {
        return Decision { speech: not_speech < SPEECH, ..Decision::default() };
    };
    let best = likeliest(&p, (0..count).filter(|r| one(best, *r))).unwrap_or(best);
    let pooled = pooled[best];
    let short = !spot.has_words(SHORT + 1);
    let cue = evidence::cue(case.scene, first + best, spot.token);
    let least = match short {
        true if cue.is_none() && is_fragment(case.scene, spot.token) => UNSAID_THRESHOLD,
        true => SHORT_THRESHOLD,
        false => THRESHOLD,
    };
    let given = pooled >= least && pooled >= not_speech && pooled >= p[count];
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
        decision.cue = cue;
        decision.evidence = evidence::of(case.scene, mention, spot.token, decision.cue);
    }
    decision
}

/// Whether the span stands inside a sentence.
fn is_fragment(scene: &Scene, token: usize) -> bool {
    scene.tagged.sentence(token).first < token
}

/// The probability of whom each row means.
fn pooled(p: &[f32], of: &[Option<SourceId>]) -> Vec<f32> {
    let mut people: Vec<(SourceId, f32)> = Vec::new();
    for (p, id) in p.iter().zip(of).filter_map(|(p, id)| Some((*p, (*id)?))) {
        match people.iter_mut().find(|person| person.0 == id) {
            Some(person) => person.1 += p,
            None => people.push((id, p)),
        }
    }
    let sum = |id: SourceId| people.iter().find(|person| person.0 == id).map(|person| person.1);
    p.iter().zip(of).map(|(p, id)| id.and_then(sum).unwrap_or(*p)).collect()
}

/// The row with the highest probability, the first of equals.
fn likeliest(p: &[f32], rows: impl Iterator<Item = usize>) -> Option<usize> {
    rows.max_by(|a, b| p[*a].total_cmp(&p[*b]).then(b.cmp(a)))
}
