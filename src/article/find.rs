//! Which part of a page is the article.
//!
//! Running text gathers in one place. Each run of it votes for the container it stands in, by half
//! for the one around that, and so on; the container with most votes is the article, with what
//! stands beside it and goes on with it. Menus, comments and other boxes are left out before, what
//! is furniture inside the article after.

use super::boxes::Trust;
use super::hints::Hints;
use super::measure::{Measure, measure};
use super::tag::Tag;
use super::tree::Node;
use super::trim::{is_furniture, trim};
use super::{NodeId, Tree, boxes};
use crate::text::sort_by_key;

/// The article's elements, in document order, and what in them is not its text.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) roots: Vec<usize>,
    pub(super) left_out: Vec<bool>,
    pub(super) measures: Vec<Measure>,
    /// Characters of running text in all of them.
    pub(super) prose: u32,
}

/// Finds the article, or reads the `chosen` elements as it.
pub(super) fn find(tree: &Tree, chosen: &[NodeId]) -> Found {
    if chosen.is_empty() { search(tree) } else { take(tree, outermost(tree, chosen)) }
}

fn search(tree: &Tree) -> Found {
    let hidden = hidden(tree);
    let whole = measure(tree, &hidden);
    let page: u32 = children(tree, None).map(|root| whole[root].prose).sum();
    let rest = |trust| {
        let mut left_out = hidden.clone();
        boxes::leave_out(tree, &whole, 0..tree.nodes.len(), page, trust, &mut left_out);
        let measures = measure(tree, &left_out);
        (children(tree, None).map(|root| measures[root].prose).sum::<u32>(), measures, left_out)
    };
    let (prose, mut measures, mut left_out) = rest(Trust::Names);
    if prose < page / RARE {
        (_, measures, left_out) = rest(Trust::Few);
    }
    let mut roots = gather(tree, &measures, &left_out);
    let prose = roots.iter().map(|&r| measures[r].prose).sum();
    roots.retain(|&root| !is_furniture(&tree.nodes[root], &measures[root], prose));
    for &root in &roots {
        trim(tree, &measures, root, prose, &mut left_out);
    }
    roots.splice(..0, standfirst(tree, &measures, &left_out, roots.first().copied()));
    Found { roots, left_out, measures, prose }
}

/// Where boxes hold all but this part of a page's running text, their names are doubted.
const RARE: u32 = 10;

/// The elements that a publisher named, whatever they are called or stand in.
fn take(tree: &Tree, roots: Vec<usize>) -> Found {
    let mut left_out = hidden(tree);
    let whole = measure(tree, &left_out);
    let prose = roots.iter().map(|&r| whole[r].prose).sum();
    for &root in &roots {
        let inside = root + 1..tree.nodes[root].end as usize;
        boxes::leave_out(tree, &whole, inside, prose, Trust::Names, &mut left_out);
    }
    let measures = measure(tree, &left_out);
    for &root in &roots {
        trim(tree, &measures, root, prose, &mut left_out);
    }
    Found { roots, left_out, measures, prose }
}

fn hidden(tree: &Tree) -> Vec<bool> {
    tree.nodes.iter().map(|n| !n.visible).collect()
}

/// The chosen elements in document order, without those inside others.
fn outermost(tree: &Tree, chosen: &[NodeId]) -> Vec<usize> {
    let mut all: Vec<usize> = chosen.iter().map(|n| n.0 as usize).filter(|n| *n < tree.nodes.len()).collect();
    sort_by_key(&mut all, |id| *id);
    let mut end = 0;
    all.retain(|&at| {
        let apart = at >= end;
        end = end.max(tree.nodes[at].end as usize);
        apart
    });
    all
}

/// The container for which most speaks, and its neighbours that go on with it.
fn gather(tree: &Tree, measures: &[Measure], left_out: &[bool]) -> Vec<usize> {
    let Some(best) = (0..tree.nodes.len()).max_by_key(|&at| standing(&tree.nodes[at], &measures[at])) else {
        return Vec::new();
    };
    if measures[best].prose == 0 {
        return Vec::new();
    }
    let mut roots = vec![best];
    let (mut inner, mut whole) = (best, false);
    for _ in 0..HIGHEST {
        let parent = tree.nodes[inner].parent as usize;
        let outer = (parent != inner).then_some(parent);
        if tree.nodes[inner].tag == Tag::Body {
            break;
        }
        let is_part = |c: usize| c == inner || (!left_out[c] && is_fellow(tree, measures, c, inner));
        let all: Vec<usize> = children(tree, outer).collect();
        let first = all.iter().position(|&c| is_part(c)).unwrap_or(0);
        let last = all.iter().rposition(|&c| is_part(c)).unwrap_or(0);
        if last > first {
            roots = all[first..=last].to_vec();
        }
        whole |= is_whole(&tree.nodes[inner]);
        let Some(outer) = outer else { break };
        let held: u32 = roots.iter().map(|&r| measures[r].prose).sum();
        let scattered = held * 100 < measures[outer].prose * GATHERED;
        if (scattered && !whole) || tree.nodes[outer].hints.any(Hints::BODY) {
            roots = vec![outer];
        }
        inner = outer;
    }
    roots
}

/// The sentences between the headline and the first of the article's elements that the page calls its summary.
fn standfirst(tree: &Tree, measures: &[Measure], left_out: &[bool], first: Option<usize>) -> Option<usize> {
    let first = first?;
    let seen = |at: &usize| measures[*at].chars > 0;
    let headline = (0..first).rev().filter(seen).find(|at| tree.nodes[*at].tag == Tag::Headline)?;
    (headline..first).find(|&at| {
        let (node, mine) = (&tree.nodes[at], &measures[at]);
        let apart = node.end as usize <= first;
        apart
            && node.hints.any(Hints::STANDFIRST)
            && mine.prose > 0
            && mine.prose < STANDFIRST
            && !left_out[at]
    })
}

/// Characters of running text that a standfirst does not reach.
const STANDFIRST: u32 = 600;

/// Of a place's running text, the share in per cent that makes a part of it the whole article.
const GATHERED: u32 = 50;

/// Whether the page says that this is an article from its beginning to its end.
fn is_whole(node: &Node) -> bool {
    matches!(node.tag, Tag::Article | Tag::Main) || node.hints.any(Hints::BODY)
}

/// How far up from the best container its fellows are looked for.
const HIGHEST: usize = 4;

fn standing(node: &Node, measure: &Measure) -> u32 {
    let votes = measure.votes;
    if node.hints.any(Hints::BODY) {
        votes + votes / 2
    } else if node.hints.any(Hints::MAIN) {
        votes + votes / 4
    } else {
        votes
    }
}

/// Whether an element beside the best container goes on with the article.
fn is_fellow(tree: &Tree, measures: &[Measure], at: usize, inner: usize) -> bool {
    let (node, mine, model) = (&tree.nodes[at], &measures[at], &tree.nodes[inner]);
    if mine.prose == 0 || mine.is_linked(25) || (mine.articles > 0 && measures[inner].articles > 0) {
        return false;
    }
    match node.tag {
        Tag::Article => false,
        Tag::Paragraph | Tag::Pre | Tag::BlockQuote => mine.prose >= 60,
        tag if tag == model.tag && node.class == model.class && node.class != 0 => {
            mine.prose * 2 >= mine.chars
        }
        _ => mine.prose * 5 >= measures[inner].prose && mine.prose * 10 >= mine.chars * 7,
    }
}

/// What stands directly in an element, or at the top of the tree.
pub(super) fn children(tree: &Tree, parent: Option<usize>) -> impl Iterator<Item = usize> {
    let end = parent.map_or(tree.nodes.len(), |p| tree.nodes[p].end as usize);
    let mut next = parent.map_or(0, |p| p + 1);
    std::iter::from_fn(move || {
        let child = (next < end).then_some(next)?;
        next = tree.nodes[child].end as usize;
        Some(child)
    })
}
