//! `who-said-what analyze`

use super::arguments::Analyze;
use super::document::documents;
use super::format;
use super::ordered::in_order;
use super::problem::{Status, tell};
use super::progress::Progress;
use super::rendered::{Rendered, render};
use std::io::{self, BufWriter, IsTerminal, Write};

/// Prints a report for each input, in their order.
///
/// # Errors
/// When standard output can't be written.
pub fn run(options: &Analyze) -> io::Result<Status> {
    if options.files.is_empty() && io::stdin().is_terminal() {
        tell("reading standard input; it ends with Ctrl-D");
    }
    let several = options.files.len() > 1;
    let mut progress = Progress::of(&options.files);
    let mut output = BufWriter::new(io::stdout());
    let mut status = Status::Done;
    output.write_all(format::head(options.format).as_bytes())?;
    in_order(
        documents(options),
        |document| render(document, options, several),
        |rendered: Rendered| {
            progress.at(rendered.end);
            status = status.max(progress.aside(|| emit(&rendered, &mut output))?);
            Ok::<(), io::Error>(())
        },
    )?;
    output.flush()?;
    Ok(status)
}

fn emit(rendered: &Rendered, output: &mut impl Write) -> io::Result<Status> {
    if let Some(note) = &rendered.note {
        tell(note);
    }
    match &rendered.output {
        Ok(text) => output.write_all(text.as_bytes()).map(|()| Status::Done),
        Err(problem) => {
            tell(&problem.to_string());
            Ok(problem.status)
        }
    }
}
