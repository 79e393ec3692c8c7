//! Who stands before "who said" says what follows, whoever acts before that.
//!
//! > Tom Hale asked Ann Reed, who answered: “The kettle is cold.”
//!
//! Misses what is not said right behind the verb.

use super::{Ruling, View};
use crate::attribution::speech::says;
use crate::lexicon::{Class, hash};
use crate::mention::Kind;
use crate::report::Evidence;

/// The most words between "who" and the verb.
const HELPERS: usize = 3;

pub(super) fn who(view: &View) -> Option<Ruling> {
    let (scene, token) = (view.case.scene, view.token());
    let (tags, first) = (&scene.tagged.tags, scene.tagged.sentence(token).first);
    let is = |k: usize, words: &[u32]| words.contains(&tags[k].hash);
    let before = |k: usize| k.checked_sub(1).filter(|k| *k > first);
    let mark = before(token).filter(|k| is(*k, &[hash(":"), hash(",")]));
    let verb = before(mark.unwrap_or(token)).filter(|k| says(scene, *k) || tags[*k].entry.reports != 0)?;
    let helps = |k: &usize| matches!(tags[*k].class, Class::Adv | Class::Aux);
    let helpers = (first..verb).rev().take(HELPERS).take_while(helps).count();
    let who = before(verb - helpers).filter(|k| is(*k, &[hash("who")]))?;
    let comma = before(who).filter(|k| is(*k, &[hash(",")]))?;
    let right_before = |m: &usize| scene.mentions[*m].last as usize + 1 == comma;
    let mention = scene.mentions_in(first, comma).last().filter(right_before)?;
    (scene.mentions[mention].kind == Kind::Name).then_some(Ruling::Mention(mention, Evidence::NameBeforeCue))
}
