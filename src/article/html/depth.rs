//! A limit on nesting, between the tokenizer and the tree builder.
//!
//! Each tag makes the tree builder look through the elements that are open, so a page of nested
//! elements would cost their number squared. Browsers stop at 512 as well.

use html5ever::tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeSink};
use std::cell::Cell;

/// Blink's limit; deeper elements are flattened, their text stays.
const DEEPEST: usize = 512;

/// Elements that hold nothing, or that the next of their kind closes: they do not nest.
const FLAT: &[&str] = &[
    "a", "area", "base", "basefont", "bgsound", "body", "br", "button", "col", "colgroup", "dd", "dt",
    "embed", "form", "frame", "head", "hr", "html", "image", "img", "input", "keygen", "li", "link", "meta",
    "nobr", "optgroup", "option", "p", "param", "rb", "rp", "rt", "rtc", "source", "tbody", "td", "tfoot",
    "th", "thead", "tr", "track", "wbr",
];

/// Elements whose content is no markup: without their tag it would be read as text.
const RAW: &[&str] = &[
    "iframe",
    "noembed",
    "noframes",
    "noscript",
    "plaintext",
    "script",
    "style",
    "textarea",
    "title",
    "xmp",
];

/// Hands tokens on, but for the tags of elements nested too deeply.
pub(super) struct DepthLimit<Sink> {
    inner: TreeBuilder<usize, Sink>,
    depth: Cell<usize>,
}

impl<Sink: TreeSink<Handle = usize>> DepthLimit<Sink> {
    pub(super) fn new(inner: TreeBuilder<usize, Sink>) -> Self {
        Self { inner, depth: Cell::new(0) }
    }

    pub(super) fn into_inner(self) -> TreeBuilder<usize, Sink> {
        self.inner
    }

    /// Whether the tag is SVG or MathML, where `<path/>` closes itself; `<div/>` does not.
    fn is_foreign(&self, tag: &Tag) -> bool {
        matches!(&*tag.name, "svg" | "math")
            || self.inner.adjusted_current_node_present_but_not_in_html_namespace()
    }

    /// Whether the tag is of an element beyond the limit.
    fn is_too_deep(&self, tag: &Tag) -> bool {
        if RAW.contains(&&*tag.name) {
            return false;
        }
        if FLAT.binary_search(&&*tag.name).is_ok() || (tag.self_closing && self.is_foreign(tag)) {
            return self.depth.get() > DEEPEST;
        }
        let depth = self.depth.get();
        match tag.kind {
            TagKind::StartTag => self.depth.set(depth + 1),
            TagKind::EndTag => self.depth.set(depth.saturating_sub(1)),
        }
        self.depth.get().max(depth) > DEEPEST
    }
}

impl<Sink: TreeSink<Handle = usize>> TokenSink for DepthLimit<Sink> {
    type Handle = usize;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<usize> {
        match &token {
            Token::TagToken(tag) if self.is_too_deep(tag) => TokenSinkResult::Continue,
            _ => self.inner.process_token(token, line),
        }
    }

    fn end(&self) {
        self.inner.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.inner.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(FLAT.is_sorted() && RAW.is_sorted());
    }
}
