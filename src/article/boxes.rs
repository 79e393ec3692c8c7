//! Boxes on a page that are not its article: menus, advertising, comments, other articles.

use super::Tree;
use super::hints::Hints;
use super::measure::Measure;
use super::tag::Tag;
use super::tree::Node;
use std::ops::Range;

/// Characters of running text that share bars, menus and the like do not reach.
const SMALL: u32 = 1500;

/// Hints at boxes of few words; more text means the name was meant otherwise.
const FEW_WORDS: Hints = Hints::of(&[Hints::MENU, Hints::SHARE, Hints::SIGNUP, Hints::AD, Hints::TAGS]);

/// Hints at boxes that may be as long as the article.
const MANY_WORDS: Hints = Hints::of(&[
    Hints::RELATED,
    Hints::COMMENT,
    Hints::FOOTER,
    Hints::SIDEBAR,
    Hints::OVERLAY,
    Hints::UNSEEN,
]);

/// Of these, what does not lend its name to a whole page's layout.
const APART: Hints = Hints::of(&[Hints::RELATED, Hints::COMMENT, Hints::FOOTER]);

/// Characters of running text in the shortest article, a long sentence or two short ones.
const SHORTEST: u32 = 80;

/// How far class names are believed.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Trust {
    /// All that are known.
    Names,
    /// Those of comments and other articles only: the page means something else by the rest.
    Few,
}

/// Leaves out what the page itself calls a menu, a comment, an advertisement, among the nodes
/// `within`, which hold `prose` characters of running text.
///
/// What holds more than half of that stays, since the name will mean the layout (`with-sidebar`, a
/// `<form>` around everything), unless it is a place for other texts only and the article can be
/// elsewhere. Phrases in a line of text stay whatever they are called, or a sentence would lose its
/// words.
pub(super) fn leave_out(
    tree: &Tree,
    measures: &[Measure],
    within: Range<usize>,
    prose: u32,
    trust: Trust,
    left_out: &mut [bool],
) {
    let (mut at, mut line_end) = (within.start, 0);
    while at < within.end {
        let (node, measure) = (&tree.nodes[at], &measures[at]);
        if node.tag.is_line() {
            line_end = line_end.max(node.end as usize);
        }
        let phrase = at < line_end && !node.tag.is_block();
        let named = if phrase { node.hints.any(Hints::UNSEEN) } else { is_box(node, measure, trust) };
        left_out[at] |= named && (measure.prose * 2 <= prose || is_apart(node, measure, prose));
        at = if left_out[at] { node.end as usize } else { at + 1 };
    }
}

/// Whether a box, however long, is not the article: what readers wrote, or another text that leaves
/// room for the article elsewhere.
fn is_apart(node: &Node, measure: &Measure, prose: u32) -> bool {
    let named = node.tag == Tag::Footer || node.hints.any(APART);
    let room = node.hints.any(Hints::COMMENT) || prose.saturating_sub(measure.prose) >= SHORTEST;
    named && room && measure.seats == 0
}

fn is_box(node: &Node, measure: &Measure, trust: Trust) -> bool {
    let named = |hints| node.hints.any(hints);
    match (node.tag, trust) {
        (Tag::Text | Tag::Body, _) => false,
        (Tag::Aside, _) => !named(Hints::PULL_QUOTE),
        (Tag::Nav | Tag::Footer | Tag::Form | Tag::Button, _) => true,
        (_, Trust::Names) => named(MANY_WORDS) || (named(FEW_WORDS) && measure.prose < SMALL),
        (_, Trust::Few) => named(APART),
    }
}
