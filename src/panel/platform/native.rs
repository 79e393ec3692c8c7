//! Natively there is no browser: nothing to focus, nobody who presses a key.

use yew::{Callback, Event, NodeRef};

/// Whether long lists are drawn a slice a task.
pub const SLICED: bool = false;

/// A listener; dropping it takes it away.
#[must_use]
pub struct Listener;

/// A call to come; dropping it takes it back.
#[must_use]
pub struct Later;

/// The CLDR plural category of `n`.
pub fn plural(_language: &str, _n: u32) -> String {
    "other".to_owned()
}

/// `n` in digits.
pub fn number(_language: &str, n: u32) -> String {
    n.to_string()
}

/// Whether the screen is a phone's.
pub fn is_phone() -> bool {
    false
}

/// Whether there is a clipboard to write to.
pub fn can_copy() -> bool {
    true
}

/// Tells when [`is_phone`] changes.
pub fn on_screen_change(_changed: Callback<bool>) -> Option<Listener> {
    None
}

/// Tells when Escape is pressed anywhere in the page and nobody else took it.
pub fn on_escape(_pressed: Callback<()>) -> Option<Listener> {
    None
}

/// Tells which card find-in-page is about to show.
pub fn on_found(_root: &NodeRef, _found: Callback<usize>) -> Option<Listener> {
    None
}

/// Calls back in a task of its own, after `wait` milliseconds.
pub fn later(_wait: i32, _call: Callback<()>) -> Option<Later> {
    None
}

/// Which option of a select is chosen, from 0.
pub fn chosen(_event: &Event) -> usize {
    0
}

/// Chooses the `nth` option, from 0, of the select that `selector` finds.
pub fn choose(_root: &NodeRef, _selector: &str, _nth: usize) {}

/// Moves focus to the first element that `selectors` find.
pub fn focus(_root: &NodeRef, _selectors: &str, _scroll: bool) {}

/// Opens the sheet as a modal dialog, or closes it.
pub fn set_sheet(_root: &NodeRef, _open: bool) {}

/// Puts the return bar above everything else in the page.
pub fn raise_return_bar(_root: &NodeRef) {}

/// Writes to the clipboard, and tells when that is done.
pub fn copy(_text: &str, _done: Callback<()>) {}
