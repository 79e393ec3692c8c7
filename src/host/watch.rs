//! Observers that stop when they are dropped.

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Element, MutationObserver, MutationObserverInit, Node, ResizeObserver};

/// Calls back when something changes, until it is dropped.
#[must_use]
#[derive(Debug)]
pub struct Observer {
    kind: Kind,
    _callback: Closure<dyn FnMut(Array)>,
}

#[derive(Debug)]
enum Kind {
    Mutation(MutationObserver),
    Resize(ResizeObserver),
}

impl Observer {
    /// Of changes in `node`'s tree: texts, children and, where `attributes` names any, those.
    ///
    /// # Errors
    /// Where the browser refuses the observer.
    pub fn of_changes(
        node: &Node,
        attributes: &[&str],
        callback: impl FnMut(Array) + 'static,
    ) -> Result<Self, JsValue> {
        let callback = Closure::new(callback);
        let observer = MutationObserver::new(callback.as_ref().unchecked_ref())?;
        let options = MutationObserverInit::new();
        if attributes.is_empty() {
            options.set_child_list(true);
            options.set_character_data(true);
            options.set_subtree(true);
        } else {
            let names: Array = attributes.iter().map(|&name| JsValue::from_str(name)).collect();
            options.set_attribute_filter(&names);
        }
        observer.observe_with_options(node, &options)?;
        Ok(Self { kind: Kind::Mutation(observer), _callback: callback })
    }

    /// Of an element's size.
    ///
    /// # Errors
    /// Where the browser refuses the observer.
    pub fn of_size(element: &Element, callback: impl FnMut(Array) + 'static) -> Result<Self, JsValue> {
        let callback = Closure::new(callback);
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref())?;
        observer.observe(element);
        Ok(Self { kind: Kind::Resize(observer), _callback: callback })
    }
}

impl Drop for Observer {
    fn drop(&mut self) {
        match &self.kind {
            Kind::Mutation(observer) => observer.disconnect(),
            Kind::Resize(observer) => observer.disconnect(),
        }
    }
}
