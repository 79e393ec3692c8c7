//! BBC Citron's annotation format (<https://github.com/bbc/citron/blob/main/docs/data_format.md>).
//!
//! Spans count Unicode code points of the document's text. `contents` are the printed spans with
//! their marks, `sources` the mention beside the quotation (for a continuation: of the quotation
//! it goes on from), `coreferences` ends with the mention that carries the speaker's fullest name.

use super::{Json, Origin, marks};
use crate::report::{Quotation, Report, Segment, Speaker};
use crate::text::{CodePoints, Span};
use std::collections::HashMap;

/// One annotated document.
#[derive(Clone, Debug, PartialEq)]
pub struct Document<'a> {
    /// The input's name.
    pub id: &'a str,
    /// The text all spans lie in.
    pub text: &'a str,
    /// The quotations in reading order.
    pub quotes: Vec<Quote<'a>>,
    /// For each speaker the mentions of it, in reading order.
    pub coreference_groups: Vec<Vec<CitronSpan<'a>>>,
}

/// One quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote<'a> {
    /// The quotation in the report.
    pub quotation: &'a Quotation,
    /// The reporting words.
    pub cue: Option<CitronSpan<'a>>,
    /// The mention of the speaker; empty where nobody is named.
    pub sources: Vec<CitronSpan<'a>>,
    /// The printed spans, with their marks.
    pub contents: Vec<CitronSpan<'a>>,
    /// The mention with the fullest name comes last.
    pub coreferences: Vec<CitronSpan<'a>>,
}

/// A stretch of the document's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CitronSpan<'a> {
    /// First code point.
    pub start: CodePoints,
    /// The one behind the last.
    pub end: CodePoints,
    /// The words.
    pub text: &'a str,
}

/// The report in Citron's terms.
#[must_use]
pub fn citron<'a>(id: &'a str, origin: &Origin<'a>, report: &'a Report) -> Document<'a> {
    let mentions = Mentions::of(origin, report);
    // the format has no quotation without a source
    let given = report.quotations.iter().filter(|q| q.speaker.is_some());
    let quotes = given.map(|q| mentions.quote(origin, q)).collect();
    let coreference_groups = report.speakers.iter().map(|s| mentions.group(origin, s)).collect();
    Document { id, text: origin.text(), quotes, coreference_groups }
}

/// What is known of each speaker's mentions, by the speaker's id.
struct Mentions<'a> {
    fullest: HashMap<&'a str, CitronSpan<'a>>,
    all: HashMap<&'a str, Vec<&'a Segment>>,
    /// The mention that stands for a quotation that has none beside it, by quotation.
    carried: HashMap<&'a str, &'a Segment>,
}

impl<'a> Mentions<'a> {
    fn of(origin: &Origin<'a>, report: &'a Report) -> Self {
        let (mut all, mut carried) = (HashMap::<&str, Vec<&Segment>>::new(), HashMap::new());
        for q in &report.quotations {
            let Some(speaker) = q.speaker.as_deref() else { continue };
            let known = all.entry(speaker).or_default();
            if let Some(mention) = q.mention.as_ref().or(known.last().copied()) {
                carried.insert(q.id.as_str(), mention);
                known.push(mention);
            }
        }
        let fullest = report.speakers.iter().filter_map(|s| {
            let mentions = all.get(s.id.as_str()).map_or(&[][..], Vec::as_slice);
            Some((s.id.as_str(), fullest(origin, s, mentions)?))
        });
        Self { fullest: fullest.collect(), all, carried }
    }

    fn quote(&self, origin: &Origin<'a>, q: &'a Quotation) -> Quote<'a> {
        let source = self.carried.get(q.id.as_str()).and_then(|m| printed(origin, m));
        let name = q.speaker.as_deref().and_then(|s| self.fullest.get(s));
        Quote {
            quotation: q,
            cue: q.cue.as_ref().and_then(|c| printed(origin, c)),
            sources: source.into_iter().collect(),
            contents: q.segments.iter().filter_map(|s| content(origin, q, s)).collect(),
            coreferences: name.into_iter().copied().collect(),
        }
    }

    fn group(&self, origin: &Origin<'a>, speaker: &Speaker) -> Vec<CitronSpan<'a>> {
        let id = speaker.id.as_str();
        let said = self.all.get(id).into_iter().flatten().filter_map(|m| printed(origin, m));
        let mut group: Vec<_> = said.chain(self.fullest.get(id).copied()).collect();
        group.sort_by_key(|s| (s.start, s.end));
        group.dedup();
        group
    }
}

/// The mention that carries a speaker's name: one beside a quotation, else the name's first printing.
fn fullest<'a>(origin: &Origin<'a>, speaker: &Speaker, mentions: &[&Segment]) -> Option<CitronSpan<'a>> {
    let named = mentions.iter().find(|m| m.text.contains(&speaker.name));
    named.and_then(|m| printed(origin, m)).or_else(|| first_printing(origin, &speaker.name))
}

fn first_printing<'a>(origin: &Origin<'a>, name: &str) -> Option<CitronSpan<'a>> {
    let mut blocks = origin.article().blocks.iter().enumerate();
    let (block, start) = blocks.find_map(|(i, b)| Some((i, b.text.find(name)?)))?;
    span(origin, block as u32, Span::new(start, start + name.len()))
}

fn content<'a>(origin: &Origin<'a>, q: &Quotation, segment: &Segment) -> Option<CitronSpan<'a>> {
    let bare = origin.in_block(segment)?;
    let text = &origin.article().blocks[segment.block as usize].text;
    span(origin, segment.block, marks::with_marks(text, bare, q.kind))
}

fn printed<'a>(origin: &Origin<'a>, segment: &Segment) -> Option<CitronSpan<'a>> {
    span(origin, segment.block, origin.in_block(segment)?)
}

fn span<'a>(origin: &Origin<'a>, block: u32, span: Span) -> Option<CitronSpan<'a>> {
    let place = origin.place(block, span)?;
    Some(CitronSpan { start: place.start, end: place.end, text: origin.words(place) })
}

impl Document<'_> {
    /// As a JSON object, in the order of the format's documentation.
    #[must_use]
    pub fn json(&self) -> Json {
        Json::Object(vec![
            ("id", self.id.into()),
            ("text", self.text.into()),
            ("quotes", self.quotes.iter().map(Quote::json).collect()),
            ("coreference_groups", self.coreference_groups.iter().map(|g| list(g)).collect()),
        ])
    }
}

impl Quote<'_> {
    fn json(&self) -> Json {
        Json::Object(vec![
            ("cue", self.cue.map_or(Json::Null, CitronSpan::json)),
            ("sources", list(&self.sources)),
            ("contents", list(&self.contents)),
            ("coreferences", list(&self.coreferences)),
            ("confidence", Json::Number(self.quotation.confidence)),
            ("id", self.quotation.id.as_str().into()),
        ])
    }
}

impl CitronSpan<'_> {
    fn json(self) -> Json {
        Json::Object(vec![
            ("start", Json::Whole(self.start.0)),
            ("end", Json::Whole(self.end.0)),
            ("text", self.text.into()),
        ])
    }
}

fn list(spans: &[CitronSpan]) -> Json {
    spans.iter().map(|s| s.json()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn spans_are_the_texts_own_words_with_marks() {
        let (article, report) = sample::article_and_report();
        let document = citron("harbour", &Origin::plain(&article, sample::TEXT), &report);
        let all: Vec<char> = sample::TEXT.chars().collect();
        for span in
            document.quotes.iter().flat_map(|q| q.contents.iter().chain(&q.sources).chain(&q.coreferences))
        {
            let words: String = all[span.start.0 as usize..span.end.0 as usize].iter().collect();
            assert_eq!(words, span.text);
        }
        let words = |spans: &[CitronSpan]| spans.iter().map(|s| s.text.to_owned()).collect::<Vec<_>>();
        let [first, reported] = &document.quotes[..] else { panic!("two quotations have a source") };
        assert_eq!(words(&first.contents), ["“We are late,”", "“and we know it.”"]);
        assert_eq!(words(&reported.contents), ["the bridge opens in May"]);
        assert_eq!(
            (words(&reported.sources), words(&reported.coreferences)),
            (vec!["Dr Reed".into()], vec!["Dr Ann Reed".into()])
        );
        assert_eq!(words(&document.coreference_groups[0]), ["Dr Ann Reed", "Dr Reed"]);
    }

    #[test]
    fn a_continuation_carries_the_mention_it_goes_on_from() {
        let (article, mut report) = sample::article_and_report();
        report.quotations[2].mention = None;
        let document = citron("harbour", &Origin::plain(&article, sample::TEXT), &report);
        assert_eq!(document.quotes[1].sources[0].text, "Dr Ann Reed");
    }

    #[test]
    fn keys_stand_as_the_format_lists_them() {
        let (article, report) = sample::article_and_report();
        let json = citron("harbour", &Origin::plain(&article, sample::TEXT), &report).json().to_string();
        let cue = r#"{"cue":{"start":15,"end":19,"text":"said"},"sources":[{"start":20,"end":31,"text":"Dr Ann Reed"}]"#;
        assert!(
            json.starts_with(r#"{"id":"harbour","text":"“We are late,”"#) && json.contains(cue),
            "{json}"
        );
        assert!(json.contains(r#""confidence":0.98,"id":"q1"}"#), "{json}");
    }
}
