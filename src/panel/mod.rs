//! The Yew components that draw a report.
