//! Who shrugs says what stands right behind, when nothing else is said of it.
//!
//! > It was a Thursday, Ann Reed pointed out. Tom Hale shrugged. “It was late.”
//!
//! Misses who has no name: "The baker shrugged."

use super::{Ruling, View};
use crate::lexicon::{Class, hash};
use crate::mention::Kind;
use crate::report::Evidence;

/// What people do, or how they take it, before they speak.
const REACTIONS: [u32; 20] = [
    hash("shrugged"),
    hash("shrugs"),
    hash("nodded"),
    hash("nods"),
    hash("smiled"),
    hash("smiles"),
    hash("laughed"),
    hash("laughs"),
    hash("grinned"),
    hash("grins"),
    hash("sighed"),
    hash("sighs"),
    hash("paused"),
    hash("pauses"),
    hash("winced"),
    hash("disagreed"),
    hash("disagrees"),
    hash("agreed"),
    hash("agrees"),
    hash("demurred"),
];
/// The longest sentence that is only a gesture, in tokens.
const LONGEST: usize = 9;

pub(super) fn gesture(view: &View) -> Option<Ruling> {
    let (scene, token) = (view.case.scene, view.token());
    let (tagged, tags) = (scene.tagged, &scene.tagged.tags);
    let paragraph = tagged.paragraph(token);
    let opens = tagged.sentence(token).first == token && token > paragraph.first;
    let last = token + 1 == paragraph.end || token + 1 < paragraph.end && tagged.is_quoted(token + 1);
    if !opens || !last || view.has_own_source() {
        return None;
    }
    let before = tagged.sentence(token - 1);
    let verb = (before.first..before.end).find(|k| tags[*k].class == Class::Verb)?;
    let short = before.end - before.first <= LONGEST && REACTIONS.contains(&tags[verb].hash);
    let mention = scene.mentions_in(before.first, verb).next().filter(|_| short)?;
    let (m, own) = (&scene.mentions[mention], scene.mentions_in(before.first, before.end).count() == 1);
    let subject = m.last as usize + 1 == verb && m.first as usize == before.first;
    let person = matches!(m.kind, Kind::Name | Kind::Pronoun);
    (subject && own && person).then_some(Ruling::Mention(mention, Evidence::NearestMention))
}
