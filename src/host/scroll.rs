//! The one function that scrolls.

use super::page::element_of;
use super::watch::Observer;
use super::{document, window};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, Range, ScrollBehavior, ScrollToOptions};

const ARRIVES: u32 = 900; // ms a browser takes for a smooth scroll, and a little
const FRAME: u32 = 100; // ms after which bars that come and go with scrolling have moved
const BELOW: f64 = 96.0; // CSS px kept free at the bottom: the return bar stands there
const SMOOTH: f64 = 2.0; // screens; a longer way is not shown
const ROUNDS: usize = 6; // bars stacked at the top that are looked for

/// A jump: it keeps the place in view, however late pictures come, until the reader takes over or it is dropped.
#[must_use]
#[derive(Debug)]
pub struct Jump {
    _observer: Option<Observer>,
    _listeners: Vec<EventListener>,
    _timer: Timeout,
}

/// How far a jump has come.
#[derive(Clone, Copy)]
enum State {
    OnTheWay,
    /// How far down the page then was, in CSS px: when it is elsewhere, somebody has scrolled.
    Arrived(f64),
    Over,
}

/// Brings the start of `range` into the visible part of the page, below whatever is fixed at its
/// top at that moment, and keeps it there while late layout moves it.
///
/// `element` says by `scroll-margin-top` how high a bar is that the page may show there later.
pub fn jump(range: &Range, element: &Element) -> Jump {
    open_details(range);
    let bar = js_sys::Number::parse_float(&style(element, "scroll-margin-top"));
    let smooth = off(range, bar).is_some_and(|by| scroll(by, true));
    let state = Rc::new(Cell::new(if smooth { State::OnTheWay } else { State::Arrived(down()) }));
    let again = |arrive: bool| {
        let (range, state) = (range.clone(), Rc::clone(&state));
        move || state.set(keep(&range, bar, state.get(), arrive))
    };
    let (grown, ended, soon) = (again(false), again(true), again(true));
    let observer = document().body().and_then(|body| Observer::of_size(&body, move |_| grown()).ok());
    let mut listeners = vec![EventListener::new(&document(), "scrollend", move |_| ended())];
    for name in ["wheel", "touchstart", "pointerdown", "keydown"] {
        let state = Rc::clone(&state);
        listeners.push(EventListener::new(&window(), name, move |_| state.set(State::Over)));
    }
    // not every browser says when scrolling has ended
    let timer = Timeout::new(if smooth { ARRIVES } else { FRAME }, soon);
    Jump { _observer: observer, _listeners: listeners, _timer: timer }
}

/// Brings the range back where the page has moved it out of view; not where somebody scrolled, by whatever means.
fn keep(range: &Range, bar: f64, state: State, arrive: bool) -> State {
    let left = match state {
        State::Arrived(at) => (down() - at).abs() > 1.0,
        State::OnTheWay if arrive => false,
        other => return other,
    };
    match off(range, bar) {
        Some(_) if left => return State::Over,
        Some(by) => _ = scroll(by, false),
        None => {} // nothing moved, or the browser itself kept it in view
    }
    State::Arrived(down())
}

fn down() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// How far the page must be scrolled for the range to be in view below a bar of this height, if it must;
/// boxes that scroll have been.
fn off(range: &Range, bar: f64) -> Option<f64> {
    for container in containers(range) {
        let (outer, rect) = (container.get_bounding_client_rect(), start_of(range));
        if rect.top() < outer.top() || rect.bottom() > outer.bottom() {
            let to = f64::from(container.scroll_top()) + rect.top() - outer.top() - outer.height() / 4.0;
            container.set_scroll_top(to as i32);
        }
    }
    let (rect, screen) = (start_of(range), screen());
    let covered = covered(rect.left() + 1.0, screen).max(bar);
    let free = (screen - covered - BELOW).max(0.0);
    let seen = rect.top() >= covered && rect.bottom() <= covered + free;
    (!seen).then(|| rect.top() - covered - (free / 5.0).max(8.0))
}

/// Whether the way is shown.
fn scroll(by: f64, may_be_smooth: bool) -> bool {
    let smooth = may_be_smooth && by.abs() < SMOOTH * screen() && !reduced_motion();
    let options = ScrollToOptions::new();
    options.set_top(by);
    options.set_behavior(if smooth { ScrollBehavior::Smooth } else { ScrollBehavior::Instant });
    window().scroll_by_with_scroll_to_options(&options);
    smooth
}

/// The rectangle of the range's first line.
fn start_of(range: &Range) -> DomRect {
    let first = range.get_client_rects().and_then(|list| list.get(0));
    first.unwrap_or_else(|| range.get_bounding_client_rect())
}

/// Height of the visible part of the page, in CSS px.
#[must_use]
pub fn screen() -> f64 {
    let height = document().document_element().map_or(0, |root| root.client_height());
    let inner = window().inner_height().ok().and_then(|h| h.as_f64()).unwrap_or_default();
    // in quirks mode the root is as high as the page
    if f64::from(height) > 0.0 { inner.min(f64::from(height)) } else { inner }
}

/// Whether the reader asked for no motion.
#[must_use]
pub fn reduced_motion() -> bool {
    window()
        .match_media("(prefers-reduced-motion: reduce)")
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}

/// How much of the screen's top is covered at column `x` by what is fixed or stuck there, in CSS px.
fn covered(x: f64, screen: f64) -> f64 {
    let mut bottom = 0.0;
    for _ in 0..ROUNDS {
        let under = document().elements_from_point(x.max(1.0) as f32, bottom as f32 + 1.0);
        let bars = under.iter().filter_map(|e| stuck(&e.unchecked_into()));
        let lowest =
            bars.map(|rect| rect.bottom()).filter(|&b| b > bottom && b < screen / 2.0).fold(bottom, f64::max);
        if lowest <= bottom {
            break;
        }
        bottom = lowest;
    }
    bottom
}

/// The rectangle of the element, or one around it, that stays where it is when the page scrolls.
fn stuck(element: &Element) -> Option<DomRect> {
    let bar = std::iter::successors(Some(element.clone()), |e| e.parent_element()).find(|e| {
        let position = style(e, "position");
        position == "fixed" || position == "sticky"
    })?;
    let rect = bar.get_bounding_client_rect();
    (rect.top() <= rect.height() && style(&bar, "pointer-events") != "none").then_some(rect)
}

/// The scrolling boxes around the range, innermost first.
fn containers(range: &Range) -> Vec<Element> {
    let page = document().scrolling_element();
    let around = std::iter::successors(element_of(range), |e| e.parent_element());
    around
        .filter(|e| {
            page.as_ref() != Some(e) && e.local_name() != "body" && e.scroll_height() > e.client_height() + 1
        })
        .filter(|e| matches!(style(e, "overflow-y").as_str(), "auto" | "scroll" | "overlay"))
        .collect()
}

fn style(element: &Element, property: &str) -> String {
    let style = window().get_computed_style(element).ok().flatten();
    style.and_then(|s| s.get_property_value(property).ok()).unwrap_or_default()
}

/// Opens each closed `<details>` around the range, as a reader would.
fn open_details(range: &Range) {
    let Some(mut element) = element_of(range) else { return };
    while let Ok(Some(details)) = element.closest("details:not([open])") {
        if details.set_attribute("open", "").is_err() {
            return;
        }
        element = details;
    }
}
