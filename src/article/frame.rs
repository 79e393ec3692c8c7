//! What an element makes of the text inside.

use super::find::Found;
use super::hints::Hints;
use super::tag::Tag;
use super::{BlockKind, Tree};

/// Characters of running text in a caption, a standfirst or a pull quote at most.
const LONGEST: u32 = 800;

/// An element whose end matters, and what holds for the text inside.
#[derive(Clone, Copy)]
pub(super) struct Frame {
    /// The first node behind it.
    pub(super) end: usize,
    pub(super) kind: BlockKind,
    /// It starts and ends lines.
    pub(super) block: bool,
    /// It gives its text a form: `p`, `li`, `h2`, not merely `div`.
    pub(super) formal: bool,
    /// It is the page's headline.
    pub(super) headline: bool,
    /// Line breaks count.
    pub(super) pre: bool,
    /// How many `<q>` are open.
    pub(super) quoted: usize,
    /// The mark that closes a `<q>`.
    pub(super) mark: Option<char>,
}

impl Frame {
    /// What holds outside of every element.
    pub(super) const OUTSIDE: Self = Self {
        end: 0,
        kind: BlockKind::Paragraph,
        block: true,
        formal: false,
        headline: false,
        pre: false,
        quoted: 0,
        mark: None,
    };

    /// The frame of the block element `at` inside of `self`.
    pub(super) fn block(self, tree: &Tree, found: &Found, at: usize) -> Self {
        let node = &tree.nodes[at];
        Self {
            end: node.end as usize,
            kind: kind(tree, found, at, self.kind),
            block: true,
            formal: node.tag.is_formal() || (self.formal && node.tag != Tag::Section),
            headline: self.headline || node.tag == Tag::Headline,
            pre: self.pre || node.tag == Tag::Pre,
            quoted: self.quoted,
            mark: None,
        }
    }

    /// The frame of a `<q>` that ends before node `end` inside of `self`.
    pub(super) fn quotation(self, end: usize, mark: char) -> Self {
        Self { end, block: false, mark: Some(mark), quoted: self.quoted + 1, ..self }
    }
}

/// What a block element makes of its text.
fn kind(tree: &Tree, found: &Found, at: usize, outer: BlockKind) -> BlockKind {
    let (node, measure) = (&tree.nodes[at], &found.measures[at]);
    let is_part = measure.prose * 2 < found.prose;
    let named = |hints| is_part && measure.prose < LONGEST && node.hints.any(hints);
    match node.tag {
        _ if outer == BlockKind::Caption || named(CAPTION) => BlockKind::Caption,
        _ if outer == BlockKind::Standfirst || named(Hints::STANDFIRST) => BlockKind::Standfirst,
        Tag::Headline | Tag::Heading => BlockKind::Heading,
        _ if named(Hints::HEADING) => BlockKind::Heading,
        Tag::FigCaption => BlockKind::Caption,
        Tag::Figure if !holds_text(tree, at) => BlockKind::Caption,
        Tag::BlockQuote if is_part => BlockKind::BlockQuotation,
        Tag::Item => BlockKind::ListItem,
        Tag::Cell if measure.prose == 0 => BlockKind::ListItem,
        _ => outer,
    }
}

const CAPTION: Hints = Hints::of(&[Hints::PULL_QUOTE, Hints::CAPTION]);

/// Whether a figure shows text: a quotation, a table, a listing.
fn holds_text(tree: &Tree, figure: usize) -> bool {
    let end = tree.nodes[figure].end as usize;
    tree.nodes[figure..end].iter().any(|n| matches!(n.tag, Tag::BlockQuote | Tag::Table | Tag::Pre))
}
