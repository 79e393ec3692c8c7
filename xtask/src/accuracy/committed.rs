//! The committed scores: a line a measure, so that a diff shows each change.

use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

/// A smaller step down is rounding.
const TOLERANCE: f64 = 0.011; // the file has two places

/// Scores by name.
pub type Scores = BTreeMap<String, f64>;

fn file() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", "accuracy.tsv"].iter().collect()
}

/// Writes the scores to `accuracy.tsv`.
pub fn write(scores: &Scores) -> Result<()> {
    let mut text =
        "# Scores on WSW_CORPUS, in percent or counts; written by `cargo xtask accuracy --write`.\n"
            .to_owned();
    for (name, value) in scores {
        let _ = writeln!(text, "{name}\t{value:.2}"); // writing to a String cannot fail
    }
    std::fs::write(file(), text).context("accuracy.tsv")
}

/// Compares the scores with the committed ones: one line for each that fell, or is no longer measured.
pub fn fallen(scores: &Scores) -> Result<Vec<String>> {
    let text = std::fs::read_to_string(file())
        .context("accuracy.tsv can't be read: write it with `cargo xtask accuracy --write`")?;
    let committed = parse(&text)?;
    Ok(committed.iter().filter_map(|(name, before)| fall(name, *before, scores.get(name).copied())).collect())
}

fn fall(name: &str, before: f64, now: Option<f64>) -> Option<String> {
    let Some(now) = now else { return Some(format!("{name} is no longer measured, was {before:.2}")) };
    let worse = if smaller_is_better(name) { now - before } else { before - now };
    (worse > TOLERANCE).then(|| format!("{name} got worse: {before:.2} to {now:.2}"))
}

fn smaller_is_better(name: &str) -> bool {
    name.contains("false-positives")
}

fn parse(text: &str) -> Result<Scores> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|(i, line)| {
            let (name, value) = line.split_once('\t').unwrap_or((line, ""));
            let value = value.parse().with_context(|| format!("accuracy.tsv:{}: no number", i + 1))?;
            Ok((name.to_owned(), value))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_fell() {
        assert_eq!(fall("a.f1", 90.0, Some(90.0)), None);
        assert_eq!(fall("a.f1", 90.0, Some(89.9)).as_deref(), Some("a.f1 got worse: 90.00 to 89.90"));
        assert_eq!(fall("a.f1", 90.0, Some(93.0)), None);
        assert!(fall("a.false-positives.stray", 1.0, Some(2.0)).is_some());
        assert!(fall("a.f1", 90.0, None).is_some());
        assert!(parse("a\tx").unwrap_err().to_string().starts_with("accuracy.tsv:1"));
    }
}
