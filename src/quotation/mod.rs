//! Quotation marks and their pairing, and speech set apart without them; direct, mixed and indirect quotations.

mod kind;
mod marks;
mod single;
mod unmarked;

pub use kind::{Printed, printed};
pub use marks::{Quoted, find};
