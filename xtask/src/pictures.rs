//! `cargo xtask pictures`: the README's pictures of panel and preview page, taken in Chromium.

use crate::test::in_browser;
use crate::{process, root, site};
use anyhow::Result;

/// Builds what is in the pictures and takes them; `tests/browser/pictures.rs` says of what.
///
/// # Errors
/// When something can't be built, or a picture can't be taken.
pub fn run() -> Result<()> {
    site::build()?;
    site::preview::build()?;
    let mut command = in_browser("chromium", &["--ignored", "pictures::"])?;
    process::run(command.env("WSW_PICTURES", root::root().join("docs/pictures")))
}
