//! A quotation that ends in a comma, and behind it a verb with a name or "he": whatever the verb, it is said.
//!
//! > “My pear tree is awake!” beamed Ann Reed.
//!
//! >
//! > The pear tree is “wide awake”, argues baker Ann Reed.
//! >
//! > “Stones,” another said.
//!
//! Misses "beamed the mayor", which might go on from a title.

use super::{Ruling, View};
use crate::attribution::holder::owns;
use crate::lexicon::{Class, SAYS, hash};
use crate::mention::{Kind, Pronoun};
use crate::report::Evidence;

/// A quotation has more words than this: shorter ones are titles as well.
const SHORT: usize = 2;

pub(super) fn inverted(view: &View) -> Option<Ruling> {
    let after = whole(view).or_else(|| closing(view));
    after
        .map(|mention| Ruling::Mention(mention, Evidence::NameAfterCue))
        .or_else(|| another(view).map(|mention| Ruling::Mention(mention, Evidence::NameBeforeCue)))
}

/// "“…,” another said": somebody else than who spoke before.
fn another(view: &View) -> Option<usize> {
    let (scene, first) = (view.case.scene, view.token() + 1);
    let (tags, sentence) = (&scene.tagged.tags, scene.tagged.sentence(view.token()));
    let mention = scene.mentions_in(first, first + 1).next()?;
    let m = &scene.mentions[mention];
    let verb = m.last as usize + 1;
    let someone = m.kind == Kind::OtherPronoun(Pronoun::Indefinite);
    (someone && verb < sentence.end && tags[verb].entry.reports & SAYS != 0).then_some(mention)
}

/// "…”, argues Ann Reed." at the end of the sentence.
fn closing(view: &View) -> Option<usize> {
    let (scene, comma) = (view.case.scene, view.token() + 1);
    let (tags, sentence) = (&scene.tagged.tags, scene.tagged.sentence(view.token()));
    let verb = comma + 1;
    let says = verb + 1 < sentence.end
        && tags[comma].hash == hash(",")
        && tags[verb].class == Class::Verb
        && tags[verb].entry.reports & SAYS != 0;
    let mention = if says { scene.subjects.of(verb)? } else { return None };
    let m = &scene.mentions[mention];
    let closes = (m.last as usize + 1..sentence.end).all(|k| tags[k].class == Class::Mark);
    (m.first as usize > verb && closes && m.kind == Kind::Name).then_some(mention)
}

/// "“…,” beamed Ann Reed".
fn whole(view: &View) -> Option<usize> {
    let (scene, token) = (view.case.scene, view.token());
    let (tags, sentence) = (&scene.tagged.tags, scene.tagged.sentence(token));
    let spot = view.case.spots[view.span];
    let verb = token + 1;
    let opens = sentence.first == token && spot.words.ends_with([',', '?', '!']) && spot.has_words(SHORT + 1);
    if !opens || verb + 1 >= sentence.end || tags[verb].class != Class::Verb || tags[verb].upper {
        return None;
    }
    // "said Hale's deputy, Ann Reed": not Hale
    let mention = scene.mentions_in(verb + 1, verb + 2).next().filter(|m| !owns(scene, *m))?;
    let m = &scene.mentions[mention];
    // "said Hale ally Ann Reed": not Hale either
    let next = m.last as usize + 1;
    let modifies = next < sentence.end && tags[next].class == Class::Noun && !tags[next].upper;
    (matches!(m.kind, Kind::Name | Kind::Pronoun) && !modifies).then_some(mention)
}
