//! Is a tool there already, in the right version?

use super::{Source, Tool};
use crate::{process, root};
use anyhow::Result;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// `None` when `tool` is missing; else the folder to put in front of PATH, if it needs one.
pub fn find(tool: &Tool, version: Option<&str>) -> Result<Option<Option<PathBuf>>> {
    match tool.source {
        Source::RustupTarget(target) => return Ok(has_target(target).then_some(None)),
        Source::RustupComponent(_) => {
            return Ok(tool.programs.iter().all(|it| has_component(it)).then_some(None));
        }
        _ => {}
    }
    if let Some(folder) = version.map(|version| programs_folder(tool, version)).transpose()?
        && folder.is_dir()
    {
        return Ok(Some(Some(folder)));
    }
    if tool.programs.is_empty() {
        return Ok(None);
    }
    let all_there = tool.programs.iter().all(|program| on_path(program, version).is_some());
    Ok(all_there.then_some(None))
}

/// The folder in the cache that holds all of `tool`.
pub fn tool_folder(tool: &Tool, version: &str) -> Result<PathBuf> {
    Ok(root::tool_cache()?.join(format!("{}-{version}", tool.name)))
}

/// The folder in the cache that holds the programs of `tool`, or its files where it has none.
pub fn programs_folder(tool: &Tool, version: &str) -> Result<PathBuf> {
    let folder = tool_folder(tool, version)?;
    Ok(match tool.source {
        Source::Npm(package) if tool.programs.is_empty() => folder.join("node_modules").join(package),
        Source::Npm(_) => folder.join("node_modules/.bin"),
        _ => folder.join("bin"),
    })
}

/// The first of `spellings` (`a|b|c`) that PATH has, in the version wanted.
pub fn on_path(spellings: &str, version: Option<&str>) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let mut places =
        spellings.split('|').flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    places.find(|place| place.is_file() && version.is_none_or(|version| says(place, version)))
}

/// Does `PROGRAM --version` print this version?
fn says(program: &Path, version: &str) -> bool {
    let asked = process::answer(Command::new(program).arg("--version"));
    asked.is_some_and(|answer| answer.split_whitespace().any(|word| word == version))
}

/// Rustup puts a proxy on PATH whether the component is there or not: only one that is there answers.
fn has_component(program: &str) -> bool {
    process::answer(Command::new(program).arg("--version")).is_some()
}

fn has_target(target: &str) -> bool {
    let asked = process::answer(Command::new("rustc").args(["--print", "target-libdir", "--target", target]));
    asked.is_some_and(|folder| Path::new(folder.trim()).is_dir())
}
