//! Whose a span is: the rules in their order, the safest first, and what they say of the speaker.

use super::Given;
use super::line::Line;
use super::people::{People, Place};
use super::phrase::{Phrase, PhraseKind};
use super::shape::Shape;
use crate::report::Evidence;
use crate::text::Span;

/// What a rule finds in a block.
pub struct Source {
    /// None where it is plain that no source is named.
    pub phrase: Option<Phrase>,
    /// The verb.
    pub cue: Option<usize>,
    /// Whether the source can be no other: its verb and the span stand by it, and nobody else does.
    pub safe: bool,
    /// Why.
    pub evidence: Evidence,
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
        if let Some(source) = line.behind(token, inner, shape) {
            return self.given(block, &source);
        }
        if shape == Shape::Term {
            return self.given(block, &line.named(token)?);
        }
        match line.sentence(token, shape) {
            Some(source) => self.given(block, &source).filter(|g| g.source.span != line.tokens[token].span),
            None => self.goes_on(block).or_else(|| self.sentence_before(block, token, shape)),
        }
    }

    fn given(&self, block: usize, source: &Source) -> Option<Given> {
        let (line, phrase) = (&self.lines[block], source.phrase?);
        let person = self.people.of(line, block, &phrase);
        let place = |first, end| Place { block, span: line.span(first, end) };
        let is_plain = match phrase.kind {
            PhraseKind::Title => true,
            PhraseKind::Named => person.is_some(),
            PhraseKind::Pronoun if person.is_none() => return None,
            PhraseKind::Pronoun | PhraseKind::Noun => false,
        };
        Some(Given {
            span: 0,
            source: place(phrase.first, phrase.end),
            name: phrase.name.map_or_else(|| place(phrase.first, phrase.head), |n| place(n.first, n.end)),
            person,
            cue: source.cue.map(|k| line.tokens[k].span),
            certain: source.safe && is_plain,
            evidence: source.evidence,
        })
    }

    /// It goes on from the span before: in its paragraph, or as a paragraph of its own behind it.
    fn goes_on(&self, block: usize) -> Option<Given> {
        let reach = usize::from(self.lines[block].tokens.len() == 1);
        let last = self.found.last().filter(|g| g.source.block + reach >= block)?;
        Some(Given { certain: false, evidence: Evidence::Continuation, ..*last })
    }

    /// A sentence of speech alone, behind one that says whose: `Reed zeigte sich zufrieden. “…”`
    fn sentence_before(&self, block: usize, token: usize, shape: Shape) -> Option<Given> {
        let line = &self.lines[block];
        let first = line.first(token);
        if shape < Shape::Speech || first == 0 {
            return None;
        }
        let (phrase, cue) = line.subject(line.first(first - 1), first)?;
        if phrase.kind == PhraseKind::Noun && cue.is_none() {
            return None;
        }
        let evidence = Evidence::NeighbouringSentence;
        self.given(block, &Source { phrase: Some(phrase), cue, safe: false, evidence })
    }
}
