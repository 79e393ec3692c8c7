//! Somebody's call, claim or promise of something is in their words.
//!
//! > The bakers mocked Ann Reed's call for “bread without crusts”.
//!
//! Misses what follows without a preposition.

use super::{Ruling, View};
use crate::attribution::holder::owns;
use crate::lexicon::{Class, hash};
use crate::mention::{Kind, Pronoun};
use crate::report::Evidence;

/// Nouns for what somebody says.
const SAYINGS: [u32; 20] = [
    hash("call"),
    hash("calls"),
    hash("claim"),
    hash("claims"),
    hash("promise"),
    hash("promises"),
    hash("pledge"),
    hash("vow"),
    hash("comment"),
    hash("comments"),
    hash("remark"),
    hash("remarks"),
    hash("warning"),
    hash("warnings"),
    hash("assertion"),
    hash("suggestion"),
    hash("complaint"),
    hash("boast"),
    hash("threat"),
    hash("insistence"),
];
/// Between the noun and its words.
const TIES: [u32; 6] = [hash("for"), hash("of"), hash("to"), hash("that"), hash("about"), hash("as")];
/// The most adjectives before it.
const ADJECTIVES: usize = 2;

pub(super) fn possessed(view: &View) -> Option<Ruling> {
    let (scene, token) = (view.case.scene, view.token());
    let (tags, first) = (&scene.tagged.tags, scene.tagged.sentence(token).first);
    let before = token.checked_sub(1).filter(|k| *k > first)?;
    // "Hale said Ann Reed's claim “makes no sense”": without a preposition it is said of the claim
    let tied = TIES.contains(&tags[before].hash);
    let noun = before - 1;
    if !tied || noun <= first || !SAYINGS.contains(&tags[noun].hash) {
        return None;
    }
    let plain = |k: &usize| tags[*k].class == Class::Noun && !tags[*k].upper;
    let adjectives = (first..noun).rev().take(ADJECTIVES).take_while(plain).count();
    let owner = noun.checked_sub(1 + adjectives).filter(|k| *k >= first)?;
    let somebody = |m: &usize| {
        let mention = &scene.mentions[*m];
        let kind = matches!(mention.kind, Kind::Name | Kind::OtherPronoun(Pronoun::Possessive));
        mention.last as usize == owner && kind && owns(scene, *m)
    };
    let mention = scene.mentions_in(first, owner + 1).find(somebody)?;
    Some(Ruling::Mention(mention, Evidence::SameSentence))
}
