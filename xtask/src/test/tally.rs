//! Counting what passed, what failed, and what was left out.

use anyhow::{Context, Result};
use std::fmt::{self, Display, Formatter};
use std::io::{BufRead, BufReader};
use std::ops::AddAssign;
use std::process::{Command, Stdio};

/// How many checks passed, failed, or can't be made in this browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
    pub skipped: usize,
}

impl Tally {
    pub const ONE_PASSED: Self = Self { passed: 1, failed: 0, skipped: 0 };
    pub const ONE_FAILED: Self = Self { passed: 0, failed: 1, skipped: 0 };
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl Display for Tally {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped (each with its reason above)", self.skipped)?;
        }
        Ok(())
    }
}

/// How the line of a browser test begins that can't be made in an engine.
const SKIPPED: &str = "skipped: ";

/// Runs a `cargo test` command, shows what it prints, and adds up its closing lines.
///
/// A failure that no closing line counts (tests that do not compile) is one of its own.
///
/// # Errors
/// When it can't be started.
pub fn of_tests(command: &mut Command) -> Result<Tally> {
    let mut child = command.stdout(Stdio::piped()).spawn().context("cargo could not be started")?;
    let output = child.stdout.take().context("cargo has no output")?;
    let mut tally = Tally::default();
    for line in BufReader::new(output).lines() {
        let line = line?;
        println!("{line}");
        tally += closing_line(&line).unwrap_or_default();
        tally.skipped += usize::from(line.starts_with(SKIPPED));
    }
    // cargo counts a test that leaves at once among those that passed
    tally.passed = tally.passed.saturating_sub(tally.skipped);
    if !child.wait()?.success() && tally.failed == 0 {
        tally += Tally::ONE_FAILED;
    }
    Ok(tally)
}

/// `test result: ok. 12 passed; 0 failed; …`
fn closing_line(line: &str) -> Option<Tally> {
    let counts = line.strip_prefix("test result: ")?.split_once(". ")?.1;
    let count = |what: &str| counts.split("; ").find_map(|part| part.strip_suffix(what)?.trim().parse().ok());
    Some(Tally { passed: count("passed")?, failed: count("failed")?, skipped: 0 })
}

#[cfg(test)]
mod tests {
    use super::{Tally, closing_line};

    #[test]
    fn reads_closing_lines_only() {
        let line = "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 1 filtered out; finished in 0.00s";
        assert_eq!(closing_line(line), Some(Tally { passed: 12, failed: 3, skipped: 0 }));
        assert_eq!(closing_line("test spans ... ok"), None);
    }
}
