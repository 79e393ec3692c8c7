//! A dash and a name behind the quotation sign it.
//!
//! > “We are open.” — Ann Reed, harbour master
//!
//! Misses signatures in a paragraph of their own without a dash.

use super::{Ruling, View};
use crate::lexicon::Class;
use crate::mention::Kind;
use crate::report::Evidence;

/// How far the name may stand behind the dash: "the mayor, Ann Reed".
const REACH: usize = 4;

pub(super) fn signature(view: &View) -> Option<Ruling> {
    let scene = view.case.scene;
    let (dash, paragraph) = (view.token() + 1, scene.tagged.paragraph(view.token()));
    let is_dash = dash < paragraph.end && matches!(scene.tagged.word(dash), "—" | "–" | "-" | "―");
    if !is_dash {
        return None;
    }
    let end = paragraph.end.min(dash + 1 + REACH);
    let mention = scene.mentions_in(dash + 1, end).find(|m| scene.mentions[*m].kind == Kind::Name)?;
    let verb = |k: usize| matches!(scene.tagged.tags[k].class, Class::Verb | Class::Aux | Class::Quoted);
    // a clause in dashes has a verb: "— Reed said —"
    (!(dash + 1..paragraph.end).any(verb)).then_some(Ruling::Mention(mention, Evidence::Signature))
}
