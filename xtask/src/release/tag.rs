//! The tag to paste.

use super::files::{filled, source};
use crate::site::Shipped;
use anyhow::Result;

/// `tag.html`: the tag that follows each release, and the one that stays with this.
///
/// `loader.js` is replaced by the next release, so its integrity can't stand in a page; the same bytes under a name
/// of their content can be pinned.
pub fn text(version: &str, pinned: &Shipped) -> Result<String> {
    let tag = pinned_tag("/who-said-what", pinned);
    Ok(filled(&source("www/tag.html")?, &[("version", version), ("pinned", &tag)]))
}

/// The tag with the loader's integrity; `base` is where the folder `v1` is.
pub fn pinned_tag(base: &str, loader: &Shipped) -> String {
    let (name, integrity) = (&loader.name, loader.integrity());
    format!(
        "<script async src=\"{base}/v1/{name}\" integrity=\"{integrity}\" crossorigin=\"anonymous\" \
         data-article=\".story-body\"></script>"
    )
}
