//! Mentions that are part of somebody else's description: what the model gives to one is said of the holder.
//!
//! > His colleague Ann Reed said … Hale's deputy, Ann Reed, said … Her mother said … The plumber from Hull said …

use super::scene::{CUE, Scene};
use crate::lexicon::{Class, HONORIFIC, ROLE, hash};
use crate::mention::{Kind, Mention, Pronoun};
use std::ops::Range;

/// How many mentions a title has: "the Reed government's finance minister".
const TITLE_MENTIONS: usize = 4;

/// In "his colleague Ann Reed said" the mention "his" speaks for Ann Reed, of whose title it is a part; and so
/// does "Hale's" in "Hale's deputy, Ann Reed, said".
pub(super) fn give_to_holders(scene: &Scene, window: Range<usize>, p: &mut [f32]) {
    for (row, m) in window.clone().enumerate() {
        let later = (m + 1..window.end.min(m + 1 + TITLE_MENTIONS)).find(|h| holds(scene, *h, m));
        let holder = later.or_else(|| subject_before(scene, m).filter(|s| *s >= window.start));
        if let Some(holder) = holder {
            p[holder - window.start] += p[row];
            p[row] = 0.0;
        }
    }
}

/// "The plumber from Hull said": the verb behind the mention has the noun before the preposition for its subject.
fn subject_before(scene: &Scene, m: usize) -> Option<usize> {
    let tagged = scene.tagged;
    let (mention, phrase) = (&scene.mentions[m], scene.phrase_start(m));
    let verb = mention.last as usize + 1;
    let said = verb < tagged.sentence(mention.first as usize).end && tagged.tags[verb].cue >= CUE;
    let subject = scene.subjects.of(verb.min(tagged.len() - 1)).filter(|s| said && *s < m)?;
    // "hours after Reed said"
    const CLAUSES: [u32; 5] = [hash("after"), hash("before"), hash("since"), hash("until"), hash("than")];
    let tie = &tagged.tags[phrase.checked_sub(1)?];
    let after = scene.mentions[subject].last as usize + 1;
    // "engineers hired by the city warned"
    let participle = phrase == after + 2 && tagged.tags[after].class == Class::Verb;
    let tied =
        (phrase == after + 1 || participle) && tie.class == Class::Prep && !CLAUSES.contains(&tie.hash);
    tied.then_some(subject)
}

/// Whether the mention `part` stands in the title before the name `holder`, a comma between at most.
fn holds(scene: &Scene, holder: usize, part: usize) -> bool {
    let (tagged, name) = (scene.tagged, &scene.mentions[holder]);
    let (first, end) = (scene.phrase_start(holder), scene.mentions[part].last as usize + 1);
    if tagged.sentence(end - 1) != tagged.sentence(name.first as usize) {
        return false;
    }
    match name.kind {
        Kind::Name => {}
        // "her mother", "the agency's report": in front of a noun only an owner speaks for it
        Kind::Noun | Kind::Phrase => {
            let plain = (end..name.first as usize).all(|k| tagged.tags[k].class == Class::Noun);
            // "a Democratic strategist"
            let adjective = end == name.first as usize;
            return plain && first <= scene.mentions[part].first as usize && (adjective || owns(scene, part));
        }
        Kind::Pronoun | Kind::OtherPronoun(_) => return false,
    }
    let noun = |k: usize| tagged.tags[k].class == Class::Noun && !tagged.tags[k].upper;
    let title = tagged.lower(end - 1).ends_with("'s")
        && tagged.lower(name.first as usize - 1) == ","
        && name.first as usize > end + 1
        && (end..name.first as usize - 1).all(noun);
    // "Deputy Commissioner of Police Ann Reed": the run behind "of" ends in the name
    let office = name.first as usize == end + 1
        && matches!(tagged.lower(end), "of" | "for")
        && tagged.tags[end - 1].entry.is(ROLE)
        && name.last > name.first + 1;
    // "Voices" in "Voices for Hull's director, Ann Reed": what holds for "Hull's"
    let goes_on = part + 1 < holder
        && scene.mentions[part + 1].first as usize == end + 1
        && matches!(tagged.lower(end), "of" | "for");
    first <= scene.mentions[part].first as usize
        || title
        || office
        || two_offices(scene, name, end)
        || goes_on && holds(scene, holder, part + 1)
}

/// "former Governor and Harbour Board Chairman Ann Reed": what ends before token `end` is a title of hers.
fn two_offices(scene: &Scene, name: &Mention, end: usize) -> bool {
    const OFFICES: u32 = ROLE | HONORIFIC;
    let tags = &scene.tagged.tags;
    let stop = usize::from(tags[end].hash == hash("."));
    let and = end + stop;
    let titled = || {
        let inner = name.first as usize..name.last as usize;
        inner.into_iter().any(|k| tags[k].entry.is(OFFICES))
    };
    name.first as usize == and + 1
        && tags[and].hash == hash("and")
        && tags[end - 1].entry.is(OFFICES)
        && titled()
}

/// Whether the mention says whose something is: "her", "Hale's".
pub(super) fn owns(scene: &Scene, part: usize) -> bool {
    let mention = &scene.mentions[part];
    mention.kind == Kind::OtherPronoun(Pronoun::Possessive) || scene.tagged.possessive(mention.last as usize)
}
