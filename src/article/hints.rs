//! What class names, ids and roles say about an element.
//!
//! Newsrooms do not agree on names, but they draw on the same few words: `story-body`,
//! `StoryBody`, `storybody`, `article__related`. A name is cut into words, and each word and each
//! pair of neighbours is looked up.

use std::ops::{BitOr, BitOrAssign};

/// A set of hints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Hints(u32);

impl Hints {
    pub(super) const NONE: Self = Self(0);
    /// The article's text: `articleBody`, `entry-content`.
    pub(super) const BODY: Self = Self(1);
    /// Might hold the article: `content`, `main`, `post`.
    pub(super) const MAIN: Self = Self(1 << 1);
    /// Menus, breadcrumbs, page numbers.
    pub(super) const MENU: Self = Self(1 << 2);
    /// Other articles: related, popular, recommended.
    pub(super) const RELATED: Self = Self(1 << 3);
    /// What readers wrote.
    pub(super) const COMMENT: Self = Self(1 << 4);
    /// Share and follow.
    pub(super) const SHARE: Self = Self(1 << 5);
    /// Newsletters, subscriptions, donations.
    pub(super) const SIGNUP: Self = Self(1 << 6);
    /// Advertising.
    pub(super) const AD: Self = Self(1 << 7);
    /// Who wrote it and when.
    pub(super) const BYLINE: Self = Self(1 << 8);
    pub(super) const CAPTION: Self = Self(1 << 9);
    pub(super) const PULL_QUOTE: Self = Self(1 << 10);
    pub(super) const STANDFIRST: Self = Self(1 << 11);
    /// Meant for screen readers only, or hidden from them.
    pub(super) const UNSEEN: Self = Self(1 << 12);
    pub(super) const FOOTER: Self = Self(1 << 13);
    pub(super) const SIDEBAR: Self = Self(1 << 14);
    /// Dialogs, banners, consent.
    pub(super) const OVERLAY: Self = Self(1 << 15);
    /// Key words, topics, categories.
    pub(super) const TAGS: Self = Self(1 << 16);
    /// A heading that is not marked up as one.
    pub(super) const HEADING: Self = Self(1 << 17);

    /// All of several hints.
    pub(super) const fn of(hints: &[Self]) -> Self {
        let (mut all, mut i) = (0, 0);
        while i < hints.len() {
            all |= hints[i].0;
            i += 1;
        }
        Self(all)
    }

    /// Whether it shares a hint with `of`.
    pub(super) fn any(self, of: Self) -> bool {
        self.0 & of.0 != 0
    }
}

impl BitOr for Hints {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl BitOrAssign for Hints {
    fn bitor_assign(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// Each hint, in the order of its bit, with the words of class names and ids that give it: single
/// words, and pairs written together.
///
/// Collected from what newsrooms' and publishing systems' templates have in common; a word that one
/// site alone uses has no place here.
const WORDS: &str = include_str!("hints.tsv");

/// Slots of the table, a power of two and more than twice the number of words.
const SLOTS: usize = 512;

/// The words, ready to be looked up: a hash table with open addressing.
#[derive(Debug)]
pub(super) struct Words(Vec<(&'static str, Hints)>);

impl Default for Words {
    fn default() -> Self {
        let mut words = Self(vec![("", Hints::NONE); SLOTS]);
        let rows = WORDS.lines().skip(1).filter_map(|row| row.split_once('\t'));
        for (bit, (_, row)) in rows.enumerate() {
            for word in row.split(' ') {
                let slot = words.slot(word);
                words.0[slot] = (word, Hints(1 << bit));
            }
        }
        words
    }
}

/// Words in front of which a name says what an element lacks, or that something else is there.
const NEGATIONS: &[&str] = &["has", "hide", "js", "no", "not", "with", "without"];

impl Words {
    /// The hints in a `class` or `id`.
    pub(super) fn hints(&self, names: &str) -> Hints {
        let mut hints = Hints::NONE;
        for name in names.split_ascii_whitespace() {
            hints |= self.of_name(name);
        }
        hints
    }

    /// The hints in one name: of each word and of each pair of neighbours.
    fn of_name(&self, name: &str) -> Hints {
        let mut hints = Hints::NONE;
        let (mut pair, mut word) = (String::new(), 0); // `word` is where in `pair` the last word starts
        let mut was_lower = false;
        for b in name.bytes().chain([b' ']) {
            let starts = !b.is_ascii_alphabetic() || (b.is_ascii_uppercase() && was_lower);
            was_lower = b.is_ascii_lowercase();
            if starts && pair.len() > word {
                if word == 0 && NEGATIONS.contains(&pair.as_str()) {
                    return hints;
                }
                hints |= self.look_up(&pair[word..]) | self.look_up(&pair);
                pair.drain(..word);
                word = pair.len();
            }
            if b.is_ascii_alphabetic() {
                pair.push(char::from(b.to_ascii_lowercase()));
            }
        }
        hints
    }

    fn look_up(&self, word: &str) -> Hints {
        self.0[self.slot(word)].1
    }

    /// Where `word` stands, or the empty slot where it would.
    fn slot(&self, word: &str) -> usize {
        let mut slot = hash(word) as usize % SLOTS;
        while !self.0[slot].0.is_empty() && self.0[slot].0 != word {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }
}

/// FNV-1a, 32 bit.
pub(super) fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, b| (hash ^ u32::from(b)).wrapping_mul(0x0100_0193))
}

/// The hints in a `role`.
pub(super) fn of_role(role: &str) -> Hints {
    match role {
        "article" | "main" => Hints::MAIN,
        "navigation" | "menu" | "menubar" | "search" | "tablist" | "toolbar" => Hints::MENU,
        "complementary" => Hints::SIDEBAR,
        "contentinfo" => Hints::FOOTER,
        "alert" | "alertdialog" | "dialog" | "status" | "tooltip" => Hints::OVERLAY,
        "heading" => Hints::HEADING,
        _ => Hints::NONE,
    }
}

/// The hints in an `itemprop` of schema.org.
pub(super) fn of_property(property: &str) -> Hints {
    match property {
        "articleBody" | "reviewBody" => Hints::BODY,
        "author" | "dateModified" | "datePublished" => Hints::BYLINE,
        "caption" => Hints::CAPTION,
        "alternativeHeadline" => Hints::STANDFIRST,
        "comment" => Hints::COMMENT,
        _ => Hints::NONE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_names(names: &str) -> Hints {
        Words::default().hints(names)
    }

    #[test]
    fn words_are_sorted_lower_case_and_in_one_row() {
        let mut all = Vec::new();
        for row in WORDS.lines().skip(1) {
            let words: Vec<_> = row.split_once('\t').expect("a hint and its words").1.split(' ').collect();
            assert!(words.is_sorted_by(|a, b| a < b), "{row}");
            all.extend(words);
        }
        assert!(all.iter().all(|word| word.bytes().all(|b| b.is_ascii_lowercase())));
        assert!(all.len() * 2 < SLOTS);
        let words = Words::default().0.iter().filter(|(word, _)| !word.is_empty()).count();
        assert_eq!(words, all.len(), "no word stands in two rows");
    }

    #[test]
    fn names_are_cut_into_words_and_pairs() {
        for name in ["story-body", "StoryBody", "storybody", "story_body__inner", "c-story-body2"] {
            assert!(of_names(name).any(Hints::BODY), "{name}");
        }
        assert!(of_names("md:flex article__related").any(Hints::RELATED));
        assert!(!of_names("header loadable shadow").any(Hints::AD));
        assert!(of_names("c-pull-quote").any(Hints::PULL_QUOTE) && of_names("crosshead").any(Hints::HEADING));
    }

    #[test]
    fn what_a_page_lacks_is_no_hint() {
        assert_eq!(of_names("no-sidebar has-comments"), Hints::NONE);
    }
}
