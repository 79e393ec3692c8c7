//! Reads the live page into plain data.

use super::bindings::{Attributed, Checked};
use super::watch::Observer;
use super::{document, window};
use crate::article::{NodeId, Tree, TreeBuilder};
use crate::steps::rest;
use js_sys::{Object, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, TreeWalker};

/// `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT`
const SHOW: u32 = 1 | 4;

/// The attributes the finder looks at. Never by property: of an SVG `className` is no string.
const ATTRIBUTES: [&str; 9] =
    ["class", "id", "href", "role", "itemprop", "rel", "lang", "aria-hidden", "hidden"];

/// So many of them, the first, many elements have; one look tells whether an element has any of the others.
const COMMON: usize = 3;
const RARE: &str = "[role],[itemprop],[rel],[lang],[aria-hidden],[hidden]";

/// So many nodes are read in one step.
const STEP: usize = 250;

/// So often a page that changes while it is read is read from the beginning; then it is read in one step.
const AGAIN: usize = 3;

/// Where a page states its language besides `lang`, as saved pages are read (`article/html.rs`).
const LANGUAGE: &str = "[property='og:locale'],[name='og:locale'],[http-equiv=content-language]";

/// The page as plain data, and the live nodes by the same numbers.
#[derive(Debug)]
pub(super) struct Snapshot {
    pub(super) tree: Tree,
    pub(super) nodes: Vec<Node>,
    pub(super) chosen: Vec<NodeId>,
}

/// Reads what is below `root` (an element or a shadow root), step by step; `chosen` are elements in document order.
pub(super) async fn read(root: &Node, chosen: &[Element]) -> Option<Snapshot> {
    let changed = Rc::new(Cell::new(false));
    let seen = Rc::clone(&changed);
    let observer = Observer::of_changes(root, &[], move |_| seen.set(true)).ok();
    for attempt in 0.. {
        changed.set(false);
        let in_steps = attempt < AGAIN && observer.is_some();
        let snapshot = once(root, chosen, in_steps.then_some(&*changed)).await;
        if snapshot.is_some() || !in_steps {
            return snapshot;
        }
    }
    None
}

/// Reads it in one go, or in steps for as long as nothing has `changed`.
async fn once(root: &Node, chosen: &[Element], changed: Option<&Cell<bool>>) -> Option<Snapshot> {
    let walker = document().create_tree_walker_with_what_to_show(root, SHOW).ok()?;
    let mut reader = Reader {
        builder: TreeBuilder::new(),
        nodes: Vec::new(),
        wanted: chosen,
        chosen: Vec::new(),
        names: ATTRIBUTES.map(JsValue::from_str),
        rare: RARE.into(),
        visibility: Visibility::of_page(root),
    };
    reader.walk(&walker, root, changed).await?;
    let stated = root.owner_document().and_then(|page| page.query_selector(LANGUAGE).ok().flatten());
    if let Some(tag) = stated.and_then(|meta| meta.get_attribute("content")) {
        reader.builder.language(&tag);
    }
    Some(Snapshot { tree: reader.builder.finish(), nodes: reader.nodes, chosen: reader.chosen })
}

struct Reader<'a> {
    builder: TreeBuilder,
    nodes: Vec<Node>,
    wanted: &'a [Element],
    chosen: Vec<NodeId>,
    /// [`ATTRIBUTES`] as JavaScript strings.
    names: [JsValue; 9],
    /// [`RARE`] as one.
    rare: JsValue,
    visibility: Visibility,
}

impl Reader<'_> {
    /// In document order, without recursion: pages nest as deep as they like.
    ///
    /// None where the page has `changed` between two steps.
    async fn walk(&mut self, walker: &TreeWalker, root: &Node, changed: Option<&Cell<bool>>) -> Option<()> {
        let mut depth = 0_usize;
        let mut here = if root.node_type() == Node::ELEMENT_NODE { self.open(root) } else { Here::Inside };
        for count in 1.. {
            if let Some(changed) = changed.filter(|_| count % STEP == 0) {
                rest().await;
                if changed.get() {
                    return None;
                }
            }
            let down = if here == Here::Inside { walker.first_child().ok().flatten() } else { None };
            let mut next = down;
            if next.is_some() {
                depth += 1;
            } else {
                next = self.onward(walker, &mut depth, here);
            }
            let Some(node) = next else { break };
            here = self.visit(node);
        }
        Some(())
    }

    /// The next node that is not below this one; closes what ends here.
    fn onward(&mut self, walker: &TreeWalker, depth: &mut usize, mut here: Here) -> Option<Node> {
        while *depth > 0 {
            if here != Here::Text {
                self.builder.close();
            }
            if let Some(node) = walker.next_sibling().ok().flatten() {
                return Some(node);
            }
            walker.parent_node().ok().flatten()?;
            here = Here::Inside;
            *depth -= 1;
        }
        None
    }

    fn visit(&mut self, node: Node) -> Here {
        if node.node_type() == Node::ELEMENT_NODE {
            return self.open(&node);
        }
        self.builder.text(&node.node_value().unwrap_or_default());
        self.nodes.push(node);
        Here::Text
    }

    /// Opens an element.
    fn open(&mut self, node: &Node) -> Here {
        let element: &Element = node.unchecked_ref();
        let tag = element.local_name();
        let reads = TreeBuilder::reads(&tag);
        let visible = reads && self.visibility.of(element, &tag);
        let id = self.builder.open(&tag, visible);
        self.nodes.push(node.clone());
        if self.wanted.first().is_some_and(|w| **w == **element) {
            self.wanted = &self.wanted[1..];
            self.chosen.push(id);
        }
        if reads && visible && element.has_attributes() {
            self.attributes(element);
        }
        if visible { Here::Inside } else { Here::Outside }
    }

    fn attributes(&mut self, element: &Element) {
        let element: &Attributed = element.unchecked_ref();
        let count = if element.matches(&self.rare) { ATTRIBUTES.len() } else { COMMON };
        for (name, key) in ATTRIBUTES.iter().zip(&self.names).take(count) {
            if let Some(value) = element.attribute(key) {
                self.builder.attribute(name, &value);
            }
        }
    }
}

/// Where the walk stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Here {
    Text,
    /// An element that is read.
    Inside,
    /// One that is not.
    Outside,
}

/// Whether elements can be seen.
struct Visibility {
    options: Object,
    drawn: bool,
    checks: bool,
}

impl Visibility {
    fn of_page(root: &Node) -> Self {
        let options = Object::new();
        // an array of pairs would be longer; a failure only means the weaker check
        let _ = Reflect::set(&options, &JsValue::from_str("visibilityProperty"), &JsValue::TRUE);
        // of a document that is not shown no style is computed
        let drawn = root.owner_document().is_some_and(|d| d.default_view().is_some());
        let checks = document()
            .document_element()
            .is_some_and(|e| Reflect::has(&e, &JsValue::from_str("checkVisibility")).unwrap_or(false));
        Self { options, drawn, checks }
    }

    /// `<html>` and `<body>` may be hidden until a page's fonts are there; what they hold counts.
    /// An element without a box of its own (`display: contents`) is seen if its children are;
    /// what a closed `<details>` holds can be opened by the reader.
    fn of(&self, element: &Element, tag: &str) -> bool {
        if !self.drawn || matches!(tag, "html" | "body") {
            return true;
        }
        if self.checks && element.unchecked_ref::<Checked>().check_visibility(&self.options) {
            return true;
        }
        let Ok(Some(style)) = window().get_computed_style(element) else { return true };
        let is = |name: &str, value: &str| style.get_property_value(name).is_ok_and(|v| v == value);
        let shown = !is("display", "none") && !is("visibility", "hidden");
        shown && (!self.checks || is("display", "contents") || in_closed_details(element))
    }
}

fn in_closed_details(element: &Element) -> bool {
    element.closest("details:not([open])").is_ok_and(|d| d.is_some())
}
