//! The words of a language by class: whole ones, stems with endings, titles by how they end.

use super::{ENDING, HE, PRONOUN, SHE, TITLE, hash};
use std::collections::HashMap;

/// Characters of the longest ending of a verb.
const LONGEST_ENDING: usize = 8;

/// What is known of the words of a language that has no model.
pub struct Vocabulary {
    /// Whether every noun has a capital.
    pub noun_capitals: bool,
    /// By the words' hashes.
    classes: HashMap<u32, usize>,
}

impl Vocabulary {
    /// Reads lines of class bits and words.
    pub(super) fn read(lines: &str, noun_capitals: bool) -> Self {
        let mut classes = HashMap::new();
        for line in lines.lines() {
            let mut words = line.split(' ');
            let bits = words.next().and_then(|b| b.parse().ok()).unwrap_or(0);
            classes.extend(words.map(|w| (hash(w), bits)));
        }
        Self { noun_capitals, classes }
    }

    /// The classes of a word in lower case, as listed.
    #[must_use]
    pub fn classes(&self, hash: u32) -> u32 {
        self.classes.get(&hash).copied().unwrap_or(0) as u32
    }

    /// The classes of a word in lower case that is made of a listed stem and, mostly, a listed ending.
    #[must_use]
    pub fn verb(&self, word: &str) -> u32 {
        let borders = word.char_indices().map(|(at, _)| at).rev().take(LONGEST_ENDING);
        let verb = [word.len()].into_iter().chain(borders).find_map(|at| {
            let stem = self.classes(hash(&[&word[..at], "-"].concat()));
            let ending = if at == word.len() { ENDING } else { self.behind_hyphen(&word[at..]) };
            (stem != 0 && ending & ENDING != 0).then_some(stem | ending & (PRONOUN | HE | SHE))
        });
        verb.unwrap_or(0)
    }

    /// The classes of what somebody is, where a word in lower case ends in it: "bürgermeister". In a language that
    /// writes nouns with capitals women's end in -in.
    #[must_use]
    pub fn title(&self, word: &str) -> u32 {
        match word.strip_suffix("in").filter(|_| self.noun_capitals).map_or(0, |w| self.ends(w)) {
            0 => self.ends(word),
            woman => woman & !HE | SHE,
        }
    }

    fn ends(&self, word: &str) -> u32 {
        let mut ends = word.char_indices().map(|(at, _)| self.behind_hyphen(&word[at..]));
        ends.find(|c| c & TITLE != 0).unwrap_or(0)
    }

    fn behind_hyphen(&self, end: &str) -> u32 {
        self.classes(hash(&["-", end].concat()))
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
