//! Waits until a page that is being drawn is still.

use super::watch::Observer;
use gloo_timers::callback::Timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::Node;

const PATIENCE: f64 = 10.0; // times `quiet`

/// Calls back each time the text below a node has changed and then been still for a while.
#[must_use]
#[derive(Debug)]
pub struct Stillness {
    _observer: Option<Observer>,
    timer: Rc<RefCell<Option<Timeout>>>,
}

impl Stillness {
    /// Watches `node`; `quiet` is in ms. A page that never rests is answered every `PATIENCE` times that.
    pub fn new(node: &Node, quiet: u32, callback: impl Fn() + 'static) -> Self {
        let timer: Rc<RefCell<Option<Timeout>>> = Rc::default();
        let callback: Rc<dyn Fn()> = Rc::new(callback);
        let since = Rc::new(Cell::new(None::<f64>)); // of the first change not yet answered
        let pending = Rc::clone(&timer);
        let observer = Observer::of_changes(node, &[], move |_| {
            let now = js_sys::Date::now();
            let first = since.get().unwrap_or(now);
            since.set(Some(first));
            if now - first > f64::from(quiet) * PATIENCE {
                return; // the timer that is set will run
            }
            let (callback, since) = (Rc::clone(&callback), Rc::clone(&since));
            let next = Timeout::new(quiet, move || {
                since.set(None);
                callback();
            });
            pending.borrow_mut().replace(next);
        });
        Self { _observer: observer.ok(), timer }
    }
}

impl Drop for Stillness {
    fn drop(&mut self) {
        self.timer.borrow_mut().take();
    }
}
