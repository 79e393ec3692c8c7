//! The texts, as files.

use crate::process;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A text to measure.
pub struct Text {
    /// `GROUP/NAME`.
    pub name: String,
    /// Holds its articles, which form feeds part.
    pub file: PathBuf,
    pub bytes: usize,
    pub articles: usize,
}

/// Has `program` write all texts, and lists them: by group, in each by size.
pub fn all(program: &Path) -> Result<Vec<Text>> {
    let folder = super::folder().join("texts");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    process::run(Command::new(program).arg("--write").arg(&folder).current_dir(crate::root::root()))?;
    let mut texts = Vec::new();
    for group in entries(&folder)? {
        for file in entries(&group)? {
            texts.push(text(&folder, file)?);
        }
    }
    let group = |text: &Text| text.name.split('/').next().unwrap_or_default().to_owned();
    texts.sort_by_key(|text| (group(text), text.bytes));
    Ok(texts)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} can't be read", folder.display()))?;
    entries.map(|entry| Ok(entry?.path())).collect()
}

fn text(folder: &Path, file: PathBuf) -> Result<Text> {
    let name = file.strip_prefix(folder)?.with_extension("").to_string_lossy().replace('\\', "/");
    let content = fs::read_to_string(&file)?;
    let articles = content.split('\u{c}').count();
    Ok(Text { name, file, bytes: content.len() - (articles - 1), articles })
}
