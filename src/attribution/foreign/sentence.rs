//! What the span's own sentence says of its source.

use super::give::Source;
use super::line::Line;
use super::phrase::{Phrase, PhraseKind};
use super::shape::Shape;
use crate::lexicon::{ARTICLE, CUE_WORD, HE, LEAD, OBJECT_ARTICLE, OBLIQUE, OF, PREPOSITION, PRONOUN, SHE};
use crate::report::Evidence;

/// From a verb of saying to its object in marks, in tokens.
const OBJECT: usize = 12;

impl Line<'_> {
    /// "laut Reet", "…, so Reet", "im Bericht heißt es", else the subject.
    pub fn sentence(&self, span: usize, shape: Shape) -> Option<Source> {
        let (first, end) = (self.first(span), self.end(span));
        if let Some((phrase, cue)) = self.according(first, end) {
            let (safe, evidence) = (shape == Shape::Speech, Evidence::AccordingTo);
            return Some(Source { phrase: Some(phrase), cue: Some(cue), safe, evidence });
        }
        let told = self.later(span, end).or_else(|| self.report(first, span));
        told.or_else(|| match self.subject(first, span) {
            Some((phrase, cue)) => self.by_subject(span, shape, phrase, cue),
            None => self.inverted(span, end),
        })
    }

    /// `Reet sagte: “…”`, `Reet erklärte, man sei “…”`
    fn by_subject(&self, span: usize, shape: Shape, phrase: Phrase, cue: Option<usize>) -> Option<Source> {
        let colon = self.word(span - 1) == ":";
        // without a verb of saying the words may be anybody's
        let weak = shape < Shape::Speech || phrase.kind == PhraseKind::Noun && !colon;
        if cue.is_none() && weak {
            return None;
        }
        let alone = |cue| self.is_alone(&phrase, cue, self.first(span), span);
        let safe = (colon || shape == Shape::Speech) && cue.is_some_and(alone);
        let evidence = if colon { Evidence::Colon } else { Evidence::NameBeforeCue };
        Some(Source { phrase: Some(phrase), cue, safe, evidence })
    }

    /// Whether nobody else between two tokens could be the source.
    fn is_alone(&self, phrase: &Phrase, cue: usize, first: usize, end: usize) -> bool {
        let subjects = self.subjects(first, end);
        let people = subjects.iter().filter(|p| p.kind > PhraseKind::Noun).count();
        let beside = phrase.end == cue || phrase.first == cue + 1;
        people == 1 && (beside || subjects[0].first == phrase.first)
    }

    /// A short span that is the object of a verb of saying: `Reet nannte es eine “Schande”`
    pub fn named(&self, span: usize) -> Option<Source> {
        let first = self.first(span);
        let before = |k: usize| span.checked_sub(k).filter(|k| *k >= first);
        let article = before(1).is_some_and(|k| self.is(k, ARTICLE | OBLIQUE));
        let object = before(1).is_some_and(|k| self.is(k, ARTICLE | OBJECT_ARTICLE));
        let below = before(1 + usize::from(article)).filter(|k| self.is(*k, PREPOSITION));
        let led = below.map_or(object, |k| self.is(k, OF | LEAD)); // "von", "als"
        let (phrase, cue) = self.subject(first, span).filter(|(p, _)| led && p.kind > PhraseKind::Noun)?;
        let near = span - cue? < OBJECT;
        let evidence = Evidence::NameBeforeCue;
        near.then_some(Source { phrase: Some(phrase), cue, safe: false, evidence })
    }

    /// `In dem Bericht heißt es: “…”`
    fn report(&self, first: usize, span: usize) -> Option<Source> {
        let nobody = |k: usize| self.is(k, PRONOUN) && !self.is(k, HE | SHE);
        let cue = (first..span).find(|k| self.is(*k, CUE_WORD) && nobody(*k + 1))?;
        let phrase = self.phrase_below((first..span).find(|k| self.is(*k, PREPOSITION))?)?;
        let evidence = Evidence::NameBeforeCue;
        Some(Source { phrase: Some(phrase), cue: Some(cue), safe: false, evidence })
    }

    /// The phrase below a preposition, which may have an article in it: "im Bericht".
    pub fn phrase_below(&self, preposition: usize) -> Option<Phrase> {
        self.phrase(preposition + 1, true).or_else(|| self.phrase(preposition, true))
    }
}
