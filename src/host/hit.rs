//! Notices clicks on stretches of text.

use super::page::Place;
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, MouseEvent, Node};

/// What has a meaning of its own when it is clicked.
const OWN: &str =
    "a[href],button,input,select,textarea,label,summary,video,audio,[role=button],[contenteditable]";

/// Calls back with a click's place below `root`, in CSS px of the screen, until it is dropped.
/// Clicks that mean something else, or end a selection, are left alone.
pub fn on_click(root: &Node, callback: impl Fn(f64, f64) + 'static) -> EventListener {
    EventListener::new(root, "click", move |event| {
        let Some(click) = event.dyn_ref::<MouseEvent>() else { return };
        let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let own = target.is_none_or(|t| t.closest(OWN).is_ok_and(|found| found.is_some()));
        if !own && !event.default_prevented() && !selecting() {
            callback(f64::from(click.client_x()), f64::from(click.client_y()));
        }
    })
}

impl Place {
    /// Whether the point, in CSS px of the screen, lies on its text.
    #[must_use]
    pub fn is_at(&self, x: f64, y: f64) -> bool {
        let on =
            |rect: DomRect| rect.left() <= x && x <= rect.right() && rect.top() <= y && y <= rect.bottom();
        let rects = self.ranges.iter().filter_map(web_sys::Range::get_client_rects);
        rects.flat_map(|list| (0..list.length()).filter_map(move |i| list.get(i))).any(on)
    }
}

fn selecting() -> bool {
    super::window().get_selection().ok().flatten().is_some_and(|s| !s.is_collapsed())
}
