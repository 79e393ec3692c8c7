//! Reports to draw, read from tables: the article, its speakers, what they say in it.

use serde::de::{DeserializeOwned, IntoDeserializer, value::Error};
use who_said_what::report::{Evidence, Quotation, Report, Segment, Speaker, VERSION};
use who_said_what::text::utf16;

/// The report on the bridge at Kelmouth, and the article's blocks.
pub fn kelmouth() -> (Report, Vec<String>) {
    let blocks = include_str!("data/kelmouth.txt");
    let speakers = include_str!("data/kelmouth.speakers.tsv");
    let quotations = include_str!("data/kelmouth.quotations.tsv");
    read("en", blocks, speakers, quotations)
}

/// Reads a report; its spans are looked for in the blocks, one behind the other.
pub fn read(language: &str, blocks: &str, speakers: &str, quotations: &str) -> (Report, Vec<String>) {
    let blocks: Vec<String> = blocks.lines().map(str::to_owned).collect();
    let speakers = rows(speakers).enumerate().map(|(i, row)| speaker(i + 1, &row)).collect();
    let mut from = (0, 0);
    let quotations =
        rows(quotations).enumerate().map(|(i, row)| quotation(i + 1, &row, &blocks, &mut from)).collect();
    (Report { version: VERSION, language: language.to_owned(), speakers, quotations }, blocks)
}

fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

fn speaker(number: usize, row: &[&str]) -> Speaker {
    let given = |at: usize| Some(row[at]).filter(|text| !text.is_empty()).map(str::to_owned);
    Speaker {
        id: format!("s{number}"),
        kind: named(row[0]),
        honorific: given(1),
        name: row[2].to_owned(),
        role: given(3),
        organisation: given(4),
        aliases: Vec::new(),
    }
}

fn quotation(number: usize, row: &[&str], blocks: &[String], from: &mut (usize, usize)) -> Quotation {
    let id = |letter: &str, number: &str| (number != "0").then(|| format!("{letter}{number}"));
    let evidence: Vec<Evidence> = row[4].split(' ').filter(|code| !code.is_empty()).map(named).collect();
    let segments: Vec<Segment> = row[7].split(" | ").map(|words| find(words, blocks, from)).collect();
    let cue = Some(row[5]).filter(|cue| !cue.is_empty());
    let cue = cue.map(|cue| find(cue, blocks, &mut (segments[0].block as usize, 0)));
    Quotation {
        id: format!("q{number}"),
        kind: named(row[1]),
        speaker: id("s", row[2]),
        confidence: 0.9,
        certainty: named(row[3]),
        checked: false,
        paragraph: row[0].parse().expect("a number"),
        evidence,
        runner_up: None,
        segments,
        cue,
        mention: None,
        repeats: id("q", row[6]),
    }
}

/// The next place where `words` stand.
fn find(words: &str, blocks: &[String], from: &mut (usize, usize)) -> Segment {
    let place = (from.0..blocks.len()).find_map(|block| {
        let start = if block == from.0 { from.1 } else { 0 };
        blocks[block][start..].find(words).map(|at| (block, start + at))
    });
    let (block, at) = place.unwrap_or_else(|| panic!("the article has no “{words}”"));
    *from = (block, at + words.len());
    let (start, end) = (utf16(&blocks[block], at), utf16(&blocks[block], at + words.len()));
    Segment { block: block as u32, start, end, text: words.to_owned() }
}

/// A value by its name in the report.
fn named<T: DeserializeOwned>(name: &str) -> T {
    let deserializer: serde::de::value::StrDeserializer<'_, Error> = name.into_deserializer();
    T::deserialize(deserializer).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The browser's tests show the same report.
#[test]
fn the_page_for_browsers_has_this_report() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pages/kelmouth.json");
    let now = serde_json::to_string_pretty(&kelmouth().0).expect("JSON") + "\n";
    if std::env::var_os("INSTA_UPDATE").is_some() {
        std::fs::write(file, &now).expect("the page's report");
    }
    assert!(
        std::fs::read_to_string(file).is_ok_and(|written| written == now),
        "run the test with INSTA_UPDATE=always"
    );
}
