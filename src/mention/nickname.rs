//! `Ann “Red” Roe`: a nickname between quotation marks is part of the name, and nobody says it.

use crate::lexicon::{Class, GIVEN, STOP, Tagged};
use crate::text::letter;

/// The longest nickname with its marks, in bytes.
const LONGEST: usize = 24;
/// The most words in one.
const WORDS: usize = 2;

/// Whether token `k` is a short quoted span between a first name and a surname.
#[must_use]
pub fn is_nickname(tagged: &Tagged, k: usize) -> bool {
    if k == 0 || !tagged.is_quoted(k) {
        return false;
    }
    let sentence = tagged.sentence(k);
    let (before, after) = (k - 1, k + 1);
    if before < sentence.first || after >= sentence.end {
        return false;
    }
    let (given, surname) = (&tagged.tags[before], &tagged.tags[after]);
    let named = given.upper && given.entry.is(GIVEN) && surname.upper && !surname.entry.is(STOP);
    named && surname.class == Class::Noun && is_word(tagged.word(k))
}

/// “Red”, “The Rock”; not “Stop!”, not “Oh, Ann,”.
fn is_word(outer: &str) -> bool {
    let inner = outer.trim_matches(['"', '“', '”', '‘', '’', '\'']);
    let plain = |c: char| letter::is_letter(c) || matches!(c, ' ' | '-' | '.');
    outer.len() < LONGEST
        && inner.split(' ').count() <= WORDS
        && inner.starts_with(letter::is_upper)
        && inner.chars().all(plain)
}
