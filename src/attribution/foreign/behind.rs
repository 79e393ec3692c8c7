//! The source behind the span: `“…”, said Reed`, and with more of the sentence between.

use super::give::Source;
use super::line::Line;
use super::phrase::Phrase;
use super::shape::Shape;
use crate::lexicon::{AUXILIARY, CUE_WORD, FUNCTION, LEAD, PREPOSITION};
use crate::report::Evidence;
use crate::text::Span;

/// How far behind the span its verb may stand, in tokens.
const CUE_BEHIND: usize = 3;
/// Words between a verb and its subject behind it.
const BETWEEN: usize = 2;
/// From `heißt es` to `in dem Bericht`, in tokens.
const IMPERSONAL: usize = 3;

impl Line<'_> {
    /// `“…”, sagte Reet`, `“…”, hatte Reet gesagt`, `“…”, a déclaré Reet`
    pub fn behind(&self, span: usize, inner: Span, shape: Shape) -> Option<Source> {
        let comma = self.word(span + 1) == ",";
        let closed = inner.of(self.text).ends_with(['.', '!', '?', '…', ',']);
        if !comma && !closed && shape < Shape::Speech {
            return None;
        }
        let from = span + 1 + usize::from(comma);
        let verb = self.verb_behind(span, from)?;
        let ends_at = |p: &Phrase| p.end == verb || p.first == verb; // "dit-il"
        let phrase = self.phrase(from, false).filter(ends_at).or_else(|| self.phrase_behind(verb));
        if phrase.is_none() && !comma {
            return None;
        }
        let mut rest = (verb..self.end(span)).take_while(|k| self.word(*k) != ",");
        let cue = rest.find(|k| self.is(*k, CUE_WORD));
        let other = (self.first(span)..span).any(|k| self.is(k, CUE_WORD));
        let safe = shape == Shape::Speech && cue.is_some() && !other;
        Some(Source { phrase, cue: cue.or(Some(verb)), safe, evidence: Evidence::NameAfterCue })
    }

    /// The last of the verbs behind a span.
    fn verb_behind(&self, span: usize, from: usize) -> Option<usize> {
        let is_verb = |k: usize| self.is(k, CUE_WORD | AUXILIARY);
        let end = self.end(span).min(from + CUE_BEHIND);
        let mut verb = (from..end).take_while(|k| self.word(*k) != ",").find(|k| is_verb(*k))?;
        while is_verb(verb + 1) {
            verb += 1;
        }
        Some(verb)
    }

    /// `… “…” …, so Reet`
    pub fn later(&self, span: usize, end: usize) -> Option<Source> {
        let cue = (span + 2..end).find(|k| self.word(*k - 1) == "," && self.is(*k, CUE_WORD))?;
        let verb = cue + usize::from(self.is(cue + 1, CUE_WORD | AUXILIARY));
        self.after(verb, cue)
    }

    /// `Als “…” bezeichnete Reet den Fund`
    pub fn inverted(&self, span: usize, end: usize) -> Option<Source> {
        let cue = (span + 1..end).find(|k| self.is(*k, CUE_WORD))?;
        self.after(cue, cue)
    }

    fn after(&self, verb: usize, cue: usize) -> Option<Source> {
        let phrase = Some(self.phrase_behind(verb)?);
        Some(Source { phrase, cue: Some(cue), safe: false, evidence: Evidence::NameAfterCue })
    }

    /// The source behind a verb, with small words between: `sagte dazu Reet`, `äußerte sich die Polizei`, `heißt es in
    /// dem Bericht`
    fn phrase_behind(&self, verb: usize) -> Option<Phrase> {
        let first = verb + 1;
        let mut near =
            (first..=first + BETWEEN).take_while(|k| *k == first || self.may_stand_between(*k - 1));
        let phrase = near.find_map(|k| self.phrase(k, false).or_else(|| self.in_marks(k)));
        let prep = || (first..first + IMPERSONAL).find(|k| self.is(*k, PREPOSITION));
        phrase.or_else(|| self.phrase_below(prep()?))
    }

    fn may_stand_between(&self, k: usize) -> bool {
        self.small(k) || self.is(k, LEAD | FUNCTION) && !self.is(k, PREPOSITION)
    }
}
