//! `manifest.json`: each file with its size, as sent and as it is, and its integrity.

use super::files::Files;
use crate::{site, size};
use anyhow::Result;
use serde::Serialize;

#[derive(Serialize)]
struct Manifest<'a> {
    name: &'a str,
    version: &'a str,
    files: Vec<Entry<'a>>,
}

/// A file; sizes in bytes, `integrity` as the attribute of that name takes it.
#[derive(Serialize)]
struct Entry<'a> {
    path: &'a str,
    size: usize,
    brotli: usize,
    integrity: String,
}

/// The manifest of `files`.
pub fn text(version: &str, files: &Files) -> Result<String> {
    let files = files.iter().map(|(path, bytes)| entry(path, bytes)).collect::<Result<_>>()?;
    let manifest = Manifest { name: "who-said-what", version, files };
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}

fn entry<'a>(path: &'a str, bytes: &[u8]) -> Result<Entry<'a>> {
    let (size, brotli) = (bytes.len(), size::brotli(bytes)?);
    Ok(Entry { path, size, brotli, integrity: site::integrity(bytes) })
}
