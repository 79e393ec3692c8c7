//! Positions as others count them.

use serde::{Deserialize, Serialize};

/// A position in UTF-16 code units, as the DOM counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Utf16(pub u32);

/// A position in Unicode code points, as Citron and Python count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CodePoints(pub u32);

/// The byte position `byte` of `text` in UTF-16 code units.
#[must_use]
pub fn utf16(text: &str, byte: usize) -> Utf16 {
    Utf16(text[..byte].chars().map(|c| c.len_utf16() as u32).sum())
}

/// The byte position `byte` of `text` in code points.
#[must_use]
pub fn code_points(text: &str, byte: usize) -> CodePoints {
    CodePoints(text[..byte].chars().count() as u32)
}

impl Utf16 {
    /// The byte position in `text`; beyond the end, the end; inside a surrogate pair, its character's start.
    #[must_use]
    pub fn byte(self, text: &str) -> usize {
        let mut units = 0;
        for (byte, c) in text.char_indices() {
            units += c.len_utf16() as u32;
            if units > self.0 {
                return byte;
            }
        }
        text.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_as_the_dom_and_python_do() {
        let text = "a😀é";
        assert_eq!(utf16(text, text.len()), Utf16(4));
        assert_eq!(code_points(text, text.len()), CodePoints(3));
        assert_eq!(Utf16(3).byte(text), 5);
        assert_eq!(Utf16(2).byte(text), 1); // inside the pair
        assert_eq!(Utf16(99).byte(text), text.len());
    }
}
