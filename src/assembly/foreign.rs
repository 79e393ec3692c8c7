//! The report for a language without a model.

use super::Printer;
use crate::article::Article;
use crate::attribution::foreign::Given;
use crate::quotation::Quoted;
use crate::report::{Certainty, Evidence, Quotation, QuotationKind, Report, Speaker, SpeakerKind, VERSION};
use crate::text::letter;
use std::collections::HashMap;

/// A full name beside a verb of saying.
const NAMED: f32 = 0.97;
/// A description beside one.
const DESCRIBED: f32 = 0.7;
/// A span of fewer words is a fragment.
const SENTENCE: usize = 4;

/// The report on the spans whose source was found; the others are left out, since half of them are no speech.
#[must_use]
pub fn report(article: &Article, language: &str, quoted: &[Quoted], given: &[Given]) -> Report {
    let printer = Printer::new(article);
    let mut report = Report { version: VERSION, ..Report::empty(language) };
    let mut ids: HashMap<String, String> = HashMap::new();
    for given in given {
        let (q, text) = (quoted[given.span], &article.blocks[quoted[given.span].block as usize].text);
        let name = given.name.unwrap_or(given.source).of(text);
        let key = letter::lowered(given.name.map_or(name, |_| name.rsplit(' ').next().unwrap_or(name)));
        let number = report.speakers.len() + 1;
        let speaker = ids.entry(key).or_insert_with(|| {
            report.speakers.push(speaker(number, name, given.name.is_some()));
            format!("s{number}")
        });
        let (confidence, certainty) = match given.name {
            Some(_) => (NAMED, Certainty::Certain),
            None => (DESCRIBED, Certainty::Likely),
        };
        let before = given.cue.start < q.outer.start;
        report.quotations.push(Quotation {
            id: format!("q{}", report.quotations.len() + 1),
            kind: if q.inner.of(text).split(' ').nth(SENTENCE - 1).is_some() {
                QuotationKind::Direct
            } else {
                QuotationKind::Mixed
            },
            speaker: Some(speaker.clone()),
            confidence,
            certainty,
            checked: false,
            paragraph: printer.paragraphs[q.block as usize],
            evidence: vec![if before { Evidence::NameBeforeCue } else { Evidence::NameAfterCue }],
            runner_up: None,
            segments: vec![printer.segment(q.block, q.inner)],
            cue: Some(printer.segment(q.block, given.cue)),
            mention: Some(printer.segment(q.block, given.source)),
            repeats: None,
        });
    }
    report
}

fn speaker(number: usize, name: &str, named: bool) -> Speaker {
    Speaker {
        id: format!("s{number}"),
        kind: if named { SpeakerKind::Person } else { SpeakerKind::Unnamed },
        name: name.to_owned(),
        honorific: None,
        role: None,
        organisation: None,
        aliases: Vec::new(),
    }
}
