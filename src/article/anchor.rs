//! Finds words again after the text around them has changed.
//!
//! Exact words first; where they stand more than once, their neighbours decide. Words that were
//! edited are found between their neighbours if most of them are still there. Else nothing:
//! a wrong place is worse than none.

use super::Article;
use crate::text::Span;

const NEIGHBOURS: usize = 32; // bytes each side that are compared; a few words
const LEAST_NEIGHBOURS: usize = 12; // fewer could stand anywhere
const KEPT: f32 = 0.6; // of the words, for an edited quotation to be the same one

/// Words to look for, and what stood before and after them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted<'a> {
    /// The words.
    pub words: &'a str,
    /// What stood before them in their block.
    pub before: &'a str,
    /// What stood behind them.
    pub after: &'a str,
    /// The block they stood in.
    pub block: u32,
}

/// Where words were found: the block, and bytes of its text.
pub type Found = (u32, Span);

/// Where `wanted` stands in `article` now.
#[must_use]
pub fn find(article: &Article, wanted: Wanted) -> Option<Found> {
    exact(article, wanted).or_else(|| edited(article, wanted))
}

fn exact(article: &Article, wanted: Wanted) -> Option<Found> {
    if wanted.words.is_empty() {
        return None;
    }
    let places = article.blocks.iter().enumerate().flat_map(|(i, block)| {
        let found = block.text.match_indices(wanted.words);
        found.map(move |(at, words)| (i as u32, Span::new(at, at + words.len())))
    });
    places.max_by_key(|&(block, span)| {
        let text = &article.blocks[block as usize].text;
        let near = common_end(&text[..span.start as usize], wanted.before)
            + common_start(&text[span.end as usize..], wanted.after);
        (near, std::cmp::Reverse(block.abs_diff(wanted.block)))
    })
}

fn edited(article: &Article, wanted: Wanted) -> Option<Found> {
    let (before, after) = (tail(wanted.before), head(wanted.after));
    if before.len() + after.len() < LEAST_NEIGHBOURS {
        return None;
    }
    let places = article.blocks.iter().enumerate().filter_map(|(i, block)| {
        let start = block.text.find(before)? + before.len();
        let end =
            if after.is_empty() { block.text.len() } else { start + block.text[start..].find(after)? };
        Some((i as u32, Span::new(start, end)))
    });
    let kept = |(block, span): &Found| kept(wanted.words, span.of(&article.blocks[*block as usize].text));
    places.filter(|place| kept(place) >= KEPT).max_by(|a, b| kept(a).total_cmp(&kept(b)))
}

/// How many of the words of `old` stand in `new` as well, of all words of the longer.
fn kept(old: &str, new: &str) -> f32 {
    let left: Vec<&str> = new.split_whitespace().collect();
    let mut free = left.clone();
    let words = old.split_whitespace();
    let total = words.clone().count().max(left.len());
    let mut same = 0_usize;
    for word in words {
        if let Some(at) = free.iter().position(|w| *w == word) {
            free.swap_remove(at);
            same += 1;
        }
    }
    if total == 0 { 0.0 } else { same as f32 / total as f32 }
}

/// How many bytes two texts have in common at their start, of the first few.
#[must_use]
pub fn common_start(a: &str, b: &str) -> usize {
    a.bytes().zip(b.bytes()).take(NEIGHBOURS).take_while(|(a, b)| a == b).count()
}

/// How many bytes two texts have in common at their end, of the last few.
#[must_use]
pub fn common_end(a: &str, b: &str) -> usize {
    a.bytes().rev().zip(b.bytes().rev()).take(NEIGHBOURS).take_while(|(a, b)| a == b).count()
}

/// The start of what stands behind words: as much as is compared.
#[must_use]
pub fn head(text: &str) -> &str {
    let end = (0..=text.len().min(NEIGHBOURS)).rev().find(|&i| text.is_char_boundary(i));
    &text[..end.unwrap_or(0)]
}

/// The end of what stands before words: as much as is compared.
#[must_use]
pub fn tail(text: &str) -> &str {
    let from = text.len().saturating_sub(NEIGHBOURS);
    let start = (from..=text.len()).find(|&i| text.is_char_boundary(i));
    &text[start.unwrap_or(text.len())..]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, wanted: Wanted) -> Option<String> {
        let article = Article::from_text(text);
        find(&article, wanted)
            .map(|(block, span)| format!("{block}: {}", span.of(&article.blocks[block as usize].text)))
    }

    #[test]
    fn exact_words_wherever_they_moved() {
        let wanted = Wanted { words: "We are late", block: 0, ..Wanted::default() };
        assert_eq!(
            found("A new paragraph.\n“We are late,” said Ann Reed.", wanted).as_deref(),
            Some("1: We are late")
        );
    }

    #[test]
    fn neighbours_decide_between_two() {
        let wanted = Wanted { words: "yes", before: "Reed said “", after: "”, Cole", block: 0 };
        let text = "Cole said “yes”.\nReed said “yes”, Cole nodded.";
        assert_eq!(found(text, wanted).as_deref(), Some("1: yes"));
    }

    #[test]
    fn edited_words_between_their_neighbours() {
        let wanted = Wanted {
            words: "We are late and we know it",
            before: "Ann Reed told the council: “",
            after: ",” to laughter",
            block: 0,
        };
        let text = "Ann Reed told the council: “We are very late and we know it,” to laughter.";
        assert_eq!(found(text, wanted).as_deref(), Some("0: We are very late and we know it"));
    }

    #[test]
    fn other_words_are_not_the_same_quotation() {
        let wanted = Wanted {
            words: "We are late",
            before: "Ann Reed told the council: “",
            after: ",” to laughter",
            block: 0,
        };
        assert_eq!(found("Ann Reed told the council: “Nothing of the sort,” to laughter.", wanted), None);
        assert_eq!(found("", wanted), None);
    }
}
