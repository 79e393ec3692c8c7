//! Whoever puts it so, and whatever something is according to.
//!
//! > The harbour is “a bathtub with gulls”, as Ann Reed put it.
//! >
//! > According to a complaint by Ann Reed, the harbour board ran “a bathtub with gulls”.
//!
//! Misses words of which the sentence has somebody else who speaks.

use super::{Ruling, View};
use crate::attribution::speech::{in_capitals, says};
use crate::lexicon::{Class, hash};
use crate::report::Evidence;

/// Fewer words are as often a term.
const LEAST_WORDS: usize = 3;
/// How far from the span "as" and "put it" may stand, in tokens: "as Ann Reed put it in a letter, “…”".
const REACH: usize = 12;

pub(super) fn put_it(view: &View) -> Option<Ruling> {
    so(view)
        .map(|mention| Ruling::Mention(mention, Evidence::SameSentence))
        .or_else(|| accorded(view).map(|mention| Ruling::Mention(mention, Evidence::AccordingTo)))
}

/// "as Ann Reed put it".
fn so(view: &View) -> Option<usize> {
    let (scene, token) = (view.case.scene, view.token());
    let (tags, sentence) = (&scene.tagged.tags, scene.tagged.sentence(token));
    let is = |k: usize, words: &[u32]| k < sentence.end && words.contains(&tags[k].hash);
    let near = sentence.first.max(token.saturating_sub(REACH))..sentence.end.min(token + REACH);
    let puts = |k: &usize| is(*k, &[hash("put"), hash("puts")]) && is(*k + 1, &[hash("it")]);
    let put = near.into_iter().find(puts)?;
    let between = token.min(put)..token.max(put);
    let other = |k: usize| k != token && scene.tagged.is_quoted(k);
    if between.into_iter().any(other) {
        return None;
    }
    let mention = scene.mention_before(sentence.first, put)?;
    let as_ = scene.phrase_start(mention).checked_sub(1)?;
    is(as_, &[hash("as")]).then_some(mention)
}

/// "According to a complaint, …", and nobody else speaks in the sentence.
fn accorded(view: &View) -> Option<usize> {
    let (scene, token) = (view.case.scene, view.token());
    let (tags, sentence) = (&scene.tagged.tags, scene.tagged.sentence(token));
    let according = sentence.first;
    let spot = view.case.spots[view.span];
    let fragment = token > according && spot.has_words(LEAST_WORDS) && !in_capitals(spot.words);
    let speaks = |k: usize| says(scene, k) && matches!(tags[k].class, Class::Verb | Class::Ing);
    if tags[according].hash != hash("according") || !fragment || (according + 1..sentence.end).any(speaks) {
        return None;
    }
    scene.subjects.of(according)
}
