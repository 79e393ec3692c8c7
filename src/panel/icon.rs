//! The panel's icons: strokes on a grid of 16.

/// A chevron that points down.
pub(super) const DOWN: &str = "M3 6l5 5 5-5";
/// A chevron that points up.
pub(super) const UP: &str = "M3 10l5-5 5 5";
/// A chevron that points back.
pub(super) const BACK: &str = "M10 3L5 8l5 5";
/// A chevron that points on.
pub(super) const ON: &str = "M6 3l5 5-5 5";
/// A list.
pub(super) const LIST: &str = "M2 4h12M2 8h12M2 12h8";
/// A cross.
pub(super) const CROSS: &str = "M3.5 3.5l9 9m0-9l-9 9";
/// Two sheets.
pub(super) const COPY: &str = "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z";
/// A chain's two links.
pub(super) const LINK: &str =
    "M6.5 9.5l3-3M7 4.5l1.2-1.2a3 3 0 014.3 4.3L11.3 8.8M9 11.5l-1.2 1.2a3 3 0 01-4.3-4.3L4.7 7.2";
