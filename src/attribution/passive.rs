//! Who is told does not say it: "Residents were told “…” by a clerk".

use super::scene::Scene;
use crate::lexicon::{AUX, TELLS, hash};
use std::ops::Range;

/// What is left of a mention's probability where it is only told.
const LEFT: f32 = 0.05;
/// How far before the verb its auxiliary stands, in tokens: "were also told".
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

fn is_told(scene: &Scene, verb: usize) -> bool {
    const BE: [u32; 5] = [hash("was"), hash("were"), hash("is"), hash("are"), hash("been")];
    let tags = &scene.tagged.tags;
    let before = verb.saturating_sub(REACH)..verb;
    let be = |k: usize| tags[k].entry.is(AUX) && BE.contains(&tags[k].hash);
    tags[verb].entry.reports & TELLS != 0 && before.into_iter().any(be)
}
