//! A report after an editor's corrections.

use super::place::{find, instead};
use super::{Corrections, Lost, OfQuotation, OfSpeaker, Said};
use crate::article::Article;
use crate::article::anchor::{self, Wanted};
use crate::report::{
    Certainty, Evidence, Quotation, QuotationKind, Report, Segment, Speaker, SpeakerKind, numbered,
};
use crate::text::utf16;

/// Does all corrections that fit; the others are listed and change nothing.
#[must_use]
pub fn apply(mut report: Report, article: &Article, corrections: &Corrections) -> (Report, Vec<Lost>) {
    let mut lost = Vec::new();
    // names are looked up as they were found, whatever corrections before made of them
    let found: Vec<(String, String)> =
        report.speakers.iter().map(|s| (s.name.clone(), s.id.clone())).collect();
    for (index, correction) in corrections.speakers.iter().enumerate() {
        if !of_speaker(&mut report, &found, correction) {
            lost.push(Lost::Speaker(index));
        }
    }
    for (index, correction) in corrections.quotations.iter().enumerate() {
        if !of_quotation(&mut report, article, correction) {
            lost.push(Lost::Quotation(index, instead(article, correction)));
        }
    }
    // last: what was given to somebody hidden is hidden as well
    for hidden in corrections.speakers.iter().filter(|c| c.hidden).filter_map(|c| id_of(&found, &c.name)) {
        report.quotations.retain(|q| q.speaker.as_deref() != Some(hidden));
    }
    tidy(&mut report, corrections);
    (report, lost)
}

fn id_of<'a>(found: &'a [(String, String)], name: &str) -> Option<&'a str> {
    found.iter().find(|(known, _)| known == name).map(|(_, id)| id.as_str())
}

fn of_speaker(report: &mut Report, found: &[(String, String)], correction: &OfSpeaker) -> bool {
    let Some(id) = id_of(found, &correction.name) else { return false };
    if let Some(other) = &correction.merge {
        return id_of(found, other).is_some_and(|other| merge(report, id, other));
    }
    let Some(speaker) = report.speakers.iter_mut().find(|s| s.id == id) else { return false };
    if let Some(name) = &correction.rename {
        let old = std::mem::replace(&mut speaker.name, name.clone());
        speaker.honorific = None; // the new name is given as it shall be read
        speaker.aliases.push(old);
    }
    replace(&mut speaker.role, correction.role.as_ref());
    replace(&mut speaker.organisation, correction.organisation.as_ref());
    if correction.checked {
        let of_theirs = |q: &&mut Quotation| q.speaker.as_deref() == Some(id);
        report.quotations.iter_mut().filter(of_theirs).for_each(confirm);
    }
    true
}

/// All that `id` said was said by `other`.
fn merge(report: &mut Report, id: &str, other: &str) -> bool {
    if id == other || !report.speakers.iter().any(|s| s.id == other) {
        return false;
    }
    let Some(at) = report.speakers.iter().position(|s| s.id == id) else { return false };
    let gone = report.speakers.remove(at);
    for quotation in &mut report.quotations {
        for place in [&mut quotation.speaker, &mut quotation.runner_up] {
            if place.as_deref() == Some(id) {
                *place = Some(other.to_owned());
            }
        }
    }
    if let Some(kept) = report.speakers.iter_mut().find(|s| s.id == other) {
        kept.aliases.push(gone.name);
        kept.aliases.extend(gone.aliases);
        kept.role = kept.role.take().or(gone.role);
        kept.organisation = kept.organisation.take().or(gone.organisation);
    }
    true
}

fn replace(field: &mut Option<String>, with: Option<&String>) {
    if let Some(text) = with {
        *field = Some(text.clone()).filter(|t| !t.is_empty());
    }
}

fn of_quotation(report: &mut Report, article: &Article, correction: &OfQuotation) -> bool {
    let found = find(report, article, correction);
    let Some(index) = found.or_else(|| correction.added.then(|| add(report, article, correction))?) else {
        return false;
    };
    if correction.hidden {
        report.quotations.remove(index);
        return true;
    }
    let speaker = match &correction.speaker {
        Said::AsFound => None,
        Said::Nobody => Some(None),
        Said::By(name) => Some(Some(named(report, name))),
    };
    let quotation = &mut report.quotations[index];
    if let Some(speaker) = speaker {
        quotation.speaker = speaker;
        (quotation.evidence, quotation.runner_up, quotation.mention) = (vec![Evidence::Editor], None, None);
        confirm(quotation);
    }
    if let Some(kind) = correction.kind {
        quotation.kind = kind;
    }
    if correction.checked {
        confirm(quotation);
    }
    true
}

/// Adds words that were not found to be a quotation; the index it has then.
fn add(report: &mut Report, article: &Article, correction: &OfQuotation) -> Option<usize> {
    let (words, before, after) = (&correction.words, &correction.before, &correction.after);
    let (block, span) = anchor::find(article, Wanted { words, before, after, ..Wanted::default() })?;
    let text = &article.blocks[block as usize].text;
    if span.of(text) != words {
        return None;
    }
    let (start, end) = (utf16(text, span.start as usize), utf16(text, span.end as usize));
    let place = |q: &Quotation| q.segments.first().map(|s| (s.block, s.start));
    let index = report
        .quotations
        .iter()
        .position(|q| place(q) > Some((block, start)))
        .unwrap_or(report.quotations.len());
    let quotation = Quotation {
        id: fresh(report.quotations.iter().map(|q| q.id.as_str()), "q"),
        kind: QuotationKind::Direct,
        speaker: None,
        confidence: 1.0,
        certainty: Certainty::Unknown,
        checked: false,
        paragraph: article.paragraph(block),
        evidence: vec![Evidence::Editor],
        runner_up: None,
        segments: vec![Segment { block, start, end, text: words.clone() }],
        cue: None,
        mention: None,
        repeats: None,
    };
    report.quotations.insert(index, quotation);
    Some(index)
}

/// The id of the speaker called `name`; a new one where there is none.
fn named(report: &mut Report, name: &str) -> String {
    let known = report.speakers.iter().find(|s| s.name == name);
    let known = known.or_else(|| report.speakers.iter().find(|s| s.aliases.iter().any(|a| a == name)));
    if let Some(speaker) = known {
        return speaker.id.clone();
    }
    let id = fresh(report.speakers.iter().map(|s| s.id.as_str()), "s");
    report.speakers.push(Speaker {
        id: id.clone(),
        kind: SpeakerKind::Person,
        name: name.to_owned(),
        honorific: None,
        role: None,
        organisation: None,
        aliases: Vec::new(),
    });
    id
}

/// An id that is not taken.
fn fresh<'a>(taken: impl Iterator<Item = &'a str> + Clone, letter: &str) -> String {
    let mut number = taken.clone().count() + 1;
    loop {
        let id = numbered(letter, number);
        if !taken.clone().any(|other| other == id) {
            return id;
        }
        number += 1;
    }
}

fn confirm(quotation: &mut Quotation) {
    (quotation.checked, quotation.confidence) = (true, 1.0);
    if quotation.speaker.is_some() {
        quotation.certainty = Certainty::Certain;
    } else {
        quotation.certainty = Certainty::Unknown;
    }
}

/// Speakers in the order of their first quotation, and no reference to what is gone.
fn tidy(report: &mut Report, corrections: &Corrections) {
    if corrections.checked.is_some() {
        report.quotations.iter_mut().for_each(confirm);
    }
    let ids: Vec<String> = report.quotations.iter().map(|q| q.id.clone()).collect();
    for quotation in &mut report.quotations {
        quotation.repeats = quotation.repeats.take().filter(|id| ids.contains(id));
    }
    let mut ordered: Vec<Speaker> = Vec::new();
    for id in report.quotations.iter().filter_map(|q| q.speaker.as_ref()) {
        if let Some(at) = report.speakers.iter().position(|s| s.id == *id) {
            ordered.push(report.speakers.remove(at));
        }
    }
    report.speakers = ordered;
    let speakers = &report.speakers;
    for quotation in &mut report.quotations {
        quotation.runner_up = quotation.runner_up.take().filter(|id| speakers.iter().any(|s| s.id == *id));
    }
}
