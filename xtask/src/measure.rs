//! The commands that run the engine itself: `cargo xtask accuracy`, `train`.
//!
//! A program of its own because these need the library, optimised, and the other commands do not.
//! To add one: a module, a line in [`Command`], a line in [`run`], and a line in `main.rs`.

use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {}

fn main() -> ExitCode {
    run(&Arguments::parse().command)
}

fn run(command: &Command) -> ExitCode {
    match *command {}
}
