//! The conditional logit over strings.

use super::data::Data;
use super::minimise::minimise;
use std::collections::{BTreeMap, BTreeSet};

/// Articles a string must stand in to be counted.
const ARTICLES: usize = 4;
/// Weight of the squares of the weights.
const L2: f64 = 1.5;
const STEPS: usize = 40;
/// Beyond this many rows a string's count says no more.
const ENOUGH: f64 = 400.0;

/// Strings with an index each, and their rows.
pub struct Vocabulary {
    pub ids: Vec<u32>,
    rows: Vec<Vec<u32>>,
}

impl Vocabulary {
    /// The strings that stand in enough articles.
    pub fn frequent(data: &Data) -> Self {
        let mut seen: BTreeMap<u32, BTreeSet<u32>> = BTreeMap::new();
        for (strings, article) in data.strings.iter().zip(&data.article) {
            for id in *strings {
                let articles = seen.entry(*id).or_default();
                if articles.len() < ARTICLES {
                    articles.insert(*article);
                }
            }
        }
        Self::of(data, seen.into_iter().filter(|(_, a)| a.len() >= ARTICLES).map(|(id, _)| id).collect())
    }

    /// These strings, ascending.
    pub fn of(data: &Data, ids: Vec<u32>) -> Self {
        let index = |id: &u32| ids.binary_search(id).ok().map(|i| i as u32);
        let rows = data.strings.iter().map(|s| s.iter().filter_map(index).collect()).collect();
        Self { ids, rows }
    }

    /// Fits the weights on the spans whose article passes `part`.
    pub fn fit(&self, data: &Data, part: impl Fn(u32) -> bool) -> Vec<f64> {
        let spans = data.starts.windows(2).filter(|w| part(data.article[w[0]]));
        let own: Vec<_> = spans.map(|w| w[0]..w[1]).collect();
        let n = data.rows.len();
        let (mut scores, mut p, mut residual) = (vec![0.0; n], vec![0.0; n], vec![0.0; n]);
        minimise(vec![0.0; self.ids.len()], STEPS, |w, gradient| {
            for r in own.iter().cloned().flatten() {
                scores[r] = self.rows[r].iter().map(|i| w[*i as usize]).sum();
            }
            let loss = data.residual_of(&own, &scores, &mut p, &mut residual);
            gradient.iter_mut().zip(w).for_each(|(g, w)| *g = L2 * w);
            for r in own.iter().cloned().flatten() {
                for i in &self.rows[r] {
                    gradient[*i as usize] += residual[r];
                }
            }
            loss + L2 / 2.0 * w.iter().map(|w| w * w).sum::<f64>()
        })
    }

    /// The `keep` strings that matter most, ascending.
    pub fn strongest(&self, weights: &[f64], keep: usize) -> Vec<u32> {
        let mut counts = vec![0.0f64; self.ids.len()];
        self.rows.iter().flatten().for_each(|i| counts[*i as usize] += 1.0);
        let worth = |i: usize| weights[i].abs() * counts[i].min(ENOUGH).sqrt();
        let mut order: Vec<_> = (0..self.ids.len()).collect();
        order.sort_by(|a, b| worth(*b).total_cmp(&worth(*a)).then(a.cmp(b)));
        let mut kept: Vec<_> = order.into_iter().take(keep).map(|i| self.ids[i]).collect();
        kept.sort_unstable();
        kept
    }

    /// Each row's sum of weights.
    pub fn sums(&self, steps: &[i8]) -> Vec<i32> {
        self.rows.iter().map(|r| r.iter().map(|i| i32::from(steps[*i as usize])).sum()).collect()
    }
}
