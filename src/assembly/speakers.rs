//! Numbers the speakers in the order of their first quotation.

use crate::mention::{People, Source, SourceKind};
use crate::report::{Speaker, SpeakerKind};
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

    /// The id of whom the mention means, where there is one already.
    pub fn known(&self, mention: usize) -> Option<String> {
        let number = self.numbers.get(&self.people.of[mention]?.0)?;
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
