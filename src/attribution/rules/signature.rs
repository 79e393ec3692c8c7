//! A dash and a name behind the quotation sign it.
//!
//! > “We are open.” — Ann Reed, harbour master
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
    let own = scene.tagged.paragraph(view.token());
    let sentence = scene.tagged.sentence(view.token()).first == view.token();
    if !sentence && !scene.tagged.is_quoted(own.first) {
        return None; // a fragment: "… in “wellies” – a Reed raincoat"
    }
    // “… said ‘some have money.” And that is “all”.” — Reed: what opens the paragraph is signed at its end
    let quoted = |k: &usize| scene.tagged.is_quoted(*k);
    let whole = own.first == view.token();
    let last = if whole { (own.first..own.end).rev().find(quoted) } else { None };
    let rest = Run { first: last.unwrap_or(view.token()) + 1, end: own.end };
    let is_dash = |run: &Run| matches!(scene.tagged.word(run.first), "—" | "–" | "-" | "―");
    let opens = |run: &Run| run.first < run.end && is_dash(run);
    let paragraph = Some(rest).filter(opens).or_else(|| paragraph_behind(view).filter(opens))?;
    let (dash, end) = (paragraph.first, paragraph.end.min(paragraph.first + 1 + REACH));
    let mention = scene.mentions_in(dash + 1, end).find(|m| scene.mentions[*m].kind == Kind::Name)?;
    let verb = |k: usize| matches!(scene.tagged.tags[k].class, Class::Verb | Class::Aux | Class::Quoted);
    let behind = scene.mentions[mention].last as usize + 1;
    let is = |k: usize, start| k < paragraph.end && scene.tagged.word(k).starts_with(start);
    let handle = is(behind, '(') && is(behind + 1, '@'); // "Ann Reed (@annreed) May 4, 2026"
    let plain = sentence && last.is_none_or(|last| last == view.token());
    if !(plain || behind == paragraph.end || is(behind, ',') || is(behind, '.') || handle) {
        return None; // "… in “wellies” – a Reed raincoat"
    }
    // a clause in dashes has a verb: "— Reed said —"
    let signs = handle || !(dash + 1..paragraph.end).any(verb);
    signs.then_some(Ruling::Mention(mention, Evidence::Signature))
}

/// The paragraph of the running text that follows the span's, where that is all of its own.
fn paragraph_behind(view: &View) -> Option<Run> {
    let tagged = view.case.scene.tagged;
    let next = tagged.tags[view.token()].paragraph as usize + 1;
    (view.alone(view.span) && next < tagged.running).then(|| tagged.paragraphs[next])
}
