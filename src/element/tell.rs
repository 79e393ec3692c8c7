//! What the element's class is told; it makes events of it.

use super::problem::Problem;
use super::to_js::object;
use crate::panel::{Filtered, Jump, Mistake, Model};
use crate::report::{QuotationKind, Report};
use js_sys::Function;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// The class's one callback: `(name, detail)`.
#[derive(Debug)]
pub(super) struct Tell {
    callback: Function,
    told: RefCell<Vec<String>>,
}

impl Tell {
    pub(super) fn new(callback: Function) -> Self {
        Self { callback, told: RefCell::default() }
    }

    /// There is a report: how much of it is shown.
    pub(super) fn ready(&self, report: &Report, model: &Model) {
        let of =
            |kind| model.quotations.iter().filter(|&&q| report.quotations[q].kind == kind).count() as u32;
        let named = model.entries.iter().filter(|e| e.speaker.is_some()).count() as u32;
        self.call(
            "ready",
            &object(&[
                ("speakers", named.into()),
                ("people", model.counts.people.into()),
                ("organisations", model.counts.organisations.into()),
                ("documents", model.counts.documents.into()),
                ("quotations", model.counts.quotations.into()),
                ("direct", of(QuotationKind::Direct).into()),
                ("mixed", of(QuotationKind::Mixed).into()),
                ("indirect", of(QuotationKind::Indirect).into()),
            ]),
        );
    }

    /// Something went wrong; the same is told once.
    pub(super) fn problem(&self, problem: &Problem) {
        let message = problem.message();
        if self.told.borrow().contains(&message) {
            return;
        }
        self.call(
            "error",
            &object(&[("code", problem.code.name().into()), ("message", message.as_str().into())]),
        );
        self.told.borrow_mut().push(message);
    }

    /// The reader went to a quotation.
    pub(super) fn jump(&self, jump: &Jump) {
        self.call("jump", &object(&of(Some(jump))));
    }

    /// The reader chose what is shown.
    pub(super) fn filter(&self, filtered: &Filtered) {
        let detail =
            object(&[("speaker", maybe(filtered.speaker.as_deref())), ("kind", maybe(filtered.kind))]);
        self.call("filter", &detail);
    }

    /// The reader reports a mistake.
    pub(super) fn report(&self, mistake: &Mistake) {
        let [quotation, speaker] = of(mistake.of.as_ref());
        let detail = object(&[quotation, speaker, ("words", maybe(mistake.words.as_deref()))]);
        self.call("report", &detail);
    }

    fn call(&self, name: &str, detail: &JsValue) {
        // a listener of the page that throws is the page's; we go on
        let _ = self.callback.call2(&JsValue::NULL, &name.into(), detail);
    }
}

/// A quotation and its speaker, where there are such.
fn of(jump: Option<&Jump>) -> [(&'static str, JsValue); 2] {
    let (quotation, speaker) = (jump.map(|of| &*of.quotation), jump.and_then(|of| of.speaker.as_deref()));
    [("quotation", maybe(quotation)), ("speaker", maybe(speaker))]
}

fn maybe(text: Option<&str>) -> JsValue {
    text.map_or(JsValue::NULL, JsValue::from_str)
}
