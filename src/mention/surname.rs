//! Words that are somebody's surname in this article, whatever else they mean: "Ann Boxer", "Tom Small".

use super::find::SAYS;
use crate::lexicon::{GIVEN, Tagged};

/// The hashes of the words `of` a kind that stand behind a first name and end it, all in capitals.
pub(super) fn among(tagged: &Tagged, of: impl Fn(usize) -> bool) -> Vec<u32> {
    let tag = |k: usize| &tagged.tags[k];
    let named = |k: &usize| {
        let next = tagged.tags.get(*k + 1);
        let given = tag(*k - 1).entry;
        let says = || given.flags == 0 && next.is_some_and(|next| next.cue >= SAYS); // "Corvy Small said"
        let pair = tag(*k).upper && tag(*k - 1).upper && (given.is(GIVEN) || says());
        let apart = !next.is_some_and(|next| next.upper);
        pair && apart && tagged.sentence(*k) == tagged.sentence(*k - 1) && of(*k)
    };
    let mut found: Vec<u32> = Vec::new();
    for k in (1..tagged.len()).filter(named) {
        if !found.contains(&tag(k).hash) {
            found.push(tag(k).hash);
        }
    }
    found
}
