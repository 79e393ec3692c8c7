//! A page as plain data: its elements and texts in document order.
//!
//! The finder sees nothing but this. [`TreeBuilder`] makes one from whatever holds the page: the
//! live document in a browser, a parser natively.
//!
//! ```
//! use who_said_what::article::{Article, TreeBuilder};
//! let mut page = TreeBuilder::new();
//! page.open("article", true); // node 0
//! page.attribute("class", "story-body");
//! page.open("p", true); // node 1
//! let words = page.text("“We are late,” said Ann Reed, the harbour master of Port Ellen, on Monday.");
//! page.close();
//! page.close();
//! let article = Article::from_tree(&page.finish(), &[]);
//! assert_eq!(article.blocks[0].pieces[0].node, words);
//! ```

use super::NodeId;
use super::hints::{self, Hints, Words};
use super::tag::Tag;
use crate::text::Span;

/// A page's elements and texts, parents before children; a [`NodeId`] is the index.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    pub(super) nodes: Vec<Node>,
    text: String,
    /// Elements that state their language, in document order.
    languages: Vec<(u32, String)>,
    /// What the page's head says of its language.
    fallback: Option<String>,
}

/// An element or a text.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// The first node behind this one and all it holds.
    pub(super) end: u32,
    /// Its own index for a root.
    pub(super) parent: u32,
    pub(super) tag: Tag,
    /// It and all it holds can be read on the page.
    pub(super) visible: bool,
    /// It leads somewhere (`href`).
    pub(super) leads: bool,
    pub(super) hints: Hints,
    /// A hash of its class names; 0 without.
    pub(super) class: u32,
    /// Bytes of the tree's text.
    text: Span,
}

impl Tree {
    /// The text of a text node; of an element, nothing.
    #[must_use]
    pub fn text(&self, node: NodeId) -> &str {
        self.nodes.get(node.0 as usize).map_or("", |n| n.text.of(&self.text))
    }

    /// The language stated for what `at` holds: on it or nearest around it.
    pub(super) fn language(&self, at: usize) -> Option<&str> {
        let around = |node: u32| node as usize <= at && at < self.nodes[node as usize].end as usize;
        let stated = self.languages.iter().rev().find(|(node, _)| around(*node));
        stated.map(|(_, language)| language.as_str()).or(self.fallback.as_deref())
    }

    /// How many elements and texts it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether the page is empty.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }
}

/// Makes a [`Tree`]: walk the page in document order and call [`open`](Self::open),
/// [`attribute`](Self::attribute), [`text`](Self::text) and [`close`](Self::close).
///
/// Begin at `<html>` (its `lang` counts), feed every element and every text node, white space
/// too; comments are left out. Where [`reads`](Self::reads) is false of a tag (`script`, `svg`,
/// `button`, …) or the element is not visible, what it holds need not be fed. Nodes are numbered
/// from 0 as they come: a caller that keeps its own list of nodes pushes to it at each `open` and
/// `text`, and [`NodeId`] is the index into it.
#[derive(Debug, Default)]
pub struct TreeBuilder {
    tree: Tree,
    open: Vec<u32>,
    words: Words,
}

impl TreeBuilder {
    /// An empty page.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether text inside an element named `tag` (lower case) can be the page's text at all.
    #[must_use]
    pub fn reads(tag: &str) -> bool {
        Tag::named(tag) != Tag::Skip
    }

    /// Opens an element; `tag` is its local name in lower case.
    ///
    /// `visible` is false where computed style hides it with all it holds (`display: none`,
    /// `visibility: hidden`); what a closed `<details>` holds counts as visible, since readers can
    /// open it. A caller that knows no computed style passes true and feeds the attributes
    /// `hidden` and `style`; one that does need not feed these two.
    pub fn open(&mut self, tag: &str, visible: bool) -> NodeId {
        let tag = Tag::named(tag);
        let visible = visible
            && tag != Tag::Skip
            && self.open.last().is_none_or(|&p| self.tree.nodes[p as usize].visible);
        let id = self.push(tag, visible, Span::default());
        self.open.push(id);
        NodeId(id)
    }

    /// Gives the element opened last an attribute, before anything is put into it.
    ///
    /// What counts: `class`, `id`, `role`, `itemprop`, `rel`, `lang`, `href`, `aria-hidden`,
    /// `hidden`, `style`; anything else is ignored, so all may be passed.
    pub fn attribute(&mut self, name: &str, value: &str) {
        let Some(id) = self.open.last().copied() else { return };
        let node = &mut self.tree.nodes[id as usize];
        match name {
            "class" => {
                node.hints |= self.words.hints(value);
                node.class = hints::hash(value);
            }
            // Long ones are headings turned into addresses: `sharing-with-several-developers`.
            "id" if value.bytes().filter(|b| *b == b'-').count() < 4 => node.hints |= self.words.hints(value),
            "role" => node.hints |= hints::of_role(value),
            "itemprop" => node.hints |= hints::of_property(value),
            "rel" if value.eq_ignore_ascii_case("author") => node.hints |= Hints::BYLINE,
            "href" => node.leads = true,
            "hidden" => node.visible = false,
            "style" if hides(value) => node.visible = false,
            // Pages set it on all they hold while a dialog is open: a hint only.
            "aria-hidden" if value == "true" => node.hints |= Hints::UNSEEN,
            "lang" => self.tree.languages.extend(language(value).map(|l| (id, l))),
            _ => {}
        }
    }

    /// States the page's language where `<html lang>` does not: a BCP 47 tag from
    /// `<meta http-equiv="content-language">` or `og:locale`.
    pub fn language(&mut self, tag: &str) {
        self.tree.fallback = self.tree.fallback.take().or_else(|| language(tag));
    }

    /// Adds a text node.
    pub fn text(&mut self, text: &str) -> NodeId {
        let start = self.tree.text.len();
        self.tree.text.push_str(text);
        let visible = self.open.last().is_none_or(|&p| self.tree.nodes[p as usize].visible);
        NodeId(self.push(Tag::Text, visible, Span::new(start, self.tree.text.len())))
    }

    /// Closes the element opened last.
    pub fn close(&mut self) {
        if let Some(id) = self.open.pop() {
            self.tree.nodes[id as usize].end = self.tree.nodes.len() as u32;
        }
    }

    /// The page; what is still open is closed.
    #[must_use]
    pub fn finish(mut self) -> Tree {
        while !self.open.is_empty() {
            self.close();
        }
        self.tree
    }

    fn push(&mut self, tag: Tag, visible: bool, text: Span) -> u32 {
        let id = self.tree.nodes.len() as u32;
        let parent = self.open.last().copied().unwrap_or(id);
        self.tree.nodes.push(Node {
            end: id + 1,
            parent,
            tag,
            visible,
            leads: false,
            hints: Hints::NONE,
            class: 0,
            text,
        });
        id
    }
}

/// Whether an inline style hides its element.
fn hides(style: &str) -> bool {
    let has = |wanted: &[u8]| {
        let mut rest = wanted;
        style.bytes().filter(|b| !b.is_ascii_whitespace()).any(|b| {
            rest = match rest.strip_prefix(&[b.to_ascii_lowercase()]) {
                Some(more) => more,
                None if b.to_ascii_lowercase() == wanted[0] => &wanted[1..],
                None => wanted,
            };
            rest.is_empty()
        })
    };
    has(b"display:none") || has(b"visibility:hidden")
}

/// A language tag as BCP 47 writes it: `en_GB` is `en-GB`.
fn language(tag: &str) -> Option<String> {
    let tag = tag.split(',').next().unwrap_or_default().trim().replace('_', "-");
    tag.starts_with(|c: char| c.is_ascii_alphabetic()).then_some(tag)
}
