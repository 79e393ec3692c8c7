//! Mentions in somebody's title: what the model gives to one is said of the name the title belongs to.

use super::scene::Scene;
use crate::lexicon::Class;
use crate::mention::Kind;
use std::ops::Range;

/// How many mentions a title has: "the Reed government's finance minister".
const TITLE_MENTIONS: usize = 3;

/// In "his colleague Ann Reed said" the mention "his" speaks for Ann Reed, of whose title it is a part; and so
/// does "Hale's" in "Hale's deputy, Ann Reed, said".
pub(super) fn give_to_holders(scene: &Scene, window: Range<usize>, p: &mut [f32]) {
    for (row, m) in window.clone().enumerate() {
        let later = (m + 1..window.end.min(m + 1 + TITLE_MENTIONS)).find(|h| holds(scene, *h, m));
        if let Some(holder) = later {
            p[row + holder - m] += p[row];
            p[row] = 0.0;
        }
    }
}

/// Whether the mention `part` stands in the title before the name `holder`, a comma between at most.
fn holds(scene: &Scene, holder: usize, part: usize) -> bool {
    let (tagged, name) = (scene.tagged, &scene.mentions[holder]);
    let (first, end) =
        (scene.around[holder].phrase.min(name.first as usize), scene.mentions[part].last as usize + 1);
    if name.kind != Kind::Name || tagged.sentence(end - 1) != tagged.sentence(name.first as usize) {
        return false;
    }
    let noun = |k: usize| tagged.tags[k].class == Class::Noun && !tagged.tags[k].upper;
    let title = tagged.lower(end - 1).ends_with("'s")
        && tagged.lower(name.first as usize - 1) == ","
        && name.first as usize > end + 1
        && (end..name.first as usize - 1).all(noun);
    first <= scene.mentions[part].first as usize || title
}
