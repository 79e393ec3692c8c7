//! The panel as static HTML: for readers without JavaScript, for crawlers, for a page's template.

use crate::article::Article;
use crate::report::Report;

/// A section to stand in the page, or inside the element.
#[must_use]
pub fn html(article: &Article, report: &Report) -> String {
    let _ = (article, report);
    String::new()
}
