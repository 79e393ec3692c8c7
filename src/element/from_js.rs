//! A report from JavaScript objects: somebody else's data, so each field is looked at.

use super::names::{CERTAINTIES, EVIDENCE, QUOTATIONS, SPEAKERS, value};
use super::problem::{Code, Problem};
use super::reader::{Reader, get};
use crate::report::{Evidence, Quotation, Report, Segment, Speaker, VERSION};
use crate::text::Utf16;
use wasm_bindgen::JsValue;

/// A report in the format of the contract.
///
/// # Errors
/// `E_REPORT` with the place of the first thing that is wrong.
pub(super) fn report(from: &JsValue) -> Result<Report, Problem> {
    let mut reader = Reader::default();
    let report = reader.report(from);
    match reader.wrong {
        None => Ok(report),
        Some(wrong) => {
            let cause = ["The report can't be read: ", &wrong, "."].concat();
            Err(Problem::new(
                Code::Report,
                cause,
                "Make it again with this version (who-said-what analyze --format json).",
            ))
        }
    }
}

impl Reader {
    fn report(&mut self, from: &JsValue) -> Report {
        let mut report = Report::empty(&self.text(from, "language"));
        if self.number(from, "version") != VERSION {
            self.fail("version", "is not 1");
        }
        for item in self.list(from, "speakers") {
            self.at("speakers", report.speakers.len());
            report.speakers.push(self.speaker(&item));
        }
        for item in self.list(from, "quotations") {
            self.at("quotations", report.quotations.len());
            report.quotations.push(self.quotation(&item, &report.speakers));
        }
        report
    }

    fn speaker(&mut self, from: &JsValue) -> Speaker {
        Speaker {
            id: self.text(from, "id"),
            kind: self.choice(from, "kind", SPEAKERS),
            name: self.text(from, "name"),
            honorific: self.maybe(from, "honorific"),
            role: self.maybe(from, "role"),
            organisation: self.maybe(from, "organisation"),
            aliases: self.list(from, "aliases").iter().filter_map(JsValue::as_string).collect(),
        }
    }

    fn quotation(&mut self, from: &JsValue, speakers: &[Speaker]) -> Quotation {
        let mut segments = Vec::new();
        for item in self.list(from, "segments") {
            segments.push(self.segment(&item));
        }
        if segments.is_empty() {
            self.fail("segments", "is empty");
        }
        Quotation {
            id: self.text(from, "id"),
            kind: self.choice(from, "kind", QUOTATIONS),
            speaker: self.speaker_id(from, "speaker", speakers),
            confidence: get(from, "confidence").as_f64().unwrap_or_default() as f32,
            certainty: self.choice(from, "certainty", CERTAINTIES),
            checked: get(from, "checked").is_truthy(),
            paragraph: self.number(from, "paragraph"),
            evidence: self.evidence(from),
            runner_up: self.speaker_id(from, "runner_up", speakers),
            segments,
            cue: self.maybe_segment(from, "cue"),
            mention: self.maybe_segment(from, "mention"),
            repeats: self.maybe(from, "repeats"),
        }
    }

    /// A code of a later version is only left out.
    fn evidence(&mut self, from: &JsValue) -> Vec<Evidence> {
        let codes = self.list(from, "evidence");
        codes.iter().filter_map(|code| value(EVIDENCE, &code.as_string()?)).collect()
    }

    fn speaker_id(&mut self, from: &JsValue, name: &str, speakers: &[Speaker]) -> Option<String> {
        let id = self.maybe(from, name)?;
        if !speakers.iter().any(|s| s.id == id) {
            self.fail(name, "is the id of no speaker");
        }
        Some(id)
    }

    fn segment(&mut self, from: &JsValue) -> Segment {
        let (start, end) = (self.number(from, "start"), self.number(from, "end"));
        if end < start {
            self.fail("end", "stands before \"start\"");
        }
        let block = self.number(from, "block");
        Segment { block, start: Utf16(start), end: Utf16(end), text: self.text(from, "text") }
    }

    fn maybe_segment(&mut self, from: &JsValue, name: &str) -> Option<Segment> {
        let value = get(from, name);
        value.is_object().then(|| self.segment(&value))
    }
}
