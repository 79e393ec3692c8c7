//! The custom element `<who-said-what>`: joins the page (`host`) and the panel.
//!
//! The class itself stands in `www/loader.js`, since a class that extends `HTMLElement` has to be
//! JavaScript. It gathers the options from the element's attributes, its JSON and its properties,
//! loads this crate when it is wanted, and calls `mount`; what happens afterwards is told to it by
//! one callback, which it turns into events. All else is here.

#[cfg(any(target_arch = "wasm32", test))]
mod fit;
#[cfg(any(target_arch = "wasm32", test))]
mod names;
mod options;
mod problem;

#[cfg(target_arch = "wasm32")]
mod corrected;
#[cfg(all(target_arch = "wasm32", feature = "editor"))]
mod editor;
#[cfg(target_arch = "wasm32")]
mod export;
#[cfg(target_arch = "wasm32")]
mod from_js;
#[cfg(target_arch = "wasm32")]
mod given;
#[cfg(target_arch = "wasm32")]
mod mount;
#[cfg(target_arch = "wasm32")]
mod reader;
#[cfg(target_arch = "wasm32")]
mod room;
#[cfg(target_arch = "wasm32")]
mod run;
#[cfg(target_arch = "wasm32")]
mod tell;
#[cfg(target_arch = "wasm32")]
mod to_js;
#[cfg(target_arch = "wasm32")]
mod widget;
#[cfg(target_arch = "wasm32")]
mod witness;

pub use options::{Highlighting, OPTIONS, Options, ThemeChoice};
pub use problem::{Code, Problem};
