//! The page around us: reads its nodes, finds ranges, highlights, scrolls. WebAssembly only, but
//! for [`anchor`], which finds words again in any article.
//!
//! Nothing here writes to the article. What is set outside our own shadow root is one style sheet
//! for `::highlight()` on the article's root; it, each listener and each observer is a value whose
//! `Drop` takes it away again.

pub mod anchor;

#[cfg(target_arch = "wasm32")]
mod bindings;
#[cfg(target_arch = "wasm32")]
mod caret;
#[cfg(target_arch = "wasm32")]
mod highlight;
#[cfg(target_arch = "wasm32")]
mod hit;
#[cfg(target_arch = "wasm32")]
mod navigation;
#[cfg(target_arch = "wasm32")]
mod overlay;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod read;
#[cfg(target_arch = "wasm32")]
mod scroll;
#[cfg(target_arch = "wasm32")]
mod still;
#[cfg(target_arch = "wasm32")]
mod task;
#[cfg(target_arch = "wasm32")]
mod theme;
#[cfg(target_arch = "wasm32")]
mod watch;

#[cfg(target_arch = "wasm32")]
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
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn window() -> web_sys::Window {
    web_sys::window().expect("a page has a window")
}

/// The window's document.
///
/// # Panics
/// As [`window`].
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn document() -> web_sys::Document {
    window().document().expect("a window has a document")
}
