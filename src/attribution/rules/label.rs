//! A transcript's label: capitals that end in a name, and a colon, open the paragraph.
//!
//! > REED: “We are open.”
//!
//! Misses labels in small letters, which the model sees as a colon behind a name.

use super::{Ruling, View};
use crate::lexicon::Class;
use crate::mention::Kind;
use crate::report::Evidence;
use crate::text::letter;

/// The longest label, in tokens: "THE SALT LANE GAZETTE", "LT. GOV. ANN REED".
const LONGEST: usize = 8;

pub(super) fn label(view: &View) -> Option<Ruling> {
    let scene = view.case.scene;
    let (token, first) = (view.token(), scene.tagged.paragraph(view.token()).first);
    let start = first + usize::from(is_mark(scene.tagged.word(first))); // `"REED: We are open."`
    let near = |k: &usize| (start + 1..=start + LONGEST).contains(k) && scene.tagged.lower(*k) == ":";
    let colon = token.checked_sub(1).filter(near)?;
    let mention = scene.mention_before(start, colon)?;
    let small = |k: usize| {
        scene.tagged.word(k).chars().any(letter::is_lower) || scene.tagged.tags[k].class == Class::Prep
    };
    let shouted = scene.mentions[mention].kind == Kind::Name && !(start..colon).any(small);
    shouted.then_some(Ruling::Mention(mention, Evidence::Label))
}

fn is_mark(word: &str) -> bool {
    matches!(word, "\"" | "“" | "”" | "'")
}
