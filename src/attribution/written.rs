//! What stands on a sign, a banner, a shirt, a wall: nobody says it.
//!
//! > Several carried placards reading “Two ways or no ways”.
//! >
//! > A bed sheet was painted with the words “Not for sale”.

use super::scene::Scene;
use super::speech::word_before;
use crate::lexicon::hash;

/// What words stand on.
const THINGS: [u32; 22] = [
    hash("sign"),
    hash("signs"),
    hash("banner"),
    hash("banners"),
    hash("placard"),
    hash("placards"),
    hash("poster"),
    hash("posters"),
    hash("sticker"),
    hash("stickers"),
    hash("t-shirt"),
    hash("t-shirts"),
    hash("plaque"),
    hash("billboard"),
    hash("billboards"),
    hash("badge"),
    hash("badges"),
    hash("graffiti"),
    hash("mug"),
    hash("mugs"),
    hash("hat"),
    hash("hats"),
];

/// How things bear words.
const BEARS: [u32; 9] = [
    hash("read"),
    hash("reads"),
    hash("reading"),
    hash("said"),
    hash("says"),
    hash("saying"),
    hash("bearing"),
    hash("proclaiming"),
    hash("declaring"),
];

/// How words come upon things.
const MAKES: [u32; 15] = [
    hash("painted"),
    hash("spray-painted"),
    hash("daubed"),
    hash("scrawled"),
    hash("stencilled"),
    hash("stenciled"),
    hash("chalked"),
    hash("carved"),
    hash("tattooed"),
    hash("embroidered"),
    hash("emblazoned"),
    hash("inscribed"),
    hash("stamped"),
    hash("printed"),
    hash("marked"),
];

/// What such words are called, behind the verb or the thing.
const LINES: [u32; 8] = [
    hash("words"),
    hash("word"),
    hash("slogan"),
    hash("slogans"),
    hash("message"),
    hash("legend"),
    hash("motto"),
    hash("line"),
];

/// Whether the span at `token` is written on something.
pub(super) fn is_written(scene: &Scene, token: usize) -> bool {
    let tags = &scene.tagged.tags;
    let first = scene.tagged.sentence(token).first;
    let Some(word) = word_before(scene, token, &[":", ","]) else { return false };
    let is = |k: usize, list: &[u32]| list.contains(&tags[k].hash);
    if is(word, &LINES) {
        return (first..word).any(|k| is(k, &MAKES) || is(k, &THINGS));
    }
    if !is(word, &BEARS) {
        return is(word, &THINGS) || is(word, &MAKES);
    }
    let subject = scene.subjects.of(word).map(|m| scene.mentions[m].last as usize);
    let near = |back: usize| word.checked_sub(back).is_some_and(|k| k >= first && is(k, &THINGS));
    subject.is_some_and(|k| is(k, &THINGS)) || near(1) || near(2) // "a banner reading", "a banner that reads"
}
