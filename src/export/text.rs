//! The report for people at a terminal.

use crate::report::{Certainty, Quotation, QuotationKind, Report, Speaker};
use std::fmt::Write;

/// Speakers with what they said, then what nobody is given; lines end in a line feed.
#[must_use]
pub fn text(report: &Report) -> String {
    let mut out = String::new();
    for speaker in &report.speakers {
        let theirs = |q: &&Quotation| q.speaker.as_deref() == Some(&speaker.id);
        group(&mut out, &heading(speaker), report.quotations.iter().filter(theirs));
    }
    group(&mut out, "Not attributed", report.quotations.iter().filter(|q| report.speaker(q).is_none()));
    if out.is_empty() {
        out.push_str("Nobody is quoted.\n");
    }
    out
}

fn heading(s: &Speaker) -> String {
    let name =
        [s.honorific.as_deref(), Some(s.name.as_str())].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let parts = [Some(name.as_str()), s.role.as_deref(), s.organisation.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn group<'a>(out: &mut String, heading: &str, quotations: impl Iterator<Item = &'a Quotation>) {
    let lines: String = quotations.map(line).collect();
    if lines.is_empty() {
        return;
    }
    let gap = if out.is_empty() { "" } else { "\n" };
    let _ = write!(out, "{gap}{heading}\n{lines}"); // writing to a String cannot fail
}

fn line(q: &Quotation) -> String {
    let marked = q.segments.iter().map(|s| match q.kind {
        QuotationKind::Indirect => s.text.clone(),
        _ => format!("“{}”", s.text),
    });
    let mut notes = vec![format!("paragraph {}", q.paragraph)];
    notes.extend((q.certainty == Certainty::Likely).then(|| "probably".to_owned()));
    notes.extend(q.checked.then(|| "checked".to_owned()));
    notes.extend(q.repeats.as_ref().map(|first| format!("repeats {first}")));
    format!("  {} {} ({})\n", q.id, marked.collect::<Vec<_>>().join(" "), notes.join(", "))
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn speakers_then_the_rest() {
        let (_, report) = sample::article_and_report();
        let expected = "\
Dr Ann Reed, harbour master, Port of Hull
  q1 “We are late,” “and we know it.” (paragraph 1)
  q3 the bridge opens in May (paragraph 3, probably)

Not attributed
  q2 “on time” (paragraph 2)
";
        assert_eq!(text(&report), expected);
        assert_eq!(text(&Report::empty("en")), "Nobody is quoted.\n");
    }
}
