//! Word lists as data files, and what reads them.
//!
//! A list is a `.tsv` with its provenance in its head; the build packs it by the
//! words' hashes. [`Tagged`] is an article's tokens with what the lists say of each.

mod class;
mod flags;
mod hash;
mod language;
mod packed;
mod tagged;
mod vocabulary;

pub use class::Class;
pub use flags::*;
pub use hash::hash;
pub use language::{ENGLISH, Language};
pub use tagged::{BORDER, Count, Part, QUOTED, Run, Tag, Tagged, fold, hash_pair, running_sum};
pub use vocabulary::Vocabulary;

use packed::Words;
use std::sync::LazyLock;

/// A short span's share of attributed where a word says nothing, in percent.
pub const PLAIN_SHARE: u8 = 75;
/// Cue, head, before, after of a word that was not counted, in percent.
pub const NO_RATES: [u8; 4] = [0, 0, PLAIN_SHARE, PLAIN_SHARE];

/// What the lists say of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its classes, see [`FLAGS`].
    pub flags: u32,
    /// The number under which the model knows a frequent word; 0 for the others.
    pub code: u8,
    /// How often it is part of a cue, in percent.
    pub cue: u8,
    /// How often it heads a nominal source, in percent.
    pub head: u8,
    /// Of the short quoted spans behind it: how many are attributed, in percent.
    pub before: u8,
    /// Of those before it.
    pub after: u8,
    /// How it reports as a verb of saying, see [`REPORTING`]; 0 for other words.
    pub reports: u8,
}

impl Entry {
    /// A word that no list knows.
    pub const UNKNOWN: Self =
        Self { flags: 0, code: 0, cue: 0, head: 0, before: PLAIN_SHARE, after: PLAIN_SHARE, reports: 0 };

    /// Whether it has one of these classes.
    #[must_use]
    pub fn is(self, flags: u32) -> bool {
        self.flags & flags != 0
    }
}

/// What the lists say of the word with this [`hash`].
#[must_use]
pub fn entry(hash: u32) -> Entry {
    static WORDS: LazyLock<Words> =
        LazyLock::new(|| Words::read(include_bytes!(concat!(env!("OUT_DIR"), "/words_en.bin"))));
    WORDS.get(hash)
}
