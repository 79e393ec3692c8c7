//! Quotation marks and their pairing; direct, mixed and indirect quotations.

mod kind;
mod marks;
mod single;

pub use kind::{Printed, printed};
pub use marks::{Quoted, find};
