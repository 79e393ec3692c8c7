//! The model's trees, walked by all rows of a span at once.
//!
//! A set of rows is the bits of a number. For each cut of each column one such set says which rows lie at or below
//! it, so a step down a tree is two operations on bits, however many rows take it: most rows of a span go the same
//! ways. After QuickScorer (Lucchese et al. 2015) in turning comparisons into sets.

use super::features::{COLUMNS, Row};
use super::model::LEAF;
use std::ops::Range;

/// All trees.
pub(super) struct Forest {
    columns: Vec<Column>,
    /// For each value of each column, from its first cut to the one behind its last: the first cut not below it.
    slots: Vec<u16>,
    /// The trees one behind the other, each node before what hangs on it, the left side first.
    nodes: Vec<Node>,
    roots: Vec<u16>,
}

/// A column's cuts and values.
struct Column {
    /// Its first cut.
    first: i32,
    /// Its values from that on, in `slots`.
    slots: Range<usize>,
    /// Its cuts, and behind them one that no value exceeds, among those of all columns.
    cuts: Range<usize>,
}

/// A fork, or a leaf where nothing is `right`.
#[derive(Clone, Copy)]
struct Node {
    /// Rows at or below this cut go to the next node; what a leaf adds to a row's score.
    cut: i16,
    /// Where the others go.
    right: u16,
}

/// How many rows a set holds.
const SET: usize = 64;
/// No tree has more forks above a leaf: it has fewer leaves than that.
const DEPTH: usize = 64;
/// Nodes that are still to be walked from, and the rows that go there.
type Waiting = [(u16, u64); DEPTH];

impl Forest {
    /// From the parts of a model's file: each column's cuts; the nodes' columns, or [`LEAF`]; the number of each
    /// split's cut among its column's; the leaves' values.
    pub fn new(cuts: &[Vec<i16>], shape: &[u8], splits: &[u8], leaves: &[u8]) -> Self {
        let mut forest = Self {
            columns: Vec::new(),
            slots: Vec::new(),
            nodes: Vec::with_capacity(shape.len()),
            roots: Vec::new(),
        };
        for cuts in cuts {
            forest.add_column(cuts);
        }
        let (mut shape, mut splits, mut leaves) = (shape.iter(), splits.iter(), leaves.iter());
        while shape.len() > 0 {
            forest.roots.push(forest.nodes.len() as u16);
            forest.add_tree(&mut shape, &mut splits, &mut leaves);
        }
        forest
    }

    fn add_column(&mut self, cuts: &[i16]) {
        let number = self.columns.last().map_or(0, |column| column.cuts.end);
        let (from, mut cut) = (self.slots.len(), 0);
        let first = cuts.first().map_or(0, |cut| i32::from(*cut));
        let mut value = first;
        while let Some(at) = cuts.get(cut) {
            self.slots.push((number + cut) as u16);
            cut += usize::from(value == i32::from(*at));
            value += 1;
        }
        self.slots.push((number + cut) as u16);
        let column = Column { first, slots: from..self.slots.len(), cuts: number..number + cut + 1 };
        self.columns.push(column);
    }

    fn add_tree(&mut self, shape: Bytes, splits: Bytes, leaves: Bytes) {
        let column = *shape.next().expect("a node");
        if column == LEAF {
            let value = *leaves.next().expect("a leaf") as i8;
            self.nodes.push(Node { cut: i16::from(value), right: 0 });
            return;
        }
        let own = usize::from(*splits.next().expect("a cut"));
        let (cut, at) = ((self.columns[usize::from(column)].cuts.start + own) as i16, self.nodes.len());
        self.nodes.push(Node { cut, right: 0 });
        self.add_tree(shape, splits, leaves);
        self.nodes[at].right = self.nodes.len() as u16;
        self.add_tree(shape, splits, leaves);
    }

    /// What the trees' leaves add up to for each row; `below` is room to count in.
    pub fn sums(&self, rows: &[Row], below: &mut Vec<u64>) -> Vec<i32> {
        let mut all = Vec::with_capacity(rows.len());
        let mut waiting = [(0, 0); DEPTH];
        for rows in rows.chunks(SET) {
            self.fill(below, rows);
            let mut sums = [0; SET];
            for root in &self.roots {
                let rows = u64::MAX >> (SET - rows.len());
                self.walk(usize::from(*root), rows, below, &mut waiting, &mut sums);
            }
            all.extend_from_slice(&sums[..rows.len()]);
        }
        all
    }

    /// For each cut the rows at or below it, a bit each.
    fn fill(&self, below: &mut Vec<u64>, rows: &[Row]) {
        below.clear();
        below.resize(self.columns[COLUMNS - 1].cuts.end, 0);
        for (at, column) in self.columns.iter().enumerate() {
            let slots = &self.slots[column.slots.clone()];
            let (mut before, mut slot) = (None, 0);
            for (bit, row) in rows.iter().enumerate() {
                if before != Some(row[at]) {
                    before = Some(row[at]);
                    let value = (i32::from(row[at]) - column.first).clamp(0, slots.len() as i32 - 1);
                    slot = usize::from(slots[value as usize]);
                }
                below[slot] |= 1 << bit;
            }
            let mut sum = 0;
            for rows in &mut below[column.cuts.clone()] {
                sum |= *rows;
                *rows = sum;
            }
        }
    }

    /// Adds the leaves that `rows` come to from the node `at`; `waiting` is room for those that went right.
    fn walk(
        &self,
        mut at: usize,
        mut rows: u64,
        below: &[u64],
        waiting: &mut Waiting,
        sums: &mut [i32; SET],
    ) {
        let mut depth = 0;
        loop {
            let Node { cut, right } = self.nodes[at];
            at += 1;
            if right != 0 {
                let left = rows & below[cut as usize];
                let others = rows ^ left;
                if left == 0 {
                    at = usize::from(right);
                } else if others != 0 {
                    waiting[depth % DEPTH] = (right, others);
                    depth += 1;
                    rows = left;
                }
                continue;
            }
            while rows != 0 {
                sums[rows.trailing_zeros() as usize % SET] += i32::from(cut);
                rows &= rows - 1;
            }
            if depth == 0 {
                return;
            }
            depth -= 1;
            (at, rows) = (usize::from(waiting[depth % DEPTH].0), waiting[depth % DEPTH].1);
        }
    }
}

type Bytes<'b, 'a> = &'b mut std::slice::Iter<'a, u8>;
