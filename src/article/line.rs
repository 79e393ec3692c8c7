//! One block's text as it is read: white space, marks and characters nobody sees, in one place.

use super::{Block, BlockKind, NodeId, Piece};
use crate::text::{Span, letter};

/// A block in the making.
#[derive(Debug, Default)]
pub(super) struct Line {
    text: String,
    pieces: Vec<Piece>,
    /// White space that will be one space if anything follows it: where it was read.
    space: Option<(NodeId, Span)>,
}

/// What becomes of a character.
enum Fate {
    Kept,
    Folded,
    Gone,
}

impl Line {
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Adds bytes `from` to `to` of a node's text.
    pub(super) fn push(&mut self, node: NodeId, text: &str, from: usize, to: usize) {
        let mut at = from;
        while let Some(c) = text[at..to].chars().next() {
            let source = Span::new(at, at + plain(&text.as_bytes()[at..to]).max(c.len_utf8()));
            match self.fate(c) {
                Fate::Kept => self.keep(node, source, source.of(text)),
                Fate::Folded => self.fold(node, source),
                Fate::Gone => {}
            }
            at = source.end as usize;
        }
    }

    /// Adds a space where an element stands for one (`<br>`).
    pub(super) fn space(&mut self, node: NodeId) {
        // the mark of a `<q>` stands in front of its first text already: no place goes back behind that
        let node = self.pieces.last().map_or(node, |last| node.max(last.node));
        self.fold(node, Span::default());
    }

    /// Adds a mark that is in no node's text, in front of `node`.
    pub(super) fn mark(&mut self, node: NodeId, mark: char) {
        self.flush_space();
        self.push_mark(node, 0, mark);
    }

    /// Adds a mark that is in no node's text, behind what was read last.
    pub(super) fn mark_end(&mut self, mark: char) {
        if let Some(last) = self.pieces.last() {
            self.push_mark(last.node, last.source.end as usize, mark);
        }
    }

    fn push_mark(&mut self, node: NodeId, at: usize, mark: char) {
        let start = self.text.len();
        self.text.push(mark);
        self.pieces.push(Piece { block: Span::new(start, self.text.len()), node, source: Span::new(at, at) });
    }

    /// The block, unless there is not a letter or figure in it; the line is empty then.
    pub(super) fn finish(&mut self, kind: BlockKind) -> Option<Block> {
        let Self { text, pieces, .. } = std::mem::take(self);
        text.contains(letter::is_alphanumeric).then_some(Block { kind, text, pieces })
    }

    fn fate(&self, c: char) -> Fate {
        match c {
            '!'..='~' => Fate::Kept,
            '\u{ad}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}' => Fate::Gone,
            // Joiners shape Persian and Indic words and emoji; among Latin letters they are litter.
            '\u{200c}' | '\u{200d}' if self.text.bytes().next_back().is_none_or(|b| b.is_ascii()) => {
                Fate::Gone
            }
            c if c.is_whitespace() => Fate::Folded,
            c if c.is_control() => Fate::Gone,
            _ => Fate::Kept,
        }
    }

    fn keep(&mut self, node: NodeId, source: Span, words: &str) {
        self.flush_space();
        let start = self.text.len();
        self.text.push_str(words);
        self.extend(Piece { block: Span::new(start, self.text.len()), node, source });
    }

    fn fold(&mut self, node: NodeId, source: Span) {
        match &mut self.space {
            _ if self.text.is_empty() => {}
            Some((first, span)) if *first == node && span.end == source.start => span.end = source.end,
            Some(_) => {}
            None => self.space = Some((node, source)),
        }
    }

    fn flush_space(&mut self) {
        let Some((node, source)) = self.space.take() else { return };
        let start = self.text.len();
        self.text.push(' ');
        self.extend(Piece { block: Span::new(start, start + 1), node, source });
    }

    /// Joins `piece` to the one before where both were read in one run, byte for byte.
    fn extend(&mut self, piece: Piece) {
        match self.pieces.last_mut() {
            Some(last)
                if last.node == piece.node
                    && last.source.end == piece.source.start
                    && last.source.len() == last.block.len()
                    && piece.source.len() == piece.block.len() =>
            {
                last.block.end = piece.block.end;
                last.source.end = piece.source.end;
            }
            _ => self.pieces.push(piece),
        }
    }
}

/// How many bytes can be taken as they are: marks and letters of ASCII with single spaces between them.
fn plain(text: &[u8]) -> usize {
    let mut at = 0;
    while text.get(at).is_some_and(u8::is_ascii_graphic) {
        at += 1;
        if text.get(at) == Some(&b' ') && text.get(at + 1).is_some_and(u8::is_ascii_graphic) {
            at += 1;
        }
    }
    at
}
