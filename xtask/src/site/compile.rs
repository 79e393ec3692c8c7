//! From sources to a WebAssembly module and its JavaScript glue.

use crate::tools::Toolbox;
use crate::{cargo, process, root};
use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};

/// A module and the script that loads it, by wasm-bindgen.
pub struct Bound {
    pub module: PathBuf,
    pub glue: PathBuf,
}

/// Builds the library for the page, in the profile `wasm`.
pub fn library(tools: &Toolbox) -> Result<PathBuf> {
    let target = "wasm32-unknown-unknown";
    let mut build = tools.equip(cargo::command(&["build", "--lib", "--profile", "wasm", "--target", target]));
    build.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags()?);
    process::run(&mut build)?;
    Ok(root::target().join(target).join("wasm").join("who_said_what.wasm"))
}

/// Panic messages name source files: without this machine's folders they are shorter, the same
/// everywhere, and nobody's business.
fn flags() -> Result<String> {
    let home = env::var_os("HOME").context("HOME is not set")?;
    let cargo_home = env::var_os("CARGO_HOME").map_or_else(|| Path::new(&home).join(".cargo"), PathBuf::from);
    let root = root::root();
    Ok(format!("--remap-path-prefix={}=c --remap-path-prefix={}=.", cargo_home.display(), root.display()))
}

/// Runs wasm-bindgen on `compiled`, into `folder`.
pub fn bind(tools: &Toolbox, compiled: &Path, folder: &Path) -> Result<Bound> {
    let mut command = tools.command("wasm-bindgen");
    command.args(["--target", "web", "--out-name", "who-said-what"]);
    command.args(["--remove-name-section", "--remove-producers-section"]);
    process::run(command.arg("--out-dir").arg(folder).arg(compiled))?;
    Ok(Bound { module: folder.join("who-said-what_bg.wasm"), glue: folder.join("who-said-what.js") })
}
