//! Why a mention was taken: its cue, and where it stands.

use super::scene::{CUE, Scene};
use crate::lexicon::hash;
use crate::mention::Kind;
use crate::report::Evidence;

/// How far from a mention its cue may stand, in tokens.
const NEAR: usize = 12;

/// The token of the verb by which the mention reports the span, or of "according".
#[must_use]
pub fn cue(scene: &Scene, mention: usize, span: usize) -> Option<usize> {
    let tags = &scene.tagged.tags;
    let (m, around) = (&scene.mentions[mention], &scene.around[mention]);
    let verbs = scene.subjects.verbs(mention).iter().map(|v| *v as usize).filter(|v| tags[*v].cue >= CUE);
    let best = verbs.min_by_key(|v| v.abs_diff(span));
    let beside = [around.cue, around.cue_before]
        .into_iter()
        .flatten()
        .filter(|k| k.abs_diff(m.first as usize) <= NEAR && !crossed(scene, *k, mention, span));
    accorded(scene, mention).or(best).or_else(|| beside.min_by_key(|k| k.abs_diff(span)))
}

/// Whether another mention stands between the cue and this one.
fn crossed(scene: &Scene, cue: usize, mention: usize, span: usize) -> bool {
    let m = &scene.mentions[mention];
    let (from, to) =
        if cue > m.last as usize { (m.last as usize + 1, cue) } else { (cue + 1, m.first as usize) };
    scene.plain_mentions(from, to) > 0 || (from..to).contains(&span)
}

/// "according to Ann Reed": the token of "according".
fn accorded(scene: &Scene, mention: usize) -> Option<usize> {
    let to = scene.phrase_start(mention).checked_sub(1)?;
    let tags = &scene.tagged.tags;
    let according = to.checked_sub(1)?;
    (tags[to].hash == hash("to") && tags[according].hash == hash("according")).then_some(according)
}

/// Why the mention was taken, strongest first.
#[must_use]
pub fn of(scene: &Scene, mention: usize, span: usize, cue: Option<usize>) -> Vec<Evidence> {
    let tagged = scene.tagged;
    let m = &scene.mentions[mention];
    let (i, tags) = (m.first as usize, &tagged.tags);
    let mut why = Vec::new();
    match cue {
        Some(k) if tags[k].hash == hash("according") => why.push(Evidence::AccordingTo),
        Some(k) if k < i => why.push(Evidence::NameAfterCue),
        Some(_) => why.push(Evidence::NameBeforeCue),
        None if span.checked_sub(1).is_some_and(|b| b >= i && tags[b].hash == hash(":")) => {
            why.push(Evidence::Colon)
        }
        None => {}
    }
    match m.kind {
        Kind::Name => {}
        Kind::Pronoun | Kind::OtherPronoun(_) => why.push(Evidence::Pronoun),
        Kind::Noun | Kind::Phrase => why.push(Evidence::RoleNoun),
    }
    why.push(if tagged.sentence(i) == tagged.sentence(span) {
        Evidence::SameSentence
    } else if tags[i].paragraph == tags[span].paragraph {
        Evidence::NeighbouringSentence
    } else {
        Evidence::NearestMention
    });
    why
}
