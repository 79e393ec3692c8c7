//! Reading an input: which form it has, and the article in it.

use crate::article::Article;
use std::path::Path;

/// The article of a file, by its name's ending: a page for `.html` and `.htm`, else plain text.
///
/// None when no article was found in the page.
#[must_use]
pub fn article(file: &Path, bytes: &[u8]) -> Option<Article> {
    let text = String::from_utf8_lossy(bytes);
    match file.extension().and_then(|e| e.to_str()) {
        Some("html" | "htm") => html(&text),
        _ => Some(Article::from_text(&text)),
    }
}

fn html(_page: &str) -> Option<Article> {
    None
}
