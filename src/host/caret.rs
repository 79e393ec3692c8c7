//! Moves the keyboard's place to a quotation.

use super::window;
use web_sys::Range;

/// Puts the document's selection at the start of `range`, selecting nothing: reading aloud and Tab
/// go on from there. Nothing is written to the page and no focus is moved; the panel's return bar
/// takes it.
pub fn caret(range: &Range) {
    let Ok(Some(selection)) = window().get_selection() else { return };
    let (Ok(node), Ok(offset)) = (range.start_container(), range.start_offset()) else { return };
    // where the page forbids it the return bar's label has to do
    let _ = selection.collapse_with_offset(Some(&node), offset);
}
