//! How much text each element holds, and what kind of text.

use super::hints::Hints;
use super::tag::Tag;
use super::{NodeId, Tree};

/// What stands in an element, all it holds included.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Measure {
    /// Characters, white space apart; those of scripts without spaces count twice.
    pub(super) chars: u32,
    /// Those of them inside links.
    pub(super) linked: u32,
    /// Characters of running text: sentences that are not links.
    pub(super) prose: u32,
    /// Runs of text that end as sentences do, however short.
    pub(super) sentences: u32,
    /// `<article>` elements, itself included.
    pub(super) articles: u32,
    /// Headlines, `<main>` elements and what is named an article's body: where an article may be.
    pub(super) seats: u32,
    /// How much speaks for this element as the article's container: running text counts in full
    /// for the container it stands in, by half for the one around that, and so on.
    pub(super) votes: u32,
}

impl Measure {
    fn add(&mut self, other: Self) {
        self.chars += other.chars;
        self.linked += other.linked;
        self.prose += other.prose;
        self.sentences += other.sentences;
        self.articles += other.articles;
        self.seats += other.seats;
        self.votes += other.votes / 2;
    }

    /// Whether links are more than `percent` of the text.
    pub(super) fn is_linked(self, percent: u32) -> bool {
        u64::from(self.linked) * 100 > u64::from(self.chars) * u64::from(percent)
    }
}

/// Measures every element of `tree`; what is `left_out` counts for nothing.
pub(super) fn measure(tree: &Tree, left_out: &[bool]) -> Vec<Measure> {
    let mut measures = Survey::of(tree, left_out);
    for at in (1..measures.len()).rev() {
        let (parent, mine) = (tree.nodes[at].parent as usize, measures[at]);
        if parent < at {
            measures[parent].add(mine);
        }
        if holds_a_line(tree.nodes[at].tag) {
            measures[at].votes = 0;
        }
    }
    measures
}

/// Shorter runs of text are labels, not running text.
const SHORTEST: u32 = 25;

/// Without a single stop, this much text is no label either.
const LONG: u32 = 80;

/// Text in lists is more often a menu or a row of teasers than the article: it counts by a quarter.
const DOUBTFUL: u32 = 4;

/// Characters of another article's title at least.
const TITLE: u32 = 8;

/// Behind a line that is a link, this much running text is taken for a teaser's and counts by a quarter.
const TEASER: u32 = 250;

/// A run of text that no block interrupts.
#[derive(Default)]
struct Run {
    chars: u32,
    linked: u32,
    /// Commas and full stops, in whatever script.
    stops: u32,
    last: char,
}

/// A walk through the page that measures each run of text and gives it to its block.
struct Survey<'t> {
    tree: &'t Tree,
    measures: Vec<Measure>,
    run: Run,
    /// The blocks around, outermost first.
    blocks: Vec<usize>,
    link_end: usize,
    list_end: usize,
    /// Characters of running text that may still belong to a teaser, and where that ends at the latest.
    teaser: u32,
    teaser_end: usize,
}

impl<'t> Survey<'t> {
    fn of(tree: &'t Tree, left_out: &[bool]) -> Vec<Measure> {
        let measures = vec![Measure::default(); tree.nodes.len()];
        let mut survey = Self {
            tree,
            measures,
            run: Run::default(),
            blocks: Vec::new(),
            link_end: 0,
            list_end: 0,
            teaser: 0,
            teaser_end: 0,
        };
        let mut at = 0;
        while at < tree.nodes.len() {
            survey.leave_blocks(at);
            if left_out[at] {
                at = tree.nodes[at].end as usize;
            } else {
                survey.enter(at);
                at += 1;
            }
        }
        survey.leave_blocks(usize::MAX);
        survey.measures
    }

    /// Leaves the blocks that end before node `at`.
    fn leave_blocks(&mut self, at: usize) {
        while let Some(&block) = self.blocks.last().filter(|b| self.tree.nodes[**b].end as usize <= at) {
            self.finish_run();
            debug_assert!(self.blocks.last() == Some(&block));
            self.blocks.pop();
        }
    }

    fn enter(&mut self, at: usize) {
        let node = &self.tree.nodes[at];
        let end = node.end as usize;
        match node.tag {
            Tag::Text => self.text(at),
            Tag::Link if node.leads => self.link_end = self.link_end.max(end),
            Tag::Break => self.run.stops += 1,
            tag if tag.is_block() => {
                self.finish_run();
                self.blocks.push(at);
                if tag == Tag::Item {
                    self.list_end = self.list_end.max(end);
                }
                let seat = matches!(tag, Tag::Headline | Tag::Main) || node.hints.any(Hints::BODY);
                self.measures[at].seats = u32::from(seat);
                self.measures[at].articles = u32::from(tag == Tag::Article);
            }
            _ => {}
        }
    }

    fn text(&mut self, at: usize) {
        let before = self.run.chars;
        for c in self.tree.text(NodeId(at as u32)).chars().filter(|c| !c.is_whitespace()) {
            self.run.chars += if c < '\u{2e80}' { 1 } else { 2 };
            self.run.stops += u32::from(is_stop(c));
            self.run.last = c;
        }
        let chars = self.run.chars - before;
        let linked = if at < self.link_end { chars } else { 0 };
        self.run.linked += linked;
        self.measures[at] = Measure { chars, linked, ..Measure::default() };
    }

    /// The end of what a title in `block` stands over.
    fn around(&self, block: usize) -> usize {
        let node = &self.tree.nodes[block];
        let parent = &self.tree.nodes[node.parent as usize];
        if node.tag.is_heading() || node.tag == Tag::Paragraph {
            parent.end as usize
        } else {
            node.end as usize
        }
    }

    /// Gives the run to the block it stands in.
    fn finish_run(&mut self) {
        let Run { chars, linked, stops, last } = std::mem::take(&mut self.run);
        let Some(&block) = self.blocks.last() else { return };
        let measure = &mut self.measures[block];
        measure.sentences += u32::from(chars > linked && ends_sentence(last));
        let plain = chars - linked;
        let tag = self.tree.nodes[block].tag;
        if plain >= SHORTEST && (stops > 0 || plain >= LONG) {
            let doubtful = block < self.list_end || (self.teaser > 0 && block < self.teaser_end);
            let prose = plain.saturating_sub(linked) / if doubtful { DOUBTFUL } else { 1 };
            self.teaser = self.teaser.saturating_sub(plain);
            measure.prose += prose;
            // A paragraph's vote is halved on its way into its container.
            measure.votes += if holds_a_line(tag) { prose * 2 } else { prose };
        } else if linked >= TITLE && linked * 10 >= chars * 9 && is_title(tag) {
            self.teaser = TEASER;
            self.teaser_end = self.around(block);
        } else if tag.is_heading() {
            self.teaser = 0;
        }
    }
}

/// Whether a link that fills the element may be another article's title; in a paragraph of the
/// article's own it is a hint at further reading, and the article goes on behind it.
fn is_title(tag: Tag) -> bool {
    !matches!(tag, Tag::Headline | Tag::Paragraph)
}

/// Whether an element holds one paragraph, so that its container is the one around it.
fn holds_a_line(tag: Tag) -> bool {
    matches!(tag, Tag::Paragraph | Tag::Headline | Tag::Heading | Tag::Item | Tag::Pre | Tag::BlockQuote)
}

fn is_stop(c: char) -> bool {
    matches!(c, ',' | '.' | '!' | '?' | '…' | '،' | '؟' | '。' | '、' | '，' | '।')
}

/// Whether a sentence may end with `c`.
pub(super) fn ends_sentence(c: char) -> bool {
    matches!(
        c,
        '.' | '!'
            | '?'
            | '…'
            | '؟'
            | '。'
            | '！'
            | '？'
            | '।'
            | '"'
            | '\''
            | '”'
            | '’'
            | '»'
            | '“'
            | '«'
            | '」'
            | ')'
            | ':'
    )
}
