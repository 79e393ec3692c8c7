//! Commands that run the engine: they live in the `measure` program, which is built optimised.

use crate::{cargo, process};
use anyhow::Result;
use std::ffi::OsString;

/// Whatever the command itself takes; `measure` reads it.
#[derive(clap::Args)]
pub struct Arguments {
    /// See `--help` of the command
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<OsString>,
}

/// Builds `measure` and runs its command `name`.
pub fn run(name: &str, arguments: &Arguments) -> Result<()> {
    let mut command = cargo::command(&[
        "run",
        "--quiet",
        "--release",
        "--package",
        "xtask",
        "--features",
        "engine",
        "--bin",
        "measure",
        "--",
        name,
    ]);
    process::run(command.args(&arguments.rest))
}
