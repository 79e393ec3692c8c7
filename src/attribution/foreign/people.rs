//! Whom a phrase means: full names by their surname, pronouns by who was named last.

use super::line::Line;
use super::phrase::{Name, Phrase, PhraseKind};
use crate::lexicon::{HE, SHE, fold};
use crate::text::Span;

/// Where a name stands: a block and its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which block.
    pub block: usize,
    /// Bytes of the block's text.
    pub span: Span,
}

/// A person named in full.
#[derive(Clone, Copy, Debug)]
pub struct Person {
    /// The surname in lower case.
    pub surname: u32,
    /// The fullest name.
    pub name: Place,
    /// What is known of gender.
    pub gender: u16,
    /// Whether a first name is among it.
    pub full: bool,
}

/// A mention of a person, in reading order.
#[derive(Clone, Copy)]
struct Seen {
    block: usize,
    token: usize,
    person: usize,
}

/// The people an article names.
pub struct People {
    /// Each once.
    pub all: Vec<Person>,
    seen: Vec<Seen>,
}

impl People {
    /// Reads all names of the lines.
    pub fn new(lines: &[Line]) -> Self {
        let mut people = Self { all: Vec::new(), seen: Vec::new() };
        for (block, line) in lines.iter().enumerate() {
            let mut k = 0;
            while k < line.tokens.len() {
                let phrase = line.phrase(k, true);
                if let Some((phrase, name)) = phrase.and_then(|p| Some((p, p.name?))) {
                    people.add(line, block, &phrase, name);
                }
                k = phrase.map_or(k, |p| p.end.max(k + 1) - 1) + 1;
            }
        }
        people
    }

    fn add(&mut self, line: &Line, block: usize, phrase: &Phrase, name: Name) {
        if name.end - name.first < 2 && phrase.kind < PhraseKind::Title {
            return;
        }
        let surname = surname(line, name.end);
        let place = Place { block, span: line.span(name.first, name.end) };
        match self.all.iter_mut().find(|p| p.surname == surname) {
            Some(person) => {
                person.gender |= phrase.gender;
                if !person.full && name.end - name.first > 1 {
                    (person.name, person.full) = (place, true);
                }
            }
            None => {
                let full = name.end - name.first > 1;
                self.all.push(Person { surname, name: place, gender: phrase.gender, full });
            }
        }
    }

    /// Notes where known people are mentioned: for pronouns.
    pub fn look(&mut self, lines: &mut [Line]) {
        for (block, line) in lines.iter_mut().enumerate() {
            for token in 0..line.tokens.len() {
                if line.upper(token) {
                    let surname = surname(line, token + 1);
                    let person = self.all.iter().position(|p| p.surname == surname);
                    line.known[token] = person.is_some();
                    self.seen.extend(person.map(|person| Seen { block, token, person }));
                }
            }
        }
    }

    /// The person a phrase means, if it is a known one.
    pub fn of(&self, line: &Line, block: usize, phrase: &Phrase) -> Option<usize> {
        if phrase.kind == PhraseKind::Pronoun {
            return self.before(block, phrase.first, phrase.gender);
        }
        let end = phrase.name.map_or(phrase.head, |n| n.end);
        let surname = surname(line, end);
        self.all.iter().position(|p| p.surname == surname)
    }

    /// The person named last before this token.
    fn before(&self, block: usize, token: usize, gender: u16) -> Option<usize> {
        let fits = |p: usize| match self.all[p].gender {
            HE => gender & HE != 0,
            SHE => gender & SHE != 0,
            _ => true,
        };
        let mut before = self.seen.iter().rev().skip_while(|s| (s.block, s.token) >= (block, token));
        before.find(|s| fits(s.person)).filter(|s| s.block + 2 > block).map(|s| s.person)
    }
}

fn surname(line: &Line, end: usize) -> u32 {
    fold(line.word(end - 1), &mut String::new())
}
