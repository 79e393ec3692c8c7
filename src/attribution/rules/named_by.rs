//! Who gives something its name says it.
//!
//! > The scheme has been called “a kettle with ambitions” by Ann Reed.
//! >
//! > One neighbour called Tom Hale “a weathercock”.

use super::{Ruling, View};
use crate::attribution::silent::CALLS;
use crate::lexicon::hash;
use crate::report::Evidence;

/// How far behind "by" the name stands, in tokens: "by the mayor, Ann Reed".
const REACH: usize = 3;

pub(super) fn named_by(view: &View) -> Option<Ruling> {
    by(view).or_else(|| calls(view)).map(|mention| Ruling::Mention(mention, Evidence::SameSentence))
}

/// "has been called “…” by Ann Reed".
fn by(view: &View) -> Option<usize> {
    let (scene, token) = (view.case.scene, view.token());
    let (tags, sentence) = (&scene.tagged.tags, scene.tagged.sentence(token));
    let by = token + 1 < sentence.end && tags[token + 1].hash == hash("by");
    let called = (sentence.first..token).rev().take(2).any(|k| CALLS.contains(&tags[k].hash));
    scene.mentions_in(token + 2, sentence.end.min(token + 2 + REACH)).next().filter(|_| by && called)
}

/// The subject of "called Tom Hale “…”": who is called so does not say it.
fn calls(view: &View) -> Option<usize> {
    let (scene, token) = (view.case.scene, view.token());
    let (tags, sentence) = (&scene.tagged.tags, scene.tagged.sentence(token));
    let named = scene.mentions_in(sentence.first, token).last()?;
    let (first, last) = (scene.mentions[named].first as usize, scene.mentions[named].last as usize);
    let verb = first.checked_sub(1).filter(|k| last + 1 == token && *k > sentence.first)?;
    let subject = scene.subjects.of(verb).filter(|_| CALLS.contains(&tags[verb].hash))?;
    (subject < named).then_some(subject)
}
