//! Where things are: the repository's root, cargo's target folder, the user's cache.

use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};

/// The repository's root.
pub fn root() -> PathBuf {
    let package = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&package).parent().expect("xtask lies in the root").to_owned()
}

/// Cargo's target folder: `CARGO_TARGET_DIR`, else `target/` in the root.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// Where tools are kept, by name and version, so that every later clone finds them.
///
/// `$XDG_CACHE_HOME/who-said-what/tools`, else `~/.cache/who-said-what/tools`.
///
/// # Errors
/// When neither `XDG_CACHE_HOME` nor `HOME` is set.
pub fn tool_cache() -> Result<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let cache = set("XDG_CACHE_HOME")
        .or_else(|| Some(set("HOME")?.join(".cache")))
        .context("no place to keep tools: set HOME or XDG_CACHE_HOME")?;
    Ok(cache.join("who-said-what").join("tools"))
}
