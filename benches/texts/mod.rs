//! What is measured: articles written for the tests, plain text in sizes, texts that nobody would print.
//!
//! With `WSW_CORPUS` set, PolNeAR's dev articles too, together.

mod hostile;
mod names;
mod plain;

use serde::Deserialize;
use std::path::Path;
use std::{env, fs};
use who_said_what::article::Article;

/// One text, or several that are measured together.
pub struct Text {
    /// What it stands with in the table.
    pub group: &'static str,
    /// Letters, digits and spaces: it is a file's name too.
    pub name: String,
    /// Plain text, a paragraph a line.
    pub articles: Vec<String>,
}

/// Every text.
pub fn all() -> Vec<Text> {
    let written = plain::written();
    let mut all: Vec<Text> =
        written.iter().map(|(name, text)| Text::one("article", name, text.clone())).collect();
    all.extend(polnear());
    all.extend(plain::SIZES.map(|(name, bytes)| Text::one("size", name, plain::text(&written, bytes))));
    all.extend(hostile::texts(&written).map(|(name, text)| Text::one("hostile", name, text)));
    all
}

impl Text {
    fn one(group: &'static str, name: &str, text: String) -> Self {
        Self { group, name: name.to_owned(), articles: vec![text] }
    }
}

/// PolNeAR's dev articles, where the corpus is.
fn polnear() -> Option<Text> {
    #[derive(Deserialize)]
    struct Line {
        text: String,
    }
    let file = Path::new(&env::var_os("WSW_CORPUS")?).join("polnear/dev.jsonl");
    let lines = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let text = |line: &str| serde_json::from_str::<Line>(line).expect("an article a line").text;
    Some(Text { group: "polnear", name: "dev".to_owned(), articles: lines.lines().map(text).collect() })
}

/// The text of an article's blocks, a line each.
fn text_of(article: &Article) -> String {
    article.blocks.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join("\n")
}
