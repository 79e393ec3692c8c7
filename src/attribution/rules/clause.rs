//! In a clause of its own, "as Ann Reed said", its subject says what follows, not who acts before it.
//!
//! > Tom Hale listened as Ann Reed called the plan “cold porridge”.
//! >
//! > Tom Hale has been described by Ann Reed as “a weathercock”.
//!
//! Misses subjects that do not stand right before their verb.

use super::{Ruling, View};
use crate::attribution::scene::CUE;
use crate::attribution::silent::CALLS;
use crate::attribution::speech::says;
use crate::lexicon::{Class, SAYS, hash};
use crate::mention::Kind;
use crate::report::Evidence;

/// What opens such a clause.
const OPENS: [u32; 11] = [
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
    hash("what"),
];

pub(super) fn clause(view: &View) -> Option<Ruling> {
    let (scene, token) = (view.case.scene, view.token());
    let (tagged, tags) = (scene.tagged, &scene.tagged.tags);
    let first = tagged.sentence(token).first;
    // nobody else speaks between the verb and the span
    let calls = |k: usize| CALLS.contains(&tags[k].hash);
    let speaks = |k: &usize| {
        let verb = matches!(tags[*k].class, Class::Verb | Class::Ing);
        verb && (tags[*k].cue >= CUE || calls(*k)) || tagged.is_quoted(*k)
    };
    let verb = (first..token).rev().find(speaks).filter(|k| says(scene, *k) || calls(*k))?;
    let mention = scene.subjects.of(verb)?;
    let m = &scene.mentions[mention];
    let start = scene.phrase_start(mention).checked_sub(1).filter(|k| *k > first)?;
    let helps = |k: usize| matches!(tags[k].class, Class::Aux | Class::Adv);
    let beside = (m.last as usize + 1..verb).all(helps) && (m.last as usize) < verb;
    let agent = verb + 1 == start && tags[start].hash == hash("by");
    let own = beside && tags[start].hash != hash("by") || agent;
    let what = tags[start].hash == hash("what"); // "what several bakers called “fraud”"
    let named = what || matches!(m.kind, Kind::Name | Kind::Pronoun);
    // "Hale said Ann Reed had called it", "Hale said that Ann Reed had called it"
    let that = usize::from(tags[start].hash == hash("that") && start > first);
    let reported = calls(verb) && tags[start - that].entry.reports & SAYS != 0;
    (own && named && (reported || OPENS.contains(&tags[start].hash)) && !view.has_own_source())
        .then_some(Ruling::Mention(mention, Evidence::NameBeforeCue))
}
