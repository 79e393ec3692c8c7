//! Reads plain data out of JavaScript objects that somebody else made.

use super::names::value;
use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

/// A property; of what is no object, undefined.
pub(super) fn get(from: &JsValue, name: &str) -> JsValue {
    Reflect::get(from, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// Reads on past what is wrong, and keeps the first of it: that is smaller, and no slower, than
/// carrying an error out of each field.
#[derive(Default)]
pub(super) struct Reader {
    place: String,
    /// The place of the first thing that is wrong, and what.
    pub(super) wrong: Option<String>,
}

impl Reader {
    pub(super) fn text(&mut self, from: &JsValue, name: &str) -> String {
        let text = get(from, name).as_string();
        text.unwrap_or_else(|| {
            self.fail(name, "is no text");
            String::new()
        })
    }

    pub(super) fn maybe(&mut self, from: &JsValue, name: &str) -> Option<String> {
        let value = get(from, name);
        let there = !value.is_null() && !value.is_undefined();
        there.then(|| self.text(from, name))
    }

    pub(super) fn number(&mut self, from: &JsValue, name: &str) -> u32 {
        match get(from, name).as_f64() {
            Some(number) if number >= 0.0 => number as u32,
            _ => {
                self.fail(name, "is no number from 0");
                0
            }
        }
    }

    pub(super) fn choice<T: Copy>(&mut self, from: &JsValue, name: &str, table: &[(&str, T)]) -> T {
        let word = self.text(from, name);
        value(table, &word).unwrap_or_else(|| {
            self.fail(name, "is none of the words it can be");
            table[0].1
        })
    }

    pub(super) fn list(&mut self, from: &JsValue, name: &str) -> Vec<JsValue> {
        let value = get(from, name);
        if !Array::is_array(&value) {
            self.fail(name, "is no list");
            return Vec::new();
        }
        Array::from(&value).to_vec()
    }

    /// What follows is in the item `index` of `list`.
    pub(super) fn at(&mut self, list: &str, index: usize) {
        self.place = [list, "[", &index.to_string(), "] "].concat();
    }

    pub(super) fn fail(&mut self, name: &str, what: &str) {
        if self.wrong.is_none() {
            self.wrong = Some([&self.place, "\"", name, "\" ", what].concat());
        }
    }
}
