//! From a tree to text blocks.

use super::find::{Found, find};
use super::line::Line;
use super::tag::Tag;
use super::{Article, Block, BlockKind, NodeId, Tree};

impl Article {
    /// Finds the article in a page.
    ///
    /// `chosen` are the elements a publisher named as holding it, in document order; none, and it
    /// is found. No article gives no blocks.
    #[must_use]
    pub fn from_tree(tree: &Tree, chosen: &[NodeId]) -> Self {
        let found = find(tree, chosen);
        let mut blocks = Vec::new();
        for &root in &found.roots {
            read(tree, &found, root, &mut blocks);
        }
        Self { language: None, blocks }
    }
}

/// An element whose end matters.
struct Frame {
    end: usize,
    kind: BlockKind,
}

fn read(tree: &Tree, found: &Found, root: usize, blocks: &mut Vec<Block>) {
    let mut line = Line::default();
    let mut frames: Vec<Frame> = Vec::new();
    let mut at = root;
    while at < tree.nodes[root].end as usize {
        let node = &tree.nodes[at];
        let kind = frames.last().map_or(BlockKind::Paragraph, |f| f.kind);
        if frames.last().is_some_and(|f| f.end <= at) {
            frames.pop();
            blocks.extend(line.finish(kind));
            continue;
        }
        let id = NodeId(at as u32);
        at += 1;
        if found.left_out[at - 1] {
            at = node.end as usize;
            continue;
        }
        match node.tag {
            Tag::Text => line.push(id, tree.text(id), 0, tree.text(id).len()),
            Tag::Break => line.space(id),
            tag if tag.is_block() => {
                blocks.extend(line.finish(kind));
                frames.push(Frame { end: node.end as usize, kind: kind_of(tag, kind) });
            }
            _ => {}
        }
    }
    blocks.extend(line.finish(frames.last().map_or(BlockKind::Paragraph, |f| f.kind)));
}

fn kind_of(tag: Tag, outer: BlockKind) -> BlockKind {
    match tag {
        Tag::Headline | Tag::Heading => BlockKind::Heading,
        Tag::Item => BlockKind::ListItem,
        Tag::BlockQuote => BlockKind::BlockQuotation,
        Tag::Figure | Tag::FigCaption => BlockKind::Caption,
        _ => outer,
    }
}
