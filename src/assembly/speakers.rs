//! Numbers the speakers in the order of their first quotation.

use crate::mention::{People, Source, SourceKind};
use crate::report::{Quotation, Speaker, SpeakerKind};
use std::collections::HashMap;

pub(super) struct Numbering<'p> {
    people: &'p People,
    order: Vec<u32>,
    numbers: HashMap<u32, usize>,
}

impl<'p> Numbering<'p> {
    pub fn new(people: &'p People) -> Self {
        Self { people, order: Vec::new(), numbers: HashMap::new() }
    }

    /// The id of whom the mention means, given out now at the latest; none where nobody knows whom it means.
    pub fn id(&mut self, mention: usize) -> Option<String> {
        let source = self.people.of[mention]?.0;
        let number = *self.numbers.entry(source).or_insert_with(|| {
            self.order.push(source);
            self.order.len()
        });
        Some(format!("s{number}"))
    }

    pub fn speakers(&self) -> Vec<Speaker> {
        let sources = self.order.iter().map(|s| &self.people.sources[*s as usize]);
        sources.enumerate().map(|(i, source)| speaker(i + 1, source)).collect()
    }
}

fn speaker(number: usize, source: &Source) -> Speaker {
    Speaker {
        id: format!("s{number}"),
        kind: match source.kind {
            SourceKind::Person => SpeakerKind::Person,
            SourceKind::Group => SpeakerKind::Group,
            SourceKind::Document => SpeakerKind::Document,
            SourceKind::Unnamed => SpeakerKind::Unnamed,
        },
        name: source.name.clone(),
        honorific: source.honorific.clone(),
        role: source.role.clone(),
        organisation: source.organisation.clone(),
        aliases: source.aliases.clone(),
    }
}

/// Speakers in the order of their first quotation, without those who lost all of theirs.
pub(super) fn renumber(speakers: Vec<Speaker>, quotations: &mut [Quotation]) -> Vec<Speaker> {
    let mut new: HashMap<String, String> = HashMap::new();
    let mut order = Vec::new();
    for id in quotations.iter().filter_map(|q| q.speaker.as_ref()) {
        if !new.contains_key(id) {
            new.insert(id.clone(), format!("s{}", new.len() + 1));
            order.push(id.clone());
        }
    }
    for quotation in quotations.iter_mut() {
        quotation.speaker = quotation.speaker.take().and_then(|s| new.get(&s).cloned());
        quotation.runner_up = quotation.runner_up.take().and_then(|s| new.get(&s).cloned());
    }
    let mut by_id: HashMap<_, _> = speakers.into_iter().map(|s| (s.id.clone(), s)).collect();
    order.iter().filter_map(|old| by_id.remove(old).map(|s| Speaker { id: new[old].clone(), ..s })).collect()
}
