//! The parser's own nodes: an arena with links, so that nothing recurses, dropping included.

use html5ever::interface::{ElemName, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, Namespace, QualName};
use std::borrow::Cow;
use std::cell::RefCell;

/// A parsed document.
pub(super) struct Dom(RefCell<Vec<Node>>);

/// What a node is.
pub(super) enum Kind {
    Element(QualName, Vec<Attribute>),
    Text(String),
    /// The document, comments, processing instructions.
    Other,
}

struct Node {
    kind: Kind,
    parent: Option<usize>,
    previous: Option<usize>,
    next: Option<usize>,
    first: Option<usize>,
    last: Option<usize>,
}

impl Default for Dom {
    fn default() -> Self {
        let dom = Self(RefCell::default());
        dom.create(Kind::Other);
        dom
    }
}

impl Dom {
    pub(super) const DOCUMENT: usize = 0;

    pub(super) fn parent(&self, node: usize) -> Option<usize> {
        self.0.borrow()[node].parent
    }

    pub(super) fn first_child(&self, node: usize) -> Option<usize> {
        self.0.borrow()[node].first
    }

    pub(super) fn next_sibling(&self, node: usize) -> Option<usize> {
        self.0.borrow()[node].next
    }

    pub(super) fn with<T>(&self, node: usize, read: impl FnOnce(&Kind) -> T) -> T {
        read(&self.0.borrow()[node].kind)
    }

    fn create(&self, kind: Kind) -> usize {
        let mut nodes = self.0.borrow_mut();
        nodes.push(Node { kind, parent: None, previous: None, next: None, first: None, last: None });
        nodes.len() - 1
    }

    /// Puts `child` into `parent`, before `next` or last.
    fn insert(&self, parent: usize, child: NodeOrText<usize>, next: Option<usize>) {
        let previous = next.map_or_else(|| self.0.borrow()[parent].last, |n| self.0.borrow()[n].previous);
        let child = match child {
            NodeOrText::AppendNode(node) => node,
            NodeOrText::AppendText(text) if previous.is_some_and(|p| self.append_text(p, &text)) => return,
            NodeOrText::AppendText(text) => self.create(Kind::Text(text.to_string())),
        };
        self.detach(child);
        let nodes = &mut *self.0.borrow_mut();
        nodes[child].parent = Some(parent);
        nodes[child].previous = previous;
        nodes[child].next = next;
        *after(nodes, parent, previous) = Some(child);
        *before(nodes, parent, next) = Some(child);
    }

    fn append_text(&self, node: usize, more: &str) -> bool {
        match &mut self.0.borrow_mut()[node].kind {
            Kind::Text(text) => text.push_str(more),
            _ => return false,
        }
        true
    }

    fn detach(&self, node: usize) {
        let nodes = &mut *self.0.borrow_mut();
        let Some(parent) = nodes[node].parent.take() else { return };
        let (previous, next) = (nodes[node].previous.take(), nodes[node].next.take());
        *after(nodes, parent, previous) = next;
        *before(nodes, parent, next) = previous;
    }
}

/// The link to what stands behind `previous`, or first in `parent`.
fn after(nodes: &mut [Node], parent: usize, previous: Option<usize>) -> &mut Option<usize> {
    match previous {
        Some(sibling) => &mut nodes[sibling].next,
        None => &mut nodes[parent].first,
    }
}

/// The link to what stands before `next`, or last in `parent`.
fn before(nodes: &mut [Node], parent: usize, next: Option<usize>) -> &mut Option<usize> {
    match next {
        Some(sibling) => &mut nodes[sibling].previous,
        None => &mut nodes[parent].last,
    }
}

/// An element's name, on its own so that no borrow of the arena is held.
#[derive(Debug)]
pub(super) struct Name(QualName);

impl ElemName for Name {
    fn ns(&self) -> &Namespace {
        &self.0.ns
    }

    fn local_name(&self) -> &LocalName {
        &self.0.local
    }
}

impl TreeSink for Dom {
    type Handle = usize;
    type Output = Self;
    type ElemName<'a> = Name;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> usize {
        Self::DOCUMENT
    }

    fn elem_name<'a>(&'a self, node: &'a usize) -> Name {
        self.with(*node, |kind| match kind {
            Kind::Element(name, _) => Name(name.clone()),
            Kind::Text(_) | Kind::Other => {
                Name(QualName::new(None, Namespace::default(), LocalName::default()))
            }
        })
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> usize {
        self.create(Kind::Element(name, attributes))
    }

    fn create_comment(&self, _: StrTendril) -> usize {
        self.create(Kind::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> usize {
        self.create(Kind::Other)
    }

    fn append(&self, parent: &usize, child: NodeOrText<usize>) {
        self.insert(*parent, child, None);
    }

    fn append_based_on_parent_node(&self, element: &usize, previous: &usize, child: NodeOrText<usize>) {
        match self.parent(*element) {
            Some(parent) => self.insert(parent, child, Some(*element)),
            None => self.insert(*previous, child, None),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// A template's contents are never the page's text: they stay its children.
    fn get_template_contents(&self, template: &usize) -> usize {
        *template
    }

    fn same_node(&self, one: &usize, other: &usize) -> bool {
        one == other
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &usize, child: NodeOrText<usize>) {
        if let Some(parent) = self.parent(*sibling) {
            self.insert(parent, child, Some(*sibling));
        }
    }

    fn add_attrs_if_missing(&self, node: &usize, more: Vec<Attribute>) {
        if let Kind::Element(_, attributes) = &mut self.0.borrow_mut()[*node].kind {
            for attribute in more {
                if attributes.iter().all(|a| a.name != attribute.name) {
                    attributes.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, node: &usize) {
        self.detach(*node);
    }

    fn reparent_children(&self, node: &usize, parent: &usize) {
        while let Some(child) = self.first_child(*node) {
            self.insert(*parent, NodeOrText::AppendNode(child), None);
        }
    }
}
