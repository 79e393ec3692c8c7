//! A quotation that ends in a comma, and behind it a verb with a name or "he": whatever the verb, it is said.
//!
//! > “My pear tree is awake!” beamed Ann Reed.
//!
//! Misses "beamed the mayor", which might go on from a title.

use super::{Ruling, View};
use crate::lexicon::Class;
use crate::mention::Kind;
use crate::report::Evidence;

/// A quotation has more words than this: shorter ones are titles as well.
const SHORT: usize = 2;

pub(super) fn inverted(view: &View) -> Option<Ruling> {
    let (scene, token) = (view.case.scene, view.token());
    let (tags, sentence) = (&scene.tagged.tags, scene.tagged.sentence(token));
    let spot = view.case.spots[view.span];
    let verb = token + 1;
    let opens = sentence.first == token && spot.words.ends_with([',', '?', '!']) && spot.has_words(SHORT + 1);
    if !opens || verb + 1 >= sentence.end || tags[verb].class != Class::Verb || tags[verb].upper {
        return None;
    }
    let mention = scene.mentions_in(verb + 1, verb + 2).next()?;
    matches!(scene.mentions[mention].kind, Kind::Name | Kind::Pronoun)
        .then_some(Ruling::Mention(mention, Evidence::NameAfterCue))
}
