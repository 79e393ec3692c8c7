//! Finds every mention that could be the source of a quotation.
//!
//! Names are runs of capitalised words. Pronouns come from a closed list. Nouns are taken where
//! the head is known from nominal sources, or where a source would stand: near a cue, behind
//! "according to", before a colon, at the head of its sentence.

use super::context::noun_entry;
use super::{Kind, Mention, Pronoun, surname};
use crate::lexicon::{
    ADV, AUX, CONJ, Class, DET, GIVEN, NAME_OR_WORD, NOUN_DET, P_INDEFINITE, P_OBJECT, P_POSSESSIVE,
    P_RELATIVE, P_SUBJECT, PARTICLE, PREP, ROLE, STOP, SUB, Tagged, hash,
};
use crate::text::letter;

/// A cue this frequent stands beside its source, percent.
const STRONG_CUE: u8 = 30;
/// What counts as a cue here, percent.
const CUE: u8 = 10;
/// A cue this frequent is a verb, percent.
pub(super) const SAYS: u8 = 60;
/// How many tokens behind a noun its cue may stand.
const REACH: usize = 5;
/// The longest phrase between a noun and its cue, in tokens.
const TIED: usize = 6;

/// The mentions outside quotation marks, in token order; they do not overlap.
#[must_use]
pub fn find(tagged: &Tagged) -> Vec<Mention> {
    let surnames = surname::among(tagged, |k| tagged.tags[k].entry.head > 0 || are_people(tagged.lower(k)));
    let mut found = Vec::with_capacity(tagged.len() / 5);
    let mut i = 0;
    while i < tagged.len() {
        let at = Place { tagged, surnames: &surnames, i };
        let name_end = at.name_end();
        let mention = if tagged.is_quoted(i) {
            None
        } else if tagged.tags[i].entry.is(PRONOUNS) {
            at.pronoun().map(|kind| (kind, i))
        } else {
            match name_end {
                Some(end) => at.name(end),
                None => at.noun().map(|kind| (kind, i)),
            }
        };
        let last = mention.map_or(i, |m| m.1);
        found.extend(mention.map(|(kind, last)| Mention { kind, first: i as u32, last: last as u32 }));
        i = last.max(name_end.unwrap_or(i)) + 1;
    }
    found
}

const PRONOUNS: u32 = P_SUBJECT | P_INDEFINITE | P_POSSESSIVE | P_OBJECT | P_RELATIVE;

/// What begins a sentence with a capital and no name: "Under", "Among".
const SMALL_WORDS: u32 = PREP | CONJ | SUB | DET | AUX | ADV;

/// A token and its neighbours.
#[derive(Clone, Copy)]
struct Place<'t, 'a> {
    tagged: &'t Tagged<'a>,
    /// Words for sources that are somebody's surname here.
    surnames: &'t [u32],
    i: usize,
}

impl Place<'_, '_> {
    /// Whether token `k` stands in the same sentence, outside quotation marks.
    fn same(&self, k: usize) -> bool {
        let run = self.tagged.sentence(self.i);
        run.first <= k && k < run.end && !self.tagged.is_quoted(k)
    }

    fn class(&self, k: usize) -> Class {
        self.tagged.tags[k].class
    }

    fn hash(&self, k: usize) -> u32 {
        self.tagged.tags[k].hash
    }

    fn opens_sentence(&self) -> bool {
        self.i == self.tagged.sentence(self.i).first
    }

    fn predicate(&self, k: usize) -> bool {
        self.same(k) && matches!(self.class(k), Class::Verb | Class::Aux)
    }

    fn pronoun(&self) -> Option<Kind> {
        let (i, entry) = (self.i, self.tagged.tags[self.i].entry);
        const IT: [u32; 2] = [hash("it"), hash("this")];
        if entry.is(P_RELATIVE) {
            return self.relative().then_some(Kind::OtherPronoun(Pronoun::Relative));
        }
        if IT.contains(&self.hash(i)) {
            let verb = self.predicate(i + 1) || self.same(i + 1) && self.class(i + 1) == Class::Adv;
            let kind =
                if entry.is(P_SUBJECT) { Kind::Pronoun } else { Kind::OtherPronoun(Pronoun::Indefinite) };
            return verb.then_some(kind);
        }
        if entry.is(P_INDEFINITE) {
            return self.indefinite().then_some(Kind::OtherPronoun(Pronoun::Indefinite));
        }
        Some(match entry {
            e if e.is(P_SUBJECT) => Kind::Pronoun,
            e if e.is(P_OBJECT) => Kind::OtherPronoun(Pronoun::Object),
            _ => Kind::OtherPronoun(Pronoun::Possessive),
        })
    }

    /// "which", or "that" between a noun and a verb.
    fn relative(&self) -> bool {
        let (i, inner) = (self.i, !self.opens_sentence());
        self.hash(i) == hash("which")
            || inner
                && self.same(i + 1)
                && matches!(self.class(i + 1), Class::Verb | Class::Aux | Class::Adv)
                && matches!(self.class(i - 1), Class::Noun | Class::Mark)
    }

    /// "Several said", "wrote one", "as many do".
    fn indefinite(&self) -> bool {
        let i = self.i;
        const COMMA_AFTER: [u32; 2] = [hash("others"), hash("one")];
        const PREPOSITIONS: [u32; 3] = [hash("as"), hash("to"), hash("by")];
        let inner = !self.opens_sentence();
        if inner && self.hash(i) == hash("one") && self.hash(i - 1) == hash("no") {
            return false;
        }
        let head = self.same(i + 1)
            && (matches!(self.class(i + 1), Class::Verb | Class::Aux | Class::Adv | Class::Prep)
                || self.says(i + 1)
                || self.hash(i + 1) == hash(",") && COMMA_AFTER.contains(&self.hash(i)));
        let free = !inner || self.class(i - 1) != Class::Prep || PREPOSITIONS.contains(&self.hash(i - 1));
        !self.noun_follows() && (head && free || inner && self.tagged.tags[i - 1].cue >= CUE)
    }

    /// "said", though behind a determiner it looks like a noun: "another said".
    fn says(&self, k: usize) -> bool {
        self.tagged.tags[k].cue >= SAYS
    }

    /// "One resident", "several MPs": the pronoun is a determiner.
    fn noun_follows(&self) -> bool {
        let noun = |k: usize| self.same(k) && self.class(k) == Class::Noun && !self.says(k);
        let next = self.i + 1;
        let adjective = self.same(next) && self.describes(next); // "one unaligned strategist"
        noun(next) || adjective && noun(next + 1)
    }

    /// Where a run of capitalised words that begins here ends.
    fn name_end(&self) -> Option<usize> {
        let tag = &self.tagged.tags[self.i];
        let word = self.tagged.word(self.i);
        let handle = is_handle(word);
        let names = handle || has_article(word) || tag.upper && self.may_name();
        if !names || self.tagged.is_quoted(self.i) || tag.entry.is(PRONOUNS) {
            return None;
        }
        let mut j = self.i;
        while let Some(next) = self.name_goes_on(j) {
            j = next;
        }
        Some(j)
    }

    /// Not a word that is merely capitalised; "Will" and "May" need a cue behind them.
    fn may_name(&self) -> bool {
        let entry = self.tagged.tags[self.i].entry;
        if self.opens_sentence() && !entry.is(NAME_OR_WORD) && (entry.is(SMALL_WORDS) || self.participle()) {
            return false;
        }
        let cue_next = self.same(self.i + 1) && self.tagged.tags[self.i + 1].cue >= 50;
        !entry.is(STOP) || entry.is(NAME_OR_WORD) && !self.opens_sentence() && (cue_next || self.introduced())
    }

    /// ", May Reed,", "the potter May Reed", but not "in May Reed".
    fn introduced(&self) -> bool {
        let i = self.i;
        let family =
            self.same(i + 1) && self.tagged.tags[i + 1].upper && !self.tagged.tags[i + 1].entry.is(STOP);
        let comma = self.hash(i - 1) == hash(",");
        family && (comma || self.class(i - 1) == Class::Noun && self.tagged.tags[i - 1].entry.is(ROLE))
    }

    /// "Speaking at the harbour", but not "Manning said".
    fn participle(&self) -> bool {
        self.class(self.i) == Class::Ing
            && self.same(self.i + 1)
            && !self.tagged.tags[self.i + 1].upper
            && matches!(self.class(self.i + 1), Class::Prep | Class::Det | Class::Noun | Class::Object)
    }

    fn name_goes_on(&self, j: usize) -> Option<usize> {
        let tags = &self.tagged.tags;
        let lower = self.tagged.lower(j);
        if !self.same(j + 1) || lower.ends_with("'s") || lower.ends_with('\'') {
            return None;
        }
        let capital = |k: usize| self.same(k) && tags[k].upper;
        if self.same(j + 1) && has_article(self.tagged.word(j + 1)) {
            return Some(j + 1);
        }
        if tags[j + 1].upper && (!tags[j + 1].entry.is(STOP) || self.middle_initial(j + 1)) {
            return Some(j + 1);
        }
        let and = tags[j + 1].hash == hash("&"); // "Hale & Sons"
        if (and || tags[j + 1].entry.is(PARTICLE)) && capital(j + 2) {
            return Some(j + 2);
        }
        let full_stop = tags[j + 1].hash == hash(".") && tags[j + 1].span.start == tags[j].span.end;
        let initial = full_stop && tags[j].span.len() <= 4 && capital(j + 2) && !tags[j + 2].entry.is(STOP);
        initial.then_some(j + 2)
    }

    /// The "A." of "Julie A. Reed".
    fn middle_initial(&self, k: usize) -> bool {
        let tags = &self.tagged.tags;
        tags[k].span.len() == 1
            && self.same(k + 2)
            && tags[k + 1].hash == hash(".")
            && tags[k + 1].span.start == tags[k].span.end
            && tags[k + 2].upper
    }

    /// What a run of capitalised words that ends with token `j` is.
    fn name(&self, j: usize) -> Option<(Kind, usize)> {
        let (tag, word) = (&self.tagged.tags[self.i], self.tagged.word(self.i));
        let shouted = !word.chars().any(letter::is_lower);
        let common = j == self.i && self.opens_sentence() && !shouted; // a sentence's first word alone
        if common && (tag.entry.head > 0 || are_people(self.tagged.lower(self.i))) {
            let surname = self.surnames.contains(&tag.hash) && self.predicate(self.i + 1); // "Small said"
            return Some((if surname { Kind::Name } else { Kind::Noun }, self.i));
        }
        (!common || tag.cue <= CUE && !self.praises()).then_some((Kind::Name, j))
    }

    /// "Famed" in "Famed kite designer Ann Reed".
    fn praises(&self) -> bool {
        let next = self.i + 1;
        self.class(self.i) == Class::Verb
            && !self.tagged.tags[self.i].entry.is(GIVEN)
            && self.same(next)
            && self.nounish(next)
    }

    fn noun(&self) -> Option<Kind> {
        let (i, tag) = (self.i, &self.tagged.tags[self.i]);
        if tag.entry.head > 0 && tag.class != Class::Verb {
            return Some(Kind::Noun);
        }
        let head = (self.nounish(i) || self.gerund())
            && !tag.entry.is(STOP)
            && !(self.same(i + 1) && self.nounish(i + 1));
        let stands = || self.where_sources_stand() && !self.predicative();
        (head && (tag.entry.is(ROLE) || stands())).then_some(Kind::Phrase)
    }

    /// "blunt" in "Reed was blunt when asked".
    fn predicative(&self) -> bool {
        const BE: [u32; 4] = [hash("is"), hash("are"), hash("was"), hash("were")];
        self.i.checked_sub(1).is_some_and(|k| self.same(k) && BE.contains(&self.hash(k)))
    }

    fn nounish(&self, k: usize) -> bool {
        let (tag, lower) = (&self.tagged.tags[k], self.tagged.lower(k));
        let letters = lower.chars().all(|c| letter::is_letter(c) || c == '-') && lower != "-";
        tag.class == Class::Noun && lower.len() > 1 && !tag.upper && (letters || lower.ends_with("-old"))
    }

    /// "The ruling", "a filing": a form in -ing that is a noun.
    fn gerund(&self) -> bool {
        let behind = self.same(self.i + 1)
            && matches!(self.class(self.i + 1), Class::Noun | Class::Det | Class::Ing | Class::Object);
        let determiner = self.i.checked_sub(1).filter(|k| self.same(*k));
        let determined = determiner.is_some_and(|k| self.tagged.tags[k].entry.is(NOUN_DET));
        self.class(self.i) == Class::Ing && !self.tagged.tags[self.i].upper && determined && !behind
    }

    fn where_sources_stand(&self) -> bool {
        let (i, tags) = (self.i, &self.tagged.tags);
        let first = self.tagged.sentence(i).first;
        let mut before = i; // the token before the noun phrase, one up: `first` when the phrase opens the sentence
        while before > first
            && i - (before - 1) < REACH
            && (matches!(self.class(before - 1), Class::Noun | Class::Det) || self.describes(before - 1))
        {
            before -= 1;
        }
        let behind_cue = before > first
            && (tags[before - 1].cue >= STRONG_CUE && before < i
                || tags[before - 1].hash == hash("to")
                    && before > 1
                    && tags[before - 2].hash == hash("according"));
        let colon = self.same(i + 1) && tags[i + 1].hash == hash(":");
        let opens = before == first && i > before && self.predicate(i + 1);
        self.cue_ahead() || behind_cue || colon || opens
    }

    /// "unaligned", "well-connected" in front of a noun.
    fn describes(&self, k: usize) -> bool {
        let word = self.tagged.lower(k);
        let adjective = word.ends_with("ed") || word.contains('-');
        adjective && matches!(self.class(k), Class::Verb | Class::Adv) && self.tagged.tags[k].cue < CUE
    }

    /// "As the minister put it".
    fn put_it(&self, k: usize) -> bool {
        self.hash(k) == hash("put") && self.same(k + 1) && self.hash(k + 1) == hash("it")
    }

    /// The token behind the noun, or behind the phrase that a preposition ties to it.
    fn behind_tie(&self) -> usize {
        let next = self.i + 1;
        let hired =
            self.same(next + 1) && self.class(next) == Class::Verb && self.hash(next + 1) == hash("by");
        let tie = next + usize::from(hired); // "engineers hired by the city warned"
        if !self.same(tie) || self.class(tie) != Class::Prep {
            return next;
        }
        let inside = |k: &usize| self.same(*k) && matches!(self.class(*k), Class::Det | Class::Noun);
        (tie + 1..tie + TIED).take_while(inside).last().map_or(next, |k| k + 1)
    }

    /// A cue within reach, with nothing but adverbs, auxiliaries, relatives and commas before it, or what a
    /// preposition ties to the noun: "a notice on the gate read".
    fn cue_ahead(&self) -> bool {
        let start = self.behind_tie();
        let near = (start..start + REACH - 1).take_while(|k| self.same(*k));
        for k in near {
            if self.tagged.tags[k].cue >= CUE || self.put_it(k) {
                return true;
            }
            let passes = matches!(self.class(k), Class::Adv | Class::Aux | Class::Sub)
                || [hash(","), hash("who")].contains(&self.hash(k));
            if !passes {
                return false;
            }
        }
        false
    }
}

/// "Villagers", opening a sentence.
fn are_people(word: &str) -> bool {
    word.ends_with('s') && noun_entry(word).1
}

/// "al-Rahmi": a name whose article is written small.
fn has_article(word: &str) -> bool {
    const ARTICLES: [&str; 8] = ["al", "el", "ul", "ad", "ar", "as", "az", "ash"];
    let parts = word.split_once('-');
    parts.is_some_and(|(article, name)| ARTICLES.contains(&article) && name.starts_with(letter::is_upper))
}

/// `@name`, small letters that end in figures, "elmo66", or have a line in them, "tide_watch".
fn is_handle(word: &str) -> bool {
    const FIGURES: usize = 2;
    if word.len() > 1 && word.starts_with('@') {
        return true;
    }
    let name = word.trim_end_matches(|c: char| c.is_ascii_digit());
    (word.len() >= name.len() + FIGURES || name.contains('_'))
        && name.len() > FIGURES
        && name.chars().all(|c| c.is_ascii_lowercase() || c == '_')
}
