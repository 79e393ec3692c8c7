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
    pub(super) const FOOTER: Self = Self(1 << 14);
    pub(super) const SIDEBAR: Self = Self(1 << 15);
    /// Dialogs, banners, consent.
    pub(super) const OVERLAY: Self = Self(1 << 16);
    /// Key words, topics, categories.
    pub(super) const TAGS: Self = Self(1 << 17);
    /// A heading that is not marked up as one.
    pub(super) const HEADING: Self = Self(1 << 18);

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

/// Single words and pairs written together, by what they hint at.
const WORDS: &[(&str, Hints)] = &[
    ("abstract", Hints::STANDFIRST),
    ("ad", Hints::AD),
    ("adbox", Hints::AD),
    ("addthis", Hints::SHARE),
    ("addtoany", Hints::SHARE),
    ("ads", Hints::AD),
    ("adsense", Hints::AD),
    ("adslot", Hints::AD),
    ("adunit", Hints::AD),
    ("adv", Hints::AD),
    ("advert", Hints::AD),
    ("advertisement", Hints::AD),
    ("advertising", Hints::AD),
    ("adverts", Hints::AD),
    ("adwrapper", Hints::AD),
    ("agegate", Hints::OVERLAY),
    ("alertdialog", Hints::OVERLAY),
    ("alsolike", Hints::RELATED),
    ("alsoread", Hints::RELATED),
    ("article", Hints::MAIN),
    ("articlebody", Hints::BODY),
    ("articlecontent", Hints::BODY),
    ("articlecopy", Hints::BODY),
    ("articlemaincontent", Hints::BODY),
    ("articlemeta", Hints::BYLINE),
    ("articletext", Hints::BODY),
    ("aside", Hints::SIDEBAR),
    ("assistivetext", Hints::UNSEEN),
    ("author", Hints::BYLINE),
    ("authorbio", Hints::BYLINE),
    ("authorinfo", Hints::BYLINE),
    ("authors", Hints::BYLINE),
    ("bajada", Hints::STANDFIRST),
    ("banner", Hints::AD),
    ("body", Hints::MAIN),
    ("bodycontent", Hints::BODY),
    ("bodycopy", Hints::BODY),
    ("bodytext", Hints::BODY),
    ("breadcrumb", Hints::MENU),
    ("breadcrumbs", Hints::MENU),
    ("byline", Hints::BYLINE),
    ("bylines", Hints::BYLINE),
    ("caption", Hints::CAPTION),
    ("captions", Hints::CAPTION),
    ("captiontext", Hints::CAPTION),
    ("categories", Hints::TAGS),
    ("chapeau", Hints::STANDFIRST),
    ("chapo", Hints::STANDFIRST),
    ("colophon", Hints::FOOTER),
    ("comment", Hints::COMMENT),
    ("commenting", Hints::COMMENT),
    ("comments", Hints::COMMENT),
    ("complementary", Hints::SIDEBAR),
    ("consent", Hints::OVERLAY),
    ("content", Hints::MAIN),
    ("contentbody", Hints::BODY),
    ("contributor", Hints::BYLINE),
    ("contributors", Hints::BYLINE),
    ("cookie", Hints::OVERLAY),
    ("cookies", Hints::OVERLAY),
    ("copete", Hints::STANDFIRST),
    ("credit", Hints::CAPTION),
    ("credits", Hints::CAPTION),
    ("crosshead", Hints::HEADING),
    ("crossheading", Hints::HEADING),
    ("cutline", Hints::CAPTION),
    ("dateline", Hints::BYLINE),
    ("deck", Hints::STANDFIRST),
    ("dek", Hints::STANDFIRST),
    ("dfp", Hints::AD),
    ("dialog", Hints::OVERLAY),
    ("discussion", Hints::COMMENT),
    ("disqus", Hints::COMMENT),
    ("donate", Hints::SIGNUP),
    ("donation", Hints::SIGNUP),
    ("donations", Hints::SIGNUP),
    ("entry", Hints::MAIN),
    ("entrybody", Hints::BODY),
    ("entrycontent", Hints::BODY),
    ("entrymeta", Hints::BYLINE),
    ("entrytext", Hints::BODY),
    ("extra", Hints::SIDEBAR),
    ("follow", Hints::SHARE),
    ("followus", Hints::SHARE),
    ("foot", Hints::FOOTER),
    ("footer", Hints::FOOTER),
    ("furtherreading", Hints::RELATED),
    ("gdpr", Hints::OVERLAY),
    ("hentry", Hints::MAIN),
    ("hiddenvisually", Hints::UNSEEN),
    ("imagecaption", Hints::CAPTION),
    ("imagecredit", Hints::CAPTION),
    ("imgcaption", Hints::CAPTION),
    ("interstitial", Hints::OVERLAY),
    ("jumplinks", Hints::MENU),
    ("keywords", Hints::TAGS),
    ("leaderboard", Hints::AD),
    ("legend", Hints::CAPTION),
    ("lightbox", Hints::OVERLAY),
    ("livefyre", Hints::COMMENT),
    ("mailchimp", Hints::SIGNUP),
    ("main", Hints::MAIN),
    ("maincontent", Hints::MAIN),
    ("mediacaption", Hints::CAPTION),
    ("menu", Hints::MENU),
    ("menus", Hints::MENU),
    ("modal", Hints::OVERLAY),
    ("morefrom", Hints::RELATED),
    ("morestories", Hints::RELATED),
    ("mostpopular", Hints::RELATED),
    ("mostread", Hints::RELATED),
    ("mpu", Hints::AD),
    ("nav", Hints::MENU),
    ("navbar", Hints::MENU),
    ("navi", Hints::MENU),
    ("navigation", Hints::MENU),
    ("newsbody", Hints::BODY),
    ("newscontent", Hints::BODY),
    ("newsletter", Hints::SIGNUP),
    ("newsletters", Hints::SIGNUP),
    ("newstext", Hints::BODY),
    ("noprint", Hints::UNSEEN),
    ("offscreen", Hints::UNSEEN),
    ("optin", Hints::SIGNUP),
    ("outbrain", Hints::RELATED),
    ("overlay", Hints::OVERLAY),
    ("pager", Hints::MENU),
    ("paginate", Hints::MENU),
    ("pagination", Hints::MENU),
    ("paging", Hints::MENU),
    ("photocredit", Hints::CAPTION),
    ("popular", Hints::RELATED),
    ("popup", Hints::OVERLAY),
    ("post", Hints::MAIN),
    ("postbody", Hints::BODY),
    ("postcontent", Hints::BODY),
    ("postdate", Hints::BYLINE),
    ("postinfo", Hints::BYLINE),
    ("postmeta", Hints::BYLINE),
    ("posttext", Hints::BODY),
    ("promo", Hints::RELATED),
    ("promos", Hints::RELATED),
    ("pubdate", Hints::BYLINE),
    ("publishdate", Hints::BYLINE),
    ("published", Hints::BYLINE),
    ("pullout", Hints::PULL_QUOTE),
    ("pullouts", Hints::PULL_QUOTE),
    ("pullquote", Hints::PULL_QUOTE),
    ("pullquotes", Hints::PULL_QUOTE),
    ("rail", Hints::SIDEBAR),
    ("readalso", Hints::RELATED),
    ("readnext", Hints::RELATED),
    ("recirc", Hints::RELATED),
    ("recirculation", Hints::RELATED),
    ("recommendation", Hints::RELATED),
    ("recommendations", Hints::RELATED),
    ("recommended", Hints::RELATED),
    ("related", Hints::RELATED),
    ("relatedarticles", Hints::RELATED),
    ("relatedcontent", Hints::RELATED),
    ("relatedlinks", Hints::RELATED),
    ("relatedposts", Hints::RELATED),
    ("relatedstories", Hints::RELATED),
    ("replies", Hints::COMMENT),
    ("reply", Hints::COMMENT),
    ("respond", Hints::COMMENT),
    ("rightrail", Hints::SIDEBAR),
    ("screenreader", Hints::UNSEEN),
    ("screenreaders", Hints::UNSEEN),
    ("screenreadertext", Hints::UNSEEN),
    ("seealso", Hints::RELATED),
    ("share", Hints::SHARE),
    ("sharebar", Hints::SHARE),
    ("sharebuttons", Hints::SHARE),
    ("sharedaddy", Hints::SHARE),
    ("sharelinks", Hints::SHARE),
    ("shares", Hints::SHARE),
    ("sharetools", Hints::SHARE),
    ("sharing", Hints::SHARE),
    ("shoutbox", Hints::COMMENT),
    ("sidebar", Hints::SIDEBAR),
    ("sidebars", Hints::SIDEBAR),
    ("siderail", Hints::SIDEBAR),
    ("signup", Hints::SIGNUP),
    ("similar", Hints::RELATED),
    ("sitefooter", Hints::FOOTER),
    ("sitemap", Hints::MENU),
    ("skiplink", Hints::MENU),
    ("skiplinks", Hints::MENU),
    ("skyscraper", Hints::AD),
    ("social", Hints::SHARE),
    ("socialbar", Hints::SHARE),
    ("sociallinks", Hints::SHARE),
    ("socialmedia", Hints::SHARE),
    ("sommario", Hints::STANDFIRST),
    ("sponsor", Hints::AD),
    ("sponsored", Hints::AD),
    ("sponsors", Hints::AD),
    ("sponsorship", Hints::AD),
    ("sronly", Hints::UNSEEN),
    ("standfirst", Hints::STANDFIRST),
    ("story", Hints::MAIN),
    ("storybody", Hints::BODY),
    ("storycontent", Hints::BODY),
    ("storycopy", Hints::BODY),
    ("storytext", Hints::BODY),
    ("strapline", Hints::STANDFIRST),
    ("subhead", Hints::HEADING),
    ("subheading", Hints::HEADING),
    ("subheadline", Hints::STANDFIRST),
    ("subscribe", Hints::SIGNUP),
    ("subscription", Hints::SIGNUP),
    ("subscriptions", Hints::SIGNUP),
    ("subtitle", Hints::STANDFIRST),
    ("summary", Hints::STANDFIRST),
    ("supplemental", Hints::SIDEBAR),
    ("taboola", Hints::RELATED),
    ("tagcloud", Hints::TAGS),
    ("taglist", Hints::TAGS),
    ("tags", Hints::TAGS),
    ("teaser", Hints::RELATED),
    ("teasers", Hints::RELATED),
    ("text", Hints::MAIN),
    ("timestamp", Hints::BYLINE),
    ("toolbar", Hints::MENU),
    ("tooltip", Hints::OVERLAY),
    ("topbar", Hints::MENU),
    ("topics", Hints::TAGS),
    ("topnav", Hints::MENU),
    ("trending", Hints::RELATED),
    ("upnext", Hints::RELATED),
    ("usercomments", Hints::COMMENT),
    ("vcard", Hints::BYLINE),
    ("visuallyhidden", Hints::UNSEEN),
    ("vorspann", Hints::STANDFIRST),
    ("widget", Hints::SIDEBAR),
    ("widgets", Hints::SIDEBAR),
    ("wpcaption", Hints::CAPTION),
    ("writer", Hints::BYLINE),
    ("zergnet", Hints::RELATED),
    ("zwischentitel", Hints::HEADING),
];

/// Words in front of which a name says what an element lacks, or that something else is there.
const NEGATIONS: &[&str] = &["has", "hide", "js", "no", "not", "with", "without"];

/// The hints in a `class` or `id`.
pub(super) fn of_names(names: &str) -> Hints {
    let mut hints = Hints::NONE;
    for name in names.split_ascii_whitespace() {
        hints |= of_name(name);
    }
    hints
}

/// The hints in one name: of each word and of each pair of neighbours.
fn of_name(name: &str) -> Hints {
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
            hints |= look_up(&pair[word..]) | look_up(&pair);
            pair.drain(..word);
            word = pair.len();
        }
        if b.is_ascii_alphabetic() {
            pair.push(char::from(b.to_ascii_lowercase()));
        }
    }
    hints
}

fn look_up(word: &str) -> Hints {
    WORDS.binary_search_by(|(known, _)| (*known).cmp(word)).map_or(Hints::NONE, |i| WORDS[i].1)
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

    #[test]
    fn words_are_sorted_and_lower_case() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(WORDS.iter().all(|(word, _)| word.bytes().all(|b| b.is_ascii_lowercase())));
    }

    #[test]
    fn names_are_cut_into_words_and_pairs() {
        for name in ["story-body", "StoryBody", "storybody", "story_body__inner", "c-story-body2"] {
            assert!(of_names(name).any(Hints::BODY), "{name}");
        }
        assert!(of_names("md:flex article__related").any(Hints::RELATED));
        assert!(!of_names("header loadable shadow").any(Hints::AD));
    }

    #[test]
    fn what_a_page_lacks_is_no_hint() {
        assert_eq!(of_names("no-sidebar has-comments"), Hints::NONE);
    }
}
