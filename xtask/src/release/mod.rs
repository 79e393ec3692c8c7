//! `cargo xtask release`: what a publisher takes away, in `dist/`.
//!
//! `v1/` for a server, `npm/` as a package, `manifest.json`, the tag to paste, and a demo page. Every file is made in
//! memory first, so the folder is written whole; the same sources and tools give the same bytes.

mod demo;
mod files;
mod licences;
mod manifest;
mod npm;
mod serve;
mod server;
mod tag;
mod twice;

use crate::site::{self, Part, Shipped};
use crate::{cargo, root, size};
use anyhow::Result;
use files::Files;
use std::path::PathBuf;

/// Where the demo page looks for the panel's files; its own port is the next.
const PORT: u16 = 8080;

#[derive(clap::Args)]
pub struct Arguments {
    /// The folder to write, anew
    #[arg(long, default_value = "dist")]
    out: PathBuf,
    /// Build a second time from nothing, and fail unless every byte is the same
    #[arg(long)]
    twice: bool,
    /// Serve the files, and from another origin the demo page
    #[arg(long)]
    serve: bool,
    /// The files' port; the demo page has the next
    #[arg(long, default_value_t = PORT, value_parser = clap::value_parser!(u16).range(1..65535))]
    port: u16,
}

/// Builds and writes the release.
///
/// # Errors
/// When a step fails, a budget is exceeded, or a second build differs.
pub fn run(arguments: &Arguments) -> Result<()> {
    let files = make(arguments.port)?;
    let folder = root::root().join(&arguments.out);
    files.write(&folder)?;
    println!("{} files in {}", files.len(), folder.display());
    if arguments.twice {
        twice::compare(&files, arguments.port)?;
    }
    if arguments.serve { serve::run(files, arguments.port) } else { Ok(()) }
}

/// All files of the release.
fn make(port: u16) -> Result<Files> {
    let site = site::build()?;
    size::check(&site)?;
    let version = cargo::version()?;
    let licences = licences::text()?;
    let pinned = Shipped::hashed(Part::Loader, "loader", "js", site.part(Part::Loader).bytes.clone());
    let mut files = Files::default();
    for file in site.files.iter().chain([&pinned]) {
        files.add(format!("v1/{}", file.name), file.bytes.clone());
    }
    files.add("v1/LICENSES.txt", licences.clone().into_bytes());
    npm::add(&mut files, &site, &version, licences)?;
    files.add("tag.html", tag::text(&version, &pinned)?.into_bytes());
    files.add("demo/index.html", demo::page(port, &pinned)?.into_bytes());
    files.add("manifest.json", manifest::text(&version, &files)?.into_bytes());
    Ok(files)
}
