//! Cargo as this program starts it, and what Cargo.lock says.

use crate::root::root;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::fs;
use std::process::Command;

/// `cargo` with `arguments`, in the repository's root.
pub fn command(arguments: &[&str]) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.current_dir(root()).args(arguments);
    command
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

#[derive(Deserialize)]
struct Manifest {
    package: Package,
}

/// The project's version, from Cargo.toml.
///
/// # Errors
/// When Cargo.toml can't be read.
pub fn version() -> Result<String> {
    let text = fs::read_to_string(root().join("Cargo.toml")).context("Cargo.toml can't be read")?;
    let manifest: Manifest = toml::from_str(&text).context("Cargo.toml has no version")?;
    Ok(manifest.package.version)
}

/// The version of `package` that Cargo.lock pins.
///
/// # Errors
/// When Cargo.lock can't be read or does not name the package.
pub fn locked_version(package: &str) -> Result<String> {
    let text = fs::read_to_string(root().join("Cargo.lock")).context("Cargo.lock can't be read")?;
    let lock: Lock = toml::from_str(&text).context("Cargo.lock is not TOML")?;
    let found = lock.package.into_iter().find(|found| found.name == package);
    Ok(found.with_context(|| format!("Cargo.lock has no `{package}`"))?.version)
}
