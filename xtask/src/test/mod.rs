//! `cargo xtask test`: everything that must hold before a change goes in.
//!
//! A check that fails does not stop the others; the last line counts all of them.

mod browser;
mod policies;
mod tally;

pub use browser::in_browser;

use crate::tools::{CLIPPY, RUSTFMT, Tool, Toolbox, WASM_TARGET};
use crate::{cargo, process, site, size};
use anyhow::{Result, bail};
use std::process::Command;
use std::time::Instant;
use tally::Tally;

#[derive(clap::Args)]
pub struct Arguments {
    /// The browsers to run the browser tests in
    #[arg(long, value_enum, default_value_t = browser::Choice::Chromium)]
    browser: browser::Choice,
    /// Run the browser tests only, on the site built anew
    #[arg(long)]
    only_browser: bool,
}

/// The checks that are one cargo command each: title, what it needs, its words.
const CARGO_CHECKS: &[(&str, &[&Tool], &[&str])] = &[
    ("format", &[&RUSTFMT], &["fmt", "--all", "--check"]),
    (
        "lints",
        &[&CLIPPY],
        &["clippy", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"],
    ),
    (
        "lints for the page",
        &[&CLIPPY, &WASM_TARGET],
        &["clippy", "--lib", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"],
    ),
    ("documentation", &[], &["doc", "--no-deps", "--workspace", "--all-features"]),
    (
        "documentation for the page",
        &[&WASM_TARGET],
        &["doc", "--no-deps", "--lib", "--target", "wasm32-unknown-unknown"],
    ),
];

const TESTS: &[&str] =
    &["test", "--workspace", "--exclude", "browser-tests", "--all-features", "--no-fail-fast"];

/// Runs all checks.
///
/// # Errors
/// When any of them failed.
pub fn run(arguments: &Arguments) -> Result<()> {
    let mut all = if arguments.only_browser { site_only() } else { all_but_browsers() };
    if !arguments.browser.engines().is_empty() {
        all += check("preview page", || site::preview::build().map(|()| Tally::ONE_PASSED));
    }
    for engine in arguments.browser.engines() {
        all += check(&format!("browser tests, {engine}"), || browser::run(engine));
    }
    if !arguments.browser.engines().is_empty() {
        all += check("policies by engine", || policies::table(arguments.browser.engines()));
    }
    println!("\n{all}");
    if all.failed > 0 {
        bail!("not everything passed");
    }
    Ok(())
}

fn all_but_browsers() -> Tally {
    let mut all = Tally::default();
    for (title, needs, words) in CARGO_CHECKS {
        all += check(title, || cargo_check(needs, words));
    }
    all += check("tests", || tally::of_tests(&mut cargo::command(TESTS)));
    all += check("sizes", || size::check(&site::build()?).map(|()| Tally::ONE_PASSED));
    all
}

fn site_only() -> Tally {
    check("site", || site::build().map(|_| Tally::ONE_PASSED))
}

fn cargo_check(needs: &[&Tool], words: &[&str]) -> Result<Tally> {
    let mut command: Command = Toolbox::with(needs)?.equip(cargo::command(words));
    process::run(command.env("RUSTDOCFLAGS", "-D warnings"))?;
    Ok(Tally::ONE_PASSED)
}

/// Runs one check between its title and its time; a failure is told and counted.
fn check(title: &str, run: impl FnOnce() -> Result<Tally>) -> Tally {
    println!("\n── {title}");
    let start = Instant::now();
    let tally = run().unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        Tally::ONE_FAILED
    });
    let verdict = if tally.failed == 0 { "passed" } else { "FAILED" };
    println!("── {title}: {verdict} ({:.0} s)", start.elapsed().as_secs_f64());
    tally
}
