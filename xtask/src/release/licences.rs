//! `LICENSES.txt`: the licences of all that the built files contain, as these ask for.

use crate::{cargo, process};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What is linked into the module; macros run at build time only.
const LINKED: &[&str] = &[
    "tree",
    "--locked",
    "--package",
    "who-said-what",
    "--edges",
    "normal,no-proc-macro",
    "--target",
    "wasm32-unknown-unknown",
    "--prefix",
    "none",
    "--format",
    "{p}",
];

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    manifest_path: PathBuf,
}

/// Each licence text once, after the names of those it is for.
///
/// # Errors
/// When cargo can't say what is linked.
pub fn text() -> Result<String> {
    let linked = linked()?;
    let mut by_text: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in packages()? {
        if linked.contains(&(package.name.clone(), package.version.clone())) {
            by_text.entry(package.text()?).or_default().insert(package.title());
        }
    }
    let mut parts: Vec<_> = by_text.into_iter().map(|(text, titles)| (titles, text)).collect();
    parts.sort();
    let part = |(titles, text): &(BTreeSet<String>, String)| {
        let titles: Vec<_> = titles.iter().map(String::as_str).collect();
        format!("{}\n\n{}\n", titles.join("\n"), text.trim())
    };
    Ok(parts.iter().map(part).collect::<Vec<_>>().join("\n----------------------------------------\n\n"))
}

/// Name and version of each crate in the module.
fn linked() -> Result<BTreeSet<(String, String)>> {
    let tree = process::answer(&mut cargo::command(LINKED)).context("`cargo tree` failed")?;
    let pair = |line: &str| {
        let mut words = line.split_whitespace();
        Some((words.next()?.to_owned(), words.next()?.trim_start_matches('v').to_owned()))
    };
    Ok(tree.lines().filter_map(pair).collect())
}

fn packages() -> Result<Vec<Package>> {
    let asked = &mut cargo::command(&["metadata", "--locked", "--format-version", "1"]);
    let answer = process::answer(asked).context("`cargo metadata` failed")?;
    let metadata: Metadata = serde_json::from_str(&answer).context("`cargo metadata` is not as expected")?;
    Ok(metadata.packages)
}

impl Package {
    fn title(&self) -> String {
        format!("{} {} ({})", self.name, self.version, self.license.as_deref().unwrap_or("see below"))
    }

    /// The licence's text as the crate brings it: MIT where it offers a choice.
    fn text(&self) -> Result<String> {
        let folder = self.manifest_path.parent().unwrap_or(Path::new("."));
        let mut names = BTreeSet::new();
        for entry in fs::read_dir(folder).with_context(|| format!("{} can't be read", folder.display()))? {
            names.insert(entry?.file_name().to_string_lossy().into_owned());
        }
        let licence = |name: &&String| {
            let name = name.to_uppercase();
            name.starts_with("LICENSE") || name.starts_with("LICENCE") || name.starts_with("COPYING")
        };
        let found = names.iter().filter(licence);
        let chosen = found.max_by_key(|name| (name.to_uppercase().contains("MIT"), std::cmp::Reverse(*name)));
        let read = |name: &String| fs::read_to_string(folder.join(name)).with_context(|| name.clone());
        Ok(chosen.map(read).transpose()?.unwrap_or_else(|| "(The crate brings no text.)".to_owned()))
    }
}
