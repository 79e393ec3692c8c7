//! A paragraph that is nothing but a quotation goes on from the quotation before it.
//!
//! > “We are late,” said Ann Reed.
//! >
//! > “We know it.”
//!
//! In PolNeAR train 50 of 56 such paragraphs have the source of the span before. Misses dialogues
//! in which two people answer each other without a word of attribution.

use super::{Ruling, View};

/// Fewer words are as often a shout or a heading.
const LEAST_WORDS: usize = 4;
/// How much of the paragraph before may stand behind its last span, in tokens: its attribution.
const ATTRIBUTION: usize = 14;

pub(super) fn goes_on(view: &View) -> Option<Ruling> {
    let before = view.before?;
    let long = view.case.spots[view.span].words.split_whitespace().nth(LEAST_WORDS - 1).is_some();
    let given = view.made[before].mention.is_some();
    (long && given && view.alone(view.span) && view.follows_paragraph_of(before) && ends_with(view, before))
        .then_some(Ruling::GoesOn(before))
}

/// Whether the paragraph ends with the span and at most its attribution.
fn ends_with(view: &View, span: usize) -> bool {
    let token = view.case.spots[span].token;
    view.case.scene.tagged.paragraph(token).end - token <= ATTRIBUTION
}

/// A paragraph that begins with whole sentences in marks and names nobody: probably whoever was quoted last.
///
/// > “We are late,” said Ann Reed.
/// >
/// > “We know it.” The boats had left at six.
pub(super) fn fall_back(view: &View) -> Option<usize> {
    const LONG: usize = 8; // words; shorter ones may be titles
    let before = view.before?;
    let tagged = view.case.scene.tagged;
    let words = view.case.spots[view.span].words;
    let opens = tagged.paragraph(view.token()).first == view.token();
    let whole = words.ends_with(['.', '!', '?', '…']) && words.split_whitespace().nth(LONG - 1).is_some();
    (opens && whole && view.made[before].mention.is_some() && view.follows_paragraph_of(before))
        .then_some(before)
}
