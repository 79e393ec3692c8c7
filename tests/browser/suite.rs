//! The browser tests: one file a subject.

mod harness;
