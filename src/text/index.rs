//! Many positions of one text, converted in constant time each.

use super::{CodePoints, Utf16};

/// Bytes between two marks; a look-up reads at most this many.
const STEP: usize = 256;

/// The three counts at one place of the text.
#[derive(Clone, Copy)]
struct Mark {
    byte: usize,
    utf16: u32,
    code_points: u32,
}

/// An index over a text for converting its positions: built once in linear time.
///
/// A single conversion is [`utf16`](super::utf16) or [`code_points`](super::code_points), which
/// read the text from its start; for hundreds of positions in one text that would be quadratic.
pub struct PositionIndex<'a> {
    text: &'a str,
    marks: Vec<Mark>,
}

impl<'a> PositionIndex<'a> {
    /// Indexes `text`.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let mut at = Mark { byte: 0, utf16: 0, code_points: 0 };
        let mut marks = vec![at];
        for c in text.chars() {
            at = at.after(c);
            if at.byte - marks[marks.len() - 1].byte >= STEP {
                marks.push(at);
            }
        }
        Self { text, marks }
    }

    /// The byte position `byte` in code points; inside a character, the position behind it.
    #[must_use]
    pub fn code_points(&self, byte: usize) -> CodePoints {
        CodePoints(self.seek(|m| m.byte <= byte, |m| m.byte >= byte).code_points)
    }

    /// The byte position `byte` in UTF-16 code units; inside a character, the position behind it.
    #[must_use]
    pub fn utf16(&self, byte: usize) -> Utf16 {
        Utf16(self.seek(|m| m.byte <= byte, |m| m.byte >= byte).utf16)
    }

    /// The byte position of `at`; beyond the end, the end; inside a surrogate pair, the position behind it.
    #[must_use]
    pub fn byte(&self, at: Utf16) -> usize {
        self.seek(|m| m.utf16 <= at.0, |m| m.utf16 >= at.0).byte
    }

    /// The first place that satisfies `there`, starting from the last mark that is still `before`.
    fn seek(&self, before: impl Fn(&Mark) -> bool, there: impl Fn(&Mark) -> bool) -> Mark {
        let mut at = self.marks[self.marks.partition_point(before).saturating_sub(1)];
        for c in self.text[at.byte..].chars() {
            if there(&at) {
                break;
            }
            at = at.after(c);
        }
        at
    }
}

impl Mark {
    fn after(self, c: char) -> Self {
        Self {
            byte: self.byte + c.len_utf8(),
            utf16: self.utf16 + c.len_utf16() as u32,
            code_points: self.code_points + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{code_points, utf16};

    #[test]
    fn agrees_with_counting_from_the_start() {
        let text = "a😀é „x“ ".repeat(100);
        let index = PositionIndex::new(&text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            assert_eq!(index.utf16(byte), utf16(&text, byte));
            assert_eq!(index.code_points(byte), code_points(&text, byte));
            assert_eq!(index.byte(utf16(&text, byte)), byte);
        }
        assert_eq!(index.byte(Utf16(u32::MAX)), text.len());
        assert_eq!(PositionIndex::new("").byte(Utf16(3)), 0);
    }
}
