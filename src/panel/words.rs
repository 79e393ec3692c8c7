//! The printed words of a quotation, with the marks around them.

use crate::report::{Quotation, QuotationKind, Segment, Speaker};

/// Marks that can stand around a quotation; `''` is typed for `"`.
const MARKS: &[char] =
    &['"', '“', '”', '„', '‟', '«', '»', '‹', '›', '\'', '‘', '’', '‚', '「', '」', '『', '』'];

/// Titles that say no more than how to address somebody: the panel leaves them out.
const COURTESY: &[&str] = &[
    "Mr", "Mrs", "Ms", "Miss", "Mx", "Herr", "Frau", "Hr", "Fr", "M", "MM", "Mme", "Mlle", "Sr", "Sra",
    "Srta", "D", "Dña",
];

/// The words of a quotation, a string a paragraph: spans as printed, joined by a space.
///
/// `texts` are the article's blocks, from which the printed marks are taken; where a block is not
/// given, the marks of `language` stand. Reported statements have none,
/// and begin with a capital.
#[must_use]
pub fn paragraphs(quotation: &Quotation, texts: &[String], language: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut last = None;
    for segment in &quotation.segments {
        let words = printed(segment, quotation.kind, texts, language);
        match paragraphs.last_mut().filter(|_| last == Some(segment.block)) {
            Some(paragraph) => {
                paragraph.push(' ');
                paragraph.push_str(&words);
            }
            None => paragraphs.push(words),
        }
        last = Some(segment.block);
    }
    paragraphs
}

/// The first printed span: a card's opening words.
#[must_use]
pub fn opening(quotation: &Quotation, texts: &[String], language: &str) -> String {
    let first = quotation.segments.first();
    first.map_or_else(String::new, |segment| printed(segment, quotation.kind, texts, language))
}

/// How a speaker is called: with the honorific where it tells something.
#[must_use]
pub fn name(speaker: &Speaker) -> String {
    let title = speaker.honorific.as_deref().filter(|h| !COURTESY.contains(&h.trim_end_matches('.')));
    match title {
        Some(title) if !speaker.name.starts_with(title) => [title, " ", &speaker.name].concat(),
        _ => speaker.name.clone(),
    }
}

fn printed(segment: &Segment, kind: QuotationKind, texts: &[String], language: &str) -> String {
    if kind == QuotationKind::Indirect {
        return capitalised(&segment.text);
    }
    match texts.get(segment.block as usize) {
        Some(text) => {
            let (before, behind) = (segment.start.byte(text), segment.end.byte(text));
            [open_mark(&text[..before]), &segment.text, close_mark(&text[behind..])].concat()
        }
        None => {
            let (open, close) = marks(language);
            [open, &segment.text, close].concat()
        }
    }
}

/// A reported statement begins with a capital, as it stands by itself here.
///
/// Latin letters only: the table of all scripts is larger than the panel's style sheet.
fn capitalised(words: &str) -> String {
    let first = words.chars().next();
    let capital = first.and_then(|c| match c {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' => char::from_u32(c as u32 - 0x20),
        _ => None,
    });
    match (first, capital) {
        (Some(first), Some(capital)) => {
            [capital.encode_utf8(&mut [0; 4]), &words[first.len_utf8()..]].concat()
        }
        _ => words.to_owned(),
    }
}

/// The mark at the end of what stands before a quotation, with the space behind it.
fn open_mark(before: &str) -> &str {
    let bare = before.trim_end_matches(char::is_whitespace).trim_end_matches(MARKS);
    let mark = &before[bare.len()..];
    if mark.trim_end().is_empty() { "" } else { mark }
}

/// The mark at the start of what stands behind a quotation, with the space before it.
fn close_mark(behind: &str) -> &str {
    let space = behind.len() - behind.trim_start().len();
    // “…” «…» parted by a space: only guillemets are set off by one
    if space > 0 && !behind.trim_start().starts_with(['»', '›', '«', '‹']) {
        return "";
    }
    let rest = behind.trim_start().trim_start_matches(MARKS);
    &behind[..behind.len() - rest.len()]
}

/// The marks a language's newsrooms print.
fn marks(language: &str) -> (&'static str, &'static str) {
    match language.split('-').next() {
        Some("de") => ("„", "“"),
        Some("fr") => ("«\u{202f}", "\u{202f}»"),
        Some("es" | "it" | "pt") => ("«", "»"),
        _ => ("“", "”"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_as_printed() {
        assert_eq!(open_mark("She said, “"), "“");
        assert_eq!(open_mark("She said, ''"), "''");
        assert_eq!(open_mark("Elle dit : « "), "« ");
        assert_eq!(open_mark("REED: "), "");
        assert_eq!(close_mark("” she said."), "”");
        assert_eq!(close_mark(" », dit-elle."), " »");
        assert_eq!(close_mark(" “Next"), "");
        assert_eq!(close_mark(""), "");
    }
}
