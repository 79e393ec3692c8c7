//! From decisions to the report: spans joined into quotations, speakers numbered, repeats found.

pub mod foreign;
mod join;
mod repeats;
mod speakers;

use crate::article::{Article, BlockKind};
use crate::attribution::decide::{Case, Decision};
use crate::attribution::indirect::Statement;
use crate::quotation::{Printed, printed};
use crate::report::{Certainty, Evidence, Quotation, QuotationKind, Report, Segment, VERSION, numbered};
use crate::text::{PositionIndex, Span, sort_by_key};
use speakers::Numbering;

/// The report on what was decided; `decisions` are in the order of `case.quoted`.
#[must_use]
pub fn report(
    article: &Article,
    language: &str,
    case: &Case,
    decisions: &[Decision],
    statements: &[Statement],
) -> Report {
    let mut desk =
        Desk { case, decisions, printer: Printer::new(article), numbering: Numbering::new(case.people) };
    let mut quotations: Vec<_> =
        join::join(case, decisions).iter().map(|spans| desk.quotation(spans)).collect();
    quotations.extend(statements.iter().map(|s| desk.statement(s)));
    sort_by_key(&mut quotations, |q| (q.segments[0].block, q.segments[0].start));
    for (i, quotation) in quotations.iter_mut().enumerate() {
        quotation.id = numbered("q", i + 1);
    }
    repeats::mark(article, &mut quotations);
    let speakers = speakers::renumber(desk.numbering.speakers(), &mut quotations);
    Report { version: VERSION, language: language.to_owned(), speakers, quotations }
}

/// What quotations are written from.
struct Desk<'d, 'c, 's, 'a> {
    case: &'d Case<'c, 's, 'a>,
    decisions: &'d [Decision],
    printer: Printer<'d>,
    numbering: Numbering<'c>,
}

/// A statement by a verb of saying and its subject is as sure as whom the subject means.
const REPORTED: f32 = 0.9;

impl Desk<'_, '_, '_, '_> {
    fn quotation(&mut self, spans: &[usize]) -> Quotation {
        let (case, first) = (self.case, &self.decisions[spans[0]]);
        // the attribution stands behind the first half as often as before it: the surest half speaks for all
        let decisions = spans.iter().map(|s| &self.decisions[*s]);
        let surest = decisions.fold(first, |a, b| if b.confidence > a.confidence { b } else { a });
        let segments = spans
            .iter()
            .map(|s| self.printer.segment(case.quoted[*s].block, case.quoted[*s].inner))
            .collect();
        let blank = self.blank(kind(case, spans), segments, surest.cue);
        let Some(speaker) = surest.mention.and_then(|m| self.numbering.id(m)) else { return blank };
        let runner_up = surest.runner_up.and_then(|m| self.numbering.id(m)).filter(|r| *r != speaker);
        Quotation {
            speaker: Some(speaker),
            confidence: (surest.confidence * 1000.0).round() / 1000.0,
            certainty: surest.certainty(),
            evidence: surest.evidence.clone(),
            runner_up,
            mention: surest.mention.map(|m| self.mention(m)),
            ..blank
        }
    }

    fn statement(&mut self, statement: &Statement) -> Quotation {
        let segments = statement.content.iter().map(|c| self.printer.segment(statement.block, *c)).collect();
        Quotation {
            speaker: self.numbering.id(statement.mention),
            confidence: REPORTED,
            certainty: Certainty::Likely,
            evidence: vec![statement.evidence, Evidence::SameSentence],
            mention: Some(self.mention(statement.mention)),
            ..self.blank(QuotationKind::Indirect, segments, Some(statement.cue))
        }
    }

    /// A quotation of nobody.
    fn blank(&self, kind: QuotationKind, segments: Vec<Segment>, cue: Option<usize>) -> Quotation {
        let tags = &self.case.scene.tagged.tags;
        Quotation {
            id: String::new(),
            kind,
            speaker: None,
            confidence: 0.0,
            certainty: Certainty::Unknown,
            checked: false,
            paragraph: self.printer.paragraphs[segments[0].block as usize],
            evidence: Vec::new(),
            runner_up: None,
            segments,
            cue: cue.map(|k| self.printer.segment(tags[k].block, tags[k].span)),
            mention: None,
            repeats: None,
        }
    }

    fn mention(&self, mention: usize) -> Segment {
        let (mention, tagged) = (&self.case.scene.mentions[mention], self.case.scene.tagged);
        self.printer.segment(mention.tag(tagged).block, mention.span(tagged))
    }
}

fn kind(case: &Case, spans: &[usize]) -> QuotationKind {
    let direct = spans
        .iter()
        .any(|s| printed(case.scene.tagged, case.spots[*s].token, case.spots[*s].words) == Printed::Direct);
    if direct { QuotationKind::Direct } else { QuotationKind::Mixed }
}

/// Writes segments of an article.
struct Printer<'a> {
    article: &'a Article,
    indexes: Vec<PositionIndex<'a>>,
    /// The paragraph of each block.
    paragraphs: Vec<u32>,
}

impl<'a> Printer<'a> {
    fn new(article: &'a Article) -> Self {
        let mut paragraph = 0;
        let paragraphs = article.blocks.iter().map(|b| {
            paragraph += u32::from(!matches!(b.kind, BlockKind::Heading | BlockKind::Caption));
            paragraph.max(1)
        });
        Self {
            article,
            paragraphs: paragraphs.collect(),
            indexes: article.blocks.iter().map(|b| PositionIndex::new(&b.text)).collect(),
        }
    }

    fn segment(&self, block: u32, span: Span) -> Segment {
        let index = &self.indexes[block as usize];
        Segment {
            block,
            start: index.utf16(span.start as usize),
            end: index.utf16(span.end as usize),
            text: span.of(&self.article.blocks[block as usize].text).to_owned(),
        }
    }
}
