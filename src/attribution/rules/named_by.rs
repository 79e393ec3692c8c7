//! Who gives something its name says it.
//!
//! > The scheme has been called “a slow leak” by Ann Reed.

use super::{Ruling, View};
use crate::attribution::silent::CALLS;
use crate::lexicon::hash;
use crate::report::Evidence;

/// How far behind "by" the name stands, in tokens: "by the mayor, Ann Reed".
const REACH: usize = 3;

pub(super) fn named_by(view: &View) -> Option<Ruling> {
    let (scene, token) = (view.case.scene, view.token());
    let (tags, sentence) = (&scene.tagged.tags, scene.tagged.sentence(token));
    let by = token + 1 < sentence.end && tags[token + 1].hash == hash("by");
    let called = (sentence.first..token).rev().take(2).any(|k| CALLS.contains(&tags[k].hash));
    if !by || !called {
        return None;
    }
    let mention = scene.mentions_in(token + 2, sentence.end.min(token + 2 + REACH)).next()?;
    Some(Ruling::Mention(mention, Evidence::SameSentence))
}
