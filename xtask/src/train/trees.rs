//! Boosted trees with a softmax over each span's rows (Friedman 2001), grown leaf by leaf on histograms.

use super::data::Data;
use rayon::prelude::*;
use who_said_what::attribution::features::{COLUMNS, LEX_COLUMN, Row};

/// Most bins of a column.
const BINS: usize = 63;
/// Fewest rows of a leaf.
const LEAST_ROWS: f64 = 20.0;
/// Least sum of second derivatives of a leaf.
const LEAST_HESSIAN: f64 = 1.0;
const LEAST_STEP: f64 = 1e-3;
/// Weight of the squares of the leaves.
const L2: f64 = 5.0;

/// How the trees are grown.
#[derive(Clone, Copy)]
pub struct Growth {
    pub trees: usize,
    pub leaves: usize,
    pub rate: f64,
}

/// A tree with values as real numbers.
pub enum Grown {
    Leaf(f64),
    Split(u8, i16, Box<Grown>, Box<Grown>),
}

/// Rows as bins, column by column.
struct Binned {
    cuts: Vec<Vec<i16>>,
    columns: Vec<Vec<u8>>,
}

impl Binned {
    fn new(rows: &[&Row], lex: &[i16]) -> Self {
        let value = |r: usize, f: usize| if f == LEX_COLUMN { lex[r] } else { rows[r][f] };
        let (cuts, columns) = (0..COLUMNS)
            .into_par_iter()
            .map(|f| {
                let cuts = cuts((0..rows.len()).map(|r| value(r, f)).collect());
                let bin = |r| cuts.partition_point(|c| *c < value(r, f)) as u8; // at most a cut: in its bin
                let column = (0..rows.len()).map(bin).collect();
                (cuts, column)
            })
            .unzip();
        Self { cuts, columns }
    }
}

/// The upper border of every bin but the last: each value its own bin, or equal shares of the rows.
fn cuts(mut values: Vec<i16>) -> Vec<i16> {
    values.sort_unstable();
    let mut distinct = values.clone();
    distinct.dedup();
    if distinct.len() <= BINS {
        distinct.pop();
        return distinct;
    }
    let mut cuts: Vec<_> = (1..BINS).map(|b| values[b * values.len() / BINS]).collect();
    cuts.dedup();
    cuts.retain(|c| c < values.last().expect("there are rows"));
    cuts
}

#[derive(Clone, Copy, Default)]
struct Sum {
    gradient: f64,
    hessian: f64,
    rows: f64,
}

impl Sum {
    fn add(&mut self, other: Sum) {
        self.gradient += other.gradient;
        self.hessian += other.hessian;
        self.rows += other.rows;
    }

    fn minus(self, other: Sum) -> Sum {
        Sum {
            gradient: self.gradient - other.gradient,
            hessian: self.hessian - other.hessian,
            rows: self.rows - other.rows,
        }
    }

    fn worth(self) -> f64 {
        self.gradient * self.gradient / (self.hessian + L2)
    }
}

type Histogram = Vec<[Sum; BINS + 1]>;

struct Best {
    gain: f64,
    column: usize,
    bin: usize,
}

struct Leaf {
    rows: Vec<u32>,
    sum: Sum,
    histogram: Histogram,
    best: Option<Best>,
    /// Where in the tree it hangs.
    node: usize,
}

/// Grows the trees; `start` is each row's score before the first, `lex` its last column.
pub fn grow(data: &Data, lex: &[i16], start: &[f64], growth: Growth) -> Vec<Grown> {
    let binned = Binned::new(&data.rows, lex);
    let (spans, n) = (data.spans(), data.rows.len());
    let mut scores = start.to_vec();
    let (mut p, mut residual) = (vec![0.0; n], vec![0.0; n]);
    let mut random = Random(1);
    (0..growth.trees)
        .map(|_| {
            data.residual_of(&spans, &scores, &mut p, &mut residual);
            let derivatives: Vec<_> = residual
                .iter()
                .zip(&p)
                .map(|(g, p)| (*g as f32, (p * (1.0 - p)).max(LEAST_STEP) as f32))
                .collect();
            let columns = random.half(COLUMNS);
            one(&binned, &derivatives, &columns, growth, &mut scores)
        })
        .collect()
}

fn one(
    binned: &Binned,
    derivatives: &[(f32, f32)],
    columns: &[usize],
    growth: Growth,
    scores: &mut [f64],
) -> Grown {
    let rows: Vec<u32> = (0..derivatives.len() as u32).collect();
    let mut nodes: Vec<Option<(usize, usize, usize, usize)>> = vec![None]; // column, bin, left, right
    let histogram = histogram(binned, derivatives, columns, &rows);
    let mut leaves = vec![leaf(binned, columns, rows, histogram, 0)];
    while leaves.len() < growth.leaves {
        let gain = |l: &Leaf| l.best.as_ref().map_or(0.0, |b| b.gain);
        let Some(at) =
            (0..leaves.len()).max_by(|a, b| gain(&leaves[*a]).total_cmp(&gain(&leaves[*b])).then(b.cmp(a)))
        else {
            break;
        };
        let Some(best) = leaves[at].best.take() else { break };
        let parent = leaves.swap_remove(at);
        let (left, right): (Vec<u32>, Vec<u32>) = parent
            .rows
            .iter()
            .partition(|r| usize::from(binned.columns[best.column][**r as usize]) <= best.bin);
        let (small_left, small) = if left.len() < right.len() { (true, &left) } else { (false, &right) };
        let small = self::histogram(binned, derivatives, columns, small);
        let mut large = parent.histogram;
        for (l, s) in large.iter_mut().zip(&small) {
            l.iter_mut().zip(s).for_each(|(l, s)| *l = l.minus(*s));
        }
        let (lh, rh) = if small_left { (small, large) } else { (large, small) };
        nodes[parent.node] = Some((best.column, best.bin, nodes.len(), nodes.len() + 1));
        leaves.push(leaf(binned, columns, left, lh, nodes.len()));
        leaves.push(leaf(binned, columns, right, rh, nodes.len() + 1));
        nodes.extend([None, None]);
    }
    let mut values = vec![0.0; nodes.len()];
    for leaf in &leaves {
        let value = -leaf.sum.gradient / (leaf.sum.hessian + L2) * growth.rate;
        values[leaf.node] = value;
        leaf.rows.iter().for_each(|r| scores[*r as usize] += value);
    }
    build(binned, &nodes, &values, 0)
}

fn build(
    binned: &Binned,
    nodes: &[Option<(usize, usize, usize, usize)>],
    values: &[f64],
    at: usize,
) -> Grown {
    match nodes[at] {
        None => Grown::Leaf(values[at]),
        Some((column, bin, left, right)) => Grown::Split(
            column as u8,
            binned.cuts[column][bin],
            Box::new(build(binned, nodes, values, left)),
            Box::new(build(binned, nodes, values, right)),
        ),
    }
}

fn histogram(binned: &Binned, derivatives: &[(f32, f32)], columns: &[usize], rows: &[u32]) -> Histogram {
    columns
        .par_iter()
        .map(|c| {
            let column = &binned.columns[*c];
            let mut sums = [Sum::default(); BINS + 1];
            for r in rows {
                let (gradient, hessian) = derivatives[*r as usize];
                sums[usize::from(column[*r as usize])].add(Sum {
                    gradient: f64::from(gradient),
                    hessian: f64::from(hessian),
                    rows: 1.0,
                });
            }
            sums
        })
        .collect()
}

fn leaf(binned: &Binned, columns: &[usize], rows: Vec<u32>, histogram: Histogram, node: usize) -> Leaf {
    let mut sum = Sum::default();
    histogram[0].iter().for_each(|s| sum.add(*s));
    let best =
        columns.iter().zip(&histogram).filter_map(|(c, h)| best_cut(*c, binned.cuts[*c].len(), h, sum));
    let best = best.reduce(|a, b| if b.gain > a.gain { b } else { a });
    Leaf { rows, sum, histogram, best, node }
}

fn best_cut(column: usize, cuts: usize, histogram: &[Sum; BINS + 1], all: Sum) -> Option<Best> {
    let mut left = Sum::default();
    let mut best: Option<Best> = None;
    for (bin, sum) in histogram.iter().enumerate().take(cuts) {
        left.add(*sum);
        let right = all.minus(left);
        let fits = |s: Sum| s.rows >= LEAST_ROWS && s.hessian >= LEAST_HESSIAN;
        let gain = left.worth() + right.worth() - all.worth();
        if fits(left) && fits(right) && gain > best.as_ref().map_or(1e-9, |b| b.gain) {
            best = Some(Best { gain, column, bin });
        }
    }
    best
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// Half of the numbers below `n`, ascending.
    fn half(&mut self, n: usize) -> Vec<usize> {
        let mut keyed: Vec<_> = (0..n).map(|i| (self.next(), i)).collect();
        keyed.sort_unstable();
        let mut half: Vec<_> = keyed.into_iter().take(n.div_ceil(2)).map(|k| k.1).collect();
        half.sort_unstable();
        half
    }
}
