//! A saved page: HTML read by html5ever into a [`Tree`]. Native only; a browser has its own parser.

mod depth;
mod dom;

use super::{Article, Tree, TreeBuilder};
use depth::DepthLimit;
use dom::{Dom, Kind};
use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Tokenizer, TokenizerOpts};
use html5ever::{TokenizerResult, tree_builder};

impl Article {
    /// Finds the article in a page's HTML; positions lead back to the page's text nodes.
    ///
    /// Any string is a page: what is not HTML gives few blocks or none.
    #[must_use]
    pub fn from_html(html: &str) -> Self {
        Self::from_tree(&Tree::from_html(html), &[])
    }
}

impl Tree {
    /// Parses a page as browsers do, but that elements nested deeper than 512 are flattened.
    #[must_use]
    pub fn from_html(html: &str) -> Self {
        tree(&parse(html))
    }
}

fn parse(html: &str) -> Dom {
    let builder = tree_builder::TreeBuilder::new(Dom::default(), tree_builder::TreeBuilderOpts::default());
    let tokenizer = Tokenizer::new(DepthLimit::new(builder), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    // Scripts and declared encodings interrupt the tokenizer; both are nothing to us.
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    tokenizer.sink.into_inner().sink
}

/// The parser's nodes in document order.
fn tree(dom: &Dom) -> Tree {
    let mut page = TreeBuilder::new();
    let mut next = dom.first_child(Dom::DOCUMENT);
    while let Some(node) = next {
        let inside = dom.with(node, |kind| enter(&mut page, kind));
        next = if inside { dom.first_child(node) } else { None };
        if next.is_none() {
            next = leave(dom, node, inside, &mut page);
        }
    }
    page.finish()
}

/// Feeds a node; true where an element was opened.
fn enter(page: &mut TreeBuilder, kind: &Kind) -> bool {
    match kind {
        Kind::Element(name, attributes) => {
            page.open(&name.local, true);
            for attribute in attributes {
                page.attribute(&attribute.name.local, &attribute.value);
            }
            if &*name.local == "meta" {
                language(page, attributes);
            }
            true
        }
        Kind::Text(text) => {
            page.text(text);
            false
        }
        Kind::Other => false,
    }
}

/// The next node in document order after `node` and all it holds.
fn leave(dom: &Dom, mut node: usize, mut open: bool, page: &mut TreeBuilder) -> Option<usize> {
    loop {
        if open {
            page.close();
        }
        if let Some(next) = dom.next_sibling(node) {
            return Some(next);
        }
        node = dom.parent(node)?;
        open = node != Dom::DOCUMENT;
    }
}

/// `<meta property="og:locale" content="en_GB">`, `<meta http-equiv="content-language" content="en">`
fn language(page: &mut TreeBuilder, attributes: &[html5ever::Attribute]) {
    let value = |wanted: &str| attributes.iter().find(|a| &*a.name.local == wanted).map(|a| &*a.value);
    let named = value("property").or(value("http-equiv")).or(value("name")).unwrap_or_default();
    if named.eq_ignore_ascii_case("og:locale") || named.eq_ignore_ascii_case("content-language") {
        page.language(value("content").unwrap_or_default());
    }
}
