//! Which part of a page is the article.
//!
//! Running text gathers in one place: from the whole page down, the finder follows the child that
//! holds nearly all of it, until it is spread over many.

use super::hints::Hints;
use super::measure::{Measure, measure};
use super::tag::Tag;
use super::tree::Node;
use super::{NodeId, Tree};

/// The article's elements, in document order, and what in them is not the article's text.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) roots: Vec<usize>,
    pub(super) left_out: Vec<bool>,
}

/// Of a place's running text, the share in per cent that one child must hold to be the place.
const GATHERED: u32 = 60;

pub(super) fn find(tree: &Tree, chosen: &[NodeId]) -> Found {
    let hidden: Vec<bool> = tree.nodes.iter().map(|n| !n.visible || n.hints.any(Hints::UNSEEN)).collect();
    let whole = measure(tree, &hidden);
    let mut left_out = hidden;
    leave_out_boxes(tree, &whole, &mut left_out);
    let rest = measure(tree, &left_out);
    let roots = if chosen.is_empty() {
        gather(tree, &rest, &left_out)
    } else {
        chosen.iter().map(|n| n.0 as usize).collect()
    };
    Found { roots, left_out }
}

/// Leaves out what the page itself calls a menu, a comment, an advertisement.
fn leave_out_boxes(tree: &Tree, measures: &[Measure], left_out: &mut [bool]) {
    let page = measures.first().map_or(0, |m| m.prose);
    let mut at = 0;
    while at < tree.nodes.len() {
        let node = &tree.nodes[at];
        left_out[at] |= is_box(node) && measures[at].prose * 2 <= page;
        at = if left_out[at] { node.end as usize } else { at + 1 };
    }
}

fn is_box(node: &Node) -> bool {
    let hints = Hints::MENU
        | Hints::RELATED
        | Hints::COMMENT
        | Hints::SHARE
        | Hints::SIGNUP
        | Hints::AD
        | Hints::FOOTER
        | Hints::SIDEBAR
        | Hints::OVERLAY
        | Hints::TAGS;
    matches!(node.tag, Tag::Nav | Tag::Footer | Tag::Aside | Tag::Form)
        || (node.hints.any(hints) && node.tag != Tag::Body)
}

fn gather(tree: &Tree, measures: &[Measure], left_out: &[bool]) -> Vec<usize> {
    let Some(mut place) = measures.first().filter(|m| m.prose > 0).map(|_| 0) else { return Vec::new() };
    while let Some(child) = children(tree, place).filter(|&c| !left_out[c]).max_by_key(|&c| measures[c].prose)
    {
        if measures[child].prose * 100 < measures[place].prose * GATHERED
            || tree.nodes[child].tag == Tag::Paragraph
        {
            break;
        }
        place = child;
    }
    vec![place]
}

pub(super) fn children(tree: &Tree, parent: usize) -> impl Iterator<Item = usize> {
    let end = tree.nodes[parent].end as usize;
    let mut next = parent + 1;
    std::iter::from_fn(move || {
        let child = (next < end).then_some(next)?;
        next = tree.nodes[child].end as usize;
        Some(child)
    })
}
