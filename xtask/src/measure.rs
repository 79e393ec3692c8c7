//! The commands that run the engine itself: `cargo xtask accuracy`, `train`.
//!
//! A program of its own because these need the library, optimised, and the other commands do not.
//! To add one: a module, a line in [`Command`], a line in [`run`], and a line in `main.rs`.

mod accuracy;
mod train;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Accuracy(accuracy::Options),
    Train(train::Options),
}

fn main() -> ExitCode {
    match run(&Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<()> {
    match command {
        Command::Accuracy(options) => accuracy::run(options),
        Command::Train(options) => train::run(options),
    }
}
