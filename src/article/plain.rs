//! Plain text: a paragraph a line.

use super::{Article, Block, BlockKind, NodeId, Piece};
use crate::text::Span;

impl Article {
    /// Reads plain text, a paragraph a line; positions lead back to bytes of `text` (node 0).
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let mut blocks = Vec::new();
        let mut start = 0;
        for line in text.split('\n') {
            blocks.extend(block(line, start));
            start += line.len() + 1;
        }
        Self { language: None, blocks }
    }
}

fn block(line: &str, offset: usize) -> Option<Block> {
    let trimmed = line.trim();
    if trimmed.is_empty() {
        return None;
    }
    let start = offset + line.len() - line.trim_start().len();
    let piece = Piece {
        block: Span::new(0, trimmed.len()),
        node: NodeId(0),
        source: Span::new(start, start + trimmed.len()),
    };
    Some(Block { kind: BlockKind::Paragraph, text: trimmed.to_owned(), pieces: vec![piece] })
}
