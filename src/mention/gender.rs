//! What the article's words say of somebody's gender; never a list of first names.

use crate::lexicon::{Entry, FEMALE, MALE};

/// Evidence for "he" and for "she".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Gender {
    he: u16,
    she: u16,
}

impl Gender {
    /// What a word says: "he", "Mrs", "spokesman".
    pub fn of(entry: Entry) -> Self {
        Self { he: u16::from(entry.is(MALE)), she: u16::from(entry.is(FEMALE)) }
    }

    /// Takes in more evidence; the first told stays unless twice as much speaks against it.
    pub fn learn(&mut self, other: Self, weight: u16) {
        self.he = self.he.saturating_add(other.he * weight);
        self.she = self.she.saturating_add(other.she * weight);
    }

    /// Whether anything is known.
    pub fn known(self) -> bool {
        self.he != self.she
    }

    /// Whether both may be said of one person.
    pub fn agrees(self, other: Self) -> bool {
        !self.known() || !other.known() || (self.he > self.she) == (other.he > other.she)
    }

    /// Whether both say the same.
    pub fn confirms(self, other: Self) -> bool {
        self.known() && other.known() && self.agrees(other)
    }
}
