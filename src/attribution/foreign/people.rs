//! Whom a phrase means: full names by their surname, pronouns by who was named last.

use super::line::Line;
use super::phrase::{Name, Phrase, PhraseKind};
use crate::lexicon::{HE, SHE, fold};
use crate::text::Span;
use std::collections::HashMap;

/// Mentions before a pronoun that are looked at.
const NEAR: usize = 12;

/// Where a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which block.
    pub block: usize,
    /// Bytes of the block's text.
    pub span: Span,
}

/// Somebody who is named in full, or by surname behind a title.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// The fullest name.
    pub name: Place,
    /// Whether more than a surname is known.
    is_full: bool,
    /// What is known of gender: [`HE`], [`SHE`].
    gender: u32,
}

/// A mention of a person.
struct Seen {
    block: usize,
    token: usize,
    person: usize,
}

/// The people an article names.
pub struct People {
    /// Each once.
    pub all: Vec<Person>,
    by_surname: HashMap<u32, usize>,
    /// In reading order.
    seen: Vec<Seen>,
}

impl People {
    /// Reads all names of the lines, and notes there which words are surnames.
    pub fn new(lines: &mut [Line]) -> Self {
        let mut people = Self { all: Vec::new(), by_surname: HashMap::new(), seen: Vec::new() };
        for (block, line) in lines.iter().enumerate() {
            let mut k = 0;
            while k < line.tokens.len() {
                let phrase = line.phrase(k, true);
                if let Some((phrase, name)) = phrase.and_then(|p| Some((p, p.name?))) {
                    people.add(line, block, &phrase, name);
                }
                k = phrase.map_or(k + 1, |p| p.end.max(k + 1));
            }
        }
        people.look(lines);
        people
    }

    fn add(&mut self, line: &Line, block: usize, phrase: &Phrase, name: Name) {
        let is_full = name.end - name.first > 1;
        if !is_full && phrase.kind < PhraseKind::Title {
            return;
        }
        let place = Place { block, span: line.span(name.first, name.end) };
        let next = self.all.len();
        let person = *self.by_surname.entry(surname(line, name.end)).or_insert(next);
        if person == next {
            self.all.push(Person { name: place, is_full, gender: 0 });
        }
        let person = &mut self.all[person];
        person.gender |= phrase.gender;
        if is_full && !person.is_full {
            (person.name, person.is_full) = (place, true);
        }
    }

    fn look(&mut self, lines: &mut [Line]) {
        for (block, line) in lines.iter_mut().enumerate() {
            for token in 0..line.tokens.len() {
                let known = line.upper(token).then(|| self.called(surname(line, token + 1))).flatten();
                if let Some(person) = known {
                    line.known[token] = true;
                    self.seen.push(Seen { block, token, person });
                }
            }
        }
    }

    /// The person a phrase means, if it is a known one.
    pub fn of(&self, line: &Line, block: usize, phrase: &Phrase) -> Option<usize> {
        if phrase.kind == PhraseKind::Pronoun {
            return self.before(block, phrase);
        }
        let end = phrase.name.map_or(phrase.head, |n| n.end);
        self.called(surname(line, end))
    }

    fn called(&self, surname: u32) -> Option<usize> {
        self.by_surname.get(&surname).copied()
    }

    /// Whom a pronoun means: the last one named of its gender, in its paragraph or the one before.
    fn before(&self, block: usize, pronoun: &Phrase) -> Option<usize> {
        let end = self.seen.partition_point(|s| (s.block, s.token) < (block, pronoun.first));
        let fits = |s: &&Seen| {
            let gender = self.all[s.person].gender;
            matches!(gender, HE | SHE) && gender == pronoun.gender || !matches!(gender, HE | SHE)
        };
        let near = self.seen[..end].iter().rev().take(NEAR).take_while(|s| s.block + 1 >= block);
        near.filter(fits).map(|s| s.person).next()
    }
}

fn surname(line: &Line, end: usize) -> u32 {
    fold(line.word(end - 1), &mut String::new())
}
