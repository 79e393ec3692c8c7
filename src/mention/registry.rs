//! Names to people: which printed names mean the same one.

use super::entity::Entity;
use super::gender::Gender;
use super::index::Index;
use super::name::{Name, POLITE};

/// The name in a handle is looked for among so many.
const HANDLES: usize = 256;
/// Who fits a short name by so much less may be meant by it as well.
const NEARLY: i32 = 1;
/// From here on a title's gender is that of somebody.
const LIKELY: f32 = 0.8;

/// A campaign is called by its candidate's name behind this.
pub(super) const TEAM: &str = "team";

/// Everybody spoken of so far, found by the words of their names.
#[derive(Default)]
pub(super) struct Registry<'t> {
    pub entities: Vec<Entity<'t>>,
    by_word: Index,
    by_initials: Index,
}

/// A name as it is looked up.
#[derive(Default)]
pub(super) struct Wanted<'c, 't> {
    pub words: &'c [&'t str],
    pub gender: Gender,
    /// "Jr", as a hash.
    pub generation: Option<u32>,
    /// The words of its title, lower case.
    pub title: &'c [&'t str],
    /// "Dr" before it, lower case.
    pub honorific: Option<&'t str>,
    /// The mention.
    pub at: u32,
    /// Whoever it can't be.
    pub not: Option<u32>,
    /// A known place, or behind "in": no short form of an organisation.
    pub place: bool,
}

impl<'t> Registry<'t> {
    /// Adds somebody with a name, which can be looked up from now on.
    pub fn add(&mut self, words: Vec<&'t str>, mention: u32, name: &Name) -> u32 {
        let id = self.entities.len() as u32;
        for word in &words {
            self.by_word.add(word, id);
        }
        self.entities.push(Entity::named(words, mention, name));
        id
    }

    /// They are called by these letters too: "IfG".
    pub fn abbreviate(&mut self, letters: &str, id: u32) {
        self.by_initials.add(letters, id);
    }

    /// Who is first called by these letters.
    pub fn abbreviated(&self, letters: &str) -> Option<u32> {
        self.by_initials.get(letters).first().copied()
    }

    /// A fuller name of somebody was found.
    pub fn rename(&mut self, id: u32, words: Vec<&'t str>, mention: u32, name: &Name) {
        for word in &words {
            self.by_word.add(word, id);
        }
        let entity = &mut self.entities[id as usize];
        (entity.words, entity.name, entity.fullest) = (words, name.core, mention);
    }

    /// Who bears a full name: the same family name and a first name that goes with it.
    pub fn full(&self, wanted: &Wanted<'_, 't>) -> Option<u32> {
        self.bearers(wanted.words.last()?).rev().find(|id| {
            let known = &self.entities[*id as usize];
            known.words.len() > 1
                && same_full(&known.words, wanted.words)
                && known.generation == wanted.generation
                && known.gender.agrees(wanted.gender)
        })
    }

    /// Whom a short name means: the best bearer of that word, the latest of equals.
    pub fn short(&self, wanted: &Wanted<'_, 't>) -> Option<u32> {
        let fits = |id: &u32| self.entities[*id as usize].may_be(wanted) && Some(*id) != wanted.not;
        let fit = |id: u32| self.fit(id, wanted).map(|fit| (fit, id));
        self.bearers(wanted.words.last()?).filter(fits).filter_map(fit).max().map(|(_, id)| id)
    }

    /// "@realannroe" has Ann Roe's name in it.
    pub fn by_handle(&self, word: &str) -> Option<u32> {
        let handle = word.strip_prefix('@')?;
        let named = |entity: &Entity| entity.words.len() > 1 && handle.contains(&entity.words.concat());
        self.entities.iter().take(HANDLES).position(named).map(|id| id as u32)
    }

    /// Who else a short name may mean nearly as well as `id`.
    pub fn rivals(&self, wanted: &Wanted<'_, 't>, id: u32) -> Vec<u32> {
        let fits = |other: &u32| {
            let known = &self.entities[*other as usize];
            *other != id && known.may_be(wanted) && !(wanted.honorific.is_none() && known.is_polite())
        };
        let mut others =
            wanted.words.last().into_iter().flat_map(|word| self.bearers(word)).filter(fits).peekable();
        if others.peek().is_none() {
            return Vec::new();
        }
        let Some((best, _)) = self.fit(id, wanted) else { return Vec::new() };
        let equal = |other: &u32| self.fit(*other, wanted).is_some_and(|(fit, _)| fit + NEARLY >= best);
        others.filter(equal).collect()
    }

    /// Whether somebody's full name ends in the word.
    pub fn is_surname(&self, word: &str) -> bool {
        let ends = |words: &[&str]| words.len() > 1 && words.last() == Some(&word);
        self.bearers(word).any(|id| ends(&self.entities[id as usize].words))
    }

    fn bearers(&self, word: &str) -> impl DoubleEndedIterator<Item = u32> + '_ {
        self.by_word.get(word).iter().copied()
    }

    /// How well somebody goes with a short name: its place in theirs, a title, whether they were met, when.
    fn fit(&self, id: u32, wanted: &Wanted<'_, 't>) -> Option<(i32, i64)> {
        let known = &self.entities[id as usize];
        if known.words[0] == TEAM && known.words.len() > wanted.words.len() {
            return None; // "Team Roe" is not Roe
        }
        let place = match known.words.iter().position(|w| Some(w) == wanted.words.last()) {
            Some(at) if at + 1 == known.words.len() => 4,
            Some(0) if known.person <= 0 && !known.body => return None, // "the Roe Train" is not Roe
            Some(0) => 1,
            _ if known.person < 0 => return None,
            _ => 0,
        };
        let title = i32::from(wanted.title.iter().any(|t| known.nouns.contains(t)));
        // a first name is enough to tell "Ms Roe" from others of that name
        let gender = 2 * i32::from(wanted.gender.known() && known.gender.chance(wanted.gender) > LIKELY);
        let met = known.last.map_or(-i64::from(known.fullest), |m| i64::from(m) + i64::from(u32::MAX));
        // "Mr Roe" need not be whom the article calls "Roe"
        let short = i32::from(known.shortened) * (1 + i32::from(wanted.honorific.is_none()));
        // who is named in full again and again is called by the surname alone, not the wife met once
        let often = i32::from(known.forms.len() > 1);
        let same_title = known.polite.is_some() && known.polite == wanted.honorific;
        let only_polite = wanted.honorific.is_none() && known.is_polite();
        let printed = i32::from(known.fullest <= wanted.at);
        let junior = i32::from(known.generation.is_some() && wanted.generation.is_none());
        let style = 2 * (printed + i32::from(same_title) - i32::from(only_polite));
        Some((
            place + 3 * title + gender + short + often + style + i32::from(known.last.is_some()) - junior,
            met,
        ))
    }
}

impl Entity<'_> {
    /// Whether the article calls them "Mr" or "Mrs", and then not by the surname alone.
    fn is_polite(&self) -> bool {
        self.polite.is_some_and(|word| POLITE.contains(&word))
    }

    /// "President Roe" is not the lady of that name who has another title and comes later.
    fn may_be(&self, wanted: &Wanted) -> bool {
        let title = wanted.title.is_empty()
            || self.nouns.is_empty()
            || wanted.title.iter().any(|t| self.nouns.contains(t));
        let other = wanted.generation.is_some() && self.generation != wanted.generation;
        let place = wanted.place && self.person < 0 && self.words.len() > wanted.words.len();
        // "Lady Roe" is not Callum Roe: a first name is enough to tell a title's bearer
        let gender = !wanted.gender.known() || self.gender.chance(wanted.gender) >= 0.5;
        gender && self.gender.agrees(wanted.gender) && (title || self.last.is_some()) && !place && !other
    }
}

/// "Ann B. Roe" and "Ann Roe", "A. Roe" and "Ann Roe", "Ed de Roe" and "de Roe".
fn same_full(a: &[&str], b: &[&str]) -> bool {
    let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    if long.ends_with(short) {
        return true;
    }
    let initial = |w: &str| w.chars().nth(1).is_none();
    let alike =
        |x: &str, y: &str| x == y || (initial(x) || initial(y)) && x.chars().next() == y.chars().next();
    long.last() == short.last() && alike(long[0], short[0])
}
