//! Boxes on a page that are not its article: menus, advertising, comments, other articles.

use super::Tree;
use super::hints::Hints;
use super::measure::Measure;
use super::tag::Tag;
use super::tree::Node;

/// Characters of running text that share bars, menus and the like do not reach.
const SMALL: u32 = 1500;

/// Hints at boxes of few words; more text means the name was meant otherwise.
const FEW_WORDS: Hints = Hints::of(&[Hints::MENU, Hints::SHARE, Hints::SIGNUP, Hints::AD, Hints::TAGS]);

/// Hints at boxes that may be as long as the article.
const MANY_WORDS: Hints =
    Hints::of(&[Hints::RELATED, Hints::COMMENT, Hints::FOOTER, Hints::SIDEBAR, Hints::OVERLAY]);

/// Leaves out what the page itself calls a menu, a comment, an advertisement.
///
/// What holds more than half of the page's running text stays, whatever its name: a layout's
/// `with-sidebar`, a `<form>` around everything.
pub(super) fn leave_out(tree: &Tree, measures: &[Measure], left_out: &mut [bool]) {
    let page = measures.first().map_or(0, |m| m.prose);
    let mut at = 0;
    while at < tree.nodes.len() {
        let (node, measure) = (&tree.nodes[at], &measures[at]);
        left_out[at] |= measure.prose * 2 <= page && is_box(node, measure);
        at = if left_out[at] { node.end as usize } else { at + 1 };
    }
}

fn is_box(node: &Node, measure: &Measure) -> bool {
    match node.tag {
        Tag::Text | Tag::Body => false,
        Tag::Aside => !node.hints.any(Hints::PULL_QUOTE),
        Tag::Nav | Tag::Footer | Tag::Form => true,
        _ => node.hints.any(MANY_WORDS) || (node.hints.any(FEW_WORDS) && measure.prose < SMALL),
    }
}
