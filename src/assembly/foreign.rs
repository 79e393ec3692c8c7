//! The report for a language without a model.

use super::Printer;
use crate::article::Article;
use crate::attribution::foreign::{Given, Person, Place};
use crate::quotation::Quoted;
use crate::report::{Certainty, Quotation, QuotationKind, Report, Speaker, SpeakerKind, VERSION, numbered};
use crate::text::letter;

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
    let mut names = Vec::new();
    for given in given {
        let name = given.person.map_or(given.name, |p| people[p].name);
        let name = words(article, name);
        let lowered = letter::lowered(name);
        let known = names.iter().position(|n| *n == lowered);
        let at = known.unwrap_or_else(|| {
            names.push(lowered);
            report.speakers.push(speaker(names.len(), name, given.person.is_some()));
            names.len() - 1
        });
        let number = report.quotations.len() + 1;
        report.quotations.push(Quotation {
            id: numbered("q", number),
            speaker: Some(report.speakers[at].id.clone()),
            ..quotation(&printer, quoted[given.span], given)
        });
    }
    report
}

fn quotation(printer: &Printer, q: Quoted, given: &Given) -> Quotation {
    let text = &printer.article.blocks[q.block as usize].text;
    let is_sentence = q.inner.of(text).split(' ').nth(SENTENCE - 1).is_some();
    let source_block = given.source.block as u32;
    Quotation {
        id: String::new(),
        kind: if is_sentence { QuotationKind::Direct } else { QuotationKind::Mixed },
        speaker: None,
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
    }
}

fn words(article: &Article, place: Place) -> &str {
    place.span.of(&article.blocks[place.block].text)
}

fn speaker(number: usize, name: &str, known: bool) -> Speaker {
    Speaker {
        id: numbered("s", number),
        kind: if known { SpeakerKind::Person } else { SpeakerKind::Unnamed },
        name: name.to_owned(),
        honorific: None,
        role: None,
        organisation: None,
        aliases: Vec::new(),
    }
}
