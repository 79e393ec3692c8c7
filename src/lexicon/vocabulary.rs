//! The words of a language by class: whole ones, stems with endings, titles by how they end.

use super::{ENDING, HE, PRONOUN, SHE, TITLE, hash};
use crate::text::sort_by_key;

/// Bytes of the longest word whose parts are looked up.
const LONGEST: usize = 60;

/// What is known of the words of a language that has no model.
pub struct Vocabulary {
    /// Whether every noun has a capital.
    pub noun_capitals: bool,
    /// The words' hashes, ascending, and classes.
    classes: Vec<(u32, u32)>,
}

impl Vocabulary {
    /// Reads lines of class bits and words.
    pub(super) fn read(lines: &str, noun_capitals: bool) -> Self {
        let mut classes = Vec::new();
        for line in lines.lines() {
            let mut words = line.split(' ');
            let bits = words.next().and_then(|b| b.parse().ok()).unwrap_or(0);
            classes.extend(words.map(|w| (hash(w), bits)));
        }
        sort_by_key(&mut classes, |word| word.0);
        Self { noun_capitals, classes }
    }

    /// The classes of a word in lower case, as listed.
    #[must_use]
    pub fn classes(&self, hash: u32) -> u32 {
        self.classes.binary_search_by_key(&hash, |word| word.0).map_or(0, |at| self.classes[at].1)
    }

    /// The classes of a word in lower case that is made of a listed stem and, mostly, a listed ending.
    #[must_use]
    pub fn verb(&self, word: &str) -> u32 {
        if word.len() > LONGEST {
            return 0;
        }
        for at in (1..=word.len()).rev().filter(|at| word.is_char_boundary(*at)) {
            let ending = if at == word.len() { ENDING } else { self.listed("-", &word[at..]) };
            let stem = if ending & ENDING == 0 { 0 } else { self.listed(&word[..at], "-") };
            if stem != 0 {
                return stem | ending & (PRONOUN | HE | SHE);
            }
        }
        0
    }

    /// The classes of what somebody is, where a word in lower case ends in it: "bürgermeister". In a language that
    /// writes nouns with capitals women's end in -in.
    #[must_use]
    pub fn title(&self, word: &str) -> u32 {
        if word.len() > LONGEST {
            return 0;
        }
        let woman = word.strip_suffix("in").filter(|_| self.noun_capitals).map_or(0, |w| self.ends(w));
        if woman == 0 { self.ends(word) } else { woman & !HE | SHE }
    }

    fn ends(&self, word: &str) -> u32 {
        let ends = (0..word.len()).filter(|at| word.is_char_boundary(*at));
        ends.map(|at| self.listed("-", &word[at..])).find(|c| c & TITLE != 0).unwrap_or(0)
    }

    fn listed(&self, start: &str, end: &str) -> u32 {
        self.classes(hash(&[start, end].concat()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::CUE_WORD;

    const LINES: &str = "2 sag- hei\u{df}t\n16384 -t -te\n36864 -minister";

    #[test]
    fn a_verb_is_a_stem_with_an_ending() {
        let words = Vocabulary::read(LINES, true);
        assert_eq!([words.verb("sagte"), words.verb("sag"), words.verb("saget")], [CUE_WORD, CUE_WORD, 0]);
    }

    #[test]
    fn a_title_is_told_by_its_end() {
        let words = Vocabulary::read(LINES, true);
        assert_eq!(words.title("au\u{df}enminister"), TITLE | HE);
        assert_eq!(words.title("ministerin"), TITLE | SHE);
        assert_eq!(words.title("martin"), 0);
    }
}
