//! Comma-separated values (RFC 4180): a row a quotation.

use super::names;
use crate::report::{Quotation, Report};

/// The header row.
pub const CSV_HEAD: &str = "article,quotation,kind,speaker,speaker kind,honorific,role,organisation,certainty,\
                            confidence,checked,paragraph,words,cue,mention,repeats\r\n";

/// A row for each quotation of the article `id`, without the header; lines end in CR LF.
///
/// `words` are the printed spans without their marks, joined by " … ". Fields stand as they are: a
/// spreadsheet may take one that begins with `=` for a formula.
#[must_use]
pub fn csv(id: &str, report: &Report) -> String {
    report.quotations.iter().map(|q| row(id, report, q)).collect()
}

fn row(id: &str, report: &Report, q: &Quotation) -> String {
    let speaker = report.speaker(q);
    let of_speaker =
        |field: fn(&crate::report::Speaker) -> Option<&str>| speaker.and_then(field).unwrap_or_default();
    let words: Vec<_> = q.segments.iter().map(|s| s.text.as_str()).collect();
    let fields = [
        id,
        &q.id,
        names::quotation_kind(q.kind),
        of_speaker(|s| Some(&s.name)),
        speaker.map_or("", |s| names::speaker_kind(s.kind)),
        of_speaker(|s| s.honorific.as_deref()),
        of_speaker(|s| s.role.as_deref()),
        of_speaker(|s| s.organisation.as_deref()),
        names::certainty(q.certainty),
        &q.confidence.to_string(),
        if q.checked { "true" } else { "false" },
        &q.paragraph.to_string(),
        &words.join(" … "),
        q.cue.as_ref().map_or("", |s| &s.text),
        q.mention.as_ref().map_or("", |s| &s.text),
        q.repeats.as_deref().unwrap_or_default(),
    ];
    fields.map(field).join(",") + "\r\n"
}

/// A field in quotation marks where it needs them, its own doubled.
fn field(text: &str) -> String {
    match text.contains([',', '"', '\r', '\n']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn what_parts_fields_is_quoted() {
        assert_eq!(
            ["a", "a,b", "a \"b\"", "a\nb"].map(field),
            ["a", "\"a,b\"", "\"a \"\"b\"\"\"", "\"a\nb\""]
        );
    }

    #[test]
    fn a_row_a_quotation() {
        let (_, report) = sample::article_and_report();
        let rows = csv("harbour", &report);
        let first = "harbour,q1,direct,Ann Reed,person,Dr,harbour master,Port of Hull,certain,0.98,false,1,\
                     \"We are late, … and we know it.\",said,Dr Ann Reed,\r\n";
        assert!(rows.starts_with(first), "{rows}");
        let fields = |line: &str| line.matches(',').count();
        assert_eq!((rows.lines().count(), fields(CSV_HEAD)), (3, 15));
    }
}
