//! The demo page: the preview's article, with the panel's files on another origin.

use super::files::{filled, source};
use super::tag;
use crate::site::Shipped;
use anyhow::{Context, Result};

/// The page, for files on `port` of this machine.
pub fn page(port: u16, loader: &Shipped) -> Result<String> {
    let origin = format!("http://127.0.0.1:{port}");
    let saved = source("www/preview/demo.html")?;
    let article =
        between(&saved, "<article", "</article>").context("www/preview/demo.html has no article")?;
    let values =
        [("origin", origin.as_str()), ("article", article), ("tag", &tag::pinned_tag(&origin, loader))];
    Ok(filled(&source("www/demo.html")?, &values))
}

/// From the first `start` to the `end` after it, both included.
fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let text = &text[text.find(start)?..];
    Some(&text[..text.find(end)? + end.len()])
}
