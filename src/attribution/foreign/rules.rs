//! The rules, safest first.

use super::Given;
use super::line::Line;
use super::people::{People, Place};
use super::phrase::{Phrase, PhraseKind};
use super::shape::Shape;
use crate::lexicon::{ARTICLE, OBLIQUE, AUXILIARY, CUE_WORD, FUNCTION, HE, LEAD, OF, PREPOSITION, PRONOUN, REPORTED, SHE};
use crate::report::Evidence;
use crate::text::Span;

/// How far behind the span its verb may stand, in tokens.
const CUE_BEHIND: usize = 3;
/// From a verb of saying to its object in marks, in tokens.
const OBJECT: usize = 12;
/// Words between a verb and its subject behind it.
const BETWEEN: usize = 2;

/// What a rule finds.
struct Source {
    /// None where it is plain that no source is named.
    phrase: Option<Phrase>,
    cue: Option<usize>,
    /// Whether source, verb and span stand side by side.
    beside: bool,
    evidence: Evidence,
}

/// What the rules look at.
pub struct Desk<'a, 'l> {
    /// The article's blocks.
    pub lines: &'a [Line<'l>],
    /// Whom it names.
    pub people: &'a People,
    /// The spans before.
    pub found: &'a [Given],
}

impl Desk<'_, '_> {
    /// Whose the span at this token is.
    pub fn give(&self, block: usize, token: usize, inner: Span) -> Option<Given> {
        let line = &self.lines[block];
        let shape = line.shape(token, inner);
        // `laut „Spiegel“`: the span is the source
        let other = |p: &Phrase| !(p.first..p.end).contains(&token);
        if let Some(source) = line.behind(token, inner, shape) {
            return source.phrase.and_then(|phrase| self.given(block, &source, &phrase));
        }
        if shape == Shape::Term {
            let source = line.named(token)?;
            return self.given(block, &source, &source.phrase?);
        }
        if let Some(given) = self.second_half(block, token) {
            return Some(given);
        }
        let begun = self.found.last().is_some_and(|g| g.source.block == block);
        match line.sentence(token, shape, begun) {
            Some(source) => {
                source.phrase.filter(other).and_then(|phrase| self.given(block, &source, &phrase))
            }
            None => self.goes_on(block, token, shape),
        }
    }

    fn given(&self, block: usize, source: &Source, phrase: &Phrase) -> Option<Given> {
        let line = &self.lines[block];
        let person = self.people.of(line, block, phrase);
        let place = |first, end| Place { block, span: line.span(first, end) };
        let mut means = *phrase;
        if phrase.kind == PhraseKind::Pronoun && person.is_none() {
            // whom the sentence before is about
            let first = line.first(phrase.first);
            let before = first.checked_sub(1).map(|k| line.first(k))?;
            means = line.subject(before, first).filter(|(p, _)| p.kind != PhraseKind::Pronoun)?.0;
        }
        let name = means.name.map_or(place(means.first, means.head), |n| place(n.first, n.end));
        Some(Given {
            span: 0,
            source: place(phrase.first, phrase.end),
            name,
            person,
            cue: source.cue.map(|k| line.tokens[k].span),
            certain: source.beside
                && (phrase.kind == PhraseKind::Title || person.is_some() && phrase.kind == PhraseKind::Named),
            evidence: source.evidence,
        })
    }

    /// `“…”, said Reed, “…”`
    fn second_half(&self, block: usize, token: usize) -> Option<Given> {
        let line = &self.lines[block];
        let start = line.tokens[line.first(token)].span.start;
        let joined = token > 0 && matches!(line.word(token - 1), "," | ":");
        let last = self.found.last().filter(|g| joined && g.source.block == block)?;
        let behind = last.evidence == Evidence::NameAfterCue && last.source.span.start >= start;
        behind.then_some(Given { evidence: Evidence::Continuation, ..*last })
    }

    /// Without a source of its own: it goes on from the span before in its paragraph or the one before it, or is said
    /// by the subject of the sentence before.
    fn goes_on(&self, block: usize, token: usize, shape: Shape) -> Option<Given> {
        let line = &self.lines[block];
        let first = line.first(token);
        if let Some(last) = self.found.last().filter(|g| g.source.block == block) {
            return Some(Given { certain: false, evidence: Evidence::Continuation, ..*last });
        }
        if line.tokens.len() == 1 {
            let last = self.found.last().filter(|g| g.source.block + 1 == block)?;
            return Some(Given { certain: false, evidence: Evidence::Continuation, ..*last });
        }
        if shape < Shape::Speech || first == 0 {
            return None;
        }
        let before = line.first(first - 1);
        let according = line.according(before, first).map(|(p, cue)| (p, Some(cue)));
        let (phrase, cue) = according.or_else(|| line.subject(before, first))?;
        if phrase.kind == PhraseKind::Noun && cue.is_none() {
            return None;
        }
        let evidence = Evidence::NeighbouringSentence;
        self.given(block, &Source { phrase: None, cue, beside: false, evidence }, &phrase)
    }
}

impl Line<'_> {
    /// `“…”, said Reed`
    fn behind(&self, span: usize, inner: Span, shape: Shape) -> Option<Source> {
        let comma = self.word(span + 1) == ",";
        let closed = inner.of(self.text).ends_with(['.', '!', '?', '…', ',']);
        if !comma && !closed && shape < Shape::Speech {
            return None;
        }
        let from = span + 1 + usize::from(comma);
        let end = self.end(span).min(from + CUE_BEHIND);
        let evidence = Evidence::NameAfterCue;
        let Some(mut cue) = (from..end).take_while(|k| self.word(*k) != ",").find(|k| self.is(*k, CUE_WORD | AUXILIARY)) else {
            // any other verb: `“…”, murmelte Reet`
            let phrase = self.phrase(from + 1, false).filter(|p| p.kind > PhraseKind::Noun && self.small(from));
            return phrase.filter(|_| shape == Shape::Speech && from < end).map(|p| Source { phrase: Some(p), cue: None, beside: false, evidence });
        };
        while self.is(cue + 1, CUE_WORD | AUXILIARY) {
            cue += 1;
        }
        let phrase = self.phrase_ending(from, cue).or_else(|| self.phrase_behind(cue)).or_else(|| self.impersonal(cue));
        if phrase.is_none() && !comma {
            return None;
        }
        // `“…”, hatte Reet gesagt`
        let says = |k: &usize| self.is(*k, CUE_WORD);
        let cue = (cue..self.end(span)).take_while(|k| self.word(*k) != ",").find(says).unwrap_or(cue);
        let other = (self.first(span)..span).any(|k| self.is(k, CUE_WORD));
        let beside = shape == Shape::Speech && self.is(cue, CUE_WORD) && !other;
        Some(Source { phrase, cue: Some(cue), beside, evidence })
    }

    /// The source behind a verb, with a small word between: `sagte dazu Reet`, `äußerte sich die Polizei`
    fn phrase_behind(&self, cue: usize) -> Option<Phrase> {
        let near = (cue + 1..=cue + 1 + BETWEEN).take_while(|k| *k == cue + 1 || self.may_stand_between(*k - 1));
        near.into_iter().find_map(|k| self.phrase(k, false).or_else(|| self.title(k)))
    }

    fn may_stand_between(&self, k: usize) -> bool {
        self.small(k) || self.is(k, LEAD | FUNCTION) && !self.is(k, PREPOSITION)
    }

    /// `heißt es in dem Bericht`
    fn impersonal(&self, cue: usize) -> Option<Phrase> {
        let prep = (cue + 1..cue + 4).find(|k| self.is(*k, PREPOSITION))?;
        self.phrase(prep + 1, true).or_else(|| self.phrase(prep, true))
    }

    fn phrase_ending(&self, from: usize, end: usize) -> Option<Phrase> {
        self.phrase(from, false).filter(|p| p.end == end)
    }

    /// What the span's own sentence says of its source.
    fn sentence(&self, span: usize, shape: Shape, begun: bool) -> Option<Source> {
        let (first, end) = (self.first(span), self.end(span));
        if let Some((phrase, cue)) = self.according(first, end) {
            return Some(Source { phrase: Some(phrase), cue: Some(cue), beside: shape == Shape::Speech, evidence: Evidence::AccordingTo });
        }
        if let Some(source) = self.later(span, end) {
            return Some(source);
        }
        if let Some(source) = self.report(first, span) {
            return Some(source);
        }
        let Some((phrase, cue)) = self.nearest(first, span) else { return self.inverted(span, end) };
        let colon = self.word(span - 1) == ":";
        let cue = cue.or_else(|| (span + 1..end).take_while(|k| self.word(*k) != ",").find(|k| self.is(*k, CUE_WORD)));
        if cue.is_none() && (shape < Shape::Speech || phrase.kind == PhraseKind::Noun && !colon || (first..end).any(|k| self.is(k, REPORTED))) {
            return None;
        }
        let adjacent = cue.is_some_and(|c| phrase.end == c || phrase.first == c + 1);
        let led = colon || shape == Shape::Speech;
        let beside = led && cue.is_some() && self.is_alone(&phrase, first, span, adjacent);
        let evidence = if colon { Evidence::Colon } else { Evidence::NameBeforeCue };
        Some(Source { phrase: Some(phrase), cue, beside, evidence })
    }

    /// Whether nobody else between two tokens could be the source.
    fn is_alone(&self, phrase: &Phrase, first: usize, end: usize, adjacent: bool) -> bool {
        let subjects = self.subjects(first, end);
        let people = subjects.iter().filter(|p| p.kind > PhraseKind::Noun).count();
        people == 1 && (adjacent || subjects[0].first == phrase.first)
    }

    /// The subject behind the span before in its sentence, where a verb of saying has one there: `A nannte es “…”, B
    /// nannte es “…”`; else the sentence's.
    fn nearest(&self, first: usize, span: usize) -> Option<(Phrase, Option<usize>)> {
        let before = (first..span).rev().find(|k| self.is_quoted(*k));
        let own = before.and_then(|k| self.subject(k + 1, span));
        own.filter(|(p, cue)| p.kind > PhraseKind::Noun && cue.is_some()).or_else(|| self.subject(first, span))
    }

    /// `Reed called it a “Disaster”`: a short span at the verb's own object.
    fn named(&self, span: usize) -> Option<Source> {
        let first = self.first(span);
        let before = |k: usize| span.checked_sub(k).filter(|k| *k >= first);
        let article = before(1).is_some_and(|k| self.is(k, ARTICLE | OBLIQUE));
        let below = before(1 + usize::from(article)).filter(|k| self.is(*k, PREPOSITION));
        let led = below.map_or(article, |k| self.is(k, OF | LEAD));
        let (phrase, cue) = self.nearest(first, span).filter(|(p, _)| led && p.kind > PhraseKind::Noun)?;
        let near = cue.is_some_and(|c| span - c < OBJECT);
        near.then_some(Source { phrase: Some(phrase), cue, beside: false, evidence: Evidence::NameBeforeCue })
    }

    /// `Als “…” bezeichnete Reet den Fund`
    fn inverted(&self, span: usize, end: usize) -> Option<Source> {
        let cue = (span + 1..end).find(|k| self.is(*k, CUE_WORD))?;
        let phrase = self.phrase_behind(cue)?;
        Some(Source { phrase: Some(phrase), cue: Some(cue), beside: false, evidence: Evidence::NameAfterCue })
    }

    /// `In dem Bericht heißt es: “…”`
    fn report(&self, first: usize, span: usize) -> Option<Source> {
        let nobody = |k: usize| self.is(k, PRONOUN) && !self.is(k, HE | SHE);
        let cue = (first..span).find(|k| self.is(*k, CUE_WORD) && nobody(*k + 1))?;
        let prep = (first..span).find(|k| self.is(*k, PREPOSITION))?;
        let phrase = self.phrase(prep + 1, true).or_else(|| self.phrase(prep, true))?;
        Some(Source { phrase: Some(phrase), cue: Some(cue), beside: false, evidence: Evidence::NameBeforeCue })
    }

    /// `… “…” …, so Reed`
    fn later(&self, span: usize, end: usize) -> Option<Source> {
        let cue = (span + 2..end).find(|k| self.word(*k - 1) == "," && self.is(*k, CUE_WORD))?;
        let skip = usize::from(self.is(cue + 1, CUE_WORD | AUXILIARY));
        let phrase = self.phrase_behind(cue + skip).or_else(|| self.impersonal(cue + skip))?;
        Some(Source { phrase: Some(phrase), cue: Some(cue), beside: false, evidence: Evidence::NameAfterCue })
    }
}
