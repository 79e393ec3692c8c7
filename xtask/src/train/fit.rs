//! Strings, then trees, then small numbers.

use super::Options;
use super::article::Learnt;
use super::data::Data;
use super::logit::Vocabulary;
use super::trees::{Grown, Growth, grow};
use who_said_what::attribution::model::{self, Model, Scales, Tree, clamp};

/// Where the trees start: this much of the strings' score.
const START: f64 = 0.6;
/// The strings' scores that the trees see come from weights fitted on other articles, in this many parts.
const FOLDS: u32 = 4;

/// A model as numbers.
pub struct Fitted {
    strings: Vec<(u32, i8)>,
    trees: Vec<Tree>,
    scales: Scales,
}

impl Fitted {
    pub fn model(&self) -> Model {
        Model::new(self.strings.clone(), &self.trees, self.scales)
    }

    pub fn bytes(&self) -> Vec<u8> {
        model::write(&self.strings, &self.trees, self.scales)
    }
}

/// Steps from 0 to the largest weight or leaf. 127 would fill a byte and gain 0.07 on cross-validation, less than
/// any change to the lists does, but pack to 1.4 KB more; 15 lose a little.
const STEPS: f64 = 31.0;

/// Fits a model to the articles.
pub fn fit(articles: &[&Learnt], options: &Options) -> Fitted {
    let data = Data::training(articles);
    let all = Vocabulary::frequent(&data);
    let strongest = all.strongest(&all.fit(&data, |_| true), options.strings);
    let vocabulary = Vocabulary::of(&data, strongest);
    let weights = vocabulary.fit(&data, |_| true);
    let step = weights.iter().fold(0.0f64, |a, w| a.max(w.abs())) / STEPS;
    let steps = quantised(&weights, step);
    let mut lex = vec![0; data.rows.len()];
    for fold in 0..FOLDS {
        let sums = vocabulary.sums(&quantised(&vocabulary.fit(&data, |a| a % FOLDS != fold), step));
        for (row, sum) in sums.into_iter().enumerate().filter(|(row, _)| data.article[*row] % FOLDS == fold) {
            lex[row] = sum;
        }
    }
    let start: Vec<_> = lex.iter().map(|l| START * step * f64::from(*l)).collect();
    let columns: Vec<_> = lex.iter().map(|l| clamp(*l)).collect();
    let growth = Growth { trees: options.trees, leaves: options.leaves, rate: options.rate };
    let grown = grow(&data, &columns, &start, growth);
    let leaf = grown.iter().map(largest).fold(0.0, f64::max) / STEPS;
    Fitted {
        strings: vocabulary.ids.into_iter().zip(steps).filter(|s| s.1 != 0).collect(),
        trees: grown.iter().map(|t| small(t, leaf)).collect(),
        scales: Scales { string: (START * step) as f32, leaf: leaf as f32 },
    }
}

fn quantised(weights: &[f64], step: f64) -> Vec<i8> {
    weights.iter().map(|w| (w / step).round().clamp(-STEPS, STEPS) as i8).collect()
}

fn largest(tree: &Grown) -> f64 {
    match tree {
        Grown::Leaf(value) => value.abs(),
        Grown::Split(_, _, left, right) => largest(left).max(largest(right)),
    }
}

fn small(tree: &Grown, step: f64) -> Tree {
    match tree {
        Grown::Leaf(value) => Tree::Leaf((value / step).round() as i8),
        Grown::Split(column, cut, left, right) => {
            Tree::Split(*column, *cut, Box::new(small(left, step)), Box::new(small(right, step)))
        }
    }
}
