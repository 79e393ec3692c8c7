//! The files a reader's browser loads, built from the sources into `target/site/v1/`.
//!
//! cargo → panics cut → wasm-bindgen → wasm-opt → functions in order → a gate → the glue minified → short names between
//! both → names with a hash of the content.
//! The same sources and tools give the same bytes.

mod compile;
mod file;
mod names;
mod order;
mod panics;
pub mod preview;
mod shrink;

pub use file::{PLACEHOLDER, Part, Shipped, integrity};

use crate::root;
use crate::tools::{ESBUILD, NODE, Toolbox, WASM_BINDGEN, WASM_OPT, WASM_TARGET};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

/// Where the site is built; what a server would have as its root.
pub fn folder() -> PathBuf {
    root::target().join("site")
}

/// What was built.
pub struct Site {
    /// In the order in which a page loads them.
    pub files: Vec<Shipped>,
}

impl Site {
    /// The file that is `part`; there is one of each.
    pub fn part(&self, part: Part) -> &Shipped {
        self.files.iter().find(|file| file.part == part).expect("a site has all its parts")
    }
}

/// Builds the site.
///
/// # Errors
/// When a tool is missing or a step fails; the message names it.
pub fn build() -> Result<Site> {
    let tools = tools()?;
    let compiled = compile::library(&tools, &[])?;
    let bound = compile::bind(&tools, &compiled, &work("site")?, Names::Removed)?;
    shrink::module(&tools, &bound.module, Names::Removed)?;
    shrink::glue(&tools, &bound.glue)?;
    names::shorten(&bound.module, &bound.glue)?;
    file::assemble(&tools, &bound)
}

/// The same module with the names of its functions, to see what it is made of.
///
/// # Errors
/// As [`build`].
pub fn named_module() -> Result<PathBuf> {
    let tools = tools()?;
    let compiled = compile::library(&tools, &[])?;
    let bound = compile::bind(&tools, &compiled, &work("named")?, Names::Kept)?;
    shrink::module(&tools, &bound.module, Names::Kept)?;
    Ok(bound.module)
}

/// Whether functions keep their names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    Kept,
    Removed,
}

fn tools() -> Result<Toolbox> {
    Toolbox::with(&[&WASM_TARGET, &WASM_BINDGEN, &NODE, &WASM_OPT, &ESBUILD])
}

/// A folder for the files between the steps.
fn work(name: &str) -> Result<PathBuf> {
    let folder = root::target().join("site-work").join(name);
    fs::create_dir_all(&folder).with_context(|| format!("{} can't be made", folder.display()))?;
    Ok(folder)
}
