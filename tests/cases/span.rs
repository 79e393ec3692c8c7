//! A printed span and who said it, as a case lists it and as the engine gives it.
//!
//! `- Ann Reed (harbour master, Port of Hull): “We are late,” / “We know it.” [joined]`: spans in
//! reading order, those of one speaker on one line or on several. `nobody` is a quotation without a
//! speaker. The role and the organisation are looked at only where they are given; `()` is none. Flags:
//! `direct`, `mixed`, `indirect`; `certain`, `likely`; `repeats` (a second printing); `joined` (the
//! line's spans are one quotation), `apart` (each is its own).

use who_said_what::report::{Certainty, Quotation, QuotationKind, Report};

const FLAGS: &[&str] = &["direct", "mixed", "indirect", "certain", "likely", "repeats", "joined", "apart"];

/// A printed span.
#[derive(Debug)]
pub struct Span {
    /// The speaker's name, or `nobody`.
    name: String,
    /// Role and organisation, with a comma between them.
    role: Option<String>,
    /// Without outer marks.
    words: String,
    flags: Vec<&'static str>,
    /// Which quotation of the report it is part of, or which line of the case.
    of: usize,
}

impl Span {
    pub fn has(&self, flag: &str) -> bool {
        self.flags.contains(&flag)
    }
}

/// The spans of one line of a case.
///
/// `of` is the number of the line.
pub fn wanted(item: &str, of: usize, title: &str) -> Vec<Span> {
    let (item, flags) = flags(item, title);
    let (who, words) = item.split_once(": ").unwrap_or_else(|| panic!("“{title}”: no speaker in “{item}”"));
    let (name, role) = match who.strip_suffix(')').and_then(|w| w.split_once(" (")) {
        Some((name, role)) => (name, Some(role.to_owned())),
        None => (who, None),
    };
    let span = |words| Span {
        name: name.to_owned(),
        role: role.clone(),
        words: bare(words).to_owned(),
        flags: flags.clone(),
        of,
    };
    words.split(" / ").map(span).collect()
}

fn flags<'a>(mut item: &'a str, title: &str) -> (&'a str, Vec<&'static str>) {
    let mut flags = Vec::new();
    while let Some((rest, flag)) = item.trim_end().strip_suffix(']').and_then(|i| i.rsplit_once(" [")) {
        let flag = FLAGS.iter().find(|f| **f == flag);
        flags.push(*flag.unwrap_or_else(|| panic!("“{title}”: the flags are {FLAGS:?}")));
        item = rest;
    }
    (item.trim_end(), flags)
}

/// Words without the marks around them, of which a paragraph that goes on has only one.
fn bare(words: &str) -> &str {
    const OPEN: &[char] = &['“', '"', '„', '«', '”', '‘', '»'];
    const CLOSE: &[char] = &['”', '"', '“', '»', '’', '«'];
    let words = words.trim();
    let words = words.strip_prefix(OPEN).unwrap_or(words);
    words.strip_suffix(CLOSE).unwrap_or(words).trim()
}

/// What the engine gives, in reading order.
pub fn given(report: &Report, with_indirect: bool) -> Vec<Span> {
    let looked_at = |q: &&Quotation| with_indirect || q.kind != QuotationKind::Indirect;
    let mut spans = Vec::new();
    for (of, q) in report.quotations.iter().enumerate().filter(|(_, q)| looked_at(q)) {
        spans.extend(q.segments.iter().map(|s| ((s.block, s.start), span(report, q, &s.text, of))));
    }
    spans.sort_by_key(|(at, _)| *at);
    spans.into_iter().map(|(_, span)| span).collect()
}

fn span(report: &Report, q: &Quotation, words: &str, of: usize) -> Span {
    let speaker = report.speaker(q);
    let role = speaker
        .map(|s| [&s.role, &s.organisation].into_iter().flatten().cloned().collect::<Vec<_>>().join(", "));
    Span {
        name: speaker.map_or("nobody", |s| &s.name).to_owned(),
        role: role.filter(|r| !r.is_empty()),
        words: words.to_owned(),
        flags: given_flags(q),
        of,
    }
}

fn given_flags(q: &Quotation) -> Vec<&'static str> {
    let kind = match q.kind {
        QuotationKind::Direct => "direct",
        QuotationKind::Mixed => "mixed",
        QuotationKind::Indirect => "indirect",
    };
    let certainty = match q.certainty {
        Certainty::Certain => Some("certain"),
        Certainty::Likely => Some("likely"),
        Certainty::Unknown => None,
    };
    let joined = if q.segments.len() > 1 { "joined" } else { "apart" };
    let repeats = q.repeats.as_ref().map(|_| "repeats");
    [Some(kind), certainty, repeats, Some(joined)].into_iter().flatten().collect()
}

/// Whether the spans are the same; what a case does not state is not looked at.
pub fn agree(wanted: &[Span], given: &[Span]) -> bool {
    let torn = |i: usize| {
        let [before, here] = &wanted[i - 1..=i] else { return false };
        before.of == here.of && here.has("joined") && given[i - 1].of != given[i].of
    };
    wanted.len() == given.len()
        && !(1..wanted.len()).any(torn)
        && wanted.iter().zip(given).all(|(w, g)| {
            let role = w.role.as_deref().is_none_or(|role| role == g.role.as_deref().unwrap_or_default());
            w.name == g.name && w.words == g.words && role && w.flags.iter().all(|f| g.has(f))
        })
}

/// As a case file lists them: a line a quotation.
pub fn list(spans: &[Span]) -> String {
    let mut out = String::new();
    for together in spans.chunk_by(|a, b| a.of == b.of && a.name == b.name && a.flags == b.flags) {
        let first = &together[0];
        let role = first.role.as_ref().map(|r| format!(" ({r})")).unwrap_or_default();
        let words: Vec<_> = together.iter().map(|s| format!("“{}”", s.words)).collect();
        let flags: String = first.flags.iter().map(|f| format!(" [{f}]")).collect();
        out.push_str(&format!("- {}{role}: {}{flags}\n", first.name, words.join(" / ")));
    }
    if out.is_empty() { "- nothing\n".to_owned() } else { out }
}
