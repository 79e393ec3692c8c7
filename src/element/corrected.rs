//! An editor's corrections from JavaScript objects, and what is said of those that do not fit.

use super::names::{QUOTATIONS, value};
use super::problem::{Code, Problem};
use super::reader::{Reader, get};
use crate::corrections::{Checked, Corrections, Lost, OfQuotation, OfSpeaker, Said, VERSION};
use wasm_bindgen::JsValue;

/// Corrections in the format that the preview page saves.
///
/// # Errors
/// `E_CORRECTIONS` with the place of the first thing that is wrong.
pub(super) fn corrections(from: &JsValue) -> Result<Corrections, Problem> {
    let mut reader = Reader::default();
    let corrections = reader.corrections(from);
    match reader.wrong {
        None => Ok(corrections),
        Some(wrong) => {
            let cause = ["The corrections can't be read: ", &wrong, "."].concat();
            Err(Problem::new(
                Code::Corrections,
                cause,
                "They are left out. Save them again from the preview page.",
            ))
        }
    }
}

/// What is said of corrections whose words, or whose speaker, the article no longer has.
pub(super) fn told(lost: &[Lost], corrections: &Corrections) -> Problem {
    let names: Vec<&str> = lost.iter().map(|lost| what(lost, corrections)).collect();
    let cause = ["These corrections no longer fit the article: “", &names.join("”, “"), "”."].concat();
    Problem::new(
        Code::Corrections,
        cause,
        "The others are done. Open the article in the preview page to place them again.",
    )
}

/// The words, or the name, that a correction was for.
pub(super) fn what<'a>(lost: &Lost, corrections: &'a Corrections) -> &'a str {
    match *lost {
        Lost::Quotation(index, _) => &corrections.quotations[index].words,
        Lost::Speaker(index) => &corrections.speakers[index].name,
    }
}

impl Reader {
    fn corrections(&mut self, from: &JsValue) -> Corrections {
        let mut corrections = Corrections::default();
        if self.number(from, "version") != VERSION {
            self.fail("version", "is not 1");
        }
        let checked = get(from, "checked");
        if checked.is_object() {
            let (by, on) = (self.maybe(&checked, "by"), self.maybe(&checked, "on"));
            corrections.checked = Some(Checked { by, on });
        }
        for item in self.list(from, "speakers") {
            self.at("speakers", corrections.speakers.len());
            corrections.speakers.push(self.of_speaker(&item));
        }
        for item in self.list(from, "quotations") {
            self.at("quotations", corrections.quotations.len());
            corrections.quotations.push(self.of_quotation(&item));
        }
        corrections
    }

    fn of_speaker(&mut self, from: &JsValue) -> OfSpeaker {
        OfSpeaker {
            name: self.text(from, "name"),
            rename: self.maybe(from, "rename"),
            role: self.maybe(from, "role"),
            organisation: self.maybe(from, "organisation"),
            merge: self.maybe(from, "merge"),
            hidden: get(from, "hidden").is_truthy(),
            checked: get(from, "checked").is_truthy(),
        }
    }

    fn of_quotation(&mut self, from: &JsValue) -> OfQuotation {
        let kind = self.maybe(from, "kind");
        OfQuotation {
            words: self.text(from, "words"),
            before: self.maybe(from, "before").unwrap_or_default(),
            after: self.maybe(from, "after").unwrap_or_default(),
            speaker: self.said(from),
            kind: kind.and_then(|kind| value(QUOTATIONS, &kind)),
            hidden: get(from, "hidden").is_truthy(),
            checked: get(from, "checked").is_truthy(),
            added: get(from, "added").is_truthy(),
        }
    }

    /// A name; null, nobody; not there, as found.
    fn said(&mut self, from: &JsValue) -> Said {
        match self.maybe(from, "speaker") {
            Some(name) => Said::By(name),
            None if get(from, "speaker").is_null() => Said::Nobody,
            None => Said::AsFound,
        }
    }
}
