//! Is the certainty what it promises? Precision and cover of `certain`, and calibration by decile.

use super::table::percent;

/// A span that was given to somebody.
#[derive(Clone, Copy)]
pub struct Judged {
    pub certain: bool,
    pub confidence: f32,
    pub right: bool,
}

/// The `certain` tier.
pub struct Certain {
    /// Spans shown as certain.
    pub shown: usize,
    /// Of these, right (percent).
    pub precision: f64,
    /// Right and certain spans as a share of the keys that are speech (percent).
    pub cover: f64,
}

/// One tenth of the confidence scale.
pub struct Decile {
    /// The lower border.
    pub from: f64,
    pub spans: usize,
    /// Mean confidence (percent).
    pub said: f64,
    /// Share that is right (percent).
    pub right: f64,
}

/// The `certain` tier of spans that answer `gold` keys.
pub fn certain(judged: &[Judged], gold: usize) -> Certain {
    let shown = judged.iter().filter(|j| j.certain);
    let (shown, right) = (shown.clone().count(), shown.filter(|j| j.right).count());
    Certain { shown, precision: percent(right, shown), cover: percent(right, gold) }
}

/// Confidence against truth, by tenths that hold spans.
pub fn deciles(judged: &[Judged]) -> Vec<Decile> {
    let tenth = |j: &Judged| ((j.confidence * 10.0) as usize).min(9);
    let all = (0..10).map(|d| (d, judged.iter().filter(|j| tenth(j) == d).collect::<Vec<_>>()));
    let held = all.filter(|(_, spans)| !spans.is_empty());
    held.map(|(d, spans)| Decile {
        from: d as f64 / 10.0,
        spans: spans.len(),
        said: 100.0 * spans.iter().map(|j| f64::from(j.confidence)).sum::<f64>() / spans.len() as f64,
        right: percent(spans.iter().filter(|j| j.right).count(), spans.len()),
    })
    .collect()
}

/// How far confidence and truth lie apart, weighted by spans (0 to 1): the expected calibration error.
pub fn calibration_error(judged: &[Judged]) -> f64 {
    let off: f64 = deciles(judged).iter().map(|d| d.spans as f64 * (d.said - d.right).abs() / 100.0).sum();
    if judged.is_empty() { 0.0 } else { off / judged.len() as f64 }
}
