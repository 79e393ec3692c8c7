//! Word classes, guessed from closed lists and suffixes: enough syntax for attribution, without a tagger.

use super::{ADV, AUX, CONJ, DET, Entry, OBJECT, ORG, PEOPLE, PREP, ROLE, SUB, SUBJECT, VERB};

/// The least cue rate, in percent, from which a word counts as a verb.
const VERB_RATE: u8 = 10;

/// What a token is in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Class {
    /// Finite verb or participle.
    Verb,
    /// A form in -ing.
    Ing,
    /// Noun or name, and what nothing else fits.
    Noun,
    /// Determiner, number, possessive.
    Det,
    /// Subject pronoun.
    Subject,
    /// Object pronoun.
    Object,
    /// Auxiliary.
    Aux,
    /// Preposition.
    Prep,
    /// Coordinating conjunction.
    Conj,
    /// Opens a subordinate clause.
    Sub,
    /// Adverb.
    Adv,
    /// Punctuation.
    Mark,
    /// A quoted span.
    Quoted,
}

/// What stands around a word, as far as its class depends on it.
pub(super) struct Around<'a> {
    /// The word in lower case.
    pub word: &'a str,
    pub entry: Entry,
    /// Capitalised.
    pub upper: bool,
    /// Not the first of its sentence.
    pub inner: bool,
    /// Stands behind "the", "his", "Ann's": a noun follows.
    pub behind_determiner: bool,
}

impl Class {
    pub(super) fn of(around: &Around) -> Self {
        let Around { word, entry, upper, inner, .. } = *around;
        let listed = [
            (DET, Self::Det),
            (SUBJECT, Self::Subject),
            (OBJECT, Self::Object),
            (AUX, Self::Aux),
            (PREP, Self::Prep),
            (CONJ, Self::Conj),
            (SUB, Self::Sub),
        ];
        if let Some((_, class)) = listed.iter().find(|(flag, _)| entry.is(*flag)) {
            return *class;
        }
        if upper && word.ends_with("'s") {
            return Self::Det;
        }
        if upper && inner {
            return Self::Noun;
        }
        if entry.is(ADV) || word.ends_with("ly") && !entry.is(ROLE | PEOPLE | ORG) {
            return Self::Adv;
        }
        Self::by_form(around)
    }

    fn by_form(around: &Around) -> Self {
        let Around { word, entry, .. } = *around;
        let (ed, ing) = (word.ends_with("ed"), word.ends_with("ing"));
        if around.inner && around.behind_determiner && !ed && !ing {
            Self::Noun
        } else if entry.cue >= VERB_RATE || entry.is(VERB) || entry.reports != 0 {
            Self::Verb
        } else if ing && word.len() > 5 {
            Self::Ing
        } else if ed && word.len() > 4 {
            Self::Verb
        } else if word.starts_with(|c: char| c.is_ascii_digit()) {
            Self::Det
        } else {
            Self::Noun
        }
    }
}
