//! Numbers the speakers in the order of their first quotation.

use crate::mention::{People, Source, SourceKind};
use crate::report::{Quotation, Speaker, SpeakerKind, numbered};

pub(super) struct Numbering<'p> {
    people: &'p People,
    order: Vec<u32>,
    /// Of each source; 0 as long as it has none.
    numbers: Vec<usize>,
}

impl<'p> Numbering<'p> {
    pub fn new(people: &'p People) -> Self {
        Self { people, order: Vec::new(), numbers: vec![0; people.sources.len()] }
    }

    /// The id of whom the mention means, given out now at the latest; none where nobody knows whom it means.
    pub fn id(&mut self, mention: usize) -> Option<String> {
        let source = self.people.of[mention]?.0;
        let number = &mut self.numbers[source as usize];
        if *number == 0 {
            self.order.push(source);
            *number = self.order.len();
        }
        Some(numbered("s", *number))
    }

    pub fn speakers(&self) -> Vec<Speaker> {
        let sources = self.order.iter().map(|s| &self.people.sources[*s as usize]);
        sources.enumerate().map(|(i, source)| speaker(i + 1, source)).collect()
    }
}

fn speaker(number: usize, source: &Source) -> Speaker {
    Speaker {
        id: numbered("s", number),
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
    let mut new = vec![0; speakers.len()];
    let mut speakers: Vec<_> = speakers.into_iter().map(Some).collect();
    let mut order = Vec::new();
    for old in quotations.iter().filter_map(|q| q.speaker.as_deref()).map(place) {
        if let Some(speaker) = speakers[old].take() {
            order.push(speaker);
            new[old] = order.len();
        }
    }
    let renamed = |id: String| Some(new[place(&id)]).filter(|n| *n > 0).map(|n| numbered("s", n));
    for quotation in quotations {
        quotation.speaker = quotation.speaker.take().and_then(renamed);
        quotation.runner_up = quotation.runner_up.take().and_then(renamed);
    }
    for (i, speaker) in order.iter_mut().enumerate() {
        speaker.id = numbered("s", i + 1);
    }
    order
}

/// The place of the speaker that [`Numbering`] called so.
fn place(id: &str) -> usize {
    id.bytes().skip(1).fold(0, |number, digit| 10 * number + usize::from(digit - b'0')) - 1
}
