//! A transcript's label: a name in capitals and a colon open the paragraph.
//!
//! > REED: “We are open.”
//!
//! Misses labels in small letters, which the model sees as a colon behind a name.

use super::{Ruling, View};
use crate::mention::Kind;
use crate::report::Evidence;
use crate::text::letter;

pub(super) fn label(view: &View) -> Option<Ruling> {
    let scene = view.case.scene;
    let (token, first) = (view.token(), scene.tagged.paragraph(view.token()).first);
    let start = first + usize::from(is_mark(scene.tagged.word(first))); // `"REED: We are open."`
    let mention = scene.mentions_in(start, start + 1).next()?;
    let m = &scene.mentions[mention];
    let colon = m.last as usize + 1;
    let shouted = m.kind == Kind::Name && !m.text(scene.tagged).chars().any(letter::is_lower);
    (shouted && colon + 1 == token && scene.tagged.lower(colon) == ":")
        .then_some(Ruling::Mention(mention, Evidence::Label))
}

fn is_mark(word: &str) -> bool {
    matches!(word, "\"" | "“" | "”" | "'")
}
