//! The command line program. Native only.
//!
//! [`main`] reads the arguments and starts one of the commands. An input (`input`) becomes a document
//! (`document`), a document an article and its report (`rendered`), many of them on all cores and in order
//! (`ordered`). What goes wrong with one input is one line on standard error (`problem`).

mod analyze;
mod arguments;
mod article;
mod decode;
mod document;
mod format;
pub mod input;
mod ordered;
mod problem;
mod progress;
mod rendered;

use arguments::{Arguments, Command};
use clap::{CommandFactory, Parser};
use problem::Status;
use std::io::{ErrorKind, Write};
use std::process::ExitCode;

/// Runs the program on the process's own arguments.
#[must_use]
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return refuse(&error),
    };
    let done = match arguments.command {
        Command::Analyze(options) => analyze::run(&options),
        Command::Article(options) => article::run(&options),
        Command::Completions { shell } => completions(shell),
    };
    match done {
        Ok(status) => status.into(),
        // The reader has seen enough: `who-said-what analyze … | head`
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            problem::tell(&format!("standard output: {error}"));
            Status::Failed.into()
        }
    }
}

/// Help as clap prints it; a wrong flag as one line.
fn refuse(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let text = error.to_string();
    let line = text.lines().next().unwrap_or_default().trim_start_matches("error: ");
    problem::tell(&format!("{line} (see --help)"));
    Status::Misused.into()
}

fn completions(shell: clap_complete::Shell) -> std::io::Result<Status> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "who-said-what", &mut script);
    std::io::stdout().write_all(&script)?;
    Ok(Status::Done)
}
