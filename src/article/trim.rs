//! What stands inside the article's elements and is not its text, told by what it holds.

use super::hints::Hints;
use super::measure::Measure;
use super::phrases;
use super::tag::Tag;
use super::tree::Node;
use super::{NodeId, Tree};
use crate::text::letter;

/// Characters of running text that a byline with a few words about its author, or a form's
/// introduction, does not reach.
const FEW: u32 = 400;

/// Leaves out what is furniture inside `root`, one of the article's elements; all of these hold
/// `prose` characters of running text.
pub(super) fn trim(tree: &Tree, measures: &[Measure], root: usize, prose: u32, left_out: &mut [bool]) {
    let (mut at, mut line_end) = (root + 1, 0);
    while at < tree.nodes[root].end as usize {
        let node = &tree.nodes[at];
        if node.tag.is_line() {
            line_end = line_end.max(node.end as usize);
        }
        let phrase = at < line_end && !node.tag.is_block();
        if left_out[at] {
            if node.tag == Tag::Form {
                leave_out_around(tree, measures, root, at, left_out);
            }
        } else if node.tag.is_heading() && phrases::is_box(&beginning(tree, at)) {
            leave_out_box(tree, measures, root, at, left_out);
        } else {
            left_out[at] = !phrase && is_furniture(&tree.nodes[at], &measures[at], prose);
        }
        at = if left_out[at] { node.end as usize } else { at + 1 };
    }
}

/// Whether an element is a byline, a teaser, a list of links. What holds more than half of the
/// article's `prose` is not.
pub(super) fn is_furniture(node: &Node, measure: &Measure, prose: u32) -> bool {
    if measure.chars == 0 || measure.prose * 2 > prose {
        return false;
    }
    match node.tag {
        _ if node.hints.any(Hints::BYLINE) && measure.prose < FEW => true,
        Tag::Paragraph => measure.is_linked(90) && measure.sentences == 0,
        Tag::List => measure.is_linked(80),
        Tag::Div | Tag::Section | Tag::Aside | Tag::Header | Tag::Article => {
            measure.is_linked(50) && measure.prose * 4 < measure.chars
        }
        _ => false,
    }
}

/// Leaves out the box around a form: its parents, as long as they say little more.
fn leave_out_around(tree: &Tree, measures: &[Measure], root: usize, form: usize, left_out: &mut [bool]) {
    let mut at = tree.nodes[form].parent as usize;
    while at > root && !left_out[at] && measures[at].prose < FEW {
        left_out[at] = true;
        at = tree.nodes[at].parent as usize;
    }
}

/// Leaves out the box that a heading stands over: all around it that begins with it, or else the
/// lists and links that follow.
fn leave_out_box(tree: &Tree, measures: &[Measure], root: usize, heading: usize, left_out: &mut [bool]) {
    let mut top = heading;
    loop {
        let parent = tree.nodes[top].parent as usize;
        let minor = parent > root && measures[parent].prose * 2 <= measures[root].prose;
        if !minor || (parent + 1..top).any(|before| measures[before].chars > 0) {
            break;
        }
        top = parent;
    }
    left_out[top] = true;
    let end = tree.nodes[tree.nodes[top].parent as usize].end as usize;
    let mut next = tree.nodes[top].end as usize;
    while top == heading && next < end && (measures[next].chars == 0 || measures[next].is_linked(50)) {
        left_out[next] = true;
        next = tree.nodes[next].end as usize;
    }
}

/// The first characters an element holds, in lower case.
fn beginning(tree: &Tree, at: usize) -> String {
    let mut text = String::new();
    for node in at..tree.nodes[at].end as usize {
        if text.len() > phrases::LONGEST {
            break;
        }
        text.extend(tree.text(NodeId(node as u32)).chars().take(phrases::LONGEST).map(letter::lower));
    }
    text
}
