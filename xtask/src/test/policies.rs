//! The table of engines and Content Security Policies, as the browser tests saw them.
//!
//! Each test of a policy writes what came of it into its engine's folder (`tests/browser/policies.rs`).

use super::tally::Tally;
use crate::root::{root, target};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::PathBuf;

const ALL: usize = 3;

/// The folder that the tests in `engine` write into, made anew.
pub fn column(engine: &str) -> Result<PathBuf> {
    let folder = target().join("policies").join(engine);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).with_context(|| format!("{} can't be made", folder.display()))?;
    Ok(folder)
}

/// Prints the table; where all engines were asked, the README must have the same.
pub fn table(engines: &[&str]) -> Result<Tally> {
    let columns = engines.iter().map(|engine| outcomes(engine)).collect::<Result<Vec<_>>>()?;
    let table = markdown(engines, &columns);
    print!("{table}");
    fs::write(target().join("browser-table.md"), &table).context("the table can't be written")?;
    let readme = fs::read_to_string(root().join("README.md")).context("README.md can't be read")?;
    if engines.len() == ALL && !readme.contains(&table) {
        bail!("README.md has another table: put this one there");
    }
    Ok(Tally::default())
}

/// What the tests wrote: a file a policy, whose name orders it, with the policy and what came of it.
fn outcomes(engine: &str) -> Result<Vec<(String, String)>> {
    let folder = target().join("policies").join(engine);
    let files = fs::read_dir(&folder).with_context(|| format!("{} can't be read", folder.display()))?;
    let mut paths = files.map(|file| Ok(file?.path())).collect::<Result<Vec<_>>>()?;
    paths.sort();
    let texts = paths.iter().map(|path| Ok(fs::read_to_string(path)?)).collect::<Result<Vec<_>>>()?;
    let pair = |text: String| text.split_once('\t').map(|(policy, outcome)| (policy.into(), outcome.into()));
    texts.into_iter().map(|text| pair(text).context("a line without a tab")).collect()
}

fn markdown(engines: &[&str], columns: &[Vec<(String, String)>]) -> String {
    let mut text =
        format!("| the page's policy | {} |\n|---|{}\n", engines.join(" | "), "---|".repeat(engines.len()));
    for (policy, _) in columns.first().into_iter().flatten() {
        let outcome = |column: &Vec<(String, String)>| {
            let cell = column.iter().find(|(other, _)| other == policy);
            cell.map_or("not tried", |(_, outcome)| outcome).to_owned()
        };
        let cells: Vec<String> = columns.iter().map(outcome).collect();
        text += &format!("| {policy} | {} |\n", cells.join(" | "));
    }
    text
}
