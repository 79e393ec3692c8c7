//! What stands over, in front of or instead of text that is not the article's.
//!
//! Lower case, without what stands at either end but letters. Widely printed ones only.

use crate::text::letter;

/// `line`: a line that is nothing but this is furniture. `box`: a heading that begins so stands over
/// other articles, a form or what readers wrote. `lead`: a line that begins so and goes on with a
/// link leads to another article.
const PHRASES: &str = include_str!("phrases.tsv");

/// Bytes of the longest phrase and a little more.
pub(super) const LONGEST: usize = 64;

/// "Follow Ann Reed on Twitter @annreed."
pub(crate) fn asks_to_follow(line: &str) -> bool {
    const WHERE: [&str; 6] =
        [" on twitter", " on facebook", " on instagram", " on bluesky", " on mastodon", " on threads"];
    let line = letter::lowered(bare(line));
    line.starts_with("follow ") && line.len() < 2 * LONGEST && WHERE.iter().any(|place| line.contains(place))
}

/// Whether `line` is furniture as a whole.
pub(super) fn is_furniture(line: &str) -> bool {
    asks_to_follow(line) || is_phrase("line", line)
}

/// Whether a heading that begins with `text` (lower case) stands over a box.
pub(super) fn is_box(text: &str) -> bool {
    let text = bare(text);
    phrases("box").any(|p| text.strip_prefix(p).is_some_and(|rest| !rest.starts_with(letter::is_letter)))
}

/// Whether the beginning of a line, up to a colon, leads elsewhere.
pub(super) fn is_lead(text: &str) -> bool {
    is_phrase("lead", text)
}

fn is_phrase(what: &str, line: &str) -> bool {
    let line = bare(line);
    if line.len() > LONGEST {
        return false;
    }
    let line = letter::lowered(line);
    phrases(what).any(|p| p == line)
}

fn phrases(what: &str) -> impl Iterator<Item = &'static str> {
    let rows = PHRASES.lines().filter_map(|row| row.split_once('\t'));
    rows.filter(move |(of, _)| *of == what).map(|(_, phrase)| phrase)
}

/// `text` without what is not a letter at either end.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| !letter::is_letter(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_sorted_bare_and_lower_case() {
        let rows: Vec<_> = PHRASES.lines().skip(1).collect();
        assert!(rows.is_sorted_by(|a, b| a < b));
        let all: Vec<_> = ["line", "box", "lead"].into_iter().flat_map(phrases).collect();
        assert_eq!(all.len(), rows.len());
        assert!(all.iter().all(|p| p.len() < LONGEST && p.to_lowercase() == *p && bare(p) == *p));
    }

    #[test]
    fn boxes_are_told_by_whole_words() {
        assert!(is_box("related stories") && is_box("more from the coast") && is_box("  most read"));
        assert!(!is_box("relatedness of eels") && !is_box("more than a harbour"));
    }

    #[test]
    fn furniture_is_a_whole_line() {
        assert!(is_furniture("Advertisement") && is_furniture("Read more »"));
        assert!(!is_furniture("Read more books, she said."));
    }
}
