//! Many positions of one text, converted in constant time each.

use super::{CodePoints, Utf16};

/// Bytes between two marks, about; a look-up reads at most this many.
const STEP: usize = 64;

/// The three counts at one place of the text.
#[derive(Clone, Copy, Default)]
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
    /// Behind each step, but the start.
    marks: Vec<Mark>,
}

impl<'a> PositionIndex<'a> {
    /// Indexes `text`.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let mut at = Mark::default();
        let mut marks = Vec::with_capacity(text.len() / STEP);
        while at.byte + STEP < text.len() {
            at = at.to(text, at.byte + STEP);
            marks.push(at);
        }
        Self { text, marks }
    }

    /// The byte position `byte` in code points; inside a character, the position behind it.
    #[must_use]
    pub fn code_points(&self, byte: usize) -> CodePoints {
        CodePoints(self.at(byte).code_points)
    }

    /// The byte position `byte` in UTF-16 code units; inside a character, the position behind it.
    #[must_use]
    pub fn utf16(&self, byte: usize) -> Utf16 {
        Utf16(self.at(byte).utf16)
    }

    /// The byte position of `at`; beyond the end, the end; inside a surrogate pair, the position behind it.
    #[must_use]
    pub fn byte(&self, at: Utf16) -> usize {
        let mut mark = self.mark(|m| m.utf16 <= at.0);
        while mark.utf16 < at.0 && mark.byte < self.text.len() {
            mark = mark.to(self.text, mark.byte + 1);
        }
        mark.byte
    }

    fn at(&self, byte: usize) -> Mark {
        self.mark(|m| m.byte <= byte).to(self.text, byte)
    }

    /// The last mark that is still `before`.
    fn mark(&self, before: impl Fn(&Mark) -> bool) -> Mark {
        let index = self.marks.partition_point(before);
        index.checked_sub(1).map_or(Mark::default(), |last| self.marks[last])
    }
}

impl Mark {
    /// Goes on to `byte` of `text`, or behind the character that it lies in.
    fn to(mut self, text: &str, byte: usize) -> Self {
        let end = text.ceil_char_boundary(byte);
        for b in &text.as_bytes()[self.byte..end] {
            let begins = u32::from(b & 0xc0 != 0x80); // the others go on a character
            self.code_points += begins;
            self.utf16 += begins + u32::from(*b >= 0xf0); // four bytes: two units
        }
        self.byte = end;
        self
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
