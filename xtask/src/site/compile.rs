//! From sources to a WebAssembly module and its JavaScript glue.

use super::{Names, panics};
use crate::tools::Toolbox;
use crate::{cargo, process, root};
use anyhow::{Context, Result};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A module and the script that loads it, by wasm-bindgen.
pub struct Bound {
    pub module: PathBuf,
    pub glue: PathBuf,
}

/// Compiler settings that only leave text out: the place of a panic, and whatever `{:?}` would write.
/// They are not stable yet, which the compiler takes with `RUSTC_BOOTSTRAP`.
const LESS_TEXT: [&str; 2] = ["-Zlocation-detail=none", "-Zfmt-debug=none"];

/// Builds the library for the page, with `features`, in the profile `wasm`.
pub fn library(tools: &Toolbox, features: &[&str]) -> Result<PathBuf> {
    let target = "wasm32-unknown-unknown";
    let mut build = tools.equip(cargo::command(&["build", "--lib", "--profile", "wasm", "--target", target]));
    if !features.is_empty() {
        build.arg("--features").arg(features.join(","));
    }
    let mut flags = without_this_machine()?;
    if takes(&LESS_TEXT) {
        build.env("RUSTC_BOOTSTRAP", "1");
        flags.extend(LESS_TEXT.map(str::to_owned));
    }
    flags.push(panics::LINK.to_owned());
    build.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    process::run(&mut build)?;
    let compiled = root::target().join(target).join("wasm/who_said_what.wasm");
    panics::trapped(&compiled)
}

/// Panic messages name source files: without this machine's folders they are shorter, the same
/// everywhere, and nobody's business.
fn without_this_machine() -> Result<Vec<String>> {
    let home = env::var_os("HOME").context("HOME is not set")?;
    let cargo_home = env::var_os("CARGO_HOME").map_or_else(|| Path::new(&home).join(".cargo"), PathBuf::from);
    let renamed = |folder: &Path, name: &str| format!("--remap-path-prefix={}={name}", folder.display());
    Ok(vec![renamed(&cargo_home, "cargo"), renamed(&root::root(), ".")])
}

/// Does this compiler know `flags`?
fn takes(flags: &[&str]) -> bool {
    let mut asked = Command::new("rustc");
    process::answer(asked.env("RUSTC_BOOTSTRAP", "1").args(flags).args(["--print", "cfg"])).is_some()
}

/// Runs wasm-bindgen on `compiled`, into `folder`.
pub fn bind(tools: &Toolbox, compiled: &Path, folder: &Path, names: Names) -> Result<Bound> {
    let mut command = tools.command("wasm-bindgen");
    command.args(["--target", "web", "--out-name", "who-said-what", "--remove-producers-section"]);
    if names == Names::Removed {
        command.arg("--remove-name-section");
    }
    process::run(command.arg("--out-dir").arg(folder).arg(compiled))?;
    Ok(Bound { module: folder.join("who-said-what_bg.wasm"), glue: folder.join("who-said-what.js") })
}
