//! A progress bar on standard error, where that is a terminal and the work takes a while.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{IsTerminal, stderr};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Shorter work needs no bar.
const PATIENCE: Duration = Duration::from_secs(1);

/// How far the inputs are done, in bytes.
pub struct Progress {
    bar: ProgressBar,
    start: Instant,
    wanted: bool,
}

impl Progress {
    /// For `files`; without any, the input's length is not known.
    pub fn of(files: &[PathBuf]) -> Self {
        let total: Option<u64> = files.iter().map(|f| Some(f.metadata().ok()?.len())).sum();
        let known = total.filter(|t| *t > 0);
        let bar = ProgressBar::with_draw_target(known, ProgressDrawTarget::hidden());
        let style = if known.is_some() { "{bar:30} {percent} %  {eta} left" } else { "{spinner} {bytes}" };
        bar.set_style(ProgressStyle::with_template(style).unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self { bar, start: Instant::now(), wanted: stderr().is_terminal() }
    }

    /// `done` bytes of all inputs are done.
    pub fn at(&mut self, done: u64) {
        self.bar.set_position(done);
        if self.wanted && self.start.elapsed() > PATIENCE {
            self.wanted = false;
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    /// Runs `write` while the bar is out of the way.
    pub fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        self.bar.suspend(write)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
