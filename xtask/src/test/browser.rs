//! The browser tests: the built site in real browsers, by WebDriver.

use super::policies;
use super::tally::{self, Tally};
use crate::tools::{AXE, CHROMIUM, FIREFOX, GECKODRIVER, NODE, Toolbox, WEBKIT};
use crate::{cargo, site};
use anyhow::{Context, Result};
use clap::ValueEnum;
use std::process::Command;

/// What `--browser` takes.
#[derive(Clone, Copy, ValueEnum)]
pub enum Choice {
    Chromium,
    Firefox,
    Webkit,
    All,
    None,
}

impl Choice {
    /// The engines it stands for, by the names that the tests' harness knows.
    pub fn engines(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium"],
            Self::Firefox => &["firefox"],
            Self::Webkit => &["webkit"],
            Self::All => &["chromium", "firefox", "webkit"],
            Self::None => &[],
        }
    }
}

fn tools(engine: &str) -> Result<Toolbox> {
    match engine {
        "firefox" => Toolbox::with(&[&FIREFOX, &GECKODRIVER]),
        "webkit" => Toolbox::with(&[&WEBKIT]),
        _ => Toolbox::with(&[&CHROMIUM]),
    }
}

/// Runs the suite in `engine` on the site as built.
pub fn run(engine: &str) -> Result<Tally> {
    let mut command = in_browser(engine, &["--test-threads", "2"])?;
    let axe = Toolbox::with(&[&NODE, &AXE])?;
    let axe = axe.files().context("axe-core has no folder")?.join("axe.min.js");
    tally::of_tests(command.env("WSW_AXE", axe).env("WSW_POLICIES", policies::column(engine)?))
}

/// The command that runs the suite in `engine`; `words` are for the tests' own harness.
pub fn in_browser(engine: &str, words: &[&str]) -> Result<Command> {
    let words = [&["test", "--package", "browser-tests", "--no-fail-fast", "--"], words].concat();
    let mut command = tools(engine)?.equip(cargo::command(&words));
    command.env("WSW_BROWSER", engine).env("WSW_SITE", site::folder());
    Ok(command)
}
