//! Quotation marks and their pairing; direct, mixed and indirect quotations.

mod marks;

pub use marks::{Quoted, find};
