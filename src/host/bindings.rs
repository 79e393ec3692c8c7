//! What `web-sys` does not bind, or only as unstable.
#![allow(unsafe_code)] // the macro's own code; the one file of this room with bindings

use js_sys::{Object, Promise};
use wasm_bindgen::prelude::*;
use web_sys::Range;

#[wasm_bindgen]
extern "C" {
    /// A set of ranges painted alike: <https://www.w3.org/TR/css-highlight-api-1/>.
    pub type Highlight;

    #[wasm_bindgen(constructor)]
    pub fn new() -> Highlight;

    #[wasm_bindgen(method)]
    pub fn add(this: &Highlight, range: &Range);

    #[wasm_bindgen(method)]
    pub fn delete(this: &Highlight, range: &Range);

    #[wasm_bindgen(method, setter)]
    pub fn set_priority(this: &Highlight, priority: i32);

    #[wasm_bindgen(method, getter)]
    pub fn size(this: &Highlight) -> u32;

    #[wasm_bindgen(js_namespace = ["CSS", "highlights"], js_name = get)]
    pub fn highlight_named(name: &str) -> Option<Highlight>;

    #[wasm_bindgen(js_namespace = ["CSS", "highlights"], js_name = set)]
    pub fn register_highlight(name: &str, highlight: &Highlight);

    #[wasm_bindgen(js_namespace = ["CSS", "highlights"], js_name = delete)]
    pub fn remove_highlight(name: &str);

    /// An element of a browser that has `checkVisibility`.
    pub type Checked;

    #[wasm_bindgen(method, js_name = checkVisibility)]
    pub fn check_visibility(this: &Checked, options: &Object) -> bool;

    /// An element; its attributes by names that are JavaScript strings already, for a page has
    /// thousands of them.
    pub type Attributed;

    #[wasm_bindgen(method, js_name = getAttribute)]
    pub fn attribute(this: &Attributed, name: &JsValue) -> Option<String>;

    #[wasm_bindgen(method)]
    pub fn matches(this: &Attributed, selector: &JsValue) -> bool;

    /// `window.scheduler`, where there is one.
    pub type Scheduler;

    #[wasm_bindgen(method, js_name = yield)]
    pub fn pause(this: &Scheduler) -> Promise;
}
