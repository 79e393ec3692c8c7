//! The files of a release, in memory.

use crate::root;
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Files by path, with forward slashes, in the order of their paths.
#[derive(Default, PartialEq)]
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Puts a file at `path`.
    pub fn add(&mut self, path: impl Into<String>, bytes: Vec<u8>) {
        self.0.insert(path.into(), bytes);
    }

    /// The file at `path`.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(Vec::as_slice)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Each path with its bytes.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Writes `folder` anew: the release it held before goes.
    ///
    /// # Errors
    /// When it holds something else, or can't be written.
    pub fn write(&self, folder: &Path) -> Result<()> {
        if folder.exists() {
            let release = folder.join("manifest.json").exists() && folder.join("v1/loader.js").exists();
            ensure!(release, "{} is there and is no release: name another folder", folder.display());
            fs::remove_dir_all(folder).with_context(|| format!("{} can't be removed", folder.display()))?;
        }
        for (path, bytes) in self.iter() {
            let place = folder.join(path);
            let context = || format!("{} can't be written", place.display());
            fs::create_dir_all(place.parent().unwrap_or(folder)).with_context(context)?;
            fs::write(&place, bytes).with_context(context)?;
        }
        Ok(())
    }

    /// What `folder` holds.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut files = Self::default();
        files.read_below(folder, "")?;
        Ok(files)
    }

    fn read_below(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        for entry in fs::read_dir(folder).with_context(|| format!("{} can't be read", folder.display()))? {
            let place = entry?.path();
            let name = format!("{prefix}{}", place.file_name().unwrap_or_default().to_string_lossy());
            if place.is_dir() {
                self.read_below(&place, &format!("{name}/"))?;
            } else {
                self.add(name, fs::read(&place)?);
            }
        }
        Ok(())
    }
}

/// A text file of the repository.
pub fn source(path: &str) -> Result<String> {
    fs::read_to_string(root::root().join(path)).with_context(|| format!("{path} can't be read"))
}

/// `template` with each `{{name}}` replaced.
pub fn filled(template: &str, values: &[(&str, &str)]) -> String {
    values
        .iter()
        .fold(template.to_owned(), |text, (name, value)| text.replace(&format!("{{{{{name}}}}}"), value))
}
