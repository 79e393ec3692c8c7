//! What a part of the corpus measured: figures, lines for people, and what is wrong.

use super::table::F1;
use std::fmt::Write;

/// What is wrong: its class (wrong, unattributed, unfound, scare, stray, role, indirect, body) and the words around it.
pub type Miss = (&'static str, String);

/// A part of the corpus, measured.
#[derive(Default)]
pub struct Section {
    /// How many articles or pages were measured.
    pub items: usize,
    /// Figures by name, as they are committed.
    pub scores: Vec<(String, f64)>,
    /// The same for people, as lines.
    pub table: String,
    /// What is wrong.
    pub misses: Vec<Miss>,
}

impl Section {
    /// Adds a figure.
    pub fn score(&mut self, name: &str, value: f64) {
        self.scores.push((name.to_owned(), value));
    }

    /// Adds three figures.
    pub fn triple(&mut self, name: &str, value: F1) {
        for (part, value) in [("p", value.p), ("r", value.r), ("f1", value.f1)] {
            self.score(&format!("{name}.{part}"), value);
        }
    }

    /// Adds a line for people.
    pub fn line(&mut self, line: std::fmt::Arguments) {
        let _ = writeln!(self.table, "{line}"); // writing to a String cannot fail
    }
}
