//! A paragraph's quotation is not closed because the next paragraph goes on.
//!
//! > “One,” said Reed. “Two.
//! >
//! > “Three.”
//!
//! The second paragraph's words are those of whoever said the first one's, unless they have an attribution
//! of their own. In PolNeAR train 41 of 46 such pairs have one source. Misses quotations whose opening mark is not repeated.

use super::{Ruling, View};

pub(super) fn unclosed(view: &View) -> Option<Ruling> {
    let before = view.before?;
    let open = !view.case.quoted[before].closed;
    let opens = view.token() == view.case.scene.tagged.paragraph(view.token()).first;
    let source = view.made[before].mention.is_some() && !view.has_own_source();
    (open && opens && source && view.follows_paragraph_of(before)).then_some(Ruling::GoesOn(before))
}
