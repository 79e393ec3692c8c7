//! The Yew components that draw a report.
//!
//! [`WhoSaidWhat`] is the whole panel. It knows a report and its texts, nothing of the page: what
//! the reader wants there it tells by callbacks ([`PanelProps::on_jump`]). [`state`] says what an
//! action makes of the panel, [`model`] what is shown of a report, one file a piece how it is
//! drawn, and `platform` is the only place that touches a browser.
//!
//! It is drawn for a shadow root with [`style`] as an adopted style sheet; the anatomy, the parts
//! and the custom properties are listed in the README.

mod card;
mod effects;
mod foot;
mod header;
mod icon;
mod list;
#[cfg(test)]
mod minify;
mod mistake;
pub mod model;
mod note;
mod pen;
mod piece;
mod platform;
mod props;
mod quotation;
mod return_bar;
mod rows;
pub mod share;
mod shared;
mod sheet;
mod skeleton;
mod sort;
pub mod state;
mod status;
pub mod strings;
mod tools;
mod widget;
pub mod words;

pub use crate::export::fragment;
pub use model::{Counts, Kinds, Model};
pub use note::Note;
pub use props::{Checked, Filtered, Jump, Mistake, PanelProps, Reveal, Theme};
pub use shared::Shared;
pub use strings::Strings;
pub use widget::WhoSaidWhat;

/// The panel's style sheet (`www/panel.css`, made small), for a constructable sheet on its shadow root.
#[must_use]
pub fn style() -> &'static str {
    include_str!(concat!(env!("OUT_DIR"), "/panel.css"))
}
