//! What form an input has, and the article in it.

use super::decode::{Decoded, decode};
use crate::article::Article;
use std::path::Path;

/// The form of an input.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Form {
    /// By the file's ending (.html, .htm; .txt; .jsonl), else by how it starts
    #[default]
    Auto,
    /// A host page: the article is found first
    Html,
    /// Plain text, a paragraph a line
    Text,
    /// An object a line, with `id` and `text` or `html`
    Jsonl,
}

impl Form {
    /// The form of the file `name` that starts with `start`.
    #[must_use]
    pub fn of(self, name: &Path, start: &[u8]) -> Self {
        match self {
            Self::Auto => by_ending(name).unwrap_or_else(|| by_start(start)),
            stated => stated,
        }
    }
}

fn by_ending(name: &Path) -> Option<Form> {
    match name.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "html" | "htm" | "xhtml" => Some(Form::Html),
        "txt" | "text" => Some(Form::Text),
        "jsonl" | "ndjson" => Some(Form::Jsonl),
        _ => None,
    }
}

/// A tag, a comment or a doctype starts a page; an object starts JSON lines.
fn by_start(start: &[u8]) -> Form {
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start).trim_ascii_start();
    match start {
        [b'<', next, ..] if next.is_ascii_alphabetic() || *next == b'!' => Form::Html,
        [b'{', rest @ ..] if rest.trim_ascii_start().starts_with(b"\"") => Form::Jsonl,
        _ => Form::Text,
    }
}

/// The article of a file, by its name's ending: a page for `.html` and `.htm`, else plain text.
///
/// None when no article was found in the page, or the file is none that holds text.
#[must_use]
pub fn article(name: &Path, bytes: &[u8]) -> Option<Article> {
    let is_html = Form::Auto.of(name, bytes) == Form::Html;
    let Decoded { text, .. } = decode(bytes, is_html).ok()?;
    if is_html { page(&text) } else { Some(Article::from_text(&text)) }
}

/// The article of a page; none when there is none.
pub(super) fn page(html: &str) -> Option<Article> {
    Some(Article::from_html(html)).filter(|article| !article.blocks.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_decides_then_the_start() {
        for (name, start, form) in [
            ("a.html", "Plain", Form::Html),
            ("a.TXT", "<p>", Form::Text),
            ("a.jsonl", "", Form::Jsonl),
            ("-", "\u{feff} <!doctype html>", Form::Html),
            ("-", "{ \"id\": 1", Form::Jsonl),
            ("-", "{curly} text", Form::Text),
            ("-", "< 5 per cent", Form::Text),
            ("notes.md", "", Form::Text),
        ] {
            assert_eq!(Form::Auto.of(Path::new(name), start.as_bytes()), form, "{name} {start}");
        }
        assert_eq!(Form::Text.of(Path::new("a.html"), b"<p>"), Form::Text);
    }
}
