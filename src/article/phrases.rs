//! What stands over, in front of or instead of text that is not the article's.
//!
//! Lower case, without what stands at either end but letters. Widely printed ones only.

/// A line that is nothing but this is furniture.
const LINES: &[&str] = &[
    "advertisement",
    "advertisement continue reading the main story",
    "advertising",
    "anzeige",
    "article continues after advertisement",
    "article continues below",
    "click to expand",
    "continue reading",
    "continue reading below",
    "continue reading the main story",
    "copy link",
    "email this article",
    "enlarge this image",
    "join the conversation",
    "loading",
    "print this article",
    "publicidad",
    "publicité",
    "read article",
    "read full article",
    "read more",
    "share",
    "share on facebook",
    "share on twitter",
    "share this",
    "share this article",
    "share this story",
    "skip advertisement",
    "story continues below",
    "story continues below advertisement",
    "view comments",
    "view this image",
    "weiterlesen",
    "werbung",
];

/// A heading that begins so stands over other articles, a form or what readers wrote.
const BOXES: &[&str] = &[
    "about the author",
    "also read",
    "au sujet de l'auteur",
    "comments",
    "das könnte sie auch interessieren",
    "further reading",
    "get the newsletter",
    "keep reading",
    "latest news",
    "lesen sie auch",
    "leserkommentare",
    "lire aussi",
    "mehr zum thema",
    "meistgelesen",
    "more from",
    "more in ",
    "more on this",
    "more stories",
    "more to read",
    "most popular",
    "most read",
    "newsletter",
    "popular",
    "read more",
    "read next",
    "recommended",
    "related",
    "share this",
    "sign up",
    "sponsored",
    "subscribe",
    "sur le même sujet",
    "te puede interesar",
    "top stories",
    "trending",
    "up next",
    "what others are reading",
    "what to read next",
    "you may also like",
    "you might also like",
];

/// A line that begins so and goes on with a link leads to another article.
const LEADS: &[&str] = &[
    "also read",
    "auch interessant",
    "click here",
    "lea también",
    "lee también",
    "lees ook",
    "lesen sie auch",
    "lire aussi",
    "listen",
    "mehr zum thema",
    "more",
    "más información",
    "read",
    "read also",
    "read more",
    "related",
    "see also",
    "siehe auch",
    "watch",
    "à lire aussi",
];

/// Bytes of the longest phrase and a little more.
pub(super) const LONGEST: usize = 64;

/// Whether `line` is furniture as a whole.
pub(super) fn is_furniture(line: &str) -> bool {
    let line = bare(line);
    line.len() < LONGEST && LINES.binary_search(&&*line.to_lowercase()).is_ok()
}

/// Whether a heading that begins with `text` (lower case) stands over a box.
pub(super) fn is_box(text: &str) -> bool {
    begins(bare(text), BOXES)
}

/// Whether a line that begins with `text`, up to a colon or a link, leads elsewhere.
pub(super) fn is_lead(text: &str) -> bool {
    let text = bare(text);
    text.len() < LONGEST && LEADS.binary_search(&&*text.to_lowercase()).is_ok()
}

/// Whether `text` begins with one of `phrases` and a word ends there.
fn begins(text: &str, phrases: &[&str]) -> bool {
    let after = phrases.partition_point(|p| *p <= text);
    // What begins `text` sorts before it, with only longer beginnings between.
    phrases[..after].iter().rev().take(4).any(|p| {
        text.strip_prefix(p).is_some_and(|rest| !rest.starts_with(char::is_alphabetic) || p.ends_with(' '))
    })
}

/// `text` without what is not a letter at either end.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_sorted_bare_and_lower_case() {
        for table in [LINES, BOXES, LEADS] {
            assert!(table.is_sorted_by(|a, b| a < b), "{table:?}");
            assert!(table.iter().all(|p| p.len() < LONGEST && p.to_lowercase() == *p && bare(p) == p.trim()));
        }
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
