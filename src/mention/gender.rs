//! What the article says of somebody's gender; a first name counts too, but never alone.

use crate::lexicon::{Entry, FEMALE, MALE};
use std::cmp::Ordering;

/// From this much evidence on something is known.
const ENOUGH: u16 = 4;

/// Evidence for "he" and for "she".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Gender {
    he: u16,
    she: u16,
}

impl Gender {
    /// What a word says: "he", "Mrs", "spokesman".
    pub fn of(entry: Entry) -> Self {
        let enough = |flag: u32| if entry.is(flag) { ENOUGH } else { 0 };
        Self { he: enough(MALE), she: enough(FEMALE) }
    }

    /// Takes in evidence of the given weight.
    pub fn learn(&mut self, other: Self, weight: u16) {
        self.he = self.he.saturating_add(weight * u16::from(other.he > other.she));
        self.she = self.she.saturating_add(weight * u16::from(other.she > other.he));
    }

    /// All of both.
    pub fn with(self, other: Self) -> Self {
        Self { he: self.he.saturating_add(other.he), she: self.she.saturating_add(other.she) }
    }

    /// How likely the pronoun or word behind `other` is said of them: the evidence squared, since what comes
    /// more than once is no accident.
    pub fn chance(self, other: Self) -> f32 {
        let square = |n: u16| f32::from(n) * f32::from(n) + 1.0;
        let (he, she) = (square(self.he), square(self.she));
        match other.he.cmp(&other.she) {
            Ordering::Equal => 1.0, // nothing is said
            Ordering::Greater => he / (he + she),
            Ordering::Less => she / (he + she),
        }
    }

    /// How much is known that agrees with the pronoun or word behind `other`.
    pub fn says(self, other: Self) -> u16 {
        if other.he > other.she { self.he } else { self.she }
    }

    /// Whether one of the two is known.
    pub fn known(self) -> bool {
        let (more, less) = if self.he > self.she { (self.he, self.she) } else { (self.she, self.he) };
        more >= ENOUGH && more / 2 >= less
    }

    /// Whether both may be said of one person.
    pub fn agrees(self, other: Self) -> bool {
        !self.known() || !other.known() || (self.he > self.she) == (other.he > other.she)
    }
}
