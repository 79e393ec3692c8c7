//! A screen that nobody sees, for a browser without a headless mode; gone when dropped.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running Xvfb.
#[derive(Debug)]
pub struct Screen {
    process: Child,
    number: String,
}

impl Screen {
    /// Starts one, with room for the tests' windows, and waits until it is there.
    ///
    /// Not by `xvfb-run`: that leaves server and browser running when it is stopped itself.
    pub fn start() -> Self {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().unwrap_or_else(|error| panic!("Xvfb did not start: {error}"));
        let output = process.stdout.take().expect("its output");
        // it picks a free number and writes it when it listens
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number).expect("the screen's number");
        Self { process, number: number.trim().to_owned() }
    }

    /// What programs know it by.
    pub fn display(&self) -> String {
        format!(":{}", self.number)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
