//! Shares of the quoted words: whole percentages that add to 100, and the bar's segments.
//!
//! Lengths are hundredths of a percent of the bar (`10_000` is all of it): whole numbers, so that
//! every browser draws the same and no floating point is formatted.

use super::sort::by_least;

/// The whole bar.
pub const ALL: u32 = 10_000;
/// Between two segments.
const GAP: u32 = 50;
/// At this width, in CSS pixels, it is decided which labels fit.
const DRAWN_AT: u32 = 560;
/// An average letter of a label, in tenths of a CSS pixel.
const LETTER: u32 = 68;

/// One speaker's part of the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Which of the given counts it draws.
    pub of: usize,
    /// Where it begins, from the bar's start.
    pub start: u32,
    /// How long it is.
    pub width: u32,
}

/// Whole percentages by the largest remainder: they add to 100, unless all counts are 0.
#[must_use]
pub fn percentages(counts: &[u32]) -> Vec<u32> {
    let total: u32 = counts.iter().sum();
    if total == 0 {
        return vec![0; counts.len()];
    }
    let exact = |count: u32| u64::from(count) * 100;
    let mut parts: Vec<u32> = counts.iter().map(|&c| (exact(c) / u64::from(total)) as u32).collect();
    let by_rest = by_least(counts.iter().map(|&count| u32::MAX - (exact(count) % u64::from(total)) as u32));
    let missing = 100 - parts.iter().sum::<u32>() as usize;
    for &i in by_rest.iter().take(missing) {
        parts[i] += 1;
    }
    parts
}

/// The bar's segments, largest first; nobody without a word has one.
#[must_use]
pub fn segments(counts: &[u32]) -> Vec<Segment> {
    let mut largest = by_least(counts.iter().map(|&count| u32::MAX - count));
    largest.retain(|&i| counts[i] > 0);
    let total: u32 = counts.iter().sum();
    let gaps = GAP * (largest.len().max(1) as u32 - 1);
    let room = u64::from(ALL.saturating_sub(gaps));
    let mut start = 0;
    let draw = |of| {
        let width = (u64::from(counts[of]) * room / u64::from(total)) as u32;
        let segment = Segment { of, start, width };
        start += width + GAP;
        segment
    };
    largest.into_iter().map(draw).collect()
}

/// Whether a label of so many letters fits a length of the bar.
#[must_use]
pub fn fits(letters: usize, width: u32) -> bool {
    letters as u32 * LETTER * ALL <= width * DRAWN_AT * 10
}

/// A length as an SVG percentage: `4356` is `43.56%`.
#[must_use]
pub fn percent(length: u32) -> String {
    let (whole, rest) = (length / 100, length % 100);
    let zero = if rest < 10 { "0" } else { "" };
    [&whole.to_string(), ".", zero, &rest.to_string(), "%"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_add_to_a_hundred() {
        assert_eq!(percentages(&[1, 1, 1]), [34, 33, 33]);
        assert_eq!(percentages(&[0, 0]), [0, 0]);
        assert_eq!(percentages(&[1, 199]), [1, 99]);
    }

    #[test]
    fn segments_stand_side_by_side_largest_first() {
        let drawn = segments(&[10, 0, 30]);
        assert_eq!(drawn.iter().map(|s| s.of).collect::<Vec<_>>(), [2, 0]);
        assert_eq!(drawn[1].start, drawn[0].width + GAP);
        assert!(drawn[1].start + drawn[1].width <= ALL);
    }

    #[test]
    fn lengths_are_written_with_two_digits() {
        assert_eq!(percent(4356), "43.56%");
        assert_eq!(percent(4406), "44.06%");
        assert_eq!(percent(5), "0.05%");
    }
}
