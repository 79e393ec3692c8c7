//! How much text each element holds, and what kind of text.

use super::tag::Tag;
use super::{NodeId, Tree};

/// What stands in an element, all it holds included.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Measure {
    /// Characters, white space apart.
    pub(super) chars: u32,
    /// Those of them inside links.
    pub(super) linked: u32,
    /// Characters of running text: sentences that are not links.
    pub(super) prose: u32,
    /// Runs of text that read like a paragraph.
    pub(super) paragraphs: u32,
}

impl Measure {
    fn add(&mut self, other: Self) {
        self.chars += other.chars;
        self.linked += other.linked;
        self.prose += other.prose;
        self.paragraphs += other.paragraphs;
    }

    /// Whether links are more than `percent` of the text.
    pub(super) fn is_linked(self, percent: u32) -> bool {
        u64::from(self.linked) * 100 > u64::from(self.chars) * u64::from(percent)
    }
}

/// Shorter runs of text are labels, not running text.
const SHORTEST: u32 = 25;

/// Measures every element of `tree`; what is `left_out` counts for nothing.
pub(super) fn measure(tree: &Tree, left_out: &[bool]) -> Vec<Measure> {
    let mut measures = own(tree, left_out);
    for at in (0..measures.len()).rev() {
        let parent = tree.nodes[at].parent as usize;
        if parent != at {
            let mine = measures[at];
            measures[parent].add(mine);
        }
    }
    measures
}

/// A run of text that no block interrupts.
#[derive(Default)]
struct Run {
    chars: u32,
    linked: u32,
    /// Commas and full stops, in whatever script.
    stops: u32,
}

/// The texts' own measures; a run's prose is given to its block.
fn own(tree: &Tree, left_out: &[bool]) -> Vec<Measure> {
    let mut measures = vec![Measure::default(); tree.nodes.len()];
    let mut run = Run::default();
    let (mut block, mut link_end, mut blocks) = (0, 0, Vec::new());
    let mut at = 0;
    while at < tree.nodes.len() {
        let node = &tree.nodes[at];
        while let Some(&(open, end)) = blocks.last().filter(|(_, end)| *end <= at) {
            let _: (usize, usize) = (open, end);
            run.finish(&mut measures[open]);
            blocks.pop();
            block = blocks.last().map_or(0, |b| b.0);
        }
        if left_out[at] {
            at = node.end as usize;
            continue;
        }
        match node.tag {
            Tag::Text => {
                let (chars, stops) = count(tree.text(NodeId(at as u32)));
                let linked = if at < link_end { chars } else { 0 };
                measures[at] = Measure { chars, linked, ..Measure::default() };
                run.add(chars, linked, stops);
            }
            Tag::Link if node.leads => link_end = link_end.max(node.end as usize),
            Tag::Break => run.stops += 1,
            tag if tag.is_block() => {
                run.finish(&mut measures[block]);
                block = at;
                blocks.push((at, node.end as usize));
            }
            _ => {}
        }
        at += 1;
    }
    if !measures.is_empty() {
        run.finish(&mut measures[block]);
    }
    measures
}

impl Run {
    fn add(&mut self, chars: u32, linked: u32, stops: u32) {
        self.chars += chars;
        self.linked += linked;
        self.stops += stops;
    }

    /// Counts for `block` if it is running text.
    fn finish(&mut self, block: &mut Measure) {
        let Self { chars, linked, stops } = std::mem::take(self);
        let plain = chars - linked;
        if plain >= SHORTEST && (stops > 0 || plain > 3 * SHORTEST) {
            block.prose += plain.saturating_sub(linked);
            block.paragraphs += 1;
        }
    }
}

/// Characters that are not white space, and stops among them.
fn count(text: &str) -> (u32, u32) {
    let (mut chars, mut stops) = (0, 0);
    for c in text.chars() {
        chars += u32::from(!c.is_whitespace());
        stops += u32::from(matches!(c, ',' | '.' | '!' | '?' | '…' | '،' | '؟' | '。' | '、' | '，' | '।'));
    }
    (chars, stops)
}
