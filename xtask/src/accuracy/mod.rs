//! `cargo xtask accuracy`: how right the engine is, on the corpus that `WSW_CORPUS` points to.

mod bag;
mod bodies;
mod committed;
pub(crate) mod corpus;
mod keyed;
pub(crate) mod names;
mod pages;
mod persons;
pub(crate) mod predicted;
mod section;
pub(crate) mod spans;
mod table;
mod tiers;
mod words;

use anyhow::{Context, Result, bail};
use committed::Scores;
use section::Section;
use std::io::Write;
use std::path::Path;

/// Measures how right the engine is.
///
/// Prints the tables of all sections: polnear (PolNeAR dev as published), clean (the same with its
/// disputed keys judged again), german, pages (whole pages, by name), body and zoo (is the article
/// found on a page), and where asked for by name german-train (the part that the rules were written from).
/// The corpus is the folder `WSW_CORPUS`.
#[derive(clap::Args)]
#[command(
    after_help = "Examples:\n  cargo xtask accuracy --only pages\n  cargo xtask accuracy --only seed --misses pages\n  cargo xtask accuracy --check"
)]
pub struct Options {
    /// Fail when a score of accuracy.tsv got worse, naming each.
    #[arg(long, conflicts_with_all = ["write", "only"])]
    check: bool,
    /// Write the scores to accuracy.tsv.
    #[arg(long, conflicts_with = "only")]
    write: bool,
    /// Print what is wrong in a section, with its context and class.
    #[arg(long, value_name = "SECTION", num_args = 0..=1, default_missing_value = "pages", value_parser = [&NAMES[..], &[READ]].concat())]
    misses: Option<String>,
    /// Only this section, or this page or article.
    #[arg(long, value_name = "NAME")]
    only: Option<String>,
}

const NAMES: [&str; 6] = ["polnear", "clean", "german", "pages", "body", "zoo"];
/// Measured only where asked for: what rules are written from tells nothing of how right they are.
const READ: &str = "german-train";

/// Measures, prints, and writes or checks.
///
/// # Errors
/// One sentence when the corpus can't be read or a committed score got worse.
pub fn run(options: &Options) -> Result<()> {
    let Some(corpus) = corpus::folder()? else {
        println!("WSW_CORPUS is not set: accuracy is not measured");
        return Ok(());
    };
    let mut scores = Scores::new();
    for name in sections(options) {
        let section = measure(&corpus, name, options)?;
        if section.items == 0 {
            continue; // the one page or article asked for is elsewhere
        }
        print(&format!("{name}: {}\n", section.table))?;
        if options.misses.as_deref() == Some(name) {
            print(&misses(&section))?;
        }
        scores.extend(section.scores.into_iter().map(|(score, value)| (format!("{name}.{score}"), value)));
    }
    if options.write {
        committed::write(&scores)?;
    }
    if options.check { check(&scores) } else { Ok(()) }
}

/// The sections to measure: the named one, or the one asked for misses, or all.
fn sections(options: &Options) -> Vec<&'static str> {
    let only = options.only.as_deref().filter(|o| is_section(o)).or(options.misses.as_deref());
    let only = only.filter(|_| !options.write && !options.check);
    let all = NAMES.into_iter().chain(only.is_some().then_some(READ));
    all.filter(|name| only.is_none_or(|o| o == *name)).collect()
}

fn is_section(name: &str) -> bool {
    name == READ || NAMES.contains(&name)
}

fn measure(corpus: &Path, name: &str, options: &Options) -> Result<Section> {
    let only = options.only.as_deref().filter(|o| !is_section(o));
    match name {
        "polnear" => keyed::measure(corpus, "polnear/dev.jsonl", only),
        "clean" => keyed::measure(corpus, "polnear/dev.clean.jsonl", only),
        READ => keyed::measure(corpus, "german/train.jsonl", only),
        "german" => keyed::measure(corpus, "german/dev.jsonl", only),
        "pages" => pages::measure(corpus, only),
        "body" => bodies::measure(corpus, "pages", only),
        _ => bodies::measure(corpus, "zoo", only),
    }
}

fn misses(section: &Section) -> String {
    section.misses.iter().map(|(class, text)| format!("{class:12} {text}\n")).collect()
}

/// Unlike `println!`, fails without a panic when the reader is gone.
fn print(text: &str) -> Result<()> {
    std::io::stdout().write_all(text.as_bytes()).context("standard output")
}

fn check(scores: &Scores) -> Result<()> {
    let fallen = committed::fallen(scores)?;
    if fallen.is_empty() {
        println!("no score of accuracy.tsv got worse");
        return Ok(());
    }
    bail!(
        "{}\n(if that is meant: `cargo xtask accuracy --write`, and say why in the commit)",
        fallen.join("\n")
    )
}
