//! What stands around the element in view, and whether it has moved.

use crate::host::screen;
use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot};

const MOVED: f64 = 1.0; // CSS px that count as moved
const SIBLINGS: usize = 6; // looked at on each level

/// Elements in view behind another one, and beside it, on each level up to the page's root.
pub(super) struct Witnesses(Vec<Witness>);

struct Witness {
    element: Element,
    top: f64,
    left: f64,
}

impl Witnesses {
    /// Those of `element`, where they are now.
    pub(super) fn of(element: &Element) -> Self {
        let levels = std::iter::successors(Some(element.clone()), around);
        let beside = levels.flat_map(|level| {
            let next = std::iter::successors(level.next_element_sibling(), |e| e.next_element_sibling());
            next.take(SIBLINGS).chain(level.previous_element_sibling())
        });
        let seen = beside.filter(|e| !off_screen(e)).map(|element| {
            let rect = element.get_bounding_client_rect();
            Witness { element, top: rect.top(), left: rect.left() }
        });
        Self(seen.collect())
    }

    /// Whether one of them has moved.
    pub(super) fn moved(&self) -> bool {
        self.farthest() > MOVED
    }

    /// How far the one that moved most has moved, in CSS px.
    pub(super) fn farthest(&self) -> f64 {
        let moves = self.0.iter().map(|witness| {
            let now = witness.element.get_bounding_client_rect();
            (now.top() - witness.top).abs().max((now.left() - witness.left).abs())
        });
        moves.fold(0.0, f64::max)
    }
}

/// Whether nothing of `element` is on screen.
pub(super) fn off_screen(element: &Element) -> bool {
    let rect = element.get_bounding_client_rect();
    rect.bottom() < 0.0 || rect.top() > screen()
}

fn around(element: &Element) -> Option<Element> {
    element.parent_element().or_else(|| element.get_root_node().dyn_ref().map(ShadowRoot::host))
}
