//! From a page's tree to text blocks.

use super::find::{Found, find};
use super::frame::Frame;
use super::line::Line;
use super::marks::Marks;
use super::measure::ends_sentence;
use super::tag::Tag;
use super::{Article, Block, BlockKind, NodeId, Tree, furniture};
use crate::text::letter;

impl Article {
    /// Finds the article in a page.
    ///
    /// `chosen` are the elements a publisher named as holding it, in document order; none, and it
    /// is found. No article gives no blocks.
    #[must_use]
    pub fn from_tree(tree: &Tree, chosen: &[NodeId]) -> Self {
        let found = find(tree, chosen);
        let Some(&first) = found.roots.first() else { return Self::default() };
        let language = tree.language(first);
        let mut reader = Reader::new(tree, &found, language);
        for &root in &found.roots {
            reader.read(root);
        }
        Self { language: language.map(str::to_owned), blocks: furniture::clear(reader.passages) }
    }
}

/// A block as it stands on the page, with what tells whether it is the article's.
pub(super) struct Passage {
    pub(super) block: Block,
    /// Bytes of its text inside links.
    pub(super) linked: usize,
    /// An element gives it its form: `p`, `li`, `h2`, not merely `div`.
    pub(super) formal: bool,
    /// The page's own headline.
    pub(super) headline: bool,
    /// Something visible between it and the passage before was left out.
    pub(super) gap: bool,
}

/// A walk through the article's elements.
struct Reader<'t> {
    tree: &'t Tree,
    found: &'t Found,
    marks: Marks,
    passages: Vec<Passage>,
    frames: Vec<Frame>,
    line: Line,
    linked: usize,
    strong: usize,
    link_end: usize,
    strong_end: usize,
    breaks: usize,
    /// An inline element has begun since the text before.
    seam: bool,
    gap: bool,
}

impl<'t> Reader<'t> {
    fn new(tree: &'t Tree, found: &'t Found, language: Option<&str>) -> Self {
        Self {
            tree,
            found,
            marks: Marks::of(language.unwrap_or_default()),
            passages: Vec::new(),
            frames: Vec::new(),
            line: Line::default(),
            linked: 0,
            strong: 0,
            link_end: 0,
            strong_end: 0,
            breaks: 0,
            seam: false,
            gap: false,
        }
    }

    fn read(&mut self, root: usize) {
        let end = self.tree.nodes[root].end as usize;
        let mut at = root;
        while at < end {
            self.leave(at);
            let node = &self.tree.nodes[at];
            if self.found.left_out[at] {
                self.skip(at);
                at = node.end as usize;
            } else {
                self.enter(at);
                at += 1;
            }
        }
        self.leave(end);
        self.finish_line();
    }

    /// Leaves the elements that end before node `at`.
    fn leave(&mut self, at: usize) {
        while let Some(frame) = self.frames.last().copied().filter(|f| f.end <= at) {
            if let Some(mark) = frame.mark {
                self.line.mark_end(mark);
            }
            if frame.block {
                self.finish_line();
            }
            self.frames.pop();
        }
    }

    /// Passes over what is left out; where it can be seen, it parts the text around it.
    fn skip(&mut self, at: usize) {
        let node = &self.tree.nodes[at];
        if node.visible && node.tag.is_block() && self.found.measures[at].chars > 0 {
            self.finish_line();
            self.gap |= self.found.measures[at].chars > BOX;
        }
    }

    fn enter(&mut self, at: usize) {
        let node = &self.tree.nodes[at];
        let end = node.end as usize;
        match node.tag {
            Tag::Text => self.text(NodeId(at as u32)),
            Tag::Break => self.line_break(NodeId(at as u32)),
            Tag::Link if node.leads => self.link_end = self.link_end.max(end),
            Tag::Strong => self.strong_end = self.strong_end.max(end),
            Tag::Quote => self.quote(at),
            Tag::Rule => self.finish_line(),
            Tag::Inline => self.seam = true,
            tag if tag.is_block() => {
                self.finish_line();
                self.frames.push(self.inside().block(self.tree, self.found, at));
            }
            _ => {}
        }
    }

    fn text(&mut self, id: NodeId) {
        let text = self.tree.text(id);
        if self.frames.last().is_none_or(|f| !f.pre) {
            return self.words(id, text, 0, text.len());
        }
        let mut from = 0;
        for line in text.split_inclusive('\n') {
            let to = from + line.len();
            self.words(id, text, from, to);
            if line.ends_with('\n') {
                self.line_break(id);
            }
            from = to;
        }
    }

    /// Adds bytes `from` to `to` of a node's text to the line.
    fn words(&mut self, id: NodeId, text: &str, from: usize, to: usize) {
        let at = id.0 as usize;
        if let Some(next) = text[from..to].chars().find(|c| !c.is_whitespace()) {
            if self.breaks == 1 && self.parts_here(next, at) {
                self.finish_line();
            }
            self.breaks = 0;
            if std::mem::take(&mut self.seam) && self.joins_sentences(next, &text[from..to]) {
                self.line.space(id);
            }
        }
        let before = self.line.text().len();
        self.line.push(id, text, from, to);
        let added = self.line.text().len() - before;
        self.linked += if at < self.link_end { added } else { 0 };
        self.strong += if at < self.strong_end { added } else { 0 };
    }

    /// Whether a single line break is the end of a paragraph: it stands behind a sentence or a
    /// crosshead, and what comes next may begin one.
    fn parts_here(&self, next: char, at: usize) -> bool {
        let line = self.line.text();
        let crosshead = self.strong == line.len() && at >= self.strong_end;
        !letter::is_lower(next) && (crosshead || line.ends_with(ends_sentence))
    }

    /// Whether an inline element begins a sentence right behind another: styled as a block.
    fn joins_sentences(&self, next: char, text: &str) -> bool {
        letter::is_upper(next) && text.starts_with(next) && self.line.text().ends_with(['.', '!', '?', '”'])
    }

    fn line_break(&mut self, id: NodeId) {
        self.breaks += 1;
        if self.breaks > 1 {
            self.finish_line();
        } else {
            self.line.space(id);
        }
    }

    /// Opens a `<q>`: readers see marks that no text holds, unless the page printed them too.
    fn quote(&mut self, at: usize) {
        let end = self.tree.nodes[at].end as usize;
        let Some(text) = (at + 1..end).find(|n| self.tree.nodes[*n].tag == Tag::Text) else { return };
        let id = NodeId(text as u32);
        if self.tree.text(id).trim_start().starts_with(Marks::is_mark) {
            return;
        }
        let frame = self.inside();
        let (open, close) = self.marks.at(frame.quoted);
        self.line.mark(id, open);
        self.frames.push(frame.quotation(end, close));
    }

    /// What holds for text at this place.
    fn inside(&self) -> Frame {
        self.frames.last().copied().unwrap_or(Frame::OUTSIDE)
    }

    fn finish_line(&mut self) {
        self.breaks = 0;
        let (linked, strong) = (std::mem::take(&mut self.linked), std::mem::take(&mut self.strong));
        let frame = self.inside();
        let Some(mut block) = self.line.finish(frame.kind) else { return };
        if block.kind == BlockKind::Paragraph && strong >= block.text.len() && is_crosshead(&block.text) {
            block.kind = BlockKind::Heading;
        }
        let gap = std::mem::take(&mut self.gap);
        self.passages.push(Passage { block, linked, formal: frame.formal, headline: frame.headline, gap });
    }
}

/// Characters of a box that a heading may have stood over.
const BOX: u32 = 80;

/// Bytes of the longest crosshead.
const CROSSHEAD: usize = 100;

/// Whether a line set in bold is a heading: it is short and does not end as sentences do.
fn is_crosshead(text: &str) -> bool {
    text.len() <= CROSSHEAD && !text.ends_with(ends_sentence)
}
