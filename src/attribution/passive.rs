//! Who is told or called something does not say it: "Residents were told “…” by a clerk", "Roe has been called “…”".

use super::scene::Scene;
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
/// How far before the verb its auxiliary stands, in tokens, adverbs between.
const REACH: usize = 3;

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
    const BE: [u32; 7] =
        [hash("is"), hash("are"), hash("was"), hash("were"), hash("be"), hash("been"), hash("being")];
    let tags = &scene.tagged.tags;
    let first = scene.tagged.sentence(verb).first.max(verb.saturating_sub(REACH));
    let auxiliary = (first..verb).rev().find(|k| tags[*k].class != Class::Adv);
    (tags[verb].entry.reports & TELLS != 0 || CALLS.contains(&tags[verb].hash))
        && auxiliary.is_some_and(|k| BE.contains(&tags[k].hash))
}
