//! What is known of a span's candidates whatever the span: most are the next span's candidates too.

use super::features::{self, Row, Spot};
use super::model::Model;
use super::scene::Scene;
use super::strings;
use std::ops::Range;

/// The candidates of the span looked at last.
#[derive(Default)]
pub(super) struct Near {
    first: usize,
    rows: Vec<Row>,
    strings: Vec<strings::Known>,
    room: Vec<u64>,
}

impl Near {
    /// The score of each row of the span, rows as in [`features::rows`].
    pub fn scores(&mut self, scene: &Scene, model: &Model, spot: Spot, candidates: Range<usize>) -> Vec<f32> {
        self.go_to(&candidates);
        features::fill(scene, spot, candidates.clone(), &mut self.rows);
        let lex = strings::sums(scene, spot, candidates, &mut self.strings, |id| model.string(id));
        model.scores(&mut self.rows, &lex, &mut self.room)
    }

    /// Keeps what is known of `candidates`.
    fn go_to(&mut self, candidates: &Range<usize>) {
        let count = self.strings.len(); // the two rows behind are the span's own
        let gone = candidates.start.checked_sub(self.first).map_or(count, |gone| gone.min(count));
        self.first = candidates.start;
        self.strings.drain(..gone);
        self.strings.truncate(candidates.len());
        self.rows.drain(..gone);
        self.rows.truncate(self.strings.len());
    }
}
