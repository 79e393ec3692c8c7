//! A paragraph that is nothing but a quotation goes on from the quotation before it.
//!
//! > “We are late,” said Ann Reed.
//! >
//! > “We know it.”
//!
//! So does a sentence of quotation behind one with its attribution, whoever passed it on:
//!
//! > “We are late,” Ann Reed said, according to a neighbour. “We know it.”
//!
//! In PolNeAR train 50 of 56 such paragraphs have the source of the span before. Misses dialogues
//! in which two people answer each other without a word of attribution.

use super::{Ruling, View};
use crate::attribution::speech::says;
use crate::lexicon::hash;

/// Fewer words are as often a shout or a heading.
const LEAST_WORDS: usize = 4;
/// How much of the paragraph before may stand behind its last span, in tokens: its attribution.
const ATTRIBUTION: usize = 14;

pub(super) fn goes_on(view: &View) -> Option<Ruling> {
    let before = view.before?;
    let long = view.case.spots[view.span].has_words(LEAST_WORDS);
    let given = view.made[before].mention.is_some();
    // of longer ones the model is surer
    if given && (!long || is_passed_on(view, before)) && follows(view, before) {
        return Some(Ruling::GoesOn(before));
    }
    (long && given && view.alone(view.span) && view.follows_paragraph_of(before) && ends_with(view, before))
        .then_some(Ruling::GoesOn(before))
}

/// Whether the sentence before opens with the span and has its source, and this one is nothing but a quotation; what
/// stands behind a question may answer it.
fn follows(view: &View, before: usize) -> bool {
    let (scene, token) = (view.case.scene, view.token());
    let (tagged, tags) = (scene.tagged, &scene.tagged.tags);
    let (here, there) = (tagged.sentence(token), tagged.sentence(view.case.spots[before].token));
    let same = tags[token].paragraph == tags[there.first].paragraph;
    let spot = view.case.spots[before];
    let first = spot.token == there.first && !spot.words.ends_with('?');
    let source = view.made[before].mention.map(|m| scene.mentions[m].first as usize);
    let sourced = source.is_some_and(|k| (there.first..there.end).contains(&k));
    let cued = (there.first..there.end).any(|k| says(scene, k));
    let alone = here.first == token && (token + 1..here.end).all(|k| view.is_stop(k));
    same && there.end == here.first && first && sourced && cued && alone
}

/// "According to" somebody else, who is no source of what follows.
fn is_passed_on(view: &View, before: usize) -> bool {
    let tagged = view.case.scene.tagged;
    let sentence = tagged.sentence(view.case.spots[before].token);
    (sentence.first..sentence.end).any(|k| tagged.tags[k].hash == hash("according"))
}

/// Whether the paragraph ends with the span and at most its attribution.
fn ends_with(view: &View, span: usize) -> bool {
    let token = view.case.spots[span].token;
    view.case.scene.tagged.paragraph(token).end - token <= ATTRIBUTION
}
