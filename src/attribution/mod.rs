//! Which mention said which quotation.

pub mod decide;
pub mod features;
pub mod model;
pub mod read;
pub mod scene;
pub mod strings;
mod subject;
