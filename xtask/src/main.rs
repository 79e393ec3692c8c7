//! `cargo xtask`: everything a developer, an editor or a publisher runs from the repository's root.
//!
//! One file a command; `tools/` gets whatever a command needs and the machine lacks.

mod bench;
mod cargo;
mod measured;
mod pictures;
mod preview;
mod process;
mod release;
mod root;
mod site;
mod size;
mod test;
mod tools;
mod wasm;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "Preview, test, measure and release who-said-what"
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the preview page, with an article of your own
    Preview(preview::Arguments),
    /// Check everything: format, lints, tests, documentation, sizes, browsers
    Test(test::Arguments),
    /// Show each shipped file raw, gzip and brotli against its budget; fail above it
    Size(size::Arguments),
    /// Show how fast the engine is, natively and in WebAssembly
    Bench(bench::Arguments),
    /// Make dist/: the files for a server, the npm package, the tag, a demo page
    Release(release::Arguments),
    /// Take the pictures in README.md again, into docs/pictures
    Pictures,
    /// Print the accuracy table on WSW_CORPUS, where it is set, and on our own pages
    #[command(disable_help_flag = true)]
    Accuracy(measured::Arguments),
    /// Make the committed weights again from WSW_CORPUS, the same bytes each time
    #[command(disable_help_flag = true)]
    Train(measured::Arguments),
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    match command {
        Command::Preview(arguments) => preview::run(&arguments),
        Command::Test(arguments) => test::run(&arguments),
        Command::Size(arguments) => size::run(&arguments),
        Command::Bench(arguments) => bench::run(&arguments),
        Command::Release(arguments) => release::run(&arguments),
        Command::Pictures => pictures::run(),
        Command::Accuracy(arguments) => measured::run("accuracy", &arguments),
        Command::Train(arguments) => measured::run("train", &arguments),
    }
}
