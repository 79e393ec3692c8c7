//! Text blocks and the map from their text back to nodes.

use crate::text::Span;

/// An article: its text blocks in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// BCP 47 tag of the page's language, where it is stated.
    pub language: Option<String>,
    /// The blocks; a report's `block` counts them from 0.
    pub blocks: Vec<Block>,
}

impl Article {
    /// Which paragraph block `index` is, from 1; headings and captions are not counted (a caption
    /// has the paragraph before it).
    #[must_use]
    pub fn paragraph(&self, index: u32) -> u32 {
        let counts = |block: &&Block| !matches!(block.kind, BlockKind::Heading | BlockKind::Caption);
        self.blocks.iter().take(index as usize + 1).filter(counts).count().max(1) as u32
    }
}

/// One block of text: white space is folded, soft hyphens are gone, no-break spaces are spaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What kind of text it is.
    pub kind: BlockKind,
    /// The text, never empty, without line breaks.
    pub text: String,
    /// Where each stretch of `text` was read, in order, without gaps.
    pub pieces: Vec<Piece>,
}

/// What a block is in its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A headline or crosshead.
    Heading,
    /// The sentence or two under the headline.
    Standfirst,
    /// Running text.
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A paragraph set apart as a quotation (`<blockquote>`).
    BlockQuotation,
    /// A picture's caption, or a pull quote.
    Caption,
}

/// A text node of the page, or 0 for a plain text's only "node": an index into what the article was read from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(pub u32);

/// A stretch of a block's text and the stretch of a node it was read from.
///
/// Where both have the same length they are the same byte for byte, but that any white space
/// reads as a space. Where they differ in length the piece stands for one character: folded white
/// space, or a mark that no node holds (around `<q>`, read from nothing).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Bytes of the block's text.
    pub block: Span,
    /// The node.
    pub node: NodeId,
    /// Bytes of the node's text.
    pub source: Span,
}

impl Block {
    /// Where the byte `at` of the block's text was read: node and byte in it.
    ///
    /// At a border between pieces the later piece answers, or the earlier one when `end` is set
    /// (the end of a range belongs to what stands before it).
    #[must_use]
    pub fn locate(&self, at: u32, end: bool) -> Option<(NodeId, u32)> {
        let index = self.pieces.partition_point(|p| if end { p.block.end < at } else { p.block.end <= at });
        let piece = self.pieces.get(index).or(self.pieces.last())?;
        let into = at.saturating_sub(piece.block.start);
        let same = piece.block.len() == piece.source.len();
        let byte = match (same, into) {
            (true, _) => piece.source.start + into.min(piece.source.len() as u32),
            (false, 0) => piece.source.start,
            (false, _) => piece.source.end,
        };
        Some((piece.node, byte))
    }
}
