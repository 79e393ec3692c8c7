//! Who is quoted as saying something says it, not who quotes them.
//!
//! > Ann Reed quoted her aunt as saying “never sell a kettle”.

use super::{Ruling, View};
use crate::attribution::scene::CUE;
use crate::lexicon::{Class, hash};
use crate::report::Evidence;

/// Verbs that take somebody else's words.
const QUOTES: [u32; 5] = [hash("quoted"), hash("quotes"), hash("quoting"), hash("cited"), hash("citing")];
/// Behind "as".
const SAYING: [u32; 3] = [hash("saying"), hash("telling"), hash("writing")];
/// How far before "as" the verb stands, in tokens.
const REACH: usize = 10;

pub(super) fn quoted_as(view: &View) -> Option<Ruling> {
    let (scene, token) = (view.case.scene, view.token());
    let (tags, first) = (&scene.tagged.tags, scene.tagged.sentence(token).first);
    let is = |k: usize, words: &[u32]| words.contains(&tags[k].hash);
    let own = |k: usize| scene.tagged.is_quoted(k) || tags[k].cue >= CUE; // somebody else may say what follows
    let saying = (first + 2..token).rev().find(|k| is(*k, &SAYING) || own(*k))?;
    let end = saying - 1;
    if !is(saying, &SAYING) || !is(end, &[hash("as")]) {
        return None;
    }
    let verb = (first.max(end.saturating_sub(REACH))..end).rev().find(|k| is(*k, &QUOTES))?;
    // "was quoted by the Gazette as saying"
    let passive = verb > first && tags[verb - 1].class == Class::Aux || is(verb + 1, &[hash("by")]);
    let mention = scene.mentions_in(verb + 1, end).last().filter(|_| !passive)?;
    Some(Ruling::Mention(mention, Evidence::SameSentence))
}
