//! The rows of many spans, ready to learn from.

use super::article::Learnt;
use std::ops::Range;
use who_said_what::attribution::features::Row;

/// Rows of many spans, one after the other.
pub struct Data<'a> {
    /// First row of each span, and the end.
    pub starts: Vec<usize>,
    pub rows: Vec<&'a Row>,
    pub strings: Vec<&'a [u32]>,
    pub right: Vec<bool>,
    /// Number of the article of each row.
    pub article: Vec<u32>,
}

impl<'a> Data<'a> {
    /// The rows to learn from: without the soft ones, and without the spans that no row answers.
    pub fn training(articles: &[&'a Learnt]) -> Self {
        let mut data =
            Self { starts: vec![0], rows: vec![], strings: vec![], right: vec![], article: vec![] };
        for (number, article) in articles.iter().enumerate() {
            for choice in article.choices.iter().filter(|c| !c.right.is_empty()) {
                for (row, (values, strings)) in choice.rows.iter().zip(&choice.strings).enumerate() {
                    if choice.soft.contains(&row) {
                        continue;
                    }
                    data.rows.push(values);
                    data.strings.push(strings);
                    data.right.push(choice.right.contains(&row));
                    data.article.push(number as u32);
                }
                data.starts.push(data.rows.len());
            }
        }
        data
    }

    /// The rows of each span.
    pub fn spans(&self) -> Vec<Range<usize>> {
        self.starts.windows(2).map(|w| w[0]..w[1]).collect()
    }

    /// For each row of these spans its probability, and that minus what it should have; returns the loss.
    pub fn residual_of(
        &self,
        spans: &[Range<usize>],
        scores: &[f64],
        p: &mut [f64],
        residual: &mut [f64],
    ) -> f64 {
        let mut loss = 0.0;
        for span in spans.iter().cloned() {
            let top = scores[span.clone()].iter().copied().fold(f64::MIN, f64::max);
            let sum: f64 = span.clone().map(|r| (scores[r] - top).exp()).sum();
            let mut right = 0.0;
            for r in span.clone() {
                p[r] = (scores[r] - top).exp() / sum;
                right += if self.right[r] { p[r] } else { 0.0 };
            }
            let right = right.max(1e-12);
            for r in span {
                residual[r] = p[r] - if self.right[r] { p[r] / right } else { 0.0 };
            }
            loss -= right.ln();
        }
        loss
    }
}
