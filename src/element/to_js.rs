//! A report as JavaScript objects.
//!
//! By hand: `serde-wasm-bindgen` with serde's derives makes the page's first use several kilobytes
//! larger for the same objects.

use super::names::{CERTAINTIES, EVIDENCE, QUOTATIONS, SPEAKERS, word};
use crate::report::{Quotation, Report, Segment, Speaker};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// The report in the format of the contract.
pub(super) fn report(report: &Report) -> JsValue {
    object(&[
        ("version", report.version.into()),
        ("language", text(&report.language)),
        ("speakers", list(&report.speakers, speaker)),
        ("quotations", list(&report.quotations, quotation)),
    ])
}

fn speaker(speaker: &Speaker) -> JsValue {
    object(&[
        ("id", text(&speaker.id)),
        ("kind", word(SPEAKERS, &speaker.kind).into()),
        ("name", text(&speaker.name)),
        ("honorific", maybe(speaker.honorific.as_ref())),
        ("role", maybe(speaker.role.as_ref())),
        ("organisation", maybe(speaker.organisation.as_ref())),
        ("aliases", list(&speaker.aliases, |alias| text(alias))),
    ])
}

fn quotation(quotation: &Quotation) -> JsValue {
    let mut fields = vec![
        ("id", text(&quotation.id)),
        ("kind", word(QUOTATIONS, &quotation.kind).into()),
        ("speaker", maybe(quotation.speaker.as_ref())),
        ("confidence", rounded(quotation.confidence)),
        ("certainty", word(CERTAINTIES, &quotation.certainty).into()),
        ("checked", quotation.checked.into()),
        ("paragraph", quotation.paragraph.into()),
        ("evidence", list(&quotation.evidence, |e| word(EVIDENCE, e).into())),
        ("segments", list(&quotation.segments, segment)),
        ("cue", quotation.cue.as_ref().map_or(JsValue::NULL, segment)),
        ("mention", quotation.mention.as_ref().map_or(JsValue::NULL, segment)),
        ("repeats", maybe(quotation.repeats.as_ref())),
    ];
    if let Some(second) = &quotation.runner_up {
        fields.push(("runner_up", text(second)));
    }
    object(&fields)
}

fn segment(segment: &Segment) -> JsValue {
    object(&[
        ("block", segment.block.into()),
        ("start", segment.start.0.into()),
        ("end", segment.end.0.into()),
        ("text", text(&segment.text)),
    ])
}

/// To four places: an `f32` turned into a double shows digits that mean nothing.
fn rounded(confidence: f32) -> JsValue {
    ((f64::from(confidence) * 1e4).round() / 1e4).into()
}

/// An object with these properties, in order.
pub(super) fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // a plain object takes any property
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

fn list<T>(items: &[T], convert: impl Fn(&T) -> JsValue) -> JsValue {
    items.iter().map(convert).collect::<Array>().into()
}

fn text(text: &str) -> JsValue {
    JsValue::from_str(text)
}

fn maybe(text: Option<&String>) -> JsValue {
    text.map_or(JsValue::NULL, |text| JsValue::from_str(text))
}
