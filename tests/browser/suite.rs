//! The browser tests: one file a subject.

mod axe;
mod corpus;
mod hard_pages;
mod harness;
mod leaving;
mod looks;
mod options;
mod panel;
mod pictures;
mod policies;
mod preview;
mod reading;
mod room;
mod scene;
mod single_page;
