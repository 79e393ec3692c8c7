//! Lines between the article's own that are not its text, told by how they read.

use super::flow::Passage;
use super::measure::ends_sentence;
use super::{Block, BlockKind, phrases};
use crate::text::letter;

/// Bytes of a label, a byline, a date at most.
const SHORT: usize = 100;

/// Bytes of a label outside of the elements that are made for text.
const LABEL: usize = 40;

/// Bytes from which a line without a full stop is running text all the same.
const LONG: usize = 200;

/// The article's blocks among what was read.
pub(super) fn clear(passages: Vec<Passage>) -> Vec<Block> {
    let mut kept: Vec<Passage> = Vec::new();
    let (mut begun, mut gap) = (false, false);
    for mut passage in passages {
        if begun && passage.block.kind == BlockKind::Standfirst {
            passage.block.kind = BlockKind::Paragraph;
        }
        if is_furniture(&passage, begun) {
            gap |= passage.linked > 0;
            continue;
        }
        passage.gap |= std::mem::take(&mut gap);
        begun |= is_running_text(&passage.block);
        if is_heading(&passage) && passage.gap {
            drop_empty_headings(&mut kept, false);
        }
        kept.push(passage);
    }
    drop_empty_headings(&mut kept, true);
    kept.into_iter().map(|p| p.block).collect()
}

fn is_heading(passage: &Passage) -> bool {
    passage.block.kind == BlockKind::Heading && !passage.headline
}

/// Drops headings at the end: what stood below them is gone.
fn drop_empty_headings(kept: &mut Vec<Passage>, all: bool) {
    while kept.last().is_some_and(|p| is_heading(p) || (all && p.block.kind == BlockKind::Heading)) {
        kept.pop();
    }
}

fn is_running_text(block: &Block) -> bool {
    block.kind == BlockKind::Paragraph && block.text.len() >= SHORT
}

/// Whether a passage is not the article's text; `begun` is whether running text stands before it.
fn is_furniture(passage: &Passage, begun: bool) -> bool {
    let Passage { block, linked, formal, .. } = passage;
    let text = block.text.as_str();
    let whole = text.ends_with(ends_sentence) || text.len() >= LONG;
    let links = linked * 10 >= text.len() * 9;
    if phrases::is_furniture(text) || is_lead(text, *linked) {
        return true;
    }
    match block.kind {
        BlockKind::Paragraph if whole => false,
        BlockKind::Paragraph => links || is_label(text, *formal) || (!begun && text.len() < SHORT),
        BlockKind::Heading => links && !passage.headline,
        _ => false,
    }
}

/// Whether a line that is no sentence is a label: a figure in a chart, a button's word.
fn is_label(text: &str, formal: bool) -> bool {
    (!formal && text.len() < LABEL) || (text.len() < LABEL && !text.contains(letter::is_letter))
}

/// "Read more: The harbour that froze", most of it a link.
fn is_lead(text: &str, linked: usize) -> bool {
    linked * 2 > text.len() && phrases::is_lead(text.split(':').next().unwrap_or_default())
}
