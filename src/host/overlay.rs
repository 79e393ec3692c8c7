//! Highlights where the browser has none: boxes of ours over the text's client rects.

use super::watch::Observer;
use super::{document, window};
use gloo_events::EventListener;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomRect, HtmlElement, Range, ShadowRoot};

/// A layer in our own shadow root that follows the text.
#[must_use]
#[derive(Debug)]
pub(super) struct Overlay {
    layer: Rc<Layer>,
    _listeners: [EventListener; 2],
    _observer: Option<Observer>,
}

#[derive(Debug)]
struct Layer {
    element: HtmlElement,
    marks: RefCell<Vec<Painted>>,
}

#[derive(Debug)]
struct Painted {
    mark: usize,
    ranges: Vec<Range>,
    css: &'static str,
}

impl Overlay {
    pub(super) fn new(own: &ShadowRoot) -> Result<Self, JsValue> {
        let element: HtmlElement = document().create_element("div")?.unchecked_into();
        element.set_attribute("aria-hidden", "true")?;
        // `position: fixed` needs no room and no containing block of ours
        element.style().set_css_text(
            "position:fixed;inset:0;pointer-events:none;z-index:2147483646;mix-blend-mode:multiply",
        );
        own.append_child(&element)?;
        let layer = Rc::new(Layer { element, marks: RefCell::default() });
        let follow = |name: &'static str| {
            let layer = Rc::clone(&layer);
            let options = gloo_events::EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&window(), name, options, move |_| layer.draw())
        };
        let listeners = [follow("scroll"), follow("resize")];
        let moved = Rc::clone(&layer);
        let observer =
            document().body().and_then(|body| Observer::of_size(&body, move |_| moved.draw()).ok());
        Ok(Self { layer, _listeners: listeners, _observer: observer })
    }

    pub(super) fn paint(&mut self, mark: usize, ranges: &[Range], css: &'static str) {
        let mut marks = self.layer.marks.borrow_mut();
        marks.retain(|m| m.mark != mark);
        marks.push(Painted { mark, ranges: ranges.to_vec(), css });
        drop(marks);
        self.layer.draw();
    }

    pub(super) fn clear(&mut self, mark: usize) {
        self.layer.marks.borrow_mut().retain(|m| m.mark != mark);
        self.layer.draw();
    }
}

impl Drop for Overlay {
    fn drop(&mut self) {
        self.layer.element.remove();
    }
}

impl Layer {
    fn draw(&self) {
        self.element.set_text_content(None);
        for painted in self.marks.borrow().iter() {
            for rect in painted.ranges.iter().flat_map(rects) {
                // a box that can't be drawn is one highlight less
                let _ = self.draw_box(&rect, painted.css);
            }
        }
    }

    fn draw_box(&self, rect: &DomRect, css: &str) -> Result<(), JsValue> {
        let element: HtmlElement = document().create_element("div")?.unchecked_into();
        // whole pixels: printing fractions would bring a kilobyte of code along
        let px = |value: f64| (value.round() as i32).to_string();
        let place = [
            css,
            ";position:absolute;border-bottom:2px solid #8a6100;left:",
            &px(rect.left()),
            "px;top:",
            &px(rect.top()),
            "px;width:",
            &px(rect.width()),
            "px;height:",
            &px(rect.height()),
            "px",
        ];
        element.style().set_css_text(&place.concat());
        self.element.append_child(&element)?;
        Ok(())
    }
}

fn rects(range: &Range) -> Vec<DomRect> {
    let Some(list) = range.get_client_rects() else { return Vec::new() };
    (0..list.length()).filter_map(|i| list.get(i)).collect()
}
