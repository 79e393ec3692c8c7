//! What holds for any text at all: no panic, positions that lead to the words, the same answer twice.

use proptest::prelude::*;
use who_said_what::analyze;
use who_said_what::article::Article;
use who_said_what::export::{self, Origin};
use who_said_what::report::{Quotation, Report, Segment};
use who_said_what::text::utf16;

/// What articles and their mistakes are made of.
const PIECES: &[&str] = &[
    "“",
    "”",
    "\"",
    "''",
    "‘",
    "’",
    "'",
    "„",
    "«",
    "»",
    "—",
    "-",
    ":",
    ",",
    ".",
    "…",
    "?",
    "(",
    ")",
    "[",
    "]",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{202e}",
    "\u{301}",
    "😀",
    "ß",
    "İ",
    "Ann Reed",
    "Reed",
    "Mr. Hale",
    "Dr Hale",
    "HALE:",
    "she",
    "he",
    "they",
    "I",
    "who",
    "said",
    "says",
    "told",
    "according to",
    "wrote",
    "added",
    "the harbour master",
    "a spokesman for",
    "the minister",
    "report",
    "that",
    "of",
    "and",
    "not",
    "late",
    "We are late",
    "the Port of Hull",
    "U.S.",
    "e.g.",
    "5",
    "6\"",
    "O’Dowd",
    "van der Meer",
    "Jr.",
    "@reed",
    "the",
    "The",
];

fn pieces() -> impl Strategy<Value = String> {
    let piece = (prop::sample::select(PIECES), prop::bool::ANY);
    prop::collection::vec(piece, 0..80).prop_map(|pieces| {
        pieces
            .into_iter()
            .map(|(piece, spaced)| format!("{}{piece}", if spaced { " " } else { "" }))
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_string(text in any::<String>()) {
        holds(&text);
    }

    #[test]
    fn marks_names_and_line_breaks(text in pieces()) {
        holds(&text);
    }

    #[test]
    fn other_languages(text in pieces(), language in prop::sample::select(&["de", "fr-CA", "es", "ja", "", "x-y-z"][..])) {
        let article = Article { language: Some(language.to_owned()), ..Article::from_text(&text) };
        check(&article, &analyze(&article));
    }

    #[test]
    fn every_export_of_anything(text in pieces()) {
        let article = Article::from_text(&text);
        let report = analyze(&article);
        let origin = Origin::plain(&article, &text);
        let all: Vec<char> = text.chars().collect();
        for quote in export::citron("a", &origin, &report).quotes {
            for span in quote.contents.iter().chain(&quote.sources).chain(&quote.coreferences).chain(&quote.cue) {
                let words: String = all[span.start.0 as usize..span.end.0 as usize].iter().collect();
                prop_assert_eq!(words, span.text);
            }
        }
        for json in [export::citron("a", &origin, &report).json(), export::jsonld(&report), export::annotation("a", &origin, &report)] {
            prop_assert!(serde_json::from_str::<serde_json::Value>(&json.to_string()).is_ok());
        }
        let rows = csv_rows(&export::csv("a", &report));
        prop_assert!(rows.iter().all(|fields| *fields == 16), "{rows:?}");
        prop_assert_eq!(rows.len(), report.quotations.len());
        prop_assert_eq!(export::html(&article, &report).matches("<script").count(), 0);
    }
}

fn holds(text: &str) {
    let article = Article::from_text(text);
    let report = analyze(&article);
    check(&article, &report);
    assert_eq!(analyze(&article), report, "the second answer differs");
}

/// What every report promises.
fn check(article: &Article, report: &Report) {
    let speakers: Vec<_> = report.speakers.iter().map(|s| s.id.as_str()).collect();
    let quotations: Vec<_> = report.quotations.iter().map(|q| q.id.as_str()).collect();
    for (i, speaker) in report.speakers.iter().enumerate() {
        assert_eq!(speaker.id, format!("s{}", i + 1));
        assert!(!speaker.name.trim().is_empty(), "a speaker without a name");
        assert!(
            report.quotations.iter().any(|q| q.speaker.as_ref() == Some(&speaker.id)),
            "a speaker who says nothing"
        );
    }
    for (i, q) in report.quotations.iter().enumerate() {
        assert_eq!(q.id, format!("q{}", i + 1));
        assert!(!q.segments.is_empty() && (0.0..=1.0).contains(&q.confidence), "{q:?}");
        assert!(q.speaker.iter().chain(&q.runner_up).all(|s| speakers.contains(&s.as_str())), "{q:?}");
        assert!(q.repeats.iter().all(|r| quotations.contains(&r.as_str()) && *r != q.id), "{q:?}");
        assert_eq!(q.speaker.is_none(), q.certainty == who_said_what::report::Certainty::Unknown, "{q:?}");
        parts(q).for_each(|segment| stands_there(article, segment));
    }
}

fn parts(q: &Quotation) -> impl Iterator<Item = &Segment> {
    q.segments.iter().chain(&q.cue).chain(&q.mention)
}

/// The segment's words are the block's at its positions, which are borders of characters.
fn stands_there(article: &Article, segment: &Segment) {
    let text = &article.blocks[segment.block as usize].text;
    let (start, end) = (segment.start.byte(text), segment.end.byte(text));
    assert_eq!(&text[start..end], segment.text, "{segment:?}");
    assert_eq!((utf16(text, start), utf16(text, end)), (segment.start, segment.end), "inside a character");
    assert!(!segment.text.is_empty(), "a segment without words");
}

/// The number of fields of each row, read as RFC 4180 says.
fn csv_rows(csv: &str) -> Vec<usize> {
    let (mut rows, mut fields, mut quoted) = (Vec::new(), 1, false);
    for c in csv.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => fields += 1,
            '\n' if !quoted => rows.push(std::mem::replace(&mut fields, 1)),
            _ => {}
        }
    }
    rows
}
