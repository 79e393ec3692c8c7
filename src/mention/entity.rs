//! A source while the article is being read.

use super::SourceKind;
use super::context::Context;
use super::gender::Gender;
use super::name::Name;
use super::role::Description;
use crate::lexicon::Run;

/// Being named more often than this makes nobody more of a topic.
const TOPIC: u32 = 6;
/// So many nouns for one person are kept.
const NOUNS: usize = 24;

/// Somebody or something with what the article has said of them so far.
#[derive(Clone, Debug)]
pub(super) struct Entity<'t> {
    /// The words of the fullest name, lower case; empty for who has none.
    pub words: Vec<&'t str>,
    /// More for a person, less for a group.
    pub person: i32,
    /// Of that, what was taken away for words that open a sentence and do nothing there.
    loose: i32,
    /// Printed inside a sentence too.
    inside: bool,
    /// What it is if it has no name.
    pub described: Option<SourceKind>,
    /// Called by one word of the name alone.
    pub shortened: bool,
    /// "her husband": presented as somebody else's kin.
    pub kin: bool,
    /// An organisation by its own words: "Brookings Institution", "NASA".
    pub body: bool,
    /// A country, a town.
    pub place: bool,
    /// Described by a noun for people.
    pub human: bool,
    /// By a noun that is listed for people, not one that only ends as such do.
    pub listed: bool,
    /// "any company", "no minister": nobody in particular.
    pub generic: bool,
    /// Several people, not one body.
    pub plural: bool,
    pub gender: Gender,
    /// What the pronouns of this reading say of it.
    pub votes: Gender,
    /// The mention with the fullest name, and the tokens of that name.
    pub fullest: u32,
    pub name: Run,
    /// The surname's token, where it stands behind somebody else's first name: "Ann and Tom | Roe".
    pub family: Option<usize>,
    pub honorific: Option<Run>,
    /// "Jr", as a hash.
    pub generation: Option<u32>,
    /// The last word of any title they have: "dr".
    pub polite: Option<&'t str>,
    /// The words the article uses for what they are: "secretary", "mp".
    pub nouns: Vec<&'t str>,
    pub descriptions: Vec<Description>,
    /// The other forms printed.
    pub forms: Vec<Run>,
    /// How often the article names them.
    pub named: u32,
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
            loose: 0,
            inside: false,
            described: Some(kind),
            shortened: false,
            kin: false,
            body: false,
            place: false,
            human: false,
            listed: false,
            generic: false,
            generation: None,
            plural: false,
            gender: Gender::default(),
            votes: Gender::default(),
            fullest: mention,
            name: phrase,
            family: None,
            honorific: None,
            polite: None,
            nouns: Vec::new(),
            descriptions: Vec::new(),
            forms: Vec::new(),
            named: 0,
            last: None,
        }
    }

    fn with_name(self) -> Self {
        Self { described: None, ..self }
    }

    /// What is said of their gender, with what pronouns say.
    pub fn whole_gender(&self) -> Gender {
        self.gender.with(self.votes)
    }

    /// How likely "he" or "she" is said of it at all.
    pub fn likely_person(&self) -> f32 {
        match (self.described, self.person) {
            (Some(_), _) if self.generic => 0.02,
            (Some(_), _) if self.listed => 0.8,
            (Some(_), _) if self.human => 0.7,
            (Some(_), _) => 0.3,
            (None, 3..) => 1.0,
            (None, 2) => 0.8,
            (None, 1) => 0.4,
            (None, 0) => 0.1,
            (None, _) => 0.02,
        }
    }

    /// How much the article is about them, beside whoever is named once.
    pub fn topic(&self) -> f32 {
        if self.person < 1 { 1.0 } else { self.fame() }
    }

    /// The more, the oftener the article names them.
    pub fn fame(&self) -> f32 {
        1.0 + self.named.min(TOPIC) as f32
    }

    /// "Soon" alone in front of a sentence is nobody, unless that word is a name inside a sentence too.
    pub fn stands(&mut self, loose: bool, opens: bool) {
        self.person -= 2 * i32::from(loose && !self.inside);
        self.loose += 2 * i32::from(loose && !self.inside);
        if !opens && !self.inside {
            self.person += self.loose;
            self.inside = true;
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
