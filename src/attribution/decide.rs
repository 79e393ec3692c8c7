//! The decision: which mention, if any, each span is given to.

/// The least probability at which a span is given out.
pub const THRESHOLD: f32 = 0.42;
