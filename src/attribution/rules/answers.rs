//! Two people answer each other, a paragraph each, without a word of attribution.
//!
//! > “Did you look at the clock?” asked Ann Reed.
//! >
//! > “I looked at the tide,” said Tom Hale.
//! >
//! > “Why?”
//! >
//! > “Because it was late.”
//!
//! A question is answered by somebody else: by who spoke before, or else by nobody known. Misses who is asked but
//! has not spoken yet.

use super::{Ruling, View};
use crate::report::Evidence;

/// How many spans back the other speaker is looked for.
const REACH: usize = 5;
/// How many paragraphs.
const PARAGRAPHS: u32 = 3;
/// How much of the paragraph may stand behind a question: its attribution, in tokens.
const ATTRIBUTION: usize = 8;

pub(super) fn answers(view: &View) -> Option<Ruling> {
    let before = view.before?;
    if !view.alone(view.span) || !view.follows_paragraph_of(before) || !view.turns(before) {
        return None;
    }
    let asked = view.made[before].mention?;
    let other = |span: usize| view.made[span].mention.filter(|m| !view.case.people.same(asked, *m));
    let earlier = view.earlier(before).take(REACH).take_while(|span| view.near(*span));
    Some(earlier.into_iter().find_map(other).map_or(Ruling::Open, Ruling::Answer))
}

impl View<'_, '_, '_, '_> {
    /// Whether somebody else speaks behind this span: it asks, or is an answer itself and a paragraph of its own.
    fn turns(&self, span: usize) -> bool {
        let answer = self.alone(span) && self.made[span].evidence.first() == Some(&Evidence::Answer);
        self.asks(span) || answer || self.case.spots[self.span].words.ends_with('?') && self.replies(span)
    }

    /// Whether the span is a question, and its paragraph nothing else but for an attribution.
    fn asks(&self, span: usize) -> bool {
        let (spot, tagged) = (self.case.spots[span], self.case.scene.tagged);
        let paragraph = tagged.paragraph(spot.token);
        let whole = paragraph.first == spot.token && paragraph.end - spot.token <= ATTRIBUTION;
        whole && spot.words.ends_with('?')
    }

    /// Whether somebody answers a question with this span.
    fn replies(&self, span: usize) -> bool {
        let asked = self.earlier(span).next().filter(|e| self.asks(*e));
        let both = asked.and_then(|e| Some((self.made[e].mention?, self.made[span].mention?)));
        both.is_some_and(|(a, b)| !self.case.people.same(a, b))
    }

    fn near(&self, span: usize) -> bool {
        let paragraph = |span: usize| self.case.scene.tagged.tags[self.case.spots[span].token].paragraph;
        paragraph(self.span) - paragraph(span) <= PARAGRAPHS
    }

    /// The spans before this one in the text, nearest first.
    fn earlier(&self, span: usize) -> impl Iterator<Item = usize> {
        let token = |i: usize| self.case.spots[i].token;
        (0..span).rev().filter(move |i| token(*i) < token(span))
    }
}
