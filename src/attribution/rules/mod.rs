//! Rules that need no weights: patterns that are right whenever they are seen.
//!
//! A rule is a file with one function of the shape of [`Rule`]; to add one, write the file and add
//! it to [`RULES`], strongest first.

mod answers;
mod clause;
mod described;
mod gesture;
mod goes_on;
mod inverted;
mod label;
mod named_by;
mod nickname;
mod possessed;
mod put_it;
mod quoted_as;
mod reads;
mod signature;
mod told_by;
mod unclosed;
mod who;
mod words_of;

use super::decide::{Case, Decision};
use super::scene::CUE;
use crate::report::Evidence;

/// What a rule says of a span.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Ruling {
    /// This mention is its source, and why.
    Mention(usize, Evidence),
    /// It goes on from this earlier span.
    GoesOn(usize),
    /// Whoever this mention means answers the span before.
    Answer(usize),
    /// Somebody says it, and nobody knows who.
    Open,
    /// Nobody says it.
    NotSpeech,
}

/// What a rule may look at.
pub struct View<'v, 'c, 's, 'a> {
    /// The article.
    pub case: &'v Case<'c, 's, 'a>,
    /// The span, as an index.
    pub span: usize,
    /// The span before it in the same text (running text, or a caption).
    pub before: Option<usize>,
    /// The decisions made so far.
    pub made: &'v [Decision],
}

/// How far behind a span the cue of its own attribution stands, in tokens.
const OWN_CUE: usize = 5;

type Rule = fn(&View) -> Option<Ruling>;

const RULES: &[Rule] = &[
    nickname::nickname,
    label::label,
    signature::signature,
    words_of::words_of,
    named_by::named_by,
    described::described,
    told_by::told_by,
    possessed::possessed,
    quoted_as::quoted_as,
    reads::reads,
    who::who,
    clause::clause,
    put_it::put_it,
    inverted::inverted,
    unclosed::unclosed,
    answers::answers,
    gesture::gesture,
    goes_on::goes_on,
];

/// What the first rule that applies says of the span; `before` is the span decided last.
#[must_use]
pub fn apply(case: &Case, span: usize, before: Option<usize>, made: &[Decision]) -> Option<Ruling> {
    let view = View { case, span, before, made };
    RULES.iter().find_map(|rule| rule(&view))
}

impl View<'_, '_, '_, '_> {
    /// The span's token.
    fn token(&self) -> usize {
        self.case.spots[self.span].token
    }

    /// Whether a span is all there is of its paragraph, a full stop aside.
    fn alone(&self, span: usize) -> bool {
        let token = self.case.spots[span].token;
        let run = self.case.scene.tagged.paragraph(token);
        run.first == token && (token + 1..run.end).all(|k| self.is_stop(k))
    }

    /// `“…,” added Ann Reed`: right behind the span stands a cue with a source of its own.
    fn has_own_source(&self) -> bool {
        let (scene, behind) = (self.case.scene, self.token() + 1);
        let end = scene.tagged.sentence(self.token()).end.min(behind + OWN_CUE);
        let cue = (behind..end).find(|k| scene.tagged.tags[*k].cue >= CUE);
        let source = cue.and_then(|k| scene.subjects.of(k));
        source.is_some_and(|m| scene.mentions[m].first as usize >= behind)
    }

    fn is_stop(&self, k: usize) -> bool {
        matches!(self.case.scene.tagged.lower(k), "." | "," | "!" | "?" | "…")
    }

    /// Whether the span before stands in the paragraph right before this one's, last but for its attribution.
    fn follows_paragraph_of(&self, before: usize) -> bool {
        let tagged = self.case.scene.tagged;
        let paragraph = |span: usize| tagged.tags[self.case.spots[span].token].paragraph as usize;
        let (here, there) = (paragraph(self.span), paragraph(before));
        here == there + 1 && (here < tagged.running) == (there < tagged.running)
    }
}
