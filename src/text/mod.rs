//! Text: spans and the three ways to count positions.
//!
//! Inside the engine positions are bytes ([`Span`]); at the browser's edge they are UTF-16 code
//! units ([`Utf16`]), at Citron's edge Unicode code points ([`CodePoints`]). Each conversion is here.

mod index;
pub mod letter;
mod order;
mod position;
mod span;
mod token;

pub use index::PositionIndex;
pub use order::{sort_by, sort_by_key};
pub use position::{CodePoints, Utf16, code_points, utf16};
pub use span::Span;
pub use token::{Token, TokenKind, ends_sentence, tokenize, words};
