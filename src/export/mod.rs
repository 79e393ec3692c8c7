//! The report in the formats other programs read, each in its own file.
//!
//! Every format is a function from an article and its report to plain data or text; none reads or
//! writes anything. [`Origin`] says what text positions are counted in. [`Json`] is written here
//! rather than by serde_json, which the page does not carry.

pub mod citron;
mod json;
mod marks;
mod origin;

pub use json::Json;
pub use origin::Origin;
