//! Who tells says it, whoever is told.
//!
//! > Ann Reed was told by a clerk that the ferry was “late for its own funeral”.
//!
//! Misses whoever is told in another sentence.

use super::{Ruling, View};
use crate::attribution::speech::says;
use crate::lexicon::{TELLS, hash};
use crate::report::Evidence;

pub(super) fn told_by(view: &View) -> Option<Ruling> {
    let (scene, token) = (view.case.scene, view.token());
    let (tags, first) = (&scene.tagged.tags, scene.tagged.sentence(token).first);
    let tells = |k: usize| tags[k].entry.reports & TELLS != 0 || tags[k].hash == hash("asked");
    let verb =
        (first + 1..token).rev().find(|k| tells(*k) || says(scene, *k) || scene.tagged.is_quoted(*k))?;
    let passive = tells(verb) && tags[verb + 1].hash == hash("by");
    let agent = scene.subjects.of(verb).filter(|m| passive && scene.mentions[*m].first as usize > verb)?;
    Some(Ruling::Mention(agent, Evidence::SameSentence))
}
