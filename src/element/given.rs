//! The options as the element's class gives them: one object, each value as an attribute's text or
//! as a JavaScript value.

use super::options::{Options, wrong};
use super::problem::{Code, Problem};
use super::reader::get;
use super::{corrected, from_js};
use crate::corrections::Corrections;
use crate::panel::Strings;
use crate::report::Report;
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// Options after which the article has to be read again: when they are other values, or other objects.
const READS: [&str; 4] = ["article", "lang", "report", "corrections"];

/// All options of an element.
#[derive(Debug, Default)]
pub(super) struct Given {
    /// The values of [`READS`] as they were given.
    pub(super) reads: [JsValue; 4],
    pub(super) options: Options,
    /// `article` may be the element itself.
    pub(super) article: Option<Element>,
    /// Interface texts of the publisher's own: id and text.
    pub(super) texts: Vec<(String, String)>,
    pub(super) report: Option<Report>,
    pub(super) corrections: Option<Corrections>,
    pub(super) problems: Vec<Problem>,
}

/// Reads them; what is wrong is listed, and its default used.
pub(super) fn read(from: &JsValue) -> Given {
    let mut given = Given::default();
    let Some(object) = from.dyn_ref::<Object>() else { return given };
    given.reads = READS.map(|name| get(from, name));
    for entry in Object::entries(object).iter() {
        let entry: Array = entry.unchecked_into();
        if let Err(problem) = given.take(&entry.get(0).as_string().unwrap_or_default(), &entry.get(1)) {
            given.problems.push(problem);
        }
    }
    given
}

impl Given {
    /// The interface texts in `language`, with the publisher's own.
    pub(super) fn strings(&self, language: Option<&str>) -> Strings {
        let language = self.options.lang.as_deref().or(language).unwrap_or_default();
        let mut strings = Strings::of(language);
        self.texts.iter().for_each(|(id, text)| strings.set(id, text));
        strings
    }

    fn take(&mut self, name: &str, value: &JsValue) -> Result<(), Problem> {
        match name {
            "strings" => self.take_strings(value),
            "corrections" => corrected::corrections(value).map(|all| self.corrections = Some(all)),
            "report" => from_js::report(value).map(|report| self.report = Some(report)),
            "article" if value.has_type::<Element>() => {
                self.article = Some(value.clone().unchecked_into());
                Ok(())
            }
            _ => self.options.set(name, &text(value).ok_or_else(|| wrong(name, "[object]"))?),
        }
    }

    fn take_strings(&mut self, value: &JsValue) -> Result<(), Problem> {
        let object =
            value.dyn_ref::<Object>().ok_or_else(|| wrong("strings", &text(value).unwrap_or_default()))?;
        for entry in Object::entries(object).iter() {
            let entry: Array = entry.unchecked_into();
            match (entry.get(0).as_string(), entry.get(1).as_string()) {
                (Some(id), Some(text)) => self.texts.push((id, text)),
                (id, _) => {
                    let cause = ["The interface text \"", &id.unwrap_or_default(), "\" is no text."].concat();
                    self.problems.push(Problem::new(
                        Code::Option,
                        cause,
                        "The text of the page's language is used.",
                    ));
                }
            }
        }
        Ok(())
    }
}

/// As an attribute would say it.
fn text(value: &JsValue) -> Option<String> {
    if let Some(text) = value.as_string() {
        return Some(text);
    }
    if let Some(on) = value.as_bool() {
        return Some((if on { "true" } else { "false" }).to_owned());
    }
    if Array::is_array(value) {
        return Some(Array::from(value).join(" ").into());
    }
    value.as_f64().map(|number| (number as i64).to_string())
}
