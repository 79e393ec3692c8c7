//! The report for a language without a model.

use super::Printer;
use crate::article::Article;
use crate::attribution::foreign::{Given, Person, Place};
use crate::quotation::Quoted;
use crate::report::{Certainty, Quotation, QuotationKind, Report, Speaker, SpeakerKind, VERSION};

/// A name beside a verb of saying beside the span.
const SURE: f32 = 0.97;
/// All else.
const PROBABLE: f32 = 0.65;
/// A span of fewer words is a fragment.
const SENTENCE: usize = 4;

/// The report on the spans whose source was found; the others are left out, since half of them are no speech.
#[must_use]
pub fn report(
    article: &Article,
    language: &str,
    quoted: &[Quoted],
    given: &[Given],
    people: &[Person],
) -> Report {
    let printer = Printer::new(article);
    let mut report = Report { version: VERSION, ..Report::empty(language) };
    for given in given {
        let name = given.person.map_or(given.name, |p| people[p].name);
        let speaker = speaker(&mut report, words(article, name), given.person.is_some());
        let q = quoted[given.span];
        let text = &article.blocks[q.block as usize].text;
        let source_block = given.source.block as u32;
        report.quotations.push(Quotation {
            id: format!("q{}", report.quotations.len() + 1),
            kind: if q.inner.of(text).split(' ').nth(SENTENCE - 1).is_some() {
                QuotationKind::Direct
            } else {
                QuotationKind::Mixed
            },
            speaker: Some(speaker),
            confidence: if given.certain { SURE } else { PROBABLE },
            certainty: if given.certain { Certainty::Certain } else { Certainty::Likely },
            checked: false,
            paragraph: printer.paragraphs[q.block as usize],
            evidence: vec![given.evidence],
            runner_up: None,
            segments: vec![printer.segment(q.block, q.inner)],
            cue: given.cue.map(|cue| printer.segment(source_block, cue)),
            mention: Some(printer.segment(source_block, given.source.span)),
            repeats: None,
        });
    }
    report
}

fn words(article: &Article, place: Place) -> &str {
    place.span.of(&article.blocks[place.block].text)
}

/// The id of the speaker of this name, who is added if new.
fn speaker(report: &mut Report, name: &str, known: bool) -> String {
    let speakers = &mut report.speakers;
    let place = speakers.iter().position(|s| s.name == name).unwrap_or_else(|| {
        let id = format!("s{}", speakers.len() + 1);
        speakers.push(Speaker {
            id,
            kind: if known { SpeakerKind::Person } else { SpeakerKind::Unnamed },
            name: name.to_owned(),
            honorific: None,
            role: None,
            organisation: None,
            aliases: Vec::new(),
        });
        speakers.len() - 1
    });
    speakers[place].id.clone()
}
