//! From decisions to the report: spans joined into quotations, speakers numbered, repeats found.

mod join;
mod repeats;
mod speakers;

use crate::article::{Article, BlockKind};
use crate::attribution::decide::{Case, Decision};
use crate::quotation::{Printed, printed};
use crate::report::{Certainty, Quotation, QuotationKind, Report, Segment, VERSION};
use crate::text::{PositionIndex, Span};
use speakers::Numbering;

/// The report on what was decided; `decisions` are in the order of `case.quoted`.
#[must_use]
pub fn report(article: &Article, language: &str, case: &Case, decisions: &[Decision]) -> Report {
    let printer = Printer::new(article);
    let mut numbering = Numbering::new(case.people);
    let mut quotations: Vec<_> = join::join(case, decisions)
        .iter()
        .enumerate()
        .map(|(i, spans)| quotation(case, decisions, spans, i + 1, &printer, &mut numbering))
        .collect();
    repeats::mark(article, &mut quotations);
    let speakers = speakers::renumber(numbering.speakers(), &mut quotations);
    Report { version: VERSION, language: language.to_owned(), speakers, quotations }
}

fn quotation(
    case: &Case,
    decisions: &[Decision],
    spans: &[usize],
    number: usize,
    printer: &Printer,
    numbering: &mut Numbering,
) -> Quotation {
    let first = &decisions[spans[0]];
    // the attribution stands behind the first half as often as before it: the surest half speaks for all
    let surest = spans
        .iter()
        .map(|s| &decisions[*s])
        .fold(first, |a, b| if b.confidence > a.confidence { b } else { a });
    let tagged = case.scene.tagged;
    let mention = surest.mention;
    let speaker = mention.and_then(|m| numbering.id(m));
    let runner_up = surest.runner_up.and_then(|m| numbering.known(m)).filter(|r| Some(r) != speaker.as_ref());
    let unknown = speaker.is_none();
    Quotation {
        id: format!("q{number}"),
        kind: kind(case, spans),
        speaker,
        confidence: if unknown { 0.0 } else { (surest.confidence * 1000.0).round() / 1000.0 },
        certainty: if unknown { Certainty::Unknown } else { surest.certainty() },
        checked: false,
        paragraph: printer.paragraphs[case.quoted[spans[0]].block as usize],
        evidence: if unknown { Vec::new() } else { surest.evidence.clone() },
        runner_up,
        segments: spans
            .iter()
            .map(|s| printer.segment(case.quoted[*s].block, case.quoted[*s].inner))
            .collect(),
        cue: surest.cue.map(|k| printer.segment(tagged.tags[k].block, tagged.tags[k].span)),
        mention: mention.filter(|_| !unknown).map(|m| {
            let mention = &case.scene.mentions[m];
            printer.segment(mention.tag(tagged).block, mention.span(tagged))
        }),
        repeats: None,
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
