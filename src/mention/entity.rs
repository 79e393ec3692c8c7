//! A source while the article is being read.

use super::SourceKind;
use super::context::Context;
use super::gender::Gender;
use super::name::Name;
use super::role::Description;
use crate::lexicon::Run;

/// So many nouns for one person are kept.
const NOUNS: usize = 24;

/// Somebody or something with what the article has said of them so far.
#[derive(Clone, Debug)]
pub(super) struct Entity<'t> {
    /// The words of the fullest name, lower case; empty for who has none.
    pub words: Vec<&'t str>,
    /// More for a person, less for a group.
    pub person: i32,
    /// What it is if it has no name.
    pub described: Option<SourceKind>,
    /// Called by one word of the name alone.
    pub shortened: bool,
    /// An organisation by its own words: "Brookings Institution", "NASA".
    pub body: bool,
    /// A country, a town.
    pub place: bool,
    /// Described by a noun for people.
    pub human: bool,
    /// Several people, not one body.
    pub plural: bool,
    pub gender: Gender,
    /// The mention with the fullest name, and the tokens of that name.
    pub fullest: u32,
    pub name: Run,
    pub honorific: Option<Run>,
    /// The words the article uses for what they are: "secretary", "mp".
    pub nouns: Vec<&'t str>,
    pub descriptions: Vec<Description>,
    /// The other forms printed.
    pub forms: Vec<Run>,
    /// How often they are mentioned so far.
    pub uses: u32,
    /// Their last mention so far.
    pub last: Option<u32>,
}

impl<'t> Entity<'t> {
    /// Somebody with a name.
    pub fn named(words: Vec<&'t str>, mention: u32, name: &Name) -> Self {
        Self {
            words,
            fullest: mention,
            name: name.core,
            ..Self::described(SourceKind::Person, mention, name.core)
        }
        .with_name()
    }

    /// Somebody without one.
    pub fn described(kind: SourceKind, mention: u32, phrase: Run) -> Self {
        Self {
            words: Vec::new(),
            person: 0,
            described: Some(kind),
            shortened: false,
            body: false,
            place: false,
            human: false,
            plural: false,
            gender: Gender::default(),
            fullest: mention,
            name: phrase,
            honorific: None,
            nouns: Vec::new(),
            descriptions: Vec::new(),
            forms: Vec::new(),
            uses: 0,
            last: None,
        }
    }

    fn with_name(self) -> Self {
        Self { described: None, ..self }
    }

    /// How surely it is a person, from -2 to 1.
    pub fn sure(&self) -> i32 {
        match self.person {
            2.. => 1,
            1 => i32::from(self.words.len() > 1),
            0 => -1,
            _ => -2,
        }
    }

    /// Whether the word stands in what is said of them.
    pub fn is_told(&self, ctx: &Context, word: &str) -> bool {
        let runs = self.descriptions.iter().flat_map(|d| [d.role, d.organisation]).chain([self.name]);
        runs.into_iter().any(|run| (run.first..run.end).any(|k| ctx.bare(k) == word))
    }

    /// They are called by this noun.
    pub fn call(&mut self, noun: &'t str) {
        if self.nouns.len() < NOUNS && !self.nouns.contains(&noun) {
            self.nouns.push(noun);
        }
    }

    /// What it is.
    pub fn kind(&self) -> SourceKind {
        match self.described {
            Some(kind) => kind,
            None if self.person < 0 => SourceKind::Group,
            None => SourceKind::Person,
        }
    }

    /// Whether it can be somebody: not a place, an organisation, a thing.
    pub fn human(&self) -> bool {
        if self.described.is_some() { self.human } else { self.person >= 0 }
    }
}
