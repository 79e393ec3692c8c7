//! Native times, by Criterion.

use super::texts::Text;
use crate::{cargo, process};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// What Criterion writes of a benchmark; nanoseconds for all articles of a text.
#[derive(Deserialize)]
struct Estimates {
    median: Estimate,
}

#[derive(Deserialize)]
struct Estimate {
    point_estimate: f64,
}

/// Milliseconds for each text, the median.
pub fn times(texts: &[Text]) -> Result<Vec<f64>> {
    let home = super::folder().join("criterion");
    if home.exists() {
        fs::remove_dir_all(&home)?; // else it would compare with the run before
    }
    // the names hold letters, digits, spaces and a slash: nothing that a pattern would read otherwise
    let names = texts.iter().map(|text| text.name.as_str()).collect::<Vec<_>>().join("|");
    let mut bench = cargo::command(&["bench", "--quiet", "--bench", "engine", "--", "--quiet"]);
    process::run(bench.arg(format!("^({names})$")).env("CRITERION_HOME", &home))?;
    texts.iter().map(|text| median(text, &home)).collect()
}

fn median(text: &Text, home: &Path) -> Result<f64> {
    let file = home.join(&text.name).join("new/estimates.json");
    let written = fs::read_to_string(&file).with_context(|| format!("{} was not measured", text.name))?;
    let estimates: Estimates = serde_json::from_str(&written).context("Criterion's estimates changed")?;
    Ok(estimates.median.point_estimate / 1e6)
}
