//! Which mention said which quotation.

pub mod features;
pub mod model;
pub mod scene;
pub mod strings;
mod subject;


