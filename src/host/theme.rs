//! Light or dark: as the page is, not as the system is.

use super::watch::Observer;
use super::{document, window};
use gloo_events::EventListener;
use js_sys::Number;
use std::rc::Rc;
use web_sys::{CssStyleDeclaration, Element};

/// The two sets of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark text on a light page.
    #[default]
    Light,
    /// Light text on a dark page.
    Dark,
}

/// Where sites write down their theme.
const THEMED: &[&str] =
    &["class", "style", "data-theme", "data-color-scheme", "data-color-mode", "data-bs-theme"];

/// The theme of the page behind `element`: the nearest background that can't be seen through
/// decides, else the colour of its text, which was chosen for what is behind it.
#[must_use]
pub fn theme_of(element: &Element) -> Theme {
    let behind = std::iter::successors(Some(element.clone()), parent);
    let solid = behind.filter_map(|e| colour(&e, "background-color")).find(|c| c.alpha > 0.5);
    let dark = match solid {
        Some(background) => background.light < 128.0,
        None => on_canvas(element),
    };
    if dark { Theme::Dark } else { Theme::Light }
}

/// The page has no background of its own: the canvas shows, dark only where the page agreed to it.
fn on_canvas(element: &Element) -> bool {
    colour(element, "color").is_some_and(|text| text.light > 144.0)
}

fn parent(element: &Element) -> Option<Element> {
    let host = || element.get_root_node().host_element();
    element.parent_element().or_else(host)
}

/// The element a shadow root belongs to.
trait Hosted {
    fn host_element(&self) -> Option<Element>;
}

impl Hosted for web_sys::Node {
    fn host_element(&self) -> Option<Element> {
        use wasm_bindgen::JsCast;
        self.dyn_ref::<web_sys::ShadowRoot>().map(web_sys::ShadowRoot::host)
    }
}

struct Colour {
    /// Perceived lightness from 0 to 255 (ITU-R BT.601 weights).
    light: f64,
    alpha: f64,
}

fn colour(element: &Element, property: &str) -> Option<Colour> {
    let style: CssStyleDeclaration = window().get_computed_style(element).ok()??;
    parse(&style.get_property_value(property).ok()?)
}

/// `rgb(1, 2, 3)` and `rgba(1, 2, 3, 0.5)`, as computed style serialises sRGB; other colour spaces
/// (`color(display-p3 1 1 1 / 0.5)`, `oklch(…)`) by their first number, which is lightness or near it.
fn parse(text: &str) -> Option<Colour> {
    let (space, rest) = text.split_once('(')?;
    let words = rest.split([',', ' ', '/', ')']).map(Number::parse_float);
    let numbers: Vec<f64> = words.filter(|n| !n.is_nan()).collect();
    let alpha = numbers.get(3).copied().unwrap_or(1.0);
    let light = match (space, numbers.as_slice()) {
        ("rgb" | "rgba", [red, green, blue, ..]) => 0.299 * red + 0.587 * green + 0.114 * blue,
        ("lab" | "lch", [first, ..]) => first * 2.55,
        (_, [first, ..]) => first * 255.0,
        _ => return None,
    };
    Some(Colour { light, alpha })
}

/// Calls back whenever the page's theme may have changed, until it is dropped.
#[must_use]
#[derive(Debug)]
pub struct ThemeWatch {
    _observers: Vec<Observer>,
    _listeners: Vec<EventListener>,
}

impl ThemeWatch {
    /// Watches the system's setting, and the root element's and the body's attributes.
    pub fn new(callback: impl Fn() + 'static) -> Self {
        let callback: Rc<dyn Fn()> = Rc::new(callback);
        let roots: Vec<Element> =
            document().document_element().into_iter().chain(document().body().map(Into::into)).collect();
        let observe = |root: &Element| {
            let callback = Rc::clone(&callback);
            Observer::of_changes(root, THEMED, move |_| callback()).ok()
        };
        let observers = roots.iter().filter_map(observe).collect();
        let mut listeners = Vec::new();
        if let Ok(Some(query)) = window().match_media("(prefers-color-scheme: dark)") {
            let callback = Rc::clone(&callback);
            listeners.push(EventListener::new(&query, "change", move |_| callback()));
        }
        // a page that fades from one theme to the other is between the two when its class changes
        for root in roots {
            let callback = Rc::clone(&callback);
            let whole = root.clone();
            listeners.push(EventListener::new(&root, "transitionend", move |event| {
                if event.target().as_deref() == Some(&whole) {
                    callback();
                }
            }));
        }
        Self { _observers: observers, _listeners: listeners }
    }
}
