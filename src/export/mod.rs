//! The report in other formats.
