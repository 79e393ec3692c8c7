//! Who gives something its name says it.
//!
//! > The scheme has been called “a kettle with ambitions” by Ann Reed.
//! >
//! > One neighbour called Tom Hale “a weathercock”.

use super::{Ruling, View};
use crate::attribution::scene::Scene;
use crate::attribution::silent::CALLS;
use crate::lexicon::{Class, P_OBJECT, hash};
use crate::mention::Kind;
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

/// The subject of "call them “…”".
fn calls_them(view: &View) -> Option<usize> {
    let (scene, token) = (view.case.scene, view.token());
    let (tags, first) = (&scene.tagged.tags, scene.tagged.sentence(token).first);
    let verb = token.checked_sub(2).filter(|k| *k > first && tags[token - 1].entry.is(P_OBJECT))?;
    let calls = [hash("call"), hash("calls"), hash("calling")].contains(&tags[verb].hash);
    scene.subjects.of(verb).filter(|_| calls)
}

/// The subject of "called Tom Hale “…”": who is called so does not say it.
fn calls(view: &View) -> Option<usize> {
    let (scene, token) = (view.case.scene, view.token());
    let (tags, sentence) = (&scene.tagged.tags, scene.tagged.sentence(token));
    if let Some(mention) = calls_them(view) {
        return Some(mention);
    }
    let named = scene.mention_before(sentence.first, token)?;
    let verb = (scene.mentions[named].first as usize).checked_sub(1).filter(|k| *k > sentence.first)?;
    if !CALLS.contains(&tags[verb].hash) {
        return None;
    }
    let near = right_before(scene, sentence.first, helped_from(scene, sentence.first, verb));
    near.or_else(|| scene.subjects.of(verb)).filter(|subject| *subject < named)
}

/// Where the verb begins with its auxiliaries: at "had" in "had often called".
pub(super) fn helped_from(scene: &Scene, first: usize, verb: usize) -> usize {
    let helps = |k: &usize| matches!(scene.tagged.tags[*k].class, Class::Aux | Class::Adv);
    verb - (first..verb).rev().take_while(helps).count()
}

/// "Hale said Ann Reed had called him “…”": whoever stands right before the verb that begins there.
pub(super) fn right_before(scene: &Scene, from: usize, begins: usize) -> Option<usize> {
    let mention = scene.mention_before(from, begins)?;
    let m = &scene.mentions[mention];
    let behind = (from..m.first as usize).rev().find(|k| scene.tagged.tags[*k].class != Class::Det);
    let inner = behind.is_some_and(|k| scene.tagged.tags[k].class == Class::Prep); // "a critic in the Gazette called"
    (!inner && matches!(m.kind, Kind::Name | Kind::Pronoun)).then_some(mention)
}
