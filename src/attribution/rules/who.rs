//! Who stands before "who said" says what follows, whoever acts before that.
//!
//! > Tom Hale asked Ann Reed, who answered: “The kettle is cold.”
//! >
//! > It was Ann Reed, not Tom Hale, who said: “The kettle is cold.”
//!
//! Misses what is not said right behind the verb.

use super::{Ruling, View};
use crate::attribution::scene::Scene;
use crate::attribution::speech::says;
use crate::lexicon::{Class, hash};
use crate::mention::Kind;
use crate::report::Evidence;

/// The most words between "who" and the verb.
const HELPERS: usize = 3;

pub(super) fn who(view: &View) -> Option<Ruling> {
    let scene = view.case.scene;
    let (tags, first) = (&scene.tagged.tags, scene.tagged.sentence(view.token()).first);
    let end = comma_who(scene, view.token())?;
    let mention = scene.mention_before(first, end)?;
    let tie = scene.phrase_start(mention).checked_sub(1).filter(|k| *k > first);
    let is = |word| tie.is_some_and(|k| tags[k].hash == hash(word));
    if is("not") {
        // behind an apposition of her own: "It was Ann Reed, a potter, not Tom Hale, who said"
        let other = tie.and_then(|not| scene.mention_before(first, not - 1)).filter(|m| is_name(scene, *m));
        return Some(other.map_or(Ruling::Open, said));
    }
    // "Tom Hale, a baker from Hull, who said", "Tom Hale and Ann Reed, who said"
    let inner = is("and") || tie.is_some_and(|k| tags[k].class == Class::Prep);
    (is_name(scene, mention) && !inner).then_some(said(mention))
}

fn is_name(scene: &Scene, mention: usize) -> bool {
    scene.mentions[mention].kind == Kind::Name
}

fn said(mention: usize) -> Ruling {
    Ruling::Mention(mention, Evidence::NameBeforeCue)
}

/// The comma of ", who said:" right before the span.
fn comma_who(scene: &Scene, token: usize) -> Option<usize> {
    let (tags, first) = (&scene.tagged.tags, scene.tagged.sentence(token).first);
    let before = |k: usize| k.checked_sub(1).filter(|k| *k > first);
    let is = |k: usize, words: &[u32]| words.contains(&tags[k].hash);
    let mark = before(token).filter(|k| is(*k, &[hash(":"), hash(",")]));
    let verb = before(mark.unwrap_or(token)).filter(|k| says(scene, *k) || tags[*k].entry.reports != 0)?;
    let helps = |k: &usize| matches!(tags[*k].class, Class::Adv | Class::Aux);
    let helpers = (first..verb).rev().take(HELPERS).take_while(helps).count();
    let who = before(verb - helpers).filter(|k| is(*k, &[hash("who")]))?;
    before(who).filter(|k| is(*k, &[hash(",")]))
}
