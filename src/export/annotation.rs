//! W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>): an annotation a quotation.
//!
//! Each printed span is a target with two selectors: its words with those around them, which survive
//! edits elsewhere, and its position in code points of the text.

use super::{Json, Origin, Place, names};
use crate::report::{Quotation, Report, Segment, Speaker};

/// Characters of the text before and behind the words that are given with them.
const CONTEXT: usize = 32;

/// The quotations as a page of annotations of the resource `source` (an IRI, or a name).
#[must_use]
pub fn annotation(source: &str, origin: &Origin, report: &Report) -> Json {
    let items = report.quotations.iter().map(|q| item(source, origin, report, q)).collect();
    Json::Object(vec![
        ("@context", "http://www.w3.org/ns/anno.jsonld".into()),
        ("id", format!("{source}#quotations").as_str().into()),
        ("type", "AnnotationPage".into()),
        ("items", items),
    ])
}

fn item(source: &str, origin: &Origin, report: &Report, q: &Quotation) -> Json {
    let speaker = report.speaker(q).map(who);
    let body = speaker.into_iter().chain([body("classifying", names::quotation_kind(q.kind))]).collect();
    Json::Object(vec![
        ("id", format!("{source}#{}", q.id).as_str().into()),
        ("type", "Annotation".into()),
        ("motivation", "identifying".into()),
        ("body", body),
        ("target", q.segments.iter().filter_map(|s| target(source, origin, s)).collect()),
    ])
}

fn who(speaker: &Speaker) -> Json {
    let parts = [Some(speaker.name.as_str()), speaker.role.as_deref(), speaker.organisation.as_deref()];
    body("identifying", &parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

fn body(purpose: &str, value: &str) -> Json {
    Json::Object(vec![
        ("type", "TextualBody".into()),
        ("purpose", purpose.into()),
        ("value", value.into()),
        ("format", "text/plain".into()),
    ])
}

fn target(source: &str, origin: &Origin, segment: &Segment) -> Option<Json> {
    let place = origin.place_of(segment)?;
    let selectors = Json::List(vec![quote(origin, place), position(place)]);
    Some(Json::Object(vec![("source", source.into()), ("selector", selectors)]))
}

fn quote(origin: &Origin, place: Place) -> Json {
    let (text, span) = (origin.text(), place.span.range());
    let (before, after) = (&text[..span.start], &text[span.end..]);
    let start = before.char_indices().rev().take(CONTEXT).last().map_or(span.start, |(at, _)| at);
    let end = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
    Json::Object(vec![
        ("type", "TextQuoteSelector".into()),
        ("exact", origin.words(place).into()),
        ("prefix", before[start..].into()),
        ("suffix", after[..end].into()),
    ])
}

fn position(place: Place) -> Json {
    Json::Object(vec![
        ("type", "TextPositionSelector".into()),
        ("start", Json::Whole(place.start.0)),
        ("end", Json::Whole(place.end.0)),
    ])
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn points_at_the_words() {
        let (article, report) = sample::article_and_report();
        let origin = Origin::plain(&article, sample::TEXT);
        let page = annotation("harbour", &origin, &report).to_string();
        let first = r##"{"id":"harbour#q1","type":"Annotation","motivation":"identifying","body":[{"type":"TextualBody","purpose":"identifying","value":"Ann Reed, harbour master, Port of Hull","format":"text/plain"},{"type":"TextualBody","purpose":"classifying","value":"direct","format":"text/plain"}],"target":[{"source":"harbour","selector":[{"type":"TextQuoteSelector","exact":"We are late,","prefix":"“","suffix":"” said Dr Ann Reed, harbour mast"},{"type":"TextPositionSelector","start":1,"end":13}]}"##;
        assert!(page.contains(first), "{page}");
        assert!(
            page.contains(
                r#""exact":"on time","prefix":"ur master.\n\nThe ferry is never “","suffix":"”.\n\nDr Reed said the bridge open""#
            ),
            "{page}"
        );
    }
}
