//! What an element's tag means for its text.

/// The tags that matter; every other is [`Tag::Inline`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Tag {
    /// A text node.
    Text,
    /// A phrase in a line of text, or an element nobody knows.
    Inline,
    Link,
    Break,
    Quote,
    Strong,
    Button,
    /// Its text is not the page's text: scripts, form fields, pictures, players.
    Skip,
    /// A block without a meaning of its own.
    Div,
    Body,
    Main,
    Article,
    Section,
    Header,
    Footer,
    Nav,
    Aside,
    Paragraph,
    /// `h1`
    Headline,
    /// `h2` to `h6`
    Heading,
    List,
    Item,
    BlockQuote,
    Pre,
    Figure,
    FigCaption,
    Table,
    Row,
    Cell,
    /// `form`, `fieldset`
    Form,
    Rule,
}

/// Tags in alphabetical order.
const TAGS: &[(&str, Tag)] = &[
    ("a", Tag::Link),
    ("address", Tag::Div),
    ("annotation", Tag::Skip),
    ("area", Tag::Skip),
    ("article", Tag::Article),
    ("aside", Tag::Aside),
    ("audio", Tag::Skip),
    ("b", Tag::Strong),
    ("blockquote", Tag::BlockQuote),
    ("body", Tag::Body),
    ("br", Tag::Break),
    ("button", Tag::Button),
    ("canvas", Tag::Skip),
    ("caption", Tag::FigCaption),
    ("center", Tag::Div),
    ("datalist", Tag::Skip),
    ("dd", Tag::Item),
    ("details", Tag::Div),
    ("dialog", Tag::Nav),
    ("dir", Tag::List),
    ("div", Tag::Div),
    ("dl", Tag::List),
    ("dt", Tag::Item),
    ("embed", Tag::Skip),
    ("fieldset", Tag::Form),
    ("figcaption", Tag::FigCaption),
    ("figure", Tag::Figure),
    ("footer", Tag::Footer),
    ("form", Tag::Form),
    ("frame", Tag::Skip),
    ("frameset", Tag::Skip),
    ("h1", Tag::Headline),
    ("h2", Tag::Heading),
    ("h3", Tag::Heading),
    ("h4", Tag::Heading),
    ("h5", Tag::Heading),
    ("h6", Tag::Heading),
    ("head", Tag::Skip),
    ("header", Tag::Header),
    ("hgroup", Tag::Header),
    ("hr", Tag::Rule),
    ("html", Tag::Body),
    ("iframe", Tag::Skip),
    ("img", Tag::Skip),
    ("input", Tag::Skip),
    ("legend", Tag::Div),
    ("li", Tag::Item),
    ("link", Tag::Skip),
    ("main", Tag::Main),
    ("map", Tag::Skip),
    ("menu", Tag::List),
    ("meta", Tag::Skip),
    ("meter", Tag::Skip),
    ("nav", Tag::Nav),
    ("noembed", Tag::Skip),
    ("noframes", Tag::Skip),
    ("noscript", Tag::Skip),
    ("object", Tag::Skip),
    ("ol", Tag::List),
    ("optgroup", Tag::Skip),
    ("option", Tag::Skip),
    ("p", Tag::Paragraph),
    ("pre", Tag::Pre),
    ("progress", Tag::Skip),
    ("q", Tag::Quote),
    ("rp", Tag::Skip),
    ("rt", Tag::Skip),
    ("script", Tag::Skip),
    ("search", Tag::Nav),
    ("section", Tag::Section),
    ("select", Tag::Skip),
    ("strong", Tag::Strong),
    ("style", Tag::Skip),
    ("summary", Tag::Div),
    ("svg", Tag::Skip),
    ("table", Tag::Table),
    ("tbody", Tag::Row),
    ("td", Tag::Cell),
    ("template", Tag::Skip),
    ("textarea", Tag::Skip),
    ("tfoot", Tag::Row),
    ("th", Tag::Cell),
    ("thead", Tag::Row),
    ("title", Tag::Skip),
    ("tr", Tag::Row),
    ("ul", Tag::List),
    ("video", Tag::Skip),
    ("who-said-what", Tag::Skip),
    ("xmp", Tag::Pre),
];

impl Tag {
    /// The tag named `name`, in lower case.
    pub(super) fn named(name: &str) -> Self {
        TAGS.binary_search_by(|(known, _)| (*known).cmp(name)).map_or(Self::Inline, |i| TAGS[i].1)
    }

    /// Whether it starts a line of its own.
    pub(super) fn is_block(self) -> bool {
        self as u8 >= Self::Div as u8
    }

    /// Whether it is a heading of any level.
    pub(super) fn is_heading(self) -> bool {
        matches!(self, Self::Headline | Self::Heading)
    }

    /// Whether it holds a line of text and nothing else.
    pub(super) fn is_line(self) -> bool {
        self.is_heading() || self == Self::Paragraph
    }

    /// Whether it says itself that its text is a line of the article's.
    pub(super) fn is_formal(self) -> bool {
        self.is_form_of_text() || matches!(self, Self::Item | Self::Cell | Self::FigCaption)
    }

    /// Whether it gives its text a form, so that no class name need say what it is.
    pub(super) fn is_form_of_text(self) -> bool {
        self.is_heading()
            || matches!(
                self,
                Self::Paragraph | Self::List | Self::BlockQuote | Self::Pre | Self::Figure | Self::Table
            )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_sorted_and_found() {
        assert!(TAGS.is_sorted_by(|a, b| a.0 < b.0));
        assert_eq!(Tag::named("blockquote"), Tag::BlockQuote);
        assert_eq!(Tag::named("x-teaser"), Tag::Inline);
        assert!(Tag::named("li").is_block() && !Tag::named("em").is_block());
    }
}
