//! In a clause of its own, "as Ann Reed said", its subject says what follows, not who acts before it.
//!
//! > Tom Hale listened as Ann Reed called the plan “cold porridge”.
//! >
//! > Tom Hale has been described by Ann Reed as “a weathercock”.
//!
//! Misses subjects that do not stand right before their verb.

use super::{Ruling, View};
use crate::attribution::scene::CUE;
use crate::attribution::speech::says;
use crate::lexicon::{Class, hash};
use crate::mention::Kind;
use crate::report::Evidence;

/// What opens such a clause.
const OPENS: [u32; 10] = [
    hash("as"),
    hash("after"),
    hash("when"),
    hash("while"),
    hash("before"),
    hash("because"),
    hash("since"),
    hash("until"),
    hash("heard"),
    hash("by"),
];

pub(super) fn clause(view: &View) -> Option<Ruling> {
    let (scene, token) = (view.case.scene, view.token());
    let (tagged, tags) = (scene.tagged, &scene.tagged.tags);
    let first = tagged.sentence(token).first;
    // nobody else speaks between the verb and the span
    let speaks = |k: &usize| tags[*k].cue >= CUE && matches!(tags[*k].class, Class::Verb | Class::Ing) || tagged.is_quoted(*k);
    let verb = (first..token).rev().find(speaks).filter(|k| says(scene, *k))?;
    let mention = scene.subjects.of(verb)?;
    let (m, opens) = (&scene.mentions[mention], scene.around[mention].phrase);
    let start = opens.min(m.first as usize).checked_sub(1).filter(|k| *k > first)?;
    let helps = |k: usize| matches!(tags[k].class, Class::Aux | Class::Adv);
    let beside = (m.last as usize + 1..verb).all(helps) && (m.last as usize) < verb;
    let agent = verb + 1 == start && tags[start].hash == hash("by");
    let own = beside && tags[start].hash != hash("by") || agent;
    let named = matches!(m.kind, Kind::Name | Kind::Pronoun);
    (own && named && OPENS.contains(&tags[start].hash) && !view.has_own_source())
        .then_some(Ruling::Mention(mention, Evidence::NameBeforeCue))
}
