//! What stands inside the article's elements and is not its text, told by what it holds.

use super::hints::Hints;
use super::measure::Measure;
use super::phrases;
use super::tag::Tag;
use super::{NodeId, Tree};

/// Characters of running text that a byline with a few words about its author, or a form's
/// introduction, does not reach.
const FEW: u32 = 400;

/// Leaves out what is furniture in `root`; all of the article's elements hold `prose` characters of
/// running text, and what holds more than half of it is no furniture.
pub(super) fn trim(tree: &Tree, measures: &[Measure], root: usize, prose: u32, left_out: &mut [bool]) {
    let end = tree.nodes[root].end as usize;
    let (mut at, mut line_end) = (root, 0);
    while at < end {
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
            left_out[at] = !phrase && measures[at].prose * 2 <= prose && is_furniture(tree, measures, at);
        }
        at = if left_out[at] { node.end as usize } else { at + 1 };
    }
}

fn is_furniture(tree: &Tree, measures: &[Measure], at: usize) -> bool {
    let (node, mine) = (&tree.nodes[at], &measures[at]);
    match node.tag {
        _ if mine.chars == 0 => false,
        _ if node.hints.any(Hints::BYLINE) && mine.prose < FEW => true,
        Tag::Paragraph => mine.is_linked(90) && mine.sentences == 0,
        Tag::List => mine.is_linked(80),
        Tag::Div | Tag::Section | Tag::Aside | Tag::Header | Tag::Article => {
            mine.is_linked(50) && mine.prose * 4 < mine.chars
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
        let begins = (parent + 1..top).all(|n| {
            left_out[n] || tree.nodes[n].tag != Tag::Text || tree.text(NodeId(n as u32)).trim().is_empty()
        });
        if parent <= root || !begins || measures[parent].prose * 2 > measures[root].prose {
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
        text.extend(
            tree.text(NodeId(node as u32)).chars().take(phrases::LONGEST).flat_map(char::to_lowercase),
        );
    }
    text
}
