//! What the panel shows of a report: which quotations, whose, in which order.

use super::share;
use crate::report::{Certainty, Quotation, QuotationKind, Report, SpeakerKind};

/// Which kinds of quotations are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kinds {
    /// Whole sentences in marks.
    pub direct: bool,
    /// Fragments in marks.
    pub mixed: bool,
    /// Reported without marks.
    pub indirect: bool,
}

impl Default for Kinds {
    fn default() -> Self {
        Self { direct: true, mixed: true, indirect: false }
    }
}

impl Kinds {
    /// Reads the option's value: some of `direct mixed indirect`, parted by white space.
    ///
    /// None when a word is not one of these, or there is none.
    #[must_use]
    pub fn parse(words: &str) -> Option<Self> {
        let mut kinds = Self { direct: false, mixed: false, indirect: false };
        for word in words.split_ascii_whitespace() {
            match word {
                "direct" => kinds.direct = true,
                "mixed" => kinds.mixed = true,
                "indirect" => kinds.indirect = true,
                _ => return None,
            }
        }
        (kinds.direct || kinds.mixed || kinds.indirect).then_some(kinds)
    }

    fn has(self, kind: QuotationKind) -> bool {
        match kind {
            QuotationKind::Direct => self.direct,
            QuotationKind::Mixed => self.mixed,
            QuotationKind::Indirect => self.indirect,
        }
    }
}

/// A speaker with what they said; all quotations without a speaker share one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Index of the report's speaker; none for what nobody is given.
    pub speaker: Option<usize>,
    /// Indices of the report's quotations, in reading order.
    pub quotations: Vec<usize>,
    /// Quoted words of direct and mixed quotations.
    pub words: u32,
    /// Their share of all quoted words, in percent; the entries' shares add to 100.
    pub percent: u32,
}

/// How many of each the header names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Persons, and sources that are described but not named.
    pub people: u32,
    /// Organisations and other groups.
    pub organisations: u32,
    /// Documents and statements.
    pub documents: u32,
    /// Quotations; second printings are not counted.
    pub quotations: u32,
}

/// What is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    /// Speakers in the order of their first quotation; what nobody is given comes last.
    pub entries: Vec<Entry>,
    /// For the header.
    pub counts: Counts,
    /// Indices of the report's quotations that are shown, in reading order.
    pub quotations: Vec<usize>,
    /// Indices of quotations that are printed a second time.
    pub repeated: Vec<usize>,
    /// For each quotation of the report the entry it stands in; none where it is not shown.
    owners: Vec<Option<usize>>,
}

impl Model {
    /// Chooses what is shown of `report`; a speaker less certain than `certainty` gets no name.
    #[must_use]
    pub fn new(report: &Report, kinds: Kinds, certainty: Certainty) -> Self {
        let mut model = Self::default();
        let mut nobody = entry(None);
        for (index, quotation) in report.quotations.iter().enumerate() {
            if !kinds.has(quotation.kind) {
                continue;
            }
            if let Some(first) = first_printing(report, quotation, kinds) {
                model.repeated.push(first);
                continue;
            }
            let speaker = named(report, quotation, certainty);
            model.quotations.push(index);
            let place = model.entries.iter_mut().find(|e| speaker.is_some() && e.speaker == speaker);
            match (place, speaker) {
                (Some(place), _) => place.add(index, quotation),
                (None, None) => nobody.add(index, quotation),
                (None, Some(_)) => {
                    let mut place = entry(speaker);
                    place.add(index, quotation);
                    model.entries.push(place);
                }
            }
        }
        if !nobody.quotations.is_empty() {
            model.entries.push(nobody);
        }
        model.own(report.quotations.len());
        model.count(report);
        model
    }

    /// Whether nobody is quoted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.quotations.is_empty()
    }

    /// Which entry a quotation of the report stands in.
    #[must_use]
    pub fn entry_of(&self, quotation: usize) -> Option<usize> {
        *self.owners.get(quotation)?
    }

    /// The quoted words of each entry.
    #[must_use]
    pub fn words(&self) -> Vec<u32> {
        self.entries.iter().map(|e| e.words).collect()
    }

    fn own(&mut self, quotations: usize) {
        self.owners = vec![None; quotations];
        for (index, entry) in self.entries.iter().enumerate() {
            for &quotation in &entry.quotations {
                self.owners[quotation] = Some(index);
            }
        }
    }

    fn count(&mut self, report: &Report) {
        let percentages = share::percentages(&self.words());
        for (entry, percent) in self.entries.iter_mut().zip(percentages) {
            entry.percent = percent;
        }
        self.counts.quotations = self.quotations.len() as u32;
        for speaker in self.entries.iter().filter_map(|e| e.speaker) {
            match report.speakers[speaker].kind {
                SpeakerKind::Person | SpeakerKind::Unnamed => self.counts.people += 1,
                SpeakerKind::Group => self.counts.organisations += 1,
                SpeakerKind::Document => self.counts.documents += 1,
            }
        }
    }
}

impl Entry {
    fn add(&mut self, index: usize, quotation: &Quotation) {
        self.quotations.push(index);
        if quotation.kind != QuotationKind::Indirect {
            let words = quotation.segments.iter().map(|s| s.text.split_whitespace().count());
            self.words += words.sum::<usize>() as u32;
        }
    }
}

fn entry(speaker: Option<usize>) -> Entry {
    Entry { speaker, quotations: Vec::new(), words: 0, percent: 0 }
}

/// The speaker a quotation is shown under: none where it is less certain than asked.
fn named(report: &Report, quotation: &Quotation, certainty: Certainty) -> Option<usize> {
    let id = quotation.speaker.as_ref().filter(|_| quotation.certainty >= certainty)?;
    report.speakers.iter().position(|s| s.id == *id)
}

/// The quotation of which this is a second printing, if that one is shown itself.
fn first_printing(report: &Report, quotation: &Quotation, kinds: Kinds) -> Option<usize> {
    let id = quotation.repeats.as_ref()?;
    let first = report.quotations.iter().position(|q| q.id == *id)?;
    let shown = &report.quotations[first];
    (kinds.has(shown.kind) && shown.repeats.is_none()).then_some(first)
}
