//! Nouns and names with what belongs to them: what could be a source.

use super::line::Line;
use crate::lexicon::{ARTICLE, AUXILIARY, CUE_WORD, HE, OBLIQUE, OF, PRONOUN, SHE};

/// Words in small letters between an article and its noun.
pub const ADJECTIVES: usize = 4;
/// Words of a run of capitals that are read as one.
const LONGEST_NAME: usize = 10;
/// Words of an attribute chain: "der Sprecher der Fraktion der Partei".
const ATTRIBUTES: usize = 3;
/// Words between parentheses behind a name: its party.
const PARENTHESES: usize = 4;

/// What could be a source: its tokens.
#[derive(Clone, Copy, Debug)]
pub struct Phrase {
    /// The first token.
    pub first: usize,
    /// The token behind the last.
    pub end: usize,
    /// Where its own words end, without attributes and appositions.
    pub head: usize,
    /// The name alone.
    pub name: Option<Name>,
    /// A pronoun, a person's title, something else.
    pub kind: PhraseKind,
    /// What it says of gender: [`HE`], [`SHE`].
    pub gender: u32,
}

/// A name inside a phrase.
#[derive(Clone, Copy, Debug)]
pub struct Name {
    /// The first token.
    pub first: usize,
    /// The token behind the last.
    pub end: usize,
}

/// What a phrase is made of, least to most of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PhraseKind {
    /// Any noun.
    Noun,
    /// "er", "sie".
    Pronoun,
    /// Somebody's title: "der Minister".
    Title,
    /// A name.
    Named,
}

impl Line<'_> {
    /// The phrase that begins at this token; `oblique`: it need not be a subject.
    pub fn phrase(&self, start: usize, oblique: bool) -> Option<Phrase> {
        if self.is(start, PRONOUN) {
            return self.pronoun(start);
        }
        let mut phrase = self.core(start, oblique)?;
        self.attributes(&mut phrase);
        if phrase.name.is_none() {
            phrase.name = self.apposition(phrase.end);
            phrase.end = phrase.name.map_or(phrase.end, |n| n.end);
        }
        phrase.end = self.behind_parentheses(phrase.end);
        if phrase.name.is_some_and(|n| n.end - n.first > 1) || self.known[phrase.head - 1] {
            phrase.kind = PhraseKind::Named;
        }
        Some(phrase)
    }

    fn pronoun(&self, k: usize) -> Option<Phrase> {
        let gender = self.classes(k) & (HE | SHE);
        (gender != 0).then_some(Phrase {
            first: k,
            end: k + 1,
            head: k + 1,
            name: None,
            kind: PhraseKind::Pronoun,
            gender,
        })
    }

    /// Article, small words, capitals.
    fn core(&self, first: usize, oblique: bool) -> Option<Phrase> {
        let article = self.is(first, if oblique { ARTICLE | OBLIQUE } else { ARTICLE });
        let head = first + usize::from(article);
        let mut k = head;
        while article && self.small(k) && k < head + ADJECTIVES {
            k += 1;
        }
        let noun = article && k > head && !self.words.noun_capitals;
        let end = self.capitals(k).or(noun.then_some(k))?;
        let title = (head..end).any(|k| self.title(k) != 0);
        Some(Phrase {
            first,
            end,
            head: end,
            name: if end > k { self.name(k, end, article && k == head, title) } else { None },
            kind: if title { PhraseKind::Title } else { PhraseKind::Noun },
            gender: self.gender(first, end, oblique),
        })
    }

    /// By the title; else by the article, where it tells.
    fn gender(&self, first: usize, end: usize, oblique: bool) -> u32 {
        let title = (first..end).map(|k| self.title(k)).find(|c| *c != 0).unwrap_or(0) & (HE | SHE);
        let article = if oblique { 0 } else { self.classes(first) & (HE | SHE) };
        if title == 0 { article } else { title }
    }

    /// "der Partei", "(SPD)" and such behind a noun.
    fn attributes(&self, phrase: &mut Phrase) {
        for _ in 0..ATTRIBUTES {
            phrase.end = self.behind_parentheses(phrase.end);
            let of = self.is(phrase.end, OF);
            let inner = of.then(|| self.core(phrase.end, true).or_else(|| self.core(phrase.end + 1, true)));
            let Some(inner) = inner.flatten() else { break };
            phrase.end = inner.end;
        }
    }

    fn behind_parentheses(&self, k: usize) -> usize {
        let closes = |k: &usize| self.word(*k) == ")";
        let end = (self.word(k) == "(").then(|| (k..k + PARENTHESES).find(closes)).flatten();
        end.map_or(k, |end| end + 1)
    }

    /// The end of the run of capitals that begins here, small particles inside.
    fn capitals(&self, start: usize) -> Option<usize> {
        const PARTICLES: [&str; 6] = ["von", "van", "de", "zu", "du", "del"];
        let goes_on =
            |k: usize| self.upper(k) || k > start && self.upper(k + 1) && PARTICLES.contains(&self.word(k));
        let mut k = start;
        while goes_on(k) && k < start + LONGEST_NAME {
            k += 1;
        }
        (k > start).then_some(k)
    }

    /// The name in a run of capitals: what stands behind titles; else its last two words.
    fn name(&self, first: usize, end: usize, article: bool, title: bool) -> Option<Name> {
        let behind = (first..end).rev().find(|k| self.title(*k) != 0).map_or(first, |k| k + 1);
        let length = end - behind;
        match length {
            0 => None,
            1 if !title || behind == first && article => None,
            1 | 2 if behind > first || !article => Some(Name { first: behind, end }),
            2 => None, // "der Deutsche Bundestag"
            _ if behind > first || !article => Some(Name { first: behind, end }),
            _ => Some(Name { first: end - 2, end }),
        }
    }

    /// ", Klaus Reet," behind a description.
    fn apposition(&self, comma: usize) -> Option<Name> {
        let end = (self.word(comma) == ",").then(|| self.capitals(comma + 1)).flatten()?;
        let closed =
            matches!(self.word(end), "," | "." | "(" | ":" | "") || self.is(end, CUE_WORD | AUXILIARY);
        let first = (comma + 1..end).rev().find(|k| self.title(*k) != 0).map_or(comma + 1, |k| k + 1);
        (closed && end - first > 1).then_some(Name { first, end })
    }
}
