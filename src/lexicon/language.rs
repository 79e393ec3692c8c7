//! Which language a text is in: by its function words, and by what the page says.

use super::{Vocabulary, fold};
use crate::text::{self, TokenKind};

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// A language: a folder of `src/lexicon/`.
#[derive(Debug, PartialEq, Eq)]
pub struct Language {
    /// BCP 47 primary subtag.
    pub tag: &'static str,
    noun_capitals: bool,
    /// Hashes of its function words, sorted.
    functions: &'static [u32],
    /// Its other words, as the build writes them.
    words: &'static str,
}

/// The tag of the language the model knows.
pub const ENGLISH: &str = "en";

/// Words that are read to tell the language.
const SAMPLE: usize = 300;
/// Fewer words tell nothing.
const LEAST: usize = 30;
/// The least share of function words in a text of the language, percent.
const SHARE: usize = 10;

impl Language {
    /// The classes of its words.
    #[must_use]
    pub fn vocabulary(&self) -> Vocabulary {
        Vocabulary::read(self.words, self.noun_capitals)
    }

    /// The language of the texts: what their words tell; where they are few or undecided, what the
    /// page says (`stated`, a BCP 47 tag), else English. None for a language that has no folder.
    #[must_use]
    pub fn of<'t>(texts: impl Iterator<Item = &'t str>, stated: Option<&str>) -> Option<&'static Self> {
        let (counts, words) = count(texts);
        let best = (0..LANGUAGES.len()).max_by_key(|i| (counts[*i], usize::MAX - i))?;
        let second = (0..LANGUAGES.len()).filter(|i| *i != best).map(|i| counts[i]).max().unwrap_or(0);
        let clear = words >= LEAST && counts[best] * 100 >= words * SHARE && counts[best] * 2 >= second * 3;
        let primary = stated.and_then(|s| s.split(['-', '_']).next()).map(str::to_ascii_lowercase);
        let by_tag = |tag: &str| LANGUAGES.iter().find(|l| l.tag == tag);
        match primary {
            _ if clear => Some(&LANGUAGES[best]),
            Some(tag) => by_tag(&tag),
            None if words < LEAST => by_tag(ENGLISH),
            None => (counts[best] * 100 >= words * SHARE).then(|| &LANGUAGES[best]),
        }
    }
}

/// How many function words of each language the texts have, and how many words.
fn count<'t>(texts: impl Iterator<Item = &'t str>) -> (Vec<usize>, usize) {
    let (mut counts, mut words, mut lower) = (vec![0; LANGUAGES.len()], 0, String::new());
    let mut tokens = Vec::new();
    for text in texts {
        tokens.clear();
        text::words(text, 0, text.len(), &mut tokens);
        for token in tokens.iter().filter(|t| t.kind == TokenKind::Word) {
            lower.clear();
            let hash = fold(token.span.of(text), &mut lower);
            words += 1;
            for (count, language) in counts.iter_mut().zip(LANGUAGES) {
                *count += usize::from(language.functions.binary_search(&hash).is_ok());
            }
        }
        if words >= SAMPLE {
            break;
        }
    }
    (counts, words)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str, stated: Option<&str>) -> Option<&'static str> {
        Language::of([text].into_iter(), stated).map(|l| l.tag)
    }

    const GERMAN: &str = "Der Hafen wird im Mai für den Verkehr geöffnet, sagte die Bürgermeisterin am Montag. Sie \
        habe mit dem Rat gesprochen und er sei nicht dagegen. Auch die Fischer sind dafür, hat er nach der Sitzung bei \
        einem Besuch auf dem Markt gesagt.";

    #[test]
    fn the_words_tell_before_the_page() {
        assert_eq!(tag(GERMAN, None), Some("de"));
        assert_eq!(tag(GERMAN, Some("en-US")), Some("de"));
        assert_eq!(tag("Short.", None), Some("en"));
        assert_eq!(tag("Kort.", Some("nl")), None);
    }
}
