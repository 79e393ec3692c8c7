//! What JavaScript may call.
#![allow(unsafe_code)] // the macro's own code

use super::problem::Problem;
use super::widget::Widget;
use super::{run, to_js};
use crate::article::Article;
use crate::host::Page;
use js_sys::Function;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

/// A mounted element; freed, nothing of it is left.
#[wasm_bindgen]
pub struct Mounted(Rc<Widget>);

/// Finds the article, analyses it and draws the panel into `element`; `options` is an object by
/// the option's names, `tell` is called with a name (`ready`, `error`, `jump`, `filter`, `report`) and its detail.
#[wasm_bindgen]
pub fn mount(element: HtmlElement, options: &JsValue, tell: Function) -> Mounted {
    let widget = Rc::new(Widget::new(element, tell));
    run::start(&widget, options);
    Mounted(widget)
}

#[wasm_bindgen]
impl Mounted {
    /// The report that is shown, or null.
    #[wasm_bindgen(getter)]
    pub fn report(&self) -> JsValue {
        self.0.report().map_or(JsValue::NULL, |report| to_js::report(&report))
    }

    /// Takes new options: all of them, not only those that changed.
    pub fn update(&self, options: &JsValue) {
        run::update(&self.0, options);
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.0.destroy();
    }
}

/// The report of a text (a paragraph a line) or of an element of the page.
///
/// # Errors
/// Where `input` is neither.
#[wasm_bindgen]
pub fn analyze(input: &JsValue) -> Result<JsValue, JsError> {
    let article = if let Some(text) = input.as_string() {
        Article::from_text(&text)
    } else if let Some(element) = input.dyn_ref::<Element>() {
        Page::of(element).map(|page| page.article).unwrap_or_default()
    } else {
        let problem =
            Problem::new(super::Code::Option, "analyze takes a text or an element.", "Pass one of them.");
        return Err(JsError::new(&problem.message()));
    };
    Ok(to_js::report(&crate::analyze(&article)))
}
