//! Words as the page keys compare them: marks, case and soft hyphens apart.

use regex::Regex;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// Titles that are no part of a name.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "sen",
    "senator",
    "rep",
    "gov",
    "prof",
    "professor",
    "sir",
    "lord",
    "lady",
    "dame",
    "mp",
    "the",
    "a",
    "an",
    "president",
    "gen",
    "judge",
    "justice",
    "rev",
    "phd",
    "md",
];

static OTHER: LazyLock<Regex> = LazyLock::new(|| regex(r"[^\p{L}\p{N}_\s'$%€£]"));
static WORD: LazyLock<Regex> = LazyLock::new(|| regex(r"[\p{L}\p{N}_'$%€£]*[\p{L}\p{N}_][\p{L}\p{N}_'%]*"));
static PLAIN: LazyLock<Regex> = LazyLock::new(|| regex(r"[\p{L}\p{N}_]+"));

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("a constant pattern compiles")
}

/// The words of `text`, lower case, with the apostrophes inside them.
pub fn words(text: &str) -> Vec<String> {
    let text: String =
        text.nfkc().filter(|c| *c != '\u{ad}').map(|c| if c == '’' { '\'' } else { c }).collect();
    let text = text.to_lowercase();
    let text = OTHER.replace_all(&text, " ").replace(" '", " ").replace("' ", " ");
    WORD.find_iter(&text).map(|m| m.as_str().to_owned()).collect()
}

/// Runs of letters and digits, lower case: the words bodies of text are compared by.
pub fn plain_words(text: &str) -> Vec<String> {
    let text = text.replace('\u{ad}', "").to_lowercase();
    PLAIN.find_iter(&text).map(|m| m.as_str().to_owned()).collect()
}

/// A name without titles: what two names are compared by.
pub fn name_of(text: &str) -> Vec<String> {
    let all: Vec<_> =
        words(text).into_iter().map(|w| w.strip_suffix("'s").map_or(w.clone(), str::to_owned)).collect();
    let core: Vec<_> = all.iter().filter(|w| !TITLES.contains(&w.as_str())).cloned().collect();
    if core.is_empty() { all } else { core }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_marks_do_not_count() {
        assert_eq!(name_of("Dr Gemma Tetlow"), name_of("Gemma Tetlow’s"));
        assert_eq!(words("“4 per cent,”"), ["4", "per", "cent"]);
        assert_eq!(words("’twas Ann's 5% 'thing'"), ["'twas", "ann's", "5%", "thing'"]);
    }
}
