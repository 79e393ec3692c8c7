//! The page around us: reads its nodes, finds ranges, highlights, scrolls. WebAssembly only.
//!
//! Nothing here writes to the article. What is set outside our own shadow root is one style sheet
//! for `::highlight()` on the article's root; it, each listener and each observer is a value whose
//! `Drop` takes it away again.

mod bindings;
mod caret;
mod highlight;
mod hit;
mod navigation;
mod overlay;
mod page;
mod read;
mod scroll;
mod still;
mod task;
mod theme;
mod watch;

pub use {
    caret::caret,
    highlight::{Highlights, Mark},
    hit::on_click,
    navigation::Navigation,
    page::{Page, Place},
    scroll::{Jump, jump, reduced_motion, screen},
    still::Stillness,
    task::{next_task, wait},
    theme::{Theme, ThemeWatch, theme_of},
    watch::Observer,
};

/// The window we run in.
///
/// # Panics
/// Never in a page: the element is only defined where there is a window.
#[must_use]
pub fn window() -> web_sys::Window {
    web_sys::window().expect("a page has a window")
}

/// The window's document.
///
/// # Panics
/// As [`window`].
#[must_use]
pub fn document() -> web_sys::Document {
    window().document().expect("a window has a document")
}
