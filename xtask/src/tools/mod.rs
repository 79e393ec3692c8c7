//! The programs a command needs besides cargo: found on PATH in the right version, else installed once.
//!
//! `table.rs` lists them; `find.rs` looks for one; `install.rs` gets one. What is installed goes by name
//! and version into the user's cache folder, so a user's own tools stay as they are and the next
//! clone finds everything there.

mod find;
mod install;
mod table;

pub use table::*;

use anyhow::Result;
use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

/// One program, or one part of the toolchain, that a command may need.
pub struct Tool {
    /// Its name, also that of its folder in the cache.
    pub name: &'static str,
    /// What it is for, as the end of "needed to …".
    pub purpose: &'static str,
    /// How long installing takes, for the message.
    pub takes: &'static str,
    /// The programs it brings. Any one of an entry's spellings will do (`chromium|google-chrome`).
    pub programs: &'static [&'static str],
    pub version: Version,
    pub source: Source,
}

/// Which version is right.
#[derive(Clone, Copy)]
pub enum Version {
    /// This one, as `PROGRAM --version` prints it.
    Exactly(&'static str),
    /// The one Cargo.lock has of this package.
    Locked(&'static str),
    /// Whichever the system has.
    Any,
}

/// Where a tool comes from.
#[derive(Clone, Copy)]
pub enum Source {
    /// `cargo install`, with these features instead of the default ones where there are any.
    Cargo { package: &'static str, features: Option<&'static str> },
    /// `npm install`.
    Npm(&'static str),
    /// The system's packages, by `apt-get`.
    Apt(&'static [&'static str]),
    /// `rustup target add`.
    RustupTarget(&'static str),
    /// `rustup component add`.
    RustupComponent(&'static str),
}

/// The folders that hold what was asked for, to go in front of PATH.
#[derive(Clone, Default)]
pub struct Toolbox {
    folders: Vec<PathBuf>,
}

impl Toolbox {
    /// Finds or installs each of `tools`.
    ///
    /// # Errors
    /// When one is missing and can't be installed; the message says what to run by hand.
    pub fn with(tools: &[&Tool]) -> Result<Self> {
        let mut toolbox = Self::default();
        for tool in tools {
            toolbox.add(tool)?;
        }
        Ok(toolbox)
    }

    fn add(&mut self, tool: &Tool) -> Result<()> {
        let version = tool.version.wanted()?;
        let folder = match find::find(tool, version.as_deref())? {
            Some(place) => place,
            None => install::install(tool, version.as_deref())?,
        };
        self.folders.extend(folder);
        Ok(())
    }

    /// The folder of the first tool that has one of its own: of a package of files, where these are.
    pub fn files(&self) -> Option<&Path> {
        self.folders.first().map(PathBuf::as_path)
    }

    /// `program` with the toolbox in front of PATH.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        self.equip(Command::new(program))
    }

    /// `command` with the toolbox in front of PATH.
    pub fn equip(&self, mut command: Command) -> Command {
        command.env("PATH", self.path());
        command
    }

    fn path(&self) -> OsString {
        let before = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&before));
        env::join_paths(folders).unwrap_or(before)
    }
}

impl Version {
    fn wanted(self) -> Result<Option<String>> {
        Ok(match self {
            Self::Exactly(version) => Some(version.to_owned()),
            Self::Locked(package) => Some(crate::cargo::locked_version(package)?),
            Self::Any => None,
        })
    }
}
