//! Mentions beside a cue that do not say the quotation: who is told it, who is called so, who only passes it on.
//!
//! > Residents were told “…” by a clerk. Reed has been called “…”. According to the Gazette, Reed said “…”.

use super::holder::owns;
use super::scene::Scene;
use super::speech::says;
use super::subject::BE;
use crate::lexicon::{Class, TELLS, hash};
use std::ops::Range;

/// What is left of a mention's probability where it is only told.
const LEFT: f32 = 0.05;
/// Verbs that give somebody a name.
pub(super) const CALLS: [u32; 7] = [
    hash("called"),
    hash("dubbed"),
    hash("nicknamed"),
    hash("labeled"),
    hash("labelled"),
    hash("branded"),
    hash("deemed"),
];
/// How far behind "according" its source ends, in tokens.
const RELAY: usize = 8;
/// How far before the verb its auxiliary stands, in tokens, adverbs between.
const REACH: usize = 3;

/// Gives to Ann Reed what the model gives to the relay in "According to the Gazette, Ann Reed said", "Ann Reed said,
/// according to the Gazette".
pub(super) fn pass_relays(scene: &Scene, token: usize, window: Range<usize>, p: &mut [f32]) {
    let (tags, sentence) = (&scene.tagged.tags, scene.tagged.sentence(token));
    let according = |k: &usize| tags[*k].hash == hash("according");
    let Some(relay) = (sentence.first..sentence.end).find(according) else { return };
    let behind = relay > sentence.first;
    let comma = (relay..sentence.end).find(|k| tags[*k].hash == hash(",")).unwrap_or(sentence.end);
    let clause = if behind { sentence.first..relay } else { comma..sentence.end };
    let said = |v: &u32| says(scene, *v as usize) && !is_told(scene, *v as usize);
    let speaks = |m: &usize| !owns(scene, *m) && scene.subjects.verbs(*m).iter().any(said);
    let Some(speaker) =
        scene.mentions_in(clause.start, clause.end).find(speaks).filter(|m| window.contains(m))
    else {
        return;
    };
    let end = if behind { sentence.end.min(relay + RELAY) } else { comma };
    for m in scene.mentions_in(relay, end).filter(|m| window.contains(m)) {
        p[speaker - window.start] += std::mem::take(&mut p[m - window.start]);
    }
}

/// Takes away from the subjects of "was told", "were asked".
pub(super) fn silence_told(scene: &Scene, window: Range<usize>, p: &mut [f32]) {
    for (row, m) in window.enumerate() {
        let verbs = scene.subjects.verbs(m);
        if !verbs.is_empty() && verbs.iter().all(|v| is_told(scene, *v as usize)) {
            p[row] *= LEFT;
        }
    }
}

/// Whether the subject of a verb of telling listens: "was told", "were also told", but not "was late, told".
pub(super) fn is_told(scene: &Scene, verb: usize) -> bool {
    let tags = &scene.tagged.tags;
    let first = scene.tagged.sentence(verb).first.max(verb.saturating_sub(REACH));
    let auxiliary = (first..verb).rev().find(|k| tags[*k].class != Class::Adv);
    let by = tags.get(verb + 1).is_some_and(|next| next.hash == hash("by")); // "was told by": they tell
    !by && (tags[verb].entry.reports & TELLS != 0 || CALLS.contains(&tags[verb].hash))
        && auxiliary.is_some_and(|k| BE.contains(&tags[k].hash))
}
