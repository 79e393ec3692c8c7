//! The model: weights of strings under small trees, read from one data file.
//!
//! The file is made by `cargo xtask train`. Its numbers are laid out column by column, so that it
//! packs well. [`Model::scores`] gives each row a score; a softmax over a span's rows gives
//! probabilities (a conditional logit; trees as in Friedman 2001).

use super::features::{COLUMNS, LEX_COLUMN, Row};
use super::forest::Forest;
use super::strings::ID_BITS;
use crate::text::sort_by_key;
use std::sync::LazyLock;

/// The format's version: a file of another one stops the build.
pub const FORMAT: u8 = 1;

/// The weights, ready to use.
pub struct Model {
    /// String ids, ascending, and their weights in steps.
    strings: Vec<(u32, i8)>,
    /// Where the strings with each value of the id's upper bits begin.
    buckets: Vec<u16>,
    forest: Forest,
    scales: Scales,
}

/// What a step of the file's small numbers is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scales {
    /// A step of a string's weight, where the trees start.
    pub string: f32,
    /// A step of a leaf.
    pub leaf: f32,
}

/// Marks a leaf in the file.
pub(super) const LEAF: u8 = 255;
const BUCKET_BITS: u32 = 11;

/// A tree as `cargo xtask train` grows it.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    /// Its value, in steps.
    Leaf(i8),
    /// Column, cut (at most: left), left, right.
    Split(u8, i16, Box<Tree>, Box<Tree>),
}

impl Model {
    /// Puts a model together; `strings` are ids with weights in steps.
    #[must_use]
    pub fn new(mut strings: Vec<(u32, i8)>, trees: &[Tree], scales: Scales) -> Self {
        sort_by_key(&mut strings, |string| *string);
        Self::read(&write(&strings, trees, scales))
    }

    fn fill_buckets(&mut self) {
        self.buckets = (0..=1u32 << BUCKET_BITS)
            .map(|b| self.strings.partition_point(|s| s.0 < b << (ID_BITS - BUCKET_BITS)) as u16)
            .collect();
    }

    /// The weight of a string, in steps; 0 where it has none.
    #[must_use]
    pub fn string(&self, id: u32) -> i32 {
        let bucket = (id >> (ID_BITS - BUCKET_BITS)) as usize;
        let range = usize::from(self.buckets[bucket])..usize::from(self.buckets[bucket + 1]);
        self.strings[range].iter().find(|s| s.0 == id).map_or(0, |s| i32::from(s.1))
    }

    /// The score of each row; `lex` is each row's sum of string weights and goes into its column;
    /// `room` is what it counts in, to be used again.
    pub fn scores(&self, rows: &mut [Row], lex: &[i32], room: &mut Vec<u64>) -> Vec<f32> {
        for (row, lex) in rows.iter_mut().zip(lex) {
            row[LEX_COLUMN] = clamp(*lex);
        }
        let leaves = self.forest.sums(rows, room);
        let score = |(lex, leaves): (&i32, &i32)| {
            self.scales.string * *lex as f32 + self.scales.leaf * *leaves as f32
        };
        lex.iter().zip(&leaves).map(score).collect()
    }
}

/// A sum of string weights as a column.
#[must_use]
pub fn clamp(lex: i32) -> i16 {
    lex.clamp(-2000, 2000) as i16
}

/// Probabilities from scores.
pub fn softmax(scores: &mut [f32]) {
    let top = scores.iter().copied().fold(f32::MIN, f32::max);
    let mut sum = 0.0;
    for s in scores.iter_mut() {
        *s = (*s - top).exp();
        sum += *s;
    }
    scores.iter_mut().for_each(|s| *s /= sum);
}

/// The committed weights.
const COMMITTED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/model.bin"));

/// What every file of this version begins with.
const HEAD: [u8; 6] = [b'W', b'S', b'W', b'M', FORMAT, COLUMNS as u8];

// While the weights are made again, those of another version are none.
#[cfg(not(feature = "training"))]
const _: () = {
    let mut i = 0;
    while i < HEAD.len() {
        let of_this_version = i < COMMITTED.len() && COMMITTED[i] == HEAD[i];
        assert!(of_this_version, "src/attribution/model.bin is of another version: run `cargo xtask train`");
        i += 1;
    }
};

/// Reads a model's file.
impl Model {
    /// The committed model, read once.
    #[must_use]
    pub fn committed() -> &'static Self {
        static MODEL: LazyLock<Model> = LazyLock::new(|| Model::read(COMMITTED));
        &MODEL
    }

    /// Reads what [`write()`] wrote. The committed file's version is checked when the crate is built.
    ///
    /// # Panics
    /// When the bytes are not of this version, or cut short.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        let mut file = Reader { bytes };
        assert_eq!(file.take(HEAD.len()), HEAD, "not a model of this version and these features");
        let scales = Scales { string: file.float(), leaf: file.float() };
        let (trees, splits, strings) = (file.number(), file.number(), file.number());
        let cuts: Vec<Vec<i16>> = (0..COLUMNS).map(|_| file.cuts()).collect();
        let shape = file.take(2 * splits + trees);
        let forest = Forest::new(&cuts, shape, file.take(splits), file.take(splits + trees));
        let ids = file.ids(strings);
        let weights = file.take(strings);
        let strings = ids.into_iter().zip(weights.iter().map(|w| *w as i8)).collect();
        let mut model = Self { buckets: Vec::new(), strings, forest, scales };
        model.fill_buckets();
        model
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
}

impl<'a> Reader<'a> {
    fn take(&mut self, n: usize) -> &'a [u8] {
        let (head, rest) = self.bytes.split_at(n);
        self.bytes = rest;
        head
    }

    fn byte(&mut self) -> u8 {
        self.take(1)[0]
    }

    fn float(&mut self) -> f32 {
        f32::from_le_bytes(self.take(4).try_into().expect("4 bytes"))
    }

    /// LEB128.
    fn number(&mut self) -> usize {
        let (mut value, mut shift) = (0, 0);
        loop {
            let byte = self.byte();
            value |= usize::from(byte & 127) << shift;
            shift += 7;
            if byte < 128 {
                return value;
            }
        }
    }

    /// Ascending cuts as steps from the one before, the first from [`FIRST_CUT`].
    fn cuts(&mut self) -> Vec<i16> {
        let mut at = FIRST_CUT;
        (0..self.number())
            .map(|_| {
                at += self.number() as i32;
                at as i16
            })
            .collect()
    }

    fn ids(&mut self, n: usize) -> Vec<u32> {
        let mut at = 0;
        (0..n)
            .map(|_| {
                at += self.number() as u32;
                at
            })
            .collect()
    }
}

const FIRST_CUT: i32 = -4096;

/// Writes a model's file; `strings` ascending by id.
#[must_use]
pub fn write(strings: &[(u32, i8)], trees: &[Tree], scales: Scales) -> Vec<u8> {
    let mut parts = Parts { cuts: vec![Vec::new(); COLUMNS], ..Parts::default() };
    trees.iter().for_each(|t| parts.collect_cuts(t));
    parts.cuts.iter_mut().for_each(|c| {
        c.sort_unstable();
        c.dedup();
    });
    trees.iter().for_each(|t| parts.add(t));
    let mut out = HEAD.to_vec();
    out.extend(scales.string.to_le_bytes());
    out.extend(scales.leaf.to_le_bytes());
    for n in [trees.len(), parts.splits.len(), strings.len()] {
        number(n, &mut out);
    }
    for cuts in &parts.cuts {
        number(cuts.len(), &mut out);
        let mut at = FIRST_CUT;
        for cut in cuts {
            number((i32::from(*cut) - at) as usize, &mut out);
            at = i32::from(*cut);
        }
    }
    out.extend(parts.shape.iter().chain(&parts.splits).chain(&parts.leaves));
    let mut at = 0;
    for (id, _) in strings {
        number((id - at) as usize, &mut out);
        at = *id;
    }
    out.extend(strings.iter().map(|s| s.1 as u8));
    out
}

#[derive(Default)]
struct Parts {
    cuts: Vec<Vec<i16>>,
    shape: Vec<u8>,
    splits: Vec<u8>,
    leaves: Vec<u8>,
}

impl Parts {
    fn collect_cuts(&mut self, tree: &Tree) {
        if let Tree::Split(feature, cut, left, right) = tree {
            self.cuts[usize::from(*feature)].push(*cut);
            self.collect_cuts(left);
            self.collect_cuts(right);
        }
    }

    fn add(&mut self, tree: &Tree) {
        match tree {
            Tree::Leaf(value) => {
                self.shape.push(LEAF);
                self.leaves.push(*value as u8);
            }
            Tree::Split(feature, cut, left, right) => {
                self.shape.push(*feature);
                let cuts = &self.cuts[usize::from(*feature)];
                self.splits.push(cuts.binary_search(cut).expect("collected before") as u8);
                self.add(left);
                self.add(right);
            }
        }
    }
}

fn number(mut n: usize, out: &mut Vec<u8>) {
    while n > 127 {
        out.push(n as u8 & 127 | 128);
        n >>= 7;
    }
    out.push(n as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_read_as_it_was_written() {
        let leaf = |v| Box::new(Tree::Leaf(v));
        let trees = [Tree::Split(3, -9, leaf(-7), Box::new(Tree::Split(47, 300, leaf(1), leaf(127))))];
        let strings = [(5, -3), (70_000, 9), (1_000_000, 127)];
        let scales = Scales { string: 0.5, leaf: 0.25 };
        let model = Model::read(&write(&strings, &trees, scales));
        let mut rows = [[0; COLUMNS]; 2];
        rows[0][3] = -9;
        assert_eq!(model.scores(&mut rows, &[2, 301], &mut Vec::new()), [1.0 - 1.75, 150.5 + 31.75]);
        assert_eq!((model.string(70_000), model.string(1_000_000), model.string(6)), (9, 127, 0));
    }
}
