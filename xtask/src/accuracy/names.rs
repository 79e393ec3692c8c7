//! The word in a source's description that names it: what PolNeAR's keys are compared by.

use regex::Regex;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// Words a name does not end in: what is left of "the president" is no name.
const HONORIFICS: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "sen",
    "senator",
    "rep",
    "gov",
    "president",
    "sir",
    "lord",
    "lady",
    "prof",
    "the",
    "a",
    "an",
    "gen",
    "lt",
    "col",
    "sgt",
    "capt",
    "judge",
    "justice",
    "rev",
    "pope",
    "king",
    "queen",
];
const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv", "md", "phd", "esq"];
const DETERMINERS: &[&str] = &[
    "the", "a", "an", "some", "many", "several", "most", "other", "another", "all", "both", "each", "every",
    "no", "his", "her", "their", "our", "its",
];
const EDGE: &[char] = &['"', '“', '”', '\'', '‘', '’', '.', ',', ':', ';', '(', ')', '[', ']'];

/// Where the part of a description ends that names its source: "Ann Hen, who …", "the head of …".
static SCOPE: LazyLock<Regex> =
    LazyLock::new(|| regex(r"(?i),|\(|—|–|;|\s(?:who|whom|which|that|of|for|in|at|from|with|on|to|and|,)\s"));
static LINK: LazyLock<Regex> = LazyLock::new(|| regex(r"\b(?:of|in|at|for|who|from)\b"));

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a constant pattern compiles")
}

/// The byte at which the naming part of `text` ends.
pub fn scope_end(text: &str) -> usize {
    let second = text.chars().next().map_or(0, char::len_utf8);
    SCOPE.find_at(text, second).map_or(text.len(), |m| m.start())
}

/// The part of a source's words that names it.
fn head(text: &str) -> impl Iterator<Item = &str> {
    text[..scope_end(text)].split_whitespace()
}

/// The last word of the part that names a source, bare.
pub fn head_word(text: &str) -> Option<&str> {
    head(text).map(bare).filter(|w| !w.is_empty()).last()
}

fn bare(word: &str) -> &str {
    let word = word.trim_matches(EDGE);
    ["'s", "’s", "'", "’"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word)
}

/// A word without marks, accents and capitals.
pub fn fold(word: &str) -> String {
    let plain = bare(word).nfkd().flat_map(char::to_lowercase);
    plain.filter(|c| c.is_alphanumeric() || *c == '-').collect()
}

fn starts_upper(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// "Jeff Weaver" in "Sanders's campaign manager, Jeff Weaver": a later comma part that ends in capitals.
fn apposed(text: &str) -> Option<&str> {
    text.split(',').skip(1).map(str::trim).find(|part| {
        let words: Vec<_> = part.split_whitespace().map(bare).collect();
        words.len() >= 2
            && words[words.len() - 2..].iter().all(|w| starts_upper(w))
            && !DETERMINERS.contains(&words[0].to_lowercase().as_str())
            && !LINK.is_match(part)
    })
}

/// The last name word of a speaker's words, folded; none when they end in no capital.
pub fn last_name(text: &str) -> Option<String> {
    final_name(head(text)).or_else(|| final_name(apposed(text).unwrap_or_default().split_whitespace()))
}

fn final_name<'a>(words: impl Iterator<Item = &'a str>) -> Option<String> {
    let words: Vec<_> = words.map(|w| (w, fold(w))).filter(|(_, folded)| !folded.is_empty()).collect();
    let (word, folded) = words.iter().rev().find(|(_, folded)| !SUFFIXES.contains(&folded.as_str()))?;
    (starts_upper(bare(word)) && !HONORIFICS.contains(&folded.as_str())).then(|| folded.clone())
}

#[cfg(test)]
mod tests {
    use super::last_name;

    #[test]
    fn finds_the_word_that_names() {
        for (text, expected) in [
            ("Sen. John McCain Jr.", Some("mccain")),
            ("Mr. McCain’s", Some("mccain")),
            ("Jeb Bush, who ran", Some("bush")),
            ("Sanders's campaign manager, Jeff Weaver,", Some("weaver")),
            ("a spokesman for Mr. Bush", None),
            ("the president", None),
            ("", None),
        ] {
            assert_eq!(last_name(text).as_deref(), expected, "{text}");
        }
    }
}
