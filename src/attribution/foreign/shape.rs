//! Whether words in marks look like speech: titles, terms and names in marks are short and have a capital.

use super::line::Line;
use crate::lexicon::{ARTICLE, OBLIQUE, PREPOSITION};
use crate::text::{Span, letter};

/// From so many words on nearly all is speech.
const LONG: usize = 7;
/// From so many on, where something else says so.
const MIDDLE: usize = 4;

/// How much a quoted span looks like speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// A title, a term, a name: „Titanic“.
    Term,
    /// Speech where a verb of saying leads to it.
    Fragment,
    /// Speech.
    Speech,
}

impl Line<'_> {
    /// How the span at this token looks; `inner` is the span without its marks.
    pub fn shape(&self, k: usize, inner: Span) -> Shape {
        let words = inner.of(self.text);
        let count = words.split_whitespace().take(LONG).count();
        let small = words.starts_with(letter::is_lower);
        let free = k == 0 || matches!(self.word(k - 1), ":" | "." | "!" | "?") || self.is_quoted(k - 1);
        let ends = words.ends_with(['.', '!', '?', '…']);
        let inside = k > 0 && (self.upper(k - 1) || self.is(k - 1, ARTICLE | OBLIQUE | PREPOSITION));
        match count {
            ..LONG if k > 0 && self.word(k - 1) == "(" => Shape::Term, // explains a word
            LONG if small || free || ends || !inside => Shape::Speech,
            LONG => Shape::Fragment,
            MIDDLE.. if small || free || ends => Shape::Speech,
            2.. if small || free || ends => Shape::Fragment,
            1 if small => Shape::Fragment,
            MIDDLE.. if k > 0 && !inside => Shape::Fragment,
            _ => Shape::Term,
        }
    }
}
