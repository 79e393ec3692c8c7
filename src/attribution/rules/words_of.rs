//! What is said "in the words of" somebody is theirs.
//!
//! > It was over in “a couple of weeks, tops,” in the words of a clerk.
//! >
//! > In the view of Ann Reed it was “not hard enough”.

use super::{Ruling, View};
use crate::attribution::holder::owns;
use crate::lexicon::hash;
use crate::report::Evidence;

/// How far from the span its source's noun stands, in tokens.
const REACH: usize = 8;

pub(super) fn words_of(view: &View) -> Option<Ruling> {
    const WORDS: [u32; 4] = [hash("words"), hash("word"), hash("view"), hash("phrase")];
    let (scene, token) = (view.case.scene, view.token());
    let tags = &scene.tagged.tags;
    let sentence = scene.tagged.sentence(token);
    let of = |k: &usize| {
        *k >= sentence.first + 3
            && tags[*k].hash == hash("of")
            && WORDS.contains(&tags[*k - 1].hash)
            && tags[*k - 2].hash == hash("the")
            && tags[*k - 3].hash == hash("in")
    };
    let near = token.saturating_sub(2 * REACH).max(sentence.first)..sentence.end.min(token + REACH);
    let of = near.into_iter().find(of)?;
    let free = |m: &usize| !(scene.mentions[*m].first as usize..of).contains(&token);
    let said = |m: &usize| free(m) && !owns(scene, *m); // "of his barber"
    let mention = scene.mentions_in(of + 1, sentence.end.min(of + REACH)).find(said)?;
    Some(Ruling::Mention(mention, Evidence::AccordingTo))
}
