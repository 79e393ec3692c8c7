//! What goes wrong: one line each on standard error, and the exit status at the end.

use std::fmt::{self, Display, Formatter};
use std::io::Write;
use std::process::ExitCode;

/// How the program ends; the worst thing that happened counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// 0
    #[default]
    Done,
    /// 1: an input could not be read.
    Failed,
    /// 2: a wrong flag, or a file that does not exist.
    Misused,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}

/// Why an input gives no report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: `news.jsonl:12`.
    pub place: String,
    /// What is wrong and what to do: one sentence.
    pub what: String,
    /// What it means for the exit status.
    pub status: Status,
}

impl Problem {
    /// A problem with the exit status 1.
    pub fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into(), status: Status::Failed }
    }

    /// A file that could not be opened or read; 2 when there is no such file.
    pub fn io(place: impl Into<String>, error: &std::io::Error) -> Self {
        let missing = error.kind() == std::io::ErrorKind::NotFound;
        let (what, status) = match missing {
            true => ("no such file".to_owned(), Status::Misused),
            false => (format!("can't be read: {error}"), Status::Failed),
        };
        Self { place: place.into(), what, status }
    }
}

impl Display for Problem {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

/// One line on standard error; a name with line breaks in it stays on one line.
pub fn tell(line: &str) {
    let line = line.replace(['\n', '\r'], " ");
    let _ = writeln!(std::io::stderr(), "who-said-what: {line}"); // nowhere left to complain
}
