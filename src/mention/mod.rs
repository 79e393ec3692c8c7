//! People, groups, pronouns, roles; who is the same as whom.
//!
//! [`find`] lists every mention that could be a source; [`Mention`]s are in token order.
//! [`resolve`] works out whom each means: [`People`].

mod alias;
mod compound;
mod context;
mod entity;
mod family;
mod find;
mod focus;
mod gender;
mod index;
mod kin;
mod kinds;
mod lead;
mod name;
mod names;
mod namesake;
mod nickname;
mod noun;
mod people;
mod person;
mod phrase;
mod prominence;
mod pronoun;
mod quoted;
mod reading;
mod referent;
mod registry;
mod resolve;
mod role;
mod surname;

pub use find::find;
pub use nickname::is_nickname;
pub use people::{People, Source, SourceId, SourceKind};
pub use resolve::{Names, Said, resolve};

use crate::lexicon::{Tag, Tagged};
use crate::text::Span;

/// Words that may stand for the source of a quotation: a name with its titles, a pronoun, or the
/// head noun of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// What kind of words they are.
    pub kind: Kind,
    /// First token.
    pub first: u32,
    /// Last token.
    pub last: u32,
}

/// What kind of words a mention is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A run of capitalised words: "Jesse Norman MP", "the White House" without its article.
    Name,
    /// "he", "she", "they", "who", "I", "we", "it".
    Pronoun,
    /// The other pronouns, which stand for a source more rarely.
    OtherPronoun(Pronoun),
    /// A noun known to head sources: "spokesman", "statement".
    Noun,
    /// Another noun at a place where sources stand.
    Phrase,
}

/// The kinds of pronoun that are no plain subjects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pronoun {
    /// "several", "others", "one".
    Indefinite,
    /// "his", "their", "whose".
    Possessive,
    /// "him", "them".
    Object,
    /// "which", "that".
    Relative,
}

impl Mention {
    /// Its bytes in its block.
    #[must_use]
    pub fn span(&self, tagged: &Tagged) -> Span {
        let (first, last) = (self.tag(tagged), &tagged.tags[self.last as usize]);
        Span { start: first.span.start, end: last.span.end }
    }

    /// Its first token.
    #[must_use]
    pub fn tag<'t>(&self, tagged: &'t Tagged) -> &'t Tag {
        &tagged.tags[self.first as usize]
    }

    /// Its words as printed.
    #[must_use]
    pub fn text<'a>(&self, tagged: &Tagged<'a>) -> &'a str {
        self.span(tagged).of(tagged.text(self.tag(tagged).block))
    }
}
