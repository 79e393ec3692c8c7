//! A dash and a name behind the quotation sign it.
//!
//! > “We are open.” — Ann Reed, harbour master
//!
//! >
//! > “We are closed.”
//! >
//! > — Tom Hale
//!
//! Misses signatures in a paragraph of their own without a dash.

use super::{Ruling, View};
use crate::lexicon::{Class, Run};
use crate::mention::Kind;
use crate::report::Evidence;

/// How far the name may stand behind the dash: "the mayor, Ann Reed".
const REACH: usize = 4;

pub(super) fn signature(view: &View) -> Option<Ruling> {
    let scene = view.case.scene;
    let behind = view.token() + 1;
    let is_dash = |k: usize, end: usize| k < end && matches!(scene.tagged.word(k), "—" | "–" | "-" | "―");
    let here = scene.tagged.paragraph(view.token());
    let next = || view.alone(view.span).then(|| paragraph_behind(view)).flatten();
    let paragraph = if is_dash(behind, here.end) { Run { first: behind, end: here.end } } else { next()? };
    let dash = paragraph.first;
    let opens = scene.tagged.sentence(view.token()).first == view.token(); // else a fragment: "… in “whites” – a Reed shirt"
    if !opens || !is_dash(dash, paragraph.end) {
        return None;
    }
    let end = paragraph.end.min(dash + 1 + REACH);
    let mention = scene.mentions_in(dash + 1, end).find(|m| scene.mentions[*m].kind == Kind::Name)?;
    let verb = |k: usize| matches!(scene.tagged.tags[k].class, Class::Verb | Class::Aux | Class::Quoted);
    // a clause in dashes has a verb: "— Reed said —"
    (!(dash + 1..paragraph.end).any(verb)).then_some(Ruling::Mention(mention, Evidence::Signature))
}

/// The paragraph of the running text that follows the span's.
fn paragraph_behind(view: &View) -> Option<Run> {
    let tagged = view.case.scene.tagged;
    let next = tagged.tags[view.token()].paragraph as usize + 1;
    (next < tagged.running).then(|| tagged.paragraphs[next])
}
