//! Tests that an engine or its driver can't run: named, with the reason, never left out in silence.

use crate::engine;
use std::io::Write;

/// Whether `engine` is the one the tests run in, which can't run this test because of `reason`.
///
/// The test then returns at once; `cargo xtask test` shows the line and counts it.
#[must_use]
pub fn cannot(engines: &[&str], reason: &str) -> bool {
    let engine = engine();
    let skipped = engines.contains(&engine.as_str());
    if skipped {
        let test = std::thread::current().name().unwrap_or("a test").to_owned();
        // not by `println!`, which the test harness keeps to itself when a test passes
        let _ = writeln!(std::io::stdout(), "\nskipped: {test} in {engine}: {reason}");
    }
    skipped
}
