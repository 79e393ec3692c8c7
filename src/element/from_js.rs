//! A report from JavaScript objects: somebody else's data, so each field is looked at.

use super::names::{CERTAINTIES, EVIDENCE, QUOTATIONS, SPEAKERS, value};
use super::problem::{Code, Problem};
use crate::report::{Quotation, Report, Segment, Speaker, VERSION};
use crate::text::Utf16;
use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

/// The place of what is wrong, innermost last.
type Place = String;

/// A report in the format of the contract.
///
/// # Errors
/// `E_REPORT` with the place of the first thing that is wrong.
pub(super) fn report(from: &JsValue) -> Result<Report, Problem> {
    read(from).map_err(|place| {
        let cause = ["The report can't be read: ", &place, "."].concat();
        Problem::new(
            Code::Report,
            cause,
            "Make it again with this version (who-said-what analyze --format json).",
        )
    })
}

fn read(from: &JsValue) -> Result<Report, Place> {
    if !from.is_object() {
        return Err("it is no object".to_owned());
    }
    let version = number(from, "version")? as u32;
    if version != VERSION {
        return Err("\"version\" is not 1".to_owned());
    }
    let mut report = Report {
        version,
        language: text(from, "language")?,
        speakers: list(from, "speakers", speaker)?,
        quotations: list(from, "quotations", quotation)?,
    };
    check_ids(&report)?;
    report.speakers.retain(|s| !s.name.is_empty());
    Ok(report)
}

fn check_ids(report: &Report) -> Result<(), Place> {
    for (index, quotation) in report.quotations.iter().enumerate() {
        let known = |id: &String| report.speakers.iter().any(|s| s.id == *id);
        if let Some(id) = quotation.speaker.iter().chain(&quotation.runner_up).find(|id| !known(id)) {
            return Err(at("quotations", index, &["no speaker has the id \"", id, "\""].concat()));
        }
    }
    Ok(())
}

fn speaker(from: &JsValue) -> Result<Speaker, Place> {
    Ok(Speaker {
        id: text(from, "id")?,
        kind: choice(from, "kind", SPEAKERS)?,
        name: text(from, "name")?,
        honorific: maybe(from, "honorific")?,
        role: maybe(from, "role")?,
        organisation: maybe(from, "organisation")?,
        aliases: list(from, "aliases", |alias| alias.as_string().ok_or_else(|| "is no text".to_owned()))?,
    })
}

fn quotation(from: &JsValue) -> Result<Quotation, Place> {
    let segments = list(from, "segments", segment)?;
    if segments.is_empty() {
        return Err("\"segments\" is empty".to_owned());
    }
    Ok(Quotation {
        id: text(from, "id")?,
        kind: choice(from, "kind", QUOTATIONS)?,
        speaker: maybe(from, "speaker")?,
        confidence: number(from, "confidence")? as f32,
        certainty: choice(from, "certainty", CERTAINTIES)?,
        checked: get(from, "checked").is_truthy(),
        paragraph: number(from, "paragraph")? as u32,
        // a code of a later version is only left out
        evidence: list(from, "evidence", |code| Ok(code.as_string().and_then(|c| value(EVIDENCE, &c))))?
            .into_iter()
            .flatten()
            .collect(),
        runner_up: maybe(from, "runner_up")?,
        segments,
        cue: maybe_segment(from, "cue")?,
        mention: maybe_segment(from, "mention")?,
        repeats: maybe(from, "repeats")?,
    })
}

fn segment(from: &JsValue) -> Result<Segment, Place> {
    let (start, end) = (number(from, "start")? as u32, number(from, "end")? as u32);
    if end < start {
        return Err("\"end\" stands before \"start\"".to_owned());
    }
    Ok(Segment {
        block: number(from, "block")? as u32,
        start: Utf16(start),
        end: Utf16(end),
        text: text(from, "text")?,
    })
}

fn maybe_segment(from: &JsValue, name: &str) -> Result<Option<Segment>, Place> {
    let value = get(from, name);
    if value.is_null() || value.is_undefined() {
        return Ok(None);
    }
    segment(&value).map(Some).map_err(|place| [name, ": ", &place].concat())
}

/// A property; of what is no object, undefined.
pub(super) fn get(from: &JsValue, name: &str) -> JsValue {
    Reflect::get(from, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

fn text(from: &JsValue, name: &str) -> Result<String, Place> {
    get(from, name).as_string().ok_or_else(|| ["\"", name, "\" is no text"].concat())
}

fn maybe(from: &JsValue, name: &str) -> Result<Option<String>, Place> {
    let value = get(from, name);
    if value.is_null() || value.is_undefined() { Ok(None) } else { text(from, name).map(Some) }
}

fn number(from: &JsValue, name: &str) -> Result<f64, Place> {
    let value = get(from, name).as_f64().filter(|n| *n >= 0.0);
    value.ok_or_else(|| ["\"", name, "\" is no number from 0"].concat())
}

fn choice<T: Copy>(from: &JsValue, name: &str, table: &[(&str, T)]) -> Result<T, Place> {
    let word = text(from, name)?;
    value(table, &word).ok_or_else(|| ["\"", name, "\" can't be \"", &word, "\""].concat())
}

fn list<T>(from: &JsValue, name: &str, read: impl Fn(&JsValue) -> Result<T, Place>) -> Result<Vec<T>, Place> {
    let value = get(from, name);
    if !Array::is_array(&value) {
        return Err(["\"", name, "\" is no list"].concat());
    }
    let items = Array::from(&value);
    items
        .iter()
        .enumerate()
        .map(|(index, item)| read(&item).map_err(|place| at(name, index, &place)))
        .collect()
}

fn at(list: &str, index: usize, what: &str) -> Place {
    [list, "[", &index.to_string(), "] ", what].concat()
}
