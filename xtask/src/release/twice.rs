//! `--twice`: are the bytes the same when everything is built again?

use super::files::Files;
use crate::{cargo, process, root};
use anyhow::{Result, bail};
use std::fs;

/// Builds the release again in an empty target folder and compares it with `files`.
///
/// # Errors
/// When a file differs; the message names each.
pub fn compare(files: &Files, port: u16) -> Result<()> {
    let (target, out) = (root::target().join("again"), root::target().join("again-dist"));
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    let mut again = cargo::command(&["xtask", "release", "--port", &port.to_string(), "--out"]);
    process::run(again.arg(&out).env("CARGO_TARGET_DIR", &target))?;
    let second = Files::read(&out)?;
    let paths = |of: &Files| of.iter().map(|(path, _)| path.to_owned()).collect::<Vec<_>>();
    let mut differing = paths(files);
    differing.extend(paths(&second));
    differing.retain(|path| files.get(path) != second.get(path));
    if !differing.is_empty() {
        bail!("a second build differs in {}", differing.join(", "));
    }
    println!("a second build from nothing gave the same bytes: {} files", files.len());
    Ok(())
}
