//! The report in the formats other programs read, each in its own file.
//!
//! Every format is a function from an article and its report to plain data or text; none reads or
//! writes anything. [`Origin`] says what text positions are counted in. [`Json`] is written here
//! rather than by serde_json, which the page does not carry.

mod annotation;
mod citron;
mod csv;
pub mod fragment;
mod html;
mod json;
mod jsonld;
mod marks;
mod names;
mod origin;
#[cfg(test)]
mod sample;
mod text;
pub mod texts;

pub use annotation::annotation;
pub use citron::{CitronSpan, Document, Quote, citron};
pub use csv::{CSV_HEAD, csv};
pub use html::html;
pub use json::Json;
pub use jsonld::jsonld;
pub use origin::{Origin, Place};
pub use text::text;
