//! Takes room, and gives it up, only where nothing moves that the reader sees.

use crate::host::{Theme, reduced_motion, screen, window};
use gloo_events::{EventListener, EventListenerOptions};
use gloo_render::{AnimationFrame, request_animation_frame};
use gloo_timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleSheet, Element, HtmlElement};

/// Drawn but not seen; room the publisher's own style reserves stays.
pub(super) const UNSEEN: &str = "#mount{display:none}";
const GONE: &str = ":host{display:none!important}";
const PATIENCE: u32 = 1000; // ms in view before it unfolds
const STEP: f64 = 2.0; // CSS px a frame; slow enough to keep one's line
const MOVED: f64 = 1.0; // CSS px that count as moved
const WITNESSES: usize = 6; // siblings looked at on each level

/// A panel that is shown as soon as that moves nothing in view: when there is room for it, when it
/// is off screen, or within a reader's own key or tap. In view all the while, it unfolds slowly.
#[must_use]
pub(super) struct Waiting {
    frame: Rc<Frame>,
    _listeners: Vec<EventListener>,
    _patience: Timeout,
}

struct Frame {
    element: HtmlElement,
    sheet: CssStyleSheet,
    theme: Cell<Theme>,
    shown: Cell<bool>,
    unfolding: RefCell<Option<AnimationFrame>>,
}

impl Waiting {
    pub(super) fn new(element: HtmlElement, sheet: CssStyleSheet, theme: Theme, at_once: bool) -> Self {
        let frame = Rc::new(Frame {
            element,
            sheet,
            theme: Cell::new(theme),
            shown: Cell::new(false),
            unfolding: RefCell::default(),
        });
        if at_once || !painted() {
            frame.show();
        } else {
            frame.try_to_show();
        }
        let listeners = if frame.shown.get() { Vec::new() } else { listen(&frame) };
        let slow = Rc::clone(&frame);
        let patience = Timeout::new(PATIENCE, move || unfold(&slow, 0.0));
        Self { frame, _listeners: listeners, _patience: patience }
    }

    /// The colours to show it in.
    pub(super) fn set_theme(&self, theme: Theme) {
        self.frame.theme.set(theme);
        if self.frame.shown.get() {
            self.frame.show();
        }
    }
}

/// Gives up the room once nothing in view moves by it.
pub(super) fn give_up(element: &HtmlElement, sheet: &CssStyleSheet) {
    let before = witnesses(element);
    // our own rules: they parse
    let _ = sheet.replace_sync(GONE);
    if !off_screen(element) && moved(&before) {
        let _ = sheet.replace_sync(UNSEEN);
    }
}

impl Frame {
    fn show(&self) {
        self.shown.set(true);
        self.unfolding.borrow_mut().take();
        self.apply(None);
    }

    /// At full height, or as high as given in CSS px.
    fn apply(&self, height: Option<f64>) {
        let scheme = if self.theme.get() == Theme::Dark { "dark" } else { "light" };
        let mut css = [":host{display:block;color-scheme:", scheme].concat();
        if let Some(height) = height {
            css += ";overflow:clip;block-size:";
            css += &height.to_string();
            css += "px";
        }
        let _ = self.sheet.replace_sync(&(css + "}"));
    }

    fn try_to_show(&self) -> bool {
        if self.shown.get() {
            return true;
        }
        let free = off_screen(&self.element);
        let before = if free { Vec::new() } else { witnesses(&self.element) };
        self.apply(None);
        if free || !moved(&before) {
            self.show();
            return true;
        }
        // nothing was painted in between
        let _ = self.sheet.replace_sync(UNSEEN);
        false
    }
}

fn listen(frame: &Rc<Frame>) -> Vec<EventListener> {
    let on = |name: &'static str, by_reader: bool| {
        let frame = Rc::clone(frame);
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&window(), name, options, move |_| {
            if !frame.shown.get() && (by_reader || off_screen(&frame.element)) {
                frame.show();
            }
        })
    };
    vec![on("scroll", false), on("resize", false), on("keydown", true), on("click", true)]
}

/// A little more of it each frame; a reader who wants no motion is not shown any.
fn unfold(frame: &Rc<Frame>, height: f64) {
    if reduced_motion() || frame.shows_at(height) {
        return;
    }
    let next = Rc::clone(frame);
    let handle = request_animation_frame(move |_| unfold(&next, height + STEP));
    frame.unfolding.borrow_mut().replace(handle);
}

impl Frame {
    /// Whether that was all of it.
    fn shows_at(&self, height: f64) -> bool {
        if self.shown.get() {
            return true;
        }
        self.apply(Some(height));
        let full = self.element.scroll_height();
        if off_screen(&self.element) || (full > 0 && height >= f64::from(full)) {
            self.show();
        }
        self.shown.get()
    }
}

/// Whether the page has been painted at all.
fn painted() -> bool {
    window().performance().is_none_or(|p| p.get_entries_by_type("paint").length() > 0)
}

fn off_screen(element: &Element) -> bool {
    let rect = element.get_bounding_client_rect();
    rect.bottom() < 0.0 || rect.top() > screen()
}

/// What stands behind the element on each level, where in view, and its top.
fn witnesses(element: &Element) -> Vec<(Element, f64, f64)> {
    let levels = std::iter::successors(Some(element.clone()), around);
    let behind = levels.flat_map(|level| {
        let next = std::iter::successors(level.next_element_sibling(), Element::next_element_sibling);
        next.take(WITNESSES).chain(level.previous_element_sibling())
    });
    let placed = behind.map(|e| {
        let rect = e.get_bounding_client_rect();
        (e, rect.top(), rect.left())
    });
    placed.filter(|(e, top, _)| *top < screen() && e.get_bounding_client_rect().bottom() > 0.0).collect()
}

fn around(element: &Element) -> Option<Element> {
    let host = || element.get_root_node().dyn_ref::<web_sys::ShadowRoot>().map(web_sys::ShadowRoot::host);
    element.parent_element().or_else(host)
}

fn moved(before: &[(Element, f64, f64)]) -> bool {
    before.iter().any(|(element, top, left)| {
        let now = element.get_bounding_client_rect();
        (now.top() - top).abs() > MOVED || (now.left() - left).abs() > MOVED
    })
}
