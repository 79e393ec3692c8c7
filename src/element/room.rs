//! Takes room, and gives it up, only where nothing moves that the reader sees.

use super::witness::{Witnesses, off_screen};
use crate::host::{Theme, reduced_motion, window};
use gloo_events::{EventListener, EventListenerOptions};
use gloo_render::{AnimationFrame, request_animation_frame};
use gloo_timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::{CssStyleSheet, HtmlElement};

/// Drawn but not seen; room the publisher's own style reserves stays.
pub(super) const UNSEEN: &str = "#mount{display:none}";
const GONE: &str = ":host{display:none!important}";
const PATIENCE: u32 = 300; // ms in view before it unfolds
const STEP: i32 = 2; // CSS px a frame; slow enough to keep one's line

/// A panel that is shown as soon as that moves nothing in view: when there is room for it, when it
/// is off screen, or within a reader's own key or tap. In view all the while, it unfolds slowly.
#[must_use]
pub(super) struct Waiting {
    frame: Rc<Frame>,
    _listeners: Vec<EventListener>,
    _patience: Option<Timeout>,
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
        let (shown, unfolding) = (Cell::new(false), RefCell::default());
        let frame = Rc::new(Frame { element, sheet, theme: Cell::new(theme), shown, unfolding });
        if at_once || frame.moves_nothing() {
            frame.show();
            return Self { frame, _listeners: Vec::new(), _patience: None };
        }
        let (listeners, slow) = (listen(&frame), Rc::clone(&frame));
        let patience = Timeout::new(PATIENCE, move || {
            if !reduced_motion() && !slow.shown.get() {
                unfold(&slow);
            }
        });
        Self { frame, _listeners: listeners, _patience: Some(patience) }
    }

    /// The colours to show it in.
    pub(super) fn set_theme(&self, theme: Theme) {
        self.frame.theme.set(theme);
        if self.frame.shown.get() {
            self.frame.show();
        }
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        self.frame.unfolding.borrow_mut().take();
    }
}

/// Gives up the room once nothing in view moves by it.
pub(super) fn give_up(element: &HtmlElement, sheet: &CssStyleSheet) {
    let before = Witnesses::of(element);
    set(sheet, GONE);
    if !off_screen(element) && before.moved() {
        set(sheet, UNSEEN);
    }
}

impl Frame {
    fn show(&self) {
        self.shown.set(true);
        self.apply("");
    }

    fn apply(&self, more: &str) {
        let scheme = if self.theme.get() == Theme::Dark { "dark" } else { "light" };
        set(&self.sheet, &[":host{display:block;color-scheme:", scheme, more, "}"].concat());
    }

    /// Whether the whole panel moves nothing in view: tried out, and taken back before it is painted.
    fn moves_nothing(&self) -> bool {
        if off_screen(&self.element) {
            return true;
        }
        let before = Witnesses::of(&self.element);
        self.apply("");
        let still = !before.moved();
        set(&self.sheet, UNSEEN);
        still
    }

    /// So high that what is below has moved by `by` CSS px; whether that was all of the panel.
    ///
    /// `margin` is by how much a box of no height moves it, where margins no longer collapse.
    fn unfolded(&self, by: i32, margin: i32) -> bool {
        let height = (by - margin).max(1);
        let back = (by - margin - height).to_string();
        let css = [";overflow:clip;block-size:", &height.to_string(), "px;margin-block-end:", &back, "px"];
        self.apply(&css.concat());
        off_screen(&self.element) || height >= self.element.scroll_height()
    }
}

fn set(sheet: &CssStyleSheet, css: &str) {
    // our own rules: they parse
    let _ = sheet.replace_sync(css);
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

/// A little more of it each frame.
fn unfold(frame: &Rc<Frame>) {
    let before = Witnesses::of(&frame.element);
    frame.unfolded(1, 0);
    let margin = before.farthest().ceil() as i32 - 1;
    set(&frame.sheet, UNSEEN);
    on_next_frame(frame, STEP, margin.max(0));
}

fn on_next_frame(frame: &Rc<Frame>, by: i32, margin: i32) {
    let this = Rc::clone(frame);
    let handle = request_animation_frame(move |_| {
        if this.shown.get() {
        } else if this.unfolded(by, margin) {
            this.show();
        } else {
            on_next_frame(&this, by + STEP, margin);
        }
    });
    frame.unfolding.borrow_mut().replace(handle);
}
