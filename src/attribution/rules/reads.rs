//! What is written in a letter is the letter's, whoever tells of it.
//!
//! > The verger said he had found a note that read “gone to sea”.

use super::{Ruling, View};
use crate::lexicon::hash;
use crate::report::Evidence;

/// What has words of its own. Of signs and banners nobody speaks.
const LETTERS: [u32; 9] = [
    hash("note"),
    hash("letter"),
    hash("email"),
    hash("e-mail"),
    hash("message"),
    hash("memo"),
    hash("postcard"),
    hash("tweet"),
    hash("telegram"),
];

pub(super) fn reads(view: &View) -> Option<Ruling> {
    let (scene, token) = (view.case.scene, view.token());
    let (tags, first) = (&scene.tagged.tags, scene.tagged.sentence(token).first);
    let is = |k: usize, words: &[u32]| words.contains(&tags[k].hash);
    let mark = usize::from(token > first && is(token - 1, &[hash(","), hash(":")]));
    let verb = token.checked_sub(1 + mark).filter(|k| *k > first + 1)?;
    let relative = is(verb, &[hash("read"), hash("reads")]) && is(verb - 1, &[hash("that"), hash("which")]);
    let noun = if relative { verb - 2 } else { verb - 1 };
    let reading = relative || is(verb, &[hash("reading")]);
    let mention = scene.mentions_in(noun, noun + 1).next().filter(|_| reading && is(noun, &LETTERS))?;
    Some(Ruling::Mention(mention, Evidence::SameSentence))
}
