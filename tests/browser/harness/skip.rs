//! Tests that can't be run here: named, with the reason, never left out in silence.

use crate::engine;
use std::io::Write;

/// Says that the test which calls this, and then returns, is left out because of `reason`.
///
/// `cargo xtask test` shows the line and counts it.
pub fn skipped(reason: &str) {
    let test = std::thread::current().name().unwrap_or("a test").to_owned();
    // not by `println!`, which the test harness keeps to itself when a test passes
    let _ = writeln!(std::io::stdout(), "\nskipped: {test} in {}: {reason}", engine());
}
