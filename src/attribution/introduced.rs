//! Newsrooms present a speaker in one paragraph and let them speak in the next, without a verb.
//!
//! > Tom Hale remembers it differently. He opened the door for us.
//! >
//! > “Put your ear to it. A kettle is louder.”
//!
//! Misses paragraphs in which two people stand.

use super::decide::Case;
use super::features::Spot;
use crate::lexicon::{FEMALE, MALE, P_OBJECT, P_POSSESSIVE, P_SUBJECT, ROLE, hash};
use crate::mention::SourceKind;

const PRONOUNS: u32 = P_SUBJECT | P_OBJECT | P_POSSESSIVE;
/// How sure it is.
pub(super) const INTRODUCED: f32 = 0.75;

/// The last mention of the only person in the paragraph before the span, which is all of its own paragraph.
pub(super) fn introduced(case: &Case, spot: Spot) -> Option<usize> {
    let (scene, people) = (case.scene, case.people);
    let paragraph = scene.tagged.tags[spot.token].paragraph as usize;
    let before = scene.tagged.paragraphs[paragraph.checked_sub(1)?];
    let running = scene.tagged.running;
    if paragraph >= running || (before.first..before.end).any(|k| scene.tagged.is_quoted(k)) {
        return None;
    }
    let person = |m: &usize| {
        let at = scene.mentions[*m].first as usize;
        let tags = &scene.tagged.tags;
        let pronoun = tags[at].entry.is(MALE | FEMALE) && tags[at].entry.is(PRONOUNS);
        if tags[at].entry.is(PRONOUNS) && !pronoun {
            return false; // "it"
        }
        let ours = at > 0 && tags[at - 1].hash == hash("our"); // "invited our reporter"
        let trade = || tags[scene.mentions[*m].last as usize].entry.is(ROLE);
        !ours
            && match people.source(*m).map(|source| source.kind) {
                None => pronoun,
                Some(kind) => kind == SourceKind::Person || kind == SourceKind::Unnamed && trade(),
            }
    };
    let mut persons = scene.mentions_in(before.first, before.end).filter(person);
    let first = persons.next()?;
    let id = people.of[first]?;
    let named = people.source(first).is_some_and(|source| source.kind == SourceKind::Person);
    let last = persons.try_fold(first, |_, m| (people.of[m] == Some(id)).then_some(m))?;
    (named && !speaks_of(spot.words)).then_some(last)
}

/// Whether the words are of "him" or "her", and not of "me".
fn speaks_of(words: &str) -> bool {
    const OTHERS: [u32; 5] = [hash("he"), hash("she"), hash("him"), hash("his"), hash("her")];
    const OWN: [u32; 6] = [hash("i"), hash("we"), hash("my"), hash("our"), hash("me"), hash("us")];
    let has = |list: &[u32]| {
        let word = |w: &str| w.trim_matches(|c: char| !c.is_ascii_alphabetic()).to_ascii_lowercase();
        words.split([' ', '’', '\'']).any(|w| list.contains(&hash(&word(w))))
    };
    has(&OTHERS) && !has(&OWN)
}
