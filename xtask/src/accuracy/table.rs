//! Figures and how they are printed.

/// Precision, recall and their harmonic mean, in percent.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct F1 {
    pub p: f64,
    pub r: f64,
    pub f1: f64,
}

/// `right` of `found` given out, of `gold` wanted.
pub fn f1(right: usize, found: usize, gold: usize) -> F1 {
    F1 { p: percent(right, found), r: percent(right, gold), f1: percent(2 * right, found + gold) }
}

/// `part` of `whole` in percent; 0 of nothing.
pub fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { 100.0 * part as f64 / whole as f64 }
}

impl std::fmt::Display for F1 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "P {:5.1}  R {:5.1}  F1 {:5.1}", self.p, self.r, self.f1)
    }
}
