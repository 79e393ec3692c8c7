//! Notices that a single-page site has gone to another page.

use super::watch::Observer;
use super::{document, window};
use gloo_events::EventListener;
use js_sys::Reflect;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::EventTarget;

/// Calls back when the page's address has changed (its fragment apart), until it is dropped.
#[must_use]
#[derive(Debug)]
pub struct Navigation {
    _listeners: Vec<EventListener>,
    _observer: Option<Observer>,
}

impl Navigation {
    /// By the Navigation API where there is one; else by `popstate` and the title, which
    /// single-page sites set after `pushState`.
    pub fn new(callback: impl Fn() + 'static) -> Self {
        let last = RefCell::new(address());
        let moved = Rc::new(move || {
            let now = address();
            if *last.borrow() != now {
                last.replace(now);
                callback();
            }
        });
        let listen = |target: &EventTarget, name: &'static str| {
            let moved = Rc::clone(&moved);
            EventListener::new(target, name, move |_| moved())
        };
        let navigation = Reflect::get(&window(), &"navigation".into()).unwrap_or(JsValue::UNDEFINED);
        if navigation.is_object() {
            let listener = listen(navigation.unchecked_ref(), "currententrychange");
            return Self { _listeners: vec![listener], _observer: None };
        }
        let listeners = vec![listen(&window(), "popstate"), listen(&window(), "pageshow")];
        let observer = document().query_selector("head").ok().flatten().and_then(|head| {
            let moved = Rc::clone(&moved);
            Observer::of_changes(&head, &[], move |_| moved()).ok()
        });
        Self { _listeners: listeners, _observer: observer }
    }
}

/// Without the fragment: a jump inside the page is no new page.
fn address() -> String {
    let location = window().location();
    location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
}
