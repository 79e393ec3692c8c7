//! Somebody's call, claim or promise of something is in their words.
//!
//! > The bakers mocked Ann Reed's call for “bread without crusts”.
//! >
//! > The bakers mocked a claim by Ann Reed, made on Friday, that crusts were “a thing of the past”.
//!
//! Misses what follows without a preposition or "that".

use super::{Ruling, View};
use crate::attribution::holder::owns;
use crate::attribution::scene::CUE;
use crate::lexicon::{Class, hash};
use crate::mention::{Kind, Pronoun};
use crate::report::Evidence;

/// Nouns for what somebody says.
const SAYINGS: [u32; 31] = [
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
    hash("statement"),
    hash("statements"),
    hash("argument"),
    hash("allegation"),
    hash("allegations"),
    hash("contention"),
    hash("rebuke"),
    hash("response"),
    hash("reply"),
    hash("message"),
    hash("retort"),
];
/// Between the noun and its words.
const TIES: [u32; 5] = [hash("for"), hash("of"), hash("to"), hash("that"), hash("about")];
/// The most adjectives before it.
const ADJECTIVES: usize = 2;

/// How long what stands between the noun and "that" may be, in tokens: ", made on Friday,".
const ASIDE: usize = 14;

pub(super) fn possessed(view: &View) -> Option<Ruling> {
    let behind_colon = || colon(view).and_then(|last| author(view, last));
    let claimed = || {
        let noun = tied(view).or_else(|| clause(view))?;
        owner(view, noun).or_else(|| author(view, noun))
    };
    let mention = behind_colon().or_else(claimed)?;
    Some(Ruling::Mention(mention, Evidence::SameSentence))
}

/// The token before the one that ties the span to it: "call" in "call for “…”".
fn tied(view: &View) -> Option<usize> {
    let (scene, token) = (view.case.scene, view.token());
    let first = scene.tagged.sentence(token).first;
    let before = token.checked_sub(1).filter(|k| *k > first)?;
    // "Hale said Ann Reed's claim “makes no sense”": without a preposition it is said of the claim
    TIES.contains(&scene.tagged.tags[before].hash).then(|| before - 1)
}

/// "a rebuke from | Ann Reed | : “…”"
fn colon(view: &View) -> Option<usize> {
    let (scene, token) = (view.case.scene, view.token());
    let first = scene.tagged.sentence(token).first;
    let colon = token.checked_sub(1).filter(|k| *k > first)?;
    (scene.tagged.tags[colon].hash == hash(":")).then(|| colon - 1)
}

/// The token before the "that" whose clause has the span in it, and nobody else who speaks.
fn clause(view: &View) -> Option<usize> {
    let (scene, token) = (view.case.scene, view.token());
    let (tags, first) = (&scene.tagged.tags, scene.tagged.sentence(token).first);
    let is = |k: usize, word: &str| tags[k].hash == hash(word);
    let stops = |k: &usize| is(*k, "that") || tags[*k].cue >= CUE || scene.tagged.is_quoted(*k);
    let that = (first + 2..token).rev().find(stops).filter(|k| is(*k, "that"))?;
    if !is(that - 1, ",") {
        return Some(that - 1);
    }
    let reach = first.max(that.saturating_sub(ASIDE))..that - 1;
    reach.rev().find(|k| is(*k, ",")).and_then(|comma| comma.checked_sub(1))
}

/// Whose claim the noun is: "Ann Reed's", "her".
fn owner(view: &View, noun: usize) -> Option<usize> {
    let (scene, tags) = (view.case.scene, &view.case.scene.tagged.tags);
    let first = scene.tagged.sentence(noun).first;
    if noun <= first || !SAYINGS.contains(&tags[noun].hash) {
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
    scene.mentions_in(first, owner + 1).find(somebody)
}

/// "a claim by | Ann Reed", "heard from | Ann Reed": the mention that ends at the token.
fn author(view: &View, last: usize) -> Option<usize> {
    let (scene, tags) = (view.case.scene, &view.case.scene.tagged.tags);
    let first = scene.tagged.sentence(last).first;
    let m = scene.mention_before(first, last + 1)?;
    let by = scene.phrase_start(m).checked_sub(1)?;
    let noun = by.checked_sub(1).filter(|k| *k >= first)?;
    let tied = [hash("by"), hash("from")].contains(&tags[by].hash);
    let heard = [hash("heard"), hash("learned"), hash("learnt")].contains(&tags[noun].hash);
    (tied && (heard || SAYINGS.contains(&tags[noun].hash))).then_some(m)
}
