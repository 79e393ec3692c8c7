//! What is counted from outside a program that analyses one text: its memory, its instructions.

use super::texts::Text;
use crate::{cargo, process};
use anyhow::{Context, Result};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Of one text; nothing where the machine can't tell.
pub struct Count {
    /// Bytes held at most.
    pub memory: Option<u64>,
    pub instructions: Option<u64>,
}

/// Valgrind takes fifty times as long: what natively takes longer (milliseconds) is left out.
const LONGEST: f64 = 1000.0;

/// Builds `benches/once.rs` and gives the program.
pub fn program() -> Result<PathBuf> {
    #[derive(Deserialize)]
    struct Message {
        target: Target,
        executable: Option<PathBuf>,
    }
    #[derive(Deserialize)]
    struct Target {
        name: String,
    }
    let mut build = cargo::command(&["bench", "--bench", "once", "--no-run", "--message-format=json"]);
    let output = build.stderr(Stdio::inherit()).output().context("cargo could not be started")?;
    let messages = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut built = messages.lines().filter_map(|line| serde_json::from_str::<Message>(line).ok());
    let once = built.find(|message| message.target.name == "once").and_then(|message| message.executable);
    once.context("`cargo bench --bench once --no-run` gave no program")
}

/// The counts of each text; `times` are its native milliseconds.
pub fn counts(program: &Path, texts: &[Text], times: &[f64]) -> Result<Vec<Count>> {
    let valgrind = process::answer(Command::new("valgrind").arg("--version")).is_some();
    if !valgrind {
        eprintln!("There is no valgrind: instructions are not counted.");
    }
    let count = |(text, time): (&Text, &f64)| {
        let memory = process::answer(Command::new(program).arg(&text.file));
        let memory = memory.with_context(|| format!("{} could not be analysed", text.name))?;
        let instructions = (valgrind && *time <= LONGEST).then(|| instructions(program, text)).flatten();
        Ok(Count { memory: memory.trim().parse().ok(), instructions })
    };
    texts.iter().zip(times).map(count).collect()
}

/// Instructions inside the function `counted` and whatever it calls.
fn instructions(program: &Path, text: &Text) -> Option<u64> {
    let out = super::folder().join("callgrind.out");
    let mut callgrind = Command::new("valgrind");
    callgrind.args(["--tool=callgrind", "--toggle-collect=once::counted"]);
    callgrind.arg(format!("--callgrind-out-file={}", out.display())).arg(program).arg(&text.file);
    process::answer(&mut callgrind)?;
    let written = std::fs::read_to_string(&out).ok()?;
    written.lines().rev().find_map(|line| line.strip_prefix("totals: ")?.trim().parse().ok())
}
