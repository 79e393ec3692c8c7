//! Reading the corpus that `WSW_CORPUS` points to, and the pages that were written for this project.

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};

/// The corpus's folder: none when `WSW_CORPUS` is not set.
pub fn folder() -> Result<Option<PathBuf>> {
    let Some(folder) = std::env::var_os("WSW_CORPUS").map(PathBuf::from) else { return Ok(None) };
    if folder.is_dir() {
        return Ok(Some(folder));
    }
    bail!("WSW_CORPUS is {}, which is no folder: set it to the corpus or unset it", folder.display())
}

/// The folder of the pages that were written for this project, with `pages` and `keys` as the corpus has them.
pub fn written() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", "tests", "written"].iter().collect()
}

/// An article with the keys of its quoted spans; positions are code points of `text`.
#[derive(Deserialize)]
pub struct Keyed {
    pub id: String,
    pub language: Option<String>,
    pub text: String,
    pub quotes: Vec<Key>,
    /// Statements without marks.
    #[serde(default)]
    pub indirect: Vec<Reported>,
}

/// A statement without marks.
#[derive(Deserialize)]
pub struct Reported {
    pub source: Option<Source>,
    pub source_type: Option<String>,
    pub cue: Option<Source>,
}

/// A quoted span, its marks included.
#[derive(Deserialize)]
pub struct Key {
    pub start: usize,
    pub end: usize,
    pub attributed: bool,
    pub kind: Option<String>,
    pub source: Option<Source>,
    pub source_type: Option<String>,
    /// The reporting words.
    #[serde(default)]
    pub cue: Option<Source>,
    /// Other mentions that are right as well.
    #[serde(default)]
    pub also: Vec<(usize, usize)>,
    /// Careful readers differ: not scored.
    #[serde(default)]
    pub doubt: bool,
}

/// Who said it, as printed.
#[derive(Deserialize)]
pub struct Source {
    pub start: usize,
    pub end: usize,
    pub text: String,
    #[serde(default)]
    pub spans: Vec<(usize, usize)>,
}

/// The articles of a `.jsonl` file.
pub fn articles(file: &Path) -> Result<Vec<Keyed>> {
    let lines = read(file)?;
    let lines = lines.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(i, line)| parse(&format!("{}:{}", file.display(), i + 1), line)).collect()
}

/// A page's key, by page, in the order of their names.
pub fn page_keys<T: DeserializeOwned>(corpus: &Path) -> Result<Vec<(String, T)>> {
    let files =
        list(&corpus.join("keys"))?.into_iter().filter(|f| f.extension().is_some_and(|e| e == "json"));
    files.map(|f| Ok((stem(&f), parse(&f.display().to_string(), &read(&f)?)?))).collect()
}

/// The file a page's key belongs to: a saved page or a plain text.
pub fn page(corpus: &Path, name: &str) -> PathBuf {
    let text = corpus.join("pages").join(format!("{name}.txt"));
    if text.exists() { text } else { corpus.join("pages").join(name).join("source.html") }
}

/// The saved pages below `folder`, each a folder with `source.html` and `expected.html`.
pub fn saved_pages(folder: &Path) -> Result<Vec<PathBuf>> {
    Ok(list(folder)?.into_iter().filter(|f| f.join("source.html").exists()).collect())
}

fn list(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = folder.read_dir().with_context(|| folder.display().to_string())?;
    let mut files: Vec<_> = entries.filter_map(|e| Some(e.ok()?.path())).collect();
    files.sort();
    Ok(files)
}

/// A file's text, what is not UTF-8 replaced.
pub fn read(file: &Path) -> Result<String> {
    Ok(String::from_utf8_lossy(&read_bytes(file)?).into_owned())
}

/// A file's bytes.
pub fn read_bytes(file: &Path) -> Result<Vec<u8>> {
    std::fs::read(file).with_context(|| file.display().to_string())
}

fn parse<T: DeserializeOwned>(place: &str, json: &str) -> Result<T> {
    serde_json::from_str(json).with_context(|| place.to_owned())
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
