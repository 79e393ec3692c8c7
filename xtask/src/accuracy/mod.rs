//! `cargo xtask accuracy`: how right the engine is, on the corpus that `WSW_CORPUS` points to and on our own pages.

mod bag;
mod bodies;
mod committed;
pub(crate) mod corpus;
mod keyed;
pub(crate) mod names;
mod pages;
mod persons;
pub(crate) mod predicted;
mod promised;
mod section;
pub(crate) mod spans;
mod table;
mod tiers;
mod words;

use anyhow::{Context, Result, bail};
use committed::Scores;
use section::Section;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Measures how right the engine is.
///
/// Prints the tables of all sections: polnear (PolNeAR dev as published), clean (the same with its
/// disputed keys judged again), german, pages (whole pages, by name), written (the same of pages that we wrote),
/// body and zoo (is the article found on a page), and where asked for by name german-train (the part that the
/// rules were written from). The corpus is the folder `WSW_CORPUS`; without it only written is measured.
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
    /// Only this section, page or article, or set of pages (what stands before the number in their names).
    #[arg(long, value_name = "NAME")]
    only: Option<String>,
}

const NAMES: [&str; 7] = ["polnear", "clean", "german", "pages", WRITTEN, "body", "zoo"];
/// Needs no corpus.
const WRITTEN: &str = "written";
/// Measured only where asked for: what rules are written from tells nothing of how right they are.
const READ: &str = "german-train";

/// Measures, prints, and writes or checks.
///
/// # Errors
/// One sentence when the corpus can't be read or a committed score got worse.
pub fn run(options: &Options) -> Result<()> {
    let corpus = corpus::folder()?;
    let (mut scores, mut absent) = (Scores::new(), Vec::new());
    for name in sections(options) {
        let Some(folder) = place(name, corpus.as_deref()) else {
            absent.push(name);
            continue;
        };
        let section = measure(&folder, name, options)?;
        if section.items == 0 {
            continue; // the one page or article asked for is elsewhere
        }
        print(&format!("{name}: {}\n", section.table))?;
        if options.misses.as_deref() == Some(name) {
            print(&misses(&section))?;
        }
        scores.extend(section.scores.into_iter().map(|(score, value)| (format!("{name}.{score}"), value)));
    }
    if !absent.is_empty() {
        print(&format!("WSW_CORPUS is not set, so not measured: {}\n", absent.join(", ")))?;
    }
    let broken = promised::broken(&scores);
    if (options.write || options.check) && !broken.is_empty() {
        bail!("{}\n(promises are in xtask/src/accuracy/promised.rs)", broken.join("\n"));
    }
    if options.write {
        committed::write(&scores, &absent)?;
    }
    if options.check { check(&scores, &absent) } else { Ok(()) }
}

/// The sections to measure: the named one, or the one asked for misses, or all.
fn sections(options: &Options) -> Vec<&'static str> {
    let only = options.only.as_deref().filter(|o| is_section(o)).or(options.misses.as_deref());
    let only = only.filter(|_| !options.write && !options.check);
    let all = NAMES.into_iter().chain(only.is_some().then_some(READ));
    all.filter(|name| only.is_none_or(|o| o == *name)).collect()
}

/// The folder that a section is measured on: none where that is the corpus and there is none.
fn place(name: &str, corpus: Option<&Path>) -> Option<PathBuf> {
    if name == WRITTEN { Some(corpus::written()) } else { corpus.map(Path::to_owned) }
}

fn is_section(name: &str) -> bool {
    name == READ || NAMES.contains(&name)
}

fn measure(folder: &Path, name: &str, options: &Options) -> Result<Section> {
    let only = options.only.as_deref().filter(|o| !is_section(o));
    match name {
        "polnear" => keyed::measure(folder, "polnear/dev.jsonl", only),
        "clean" => keyed::measure(folder, "polnear/dev.clean.jsonl", only),
        READ => keyed::measure(folder, "german/train.jsonl", only),
        "german" => keyed::measure(folder, "german/dev.jsonl", only),
        "pages" | WRITTEN => pages::measure(folder, only),
        "body" => bodies::measure(folder, "pages", only),
        _ => bodies::measure(folder, "zoo", only),
    }
}

fn misses(section: &Section) -> String {
    section.misses.iter().map(|(class, text)| format!("{class:12} {text}\n")).collect()
}

/// Unlike `println!`, fails without a panic when the reader is gone.
fn print(text: &str) -> Result<()> {
    std::io::stdout().write_all(text.as_bytes()).context("standard output")
}

fn check(scores: &Scores, absent: &[&str]) -> Result<()> {
    let fallen = committed::fallen(scores, absent)?;
    if fallen.is_empty() {
        return print("no score of accuracy.tsv got worse\n");
    }
    bail!(
        "{}\n(if that is meant: `cargo xtask accuracy --write`, and say why in the commit)",
        fallen.join("\n")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Command {
        #[command(flatten)]
        options: Options,
    }

    fn sections_of(words: &[&str]) -> Vec<&'static str> {
        let words = std::iter::once("accuracy").chain(words.iter().copied());
        sections(&Command::try_parse_from(words).expect("options").options)
    }

    #[test]
    fn a_section_is_asked_for_by_name_or_by_its_misses() {
        assert_eq!(sections_of(&[]), NAMES);
        assert_eq!(sections_of(&["--check"]), NAMES);
        assert_eq!(sections_of(&["--only", "written"]), [WRITTEN]);
        assert_eq!(sections_of(&["--misses", "written"]), [WRITTEN]);
        assert_eq!(sections_of(&["--only", READ]), [READ]);
        assert_eq!(sections_of(&["--only", "a01-school-board"]), NAMES);
    }

    #[test]
    fn only_our_own_pages_need_no_corpus() {
        let measured: Vec<_> = NAMES.into_iter().filter(|name| place(name, None).is_some()).collect();
        assert_eq!(measured, [WRITTEN]);
        let corpus = Path::new("corpus");
        assert_eq!(place("pages", Some(corpus)).as_deref(), Some(corpus));
        assert_eq!(place(WRITTEN, Some(corpus)), place(WRITTEN, None));
    }
}
