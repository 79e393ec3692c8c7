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

#[derive(Clone, Copy)]
enum Node {
    /// Rows at or below the cut go to the next node, the others to `right`.
    Split { cut: u16, right: u16 },
    /// What the tree adds to a row's score.
    Leaf(i8),
}

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
            self.nodes.push(Node::Leaf(*leaves.next().expect("a leaf") as i8));
            return;
        }
        let own = usize::from(*splits.next().expect("a cut"));
        let (cut, at) = ((self.columns[usize::from(column)].cuts.start + own) as u16, self.nodes.len());
        self.nodes.push(Node::Leaf(0));
        self.add_tree(shape, splits, leaves);
        self.nodes[at] = Node::Split { cut, right: self.nodes.len() as u16 };
        self.add_tree(shape, splits, leaves);
    }

    /// What the trees' leaves add up to for each row.
    pub fn sums(&self, rows: &[Row]) -> Vec<i32> {
        let mut sums = vec![0; rows.len()];
        for (rows, sums) in rows.chunks(64).zip(sums.chunks_mut(64)) {
            let below = self.below(rows);
            for root in &self.roots {
                self.walk(usize::from(*root), u64::MAX >> (64 - rows.len()), &below, sums);
            }
        }
        sums
    }

    /// For each cut the rows at or below it, a bit each.
    fn below(&self, rows: &[Row]) -> Vec<u64> {
        let mut below = vec![0; self.columns[COLUMNS - 1].cuts.end];
        for (at, column) in self.columns.iter().enumerate() {
            let slots = &self.slots[column.slots.clone()];
            for (bit, row) in rows.iter().enumerate() {
                let value = (i32::from(row[at]) - column.first).clamp(0, slots.len() as i32 - 1);
                below[usize::from(slots[value as usize])] |= 1 << bit;
            }
            let mut sum = 0;
            for rows in &mut below[column.cuts.clone()] {
                sum |= *rows;
                *rows = sum;
            }
        }
        below
    }

    /// Adds the leaves that `rows` come to from the node `at`.
    fn walk(&self, mut at: usize, mut rows: u64, below: &[u64], sums: &mut [i32]) {
        loop {
            match self.nodes[at] {
                Node::Split { cut, right } => {
                    let left = rows & below[usize::from(cut)];
                    rows &= !left;
                    if rows == 0 {
                        (at, rows) = (at + 1, left);
                        continue;
                    }
                    if left != 0 {
                        self.walk(at + 1, left, below, sums);
                    }
                    at = usize::from(right);
                }
                Node::Leaf(value) => {
                    while rows != 0 {
                        sums[rows.trailing_zeros() as usize] += i32::from(value);
                        rows &= rows - 1;
                    }
                    return;
                }
            }
        }
    }
}

type Bytes<'b, 'a> = &'b mut std::slice::Iter<'a, u8>;
