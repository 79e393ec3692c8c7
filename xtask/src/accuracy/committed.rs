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

const HEAD: &str = "# Scores on WSW_CORPUS and tests/written, in percent or counts; written by `cargo xtask accuracy --write`.";

/// Writes the scores to `accuracy.tsv`; those of the sections `absent`, which were not measured, stay.
pub fn write(scores: &Scores, absent: &[&str]) -> Result<()> {
    let mut all = if absent.is_empty() { Scores::new() } else { read()? };
    all.retain(|name, _| is_of(absent, name));
    all.extend(scores.iter().map(|(name, value)| (name.clone(), *value)));
    let mut text = format!("{HEAD}\n");
    for (name, value) in &all {
        let _ = writeln!(text, "{name}\t{value:.2}"); // writing to a String cannot fail
    }
    std::fs::write(file(), text).context("accuracy.tsv")
}

/// Compares the scores with the committed ones: one line for each that fell, or is no longer measured. Those of the
/// sections `absent` are not compared.
pub fn fallen(scores: &Scores, absent: &[&str]) -> Result<Vec<String>> {
    let committed = read()?;
    let compared = committed.iter().filter(|(name, _)| !is_of(absent, name));
    Ok(compared.filter_map(|(name, before)| fall(name, *before, scores.get(name).copied())).collect())
}

/// Whether a score is of one of these sections.
fn is_of(sections: &[&str], name: &str) -> bool {
    name.split_once('.').is_some_and(|(section, _)| sections.contains(&section))
}

pub(super) fn read() -> Result<Scores> {
    let text = std::fs::read_to_string(file())
        .context("accuracy.tsv can't be read: write it with `cargo xtask accuracy --write`")?;
    parse(&text)
}

fn fall(name: &str, before: f64, now: Option<f64>) -> Option<String> {
    let Some(now) = now else { return Some(format!("{name} is no longer measured, was {before:.2}")) };
    let worse = if smaller_is_better(name) { now - before } else { before - now };
    (worse > TOLERANCE).then(|| format!("{name} got worse: {before:.2} to {now:.2}"))
}

pub(super) fn smaller_is_better(name: &str) -> bool {
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

    #[test]
    fn a_score_belongs_to_its_whole_section() {
        assert!(is_of(&["polnear", "pages"], "pages.page.seed.f1"));
        assert!(!is_of(&["polnear", "pages"], "written.page.a01-school-board.f1"));
        assert!(!is_of(&["german"], "german-train.end-to-end.f1"));
        assert!(!is_of(&[], "pages.roles"));
    }
}
