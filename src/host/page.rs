//! From a report's positions to ranges of the live page.

use super::document;
use super::read::{Snapshot, read};
use crate::article::anchor::{self, Wanted};
use crate::article::{Article, Block, NodeId};
use crate::report::{Quotation, Segment};
use crate::steps::{Steps, rest};
use crate::text::utf16;
use js_sys::{JsString, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Range};

/// The article as it stood when it was read, and the live nodes it was read from.
#[derive(Debug)]
pub struct Page {
    /// The article's text blocks.
    pub article: Article,
    root: Node,
    chosen: Vec<Element>,
    snapshot: Snapshot,
    /// Of all text in the article's container, in UTF-16 code units.
    length: Option<u32>,
}

/// Where a quotation stands on the live page.
#[derive(Clone, Debug)]
pub struct Place {
    /// A range for each printed span, with its marks, in reading order; never empty.
    pub ranges: Vec<Range>,
}

impl Page {
    /// Reads the page below `root` (`<html>`, or a shadow root); `chosen` are the elements that
    /// hold the article, in document order; none, and it is found.
    pub fn read(root: Node, chosen: Vec<Element>) -> Steps<'static, Option<Self>> {
        Steps::new(async {
            let snapshot = read(&root, &chosen).await?;
            rest().await;
            let article = Article::from_tree(&snapshot.tree, &snapshot.chosen);
            rest().await;
            let mut page = Self { article, root, chosen, snapshot, length: None };
            page.length = page.container().map(length);
            Some(page)
        })
    }

    /// What `element` holds, taken for an article.
    #[must_use]
    pub fn of(element: &Element) -> Option<Self> {
        let root = element.owner_document().and_then(|d| d.document_element());
        let root = root
            .filter(|root| root.contains(Some(element)))
            .map_or_else(|| element.clone().into(), Node::from);
        Self::read(root, vec![element.clone()]).finish()
    }

    /// The page as it is now.
    #[must_use]
    pub fn again(&self) -> Option<Self> {
        Self::read(self.root.clone(), self.chosen.clone()).finish()
    }

    /// Where the article's highlights count: the document or shadow root it stands in.
    #[must_use]
    pub fn root(&self) -> &Node {
        &self.root
    }

    /// The innermost live node that holds all of the article.
    #[must_use]
    pub fn container(&self) -> Option<Node> {
        let pieces = || self.article.blocks.iter().flat_map(|b| &b.pieces);
        let (first, last) = (pieces().next()?, pieces().next_back()?);
        let range = document().create_range().ok()?;
        range.set_start_before(self.node(first.node)?).ok()?;
        range.set_end_after(self.node(last.node)?).ok()?;
        range.common_ancestor_container().ok()
    }

    /// Whether the article's texts are as they were read, and nothing was put between them: a quick
    /// look, many pages change all the time elsewhere.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.is_current() && self.container().map(length) == self.length
    }

    /// Whether each text node of the article still stands in the page with the words that were read.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.article.blocks.iter().all(|b| b.pieces.iter().all(|p| self.same(p.node)))
    }

    /// The quotation's printed spans on the page, or none where one of them is no longer there.
    #[must_use]
    pub fn place(&self, quotation: &Quotation) -> Option<Place> {
        let ranges: Option<Vec<Range>> = quotation.segments.iter().map(|s| self.range(s)).collect();
        ranges.filter(|r| !r.is_empty()).map(|ranges| Place { ranges })
    }

    /// The quotation's printed spans, found by their words and what stood beside them when `before`
    /// was read.
    #[must_use]
    pub fn place_moved(&self, quotation: &Quotation, before: &Article) -> Option<Place> {
        let ranges: Option<Vec<Range>> =
            quotation.segments.iter().map(|s| self.range_moved(s, before)).collect();
        ranges.filter(|r| !r.is_empty()).map(|ranges| Place { ranges })
    }

    fn range_moved(&self, segment: &Segment, before: &Article) -> Option<Range> {
        let (block, span) = anchor::find(&self.article, wanted(segment, before))?;
        self.range_of(self.article.blocks.get(block as usize)?, span.start as usize, span.end as usize)
    }

    fn range(&self, segment: &Segment) -> Option<Range> {
        let block = self.article.blocks.get(segment.block as usize)?;
        let (start, end) = words(block, segment)?;
        self.range_of(block, start, end)
    }

    fn range_of(&self, block: &Block, start: usize, end: usize) -> Option<Range> {
        let (start, end) = with_marks(&block.text, start, end);
        let (first, from) = self.position(block, start, false)?;
        let (last, to) = self.position(block, end, true)?;
        let range = document().create_range().ok()?;
        range.set_start(first, from).ok()?;
        range.set_end(last, to).ok()?;
        Some(range)
    }

    /// The live node and UTF-16 offset in it where byte `at` of a block was read.
    fn position(&self, block: &Block, at: usize, end: bool) -> Option<(&Node, u32)> {
        let (id, byte) = block.locate(at as u32, end)?;
        if !self.same(id) {
            return None;
        }
        Some((self.node(id)?, utf16(self.snapshot.tree.text(id), byte as usize).0))
    }

    fn node(&self, id: NodeId) -> Option<&Node> {
        self.snapshot.nodes.get(id.0 as usize)
    }

    fn same(&self, id: NodeId) -> bool {
        self.node(id).is_some_and(|node| {
            node.is_connected() && node.node_value().is_some_and(|now| now == self.snapshot.tree.text(id))
        })
    }
}

fn length(container: Node) -> u32 {
    // counted by the browser: the text itself need not come over here
    let text = Reflect::get(&container, &"textContent".into()).unwrap_or_default();
    text.dyn_ref::<JsString>().map_or(0, JsString::length)
}

/// The element a range begins in.
pub(super) fn element_of(range: &Range) -> Option<Element> {
    let node = range.start_container().ok()?;
    match node.node_type() {
        Node::ELEMENT_NODE => node.dyn_into().ok(),
        _ => node.parent_element(),
    }
}

/// The segment's words and their neighbours in the article it was found in.
fn wanted<'a>(segment: &'a Segment, article: &'a Article) -> Wanted<'a> {
    let plain = Wanted { words: &segment.text, block: segment.block, ..Wanted::default() };
    let Some(block) = article.blocks.get(segment.block as usize) else { return plain };
    match words(block, segment) {
        Some((start, end)) => Wanted { before: &block.text[..start], after: &block.text[end..], ..plain },
        None => plain,
    }
}

/// The segment's bytes in its block, if its words stand there.
fn words(block: &Block, segment: &Segment) -> Option<(usize, usize)> {
    let (start, end) = (segment.start.byte(&block.text), segment.end.byte(&block.text));
    (block.text.get(start..end)? == segment.text).then_some((start, end))
}

/// Takes in the quotation marks around `start..end`, and what stands between them and the words.
fn with_marks(text: &str, start: usize, end: usize) -> (usize, usize) {
    let before = text[..start].chars().next_back().filter(|&c| is_mark(c)).map_or(0, char::len_utf8);
    let after = text[end..].chars().next().filter(|&c| is_mark(c)).map_or(0, char::len_utf8);
    (start - before, end + after)
}

fn is_mark(c: char) -> bool {
    matches!(c, '"' | '\'' | '«' | '»' | '‹' | '›' | '\u{2018}'..='\u{201f}' | '「' | '」' | '『' | '』')
}
