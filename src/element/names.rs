//! The words the report's format uses for its enums, as serde writes them.

use crate::report::{Certainty, Evidence, QuotationKind, SpeakerKind};

pub(super) const SPEAKERS: &[(&str, SpeakerKind)] = &[
    ("person", SpeakerKind::Person),
    ("group", SpeakerKind::Group),
    ("document", SpeakerKind::Document),
    ("unnamed", SpeakerKind::Unnamed),
];

pub(super) const QUOTATIONS: &[(&str, QuotationKind)] = &[
    ("direct", QuotationKind::Direct),
    ("mixed", QuotationKind::Mixed),
    ("indirect", QuotationKind::Indirect),
];

pub(super) const CERTAINTIES: &[(&str, Certainty)] =
    &[("unknown", Certainty::Unknown), ("likely", Certainty::Likely), ("certain", Certainty::Certain)];

pub(super) const EVIDENCE: &[(&str, Evidence)] = &[
    ("name-before-cue", Evidence::NameBeforeCue),
    ("name-after-cue", Evidence::NameAfterCue),
    ("according-to", Evidence::AccordingTo),
    ("colon", Evidence::Colon),
    ("label", Evidence::Label),
    ("signature", Evidence::Signature),
    ("pronoun", Evidence::Pronoun),
    ("role-noun", Evidence::RoleNoun),
    ("same-sentence", Evidence::SameSentence),
    ("neighbouring-sentence", Evidence::NeighbouringSentence),
    ("continuation", Evidence::Continuation),
    ("answer", Evidence::Answer),
    ("nearest-mention", Evidence::NearestMention),
    ("editor", Evidence::Editor),
];

/// The word of a value; every table is complete, which a test sees to.
pub(super) fn word<T: PartialEq>(table: &[(&'static str, T)], value: &T) -> &'static str {
    table.iter().find(|(_, v)| v == value).map_or("", |(word, _)| word)
}

/// The value of a word.
#[cfg(target_arch = "wasm32")]
pub(super) fn value<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(w, _)| *w == word).map(|(_, value)| *value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Serialize;

    fn agrees<T: Serialize + PartialEq>(table: &[(&'static str, T)]) {
        for (name, value) in table {
            assert_eq!(serde_json::to_value(value).unwrap(), *name);
            assert_eq!(word(table, value), *name);
        }
    }

    #[test]
    fn the_words_are_serdes() {
        agrees(SPEAKERS);
        agrees(QUOTATIONS);
        agrees(CERTAINTIES);
        agrees(EVIDENCE);
    }

    /// A value added to the report's list does not compile here until it has a word above.
    #[test]
    fn no_evidence_is_without_a_word() {
        for (_, evidence) in EVIDENCE {
            match evidence {
                Evidence::NameBeforeCue
                | Evidence::NameAfterCue
                | Evidence::AccordingTo
                | Evidence::Colon
                | Evidence::Label
                | Evidence::Signature
                | Evidence::Pronoun
                | Evidence::RoleNoun
                | Evidence::SameSentence
                | Evidence::NeighbouringSentence
                | Evidence::Continuation
                | Evidence::Answer
                | Evidence::NearestMention
                | Evidence::Editor => {}
            }
        }
        assert_eq!(EVIDENCE.len(), 14);
    }
}
