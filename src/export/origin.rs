//! The text an export's positions are counted in.

use crate::article::Article;
use crate::report::Segment;
use crate::text::{CodePoints, PositionIndex, Span};

/// Between two blocks of a page's article.
const BREAK: &str = "\n";

/// The text an article was read from, and the way from its blocks to it.
pub struct Origin<'a> {
    article: &'a Article,
    text: &'a str,
    /// Where each block starts in `text`; none when the blocks' own pieces lead there.
    starts: Option<Vec<usize>>,
    index: PositionIndex<'a>,
    blocks: Vec<PositionIndex<'a>>,
}

/// A place in the text: both as bytes, to read its words, and in code points, to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Bytes of the text.
    pub span: Span,
    /// The first code point.
    pub start: CodePoints,
    /// The one behind the last.
    pub end: CodePoints,
}

impl<'a> Origin<'a> {
    /// For an article that was read from the plain text `text`.
    #[must_use]
    pub fn plain(article: &'a Article, text: &'a str) -> Self {
        Self::new(article, text, None)
    }

    /// For an article that was found in a page: its text is `joined`, as [`Origin::join`] made it.
    #[must_use]
    pub fn blocks(article: &'a Article, joined: &'a str) -> Self {
        let mut next = 0;
        let start = |block: &crate::article::Block| {
            let start = next;
            next += block.text.len() + BREAK.len();
            start
        };
        let starts = article.blocks.iter().map(start).collect();
        Self::new(article, joined, Some(starts))
    }

    /// The blocks' texts, one a line.
    #[must_use]
    pub fn join(article: &Article) -> String {
        article.blocks.iter().map(|b| b.text.as_str()).collect::<Vec<_>>().join(BREAK)
    }

    fn new(article: &'a Article, text: &'a str, starts: Option<Vec<usize>>) -> Self {
        let blocks = article.blocks.iter().map(|b| PositionIndex::new(&b.text)).collect();
        Self { article, text, starts, index: PositionIndex::new(text), blocks }
    }

    /// The article.
    #[must_use]
    pub fn article(&self) -> &'a Article {
        self.article
    }

    /// The text positions are counted in.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The bytes of a segment in its block's text; none when the article has no such block.
    #[must_use]
    pub fn in_block(&self, segment: &Segment) -> Option<Span> {
        let index = self.blocks.get(segment.block as usize)?;
        let start = index.byte(segment.start);
        Some(Span::new(start, index.byte(segment.end).max(start)))
    }

    /// Where the bytes `span` of a block stand in the text.
    #[must_use]
    pub fn place(&self, block: u32, span: Span) -> Option<Place> {
        let (start, end) = match &self.starts {
            Some(starts) => {
                let start = *starts.get(block as usize)?;
                (start + span.start as usize, start + span.end as usize)
            }
            None => {
                let block = self.article.blocks.get(block as usize)?;
                (block.locate(span.start, false)?.1 as usize, block.locate(span.end, true)?.1 as usize)
            }
        };
        let (start, end) = (start.min(self.text.len()), end.max(start).min(self.text.len()));
        let span = Span::new(start, end);
        Some(Place { span, start: self.index.code_points(start), end: self.index.code_points(end) })
    }

    /// Where a segment stands in the text.
    #[must_use]
    pub fn place_of(&self, segment: &Segment) -> Option<Place> {
        self.place(segment.block, self.in_block(segment)?)
    }

    /// The words at a place, as the text has them.
    #[must_use]
    pub fn words(&self, place: Place) -> &'a str {
        self.text.get(place.span.range()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample::segment;

    #[test]
    fn leads_back_to_the_input() {
        let text = "😀 One.\r\n\r\n  Two “é” three.";
        let article = Article::from_text(text);
        let origin = Origin::plain(&article, text);
        let place = origin.place_of(&segment(&article, 1, "“é”")).expect("a place");
        assert_eq!(origin.words(place), "“é”");
        assert_eq!((place.start, place.end), (CodePoints(16), CodePoints(19)));
    }

    #[test]
    fn or_to_the_blocks_a_line_each() {
        let article = Article::from_text("One é.\n\n\nTwo.");
        let joined = Origin::join(&article);
        let origin = Origin::blocks(&article, &joined);
        let place = origin.place_of(&segment(&article, 1, "Two")).expect("a place");
        assert_eq!(
            (joined.as_str(), origin.words(place), place.start),
            ("One é.\nTwo.", "Two", CodePoints(7))
        );
    }
}
