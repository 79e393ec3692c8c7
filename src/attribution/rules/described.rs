//! Who describes something as “…” says it.
//!
//! > The play was described by one critic as “a hug from a thief”.
//! >
//! > It ends a wait that the manager Tom Hale had described as “endless”.
//!
//! Misses who describes it without a name and in the active: "which critics have described as".

use super::named_by::{helped_from, right_before};
use super::{Ruling, View};
use crate::attribution::silent::CALLS;
use crate::attribution::subject::BE;
use crate::lexicon::hash;
use crate::report::Evidence;

/// Verbs of giving an account, before "as"; beside those that give a name.
const DESCRIBES: [u32; 14] = [
    hash("described"),
    hash("describes"),
    hash("characterized"),
    hash("characterised"),
    hash("dismissed"),
    hash("denounced"),
    hash("condemned"),
    hash("hailed"),
    hash("praised"),
    hash("derided"),
    hash("portrayed"),
    hash("billed"),
    hash("marked"),
    hash("cited"),
];

pub(super) fn described(view: &View) -> Option<Ruling> {
    let (scene, token) = (view.case.scene, view.token());
    let (tags, first) = (&scene.tagged.tags, scene.tagged.sentence(token).first);
    let is = |k: usize, word| tags[k].hash == hash(word);
    let describes = |k: usize| DESCRIBES.contains(&tags[k].hash) || CALLS.contains(&tags[k].hash);
    let end = token.checked_sub(1).filter(|k| *k > first + 1 && is(*k, "as"))?;
    let said = |mention| Ruling::Mention(mention, Evidence::SameSentence);
    if describes(end - 1) {
        let begins = helped_from(scene, first, end - 1);
        let passive = (begins..end - 1).any(|k| BE.contains(&tags[k].hash));
        return right_before(scene, first, begins).filter(|_| !passive).map(said);
    }
    let agent = scene.mention_before(first, end)?;
    let by = scene.phrase_start(agent).checked_sub(1).filter(|k| *k > first && is(*k, "by"))?;
    describes(by - 1).then(|| said(agent))
}
