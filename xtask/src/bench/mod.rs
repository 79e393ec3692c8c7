//! `cargo xtask bench`: how fast the engine is, natively and in WebAssembly, a text a line.
//!
//! The texts are those of `benches/texts/`. Criterion times them natively, Node in WebAssembly, callgrind counts
//! instructions where valgrind is there; those repeat from run to run, times do not.

mod counted;
mod native;
mod row;
mod texts;
mod wasm;

use crate::root;
use anyhow::{Result, ensure};
use row::Row;
use std::path::PathBuf;

/// What others are compared with, byte by byte.
const PLAIN: &str = "size/1 MB";

#[derive(clap::Args)]
pub struct Arguments {
    /// Only texts whose group and name contain this: `polnear`, `hostile/names`
    filter: Option<String>,
}

/// Measures and prints the table.
///
/// # Errors
/// When something can't be built, or no text is called so.
pub fn run(arguments: &Arguments) -> Result<()> {
    let program = counted::program()?;
    let filter = arguments.filter.as_deref().unwrap_or_default();
    let mut texts = texts::all(&program)?;
    texts.retain(|text| text.name.contains(filter) || text.name == PLAIN);
    ensure!(texts.iter().any(|text| text.name.contains(filter)), "no text has a name with `{filter}`");
    eprintln!("Measuring {} texts natively, a few seconds each …", texts.len());
    let times = native::times(&texts)?;
    eprintln!("Counting memory and instructions …");
    let counts = counted::counts(&program, &texts, &times)?;
    eprintln!("Building for the page, then measuring in WebAssembly …");
    let in_wasm = wasm::times(&texts)?;
    let rows = texts.iter().zip(times).zip(counts).zip(in_wasm);
    row::print(
        &rows.map(|(((text, time), count), wasm)| Row { text, time, count, wasm }).collect::<Vec<_>>(),
    );
    Ok(())
}

/// Where all of it is kept.
fn folder() -> PathBuf {
    root::target().join("bench")
}
