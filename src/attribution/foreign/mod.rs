//! Quotations in the languages that have words but no model.
//!
//! > „Wir sind spät dran“, sagte der Hafenmeister Karl Reet.
//! >
//! > Reet erklärte, man sei „nicht darauf vorbereitet“. „Es wird dauern.“
//!
//! What looks like speech (`shape.rs`; a title or a term is left out) is given to the source behind it and its verb of
//! saying (`behind.rs`), else to whom its sentence names as one or is about (`sentence.rs`, `subject.rs`), else it goes on
//! from the span before (`give.rs`). `certain` is a name or a title beside its verb, where nobody else in the sentence
//! could be the source; a pronoun is whom the text named last, and never certain.
//!
//! Left out on purpose: whole clauses (who says that who said it), objects of "to quote" (`zitiert X den Minister`),
//! sources in the sentence behind. Cases: `tests/cases/de/`, `fr/`, `es/`.

mod behind;
mod give;
mod line;
mod people;
mod phrase;
mod sentence;
mod shape;
mod subject;

pub use people::{Person, Place};

use crate::article::Article;
use crate::lexicon::{Language, Vocabulary};
use crate::quotation::Quoted;
use crate::report::Evidence;
use crate::text::Span;
use line::Line;
use people::People;

/// A span with the words of its source.
#[derive(Clone, Copy, Debug)]
pub struct Given {
    /// The span, as an index.
    pub span: usize,
    /// The source's words: article, description and name.
    pub source: Place,
    /// What to call it where it is no known person.
    pub name: Place,
    /// Which of the people it is.
    pub person: Option<usize>,
    /// The verb, in the source's block.
    pub cue: Option<Span>,
    /// Whether it may be called certain.
    pub certain: bool,
    /// Why.
    pub evidence: Evidence,
}

/// The spans whose source was found, in order, and the people of the article.
#[must_use]
pub fn attribute(article: &Article, quoted: &[Quoted], language: &Language) -> (Vec<Given>, Vec<Person>) {
    let words = language.vocabulary();
    let mut lines = lines(article, quoted, &words);
    let people = People::new(&mut lines);
    let mut found: Vec<Given> = Vec::new();
    let mut span = 0;
    for (block, line) in lines.iter().enumerate() {
        for token in (0..line.tokens.len()).filter(|k| line.is_quoted(*k)) {
            let desk = give::Desk { lines: &lines, people: &people, found: &found };
            let given = desk.give(block, token, quoted[span].inner);
            found.extend(given.map(|g| Given { span, ..g }));
            span += 1;
        }
    }
    (found, people.all)
}

fn lines<'a>(article: &'a Article, quoted: &[Quoted], words: &'a Vocabulary) -> Vec<Line<'a>> {
    let mut rest = quoted;
    let lines = article.blocks.iter().enumerate().map(|(index, block)| {
        let count = rest.iter().take_while(|q| q.block as usize == index).count();
        let spans: Vec<_> = rest[..count].iter().map(|q| q.outer).collect();
        rest = &rest[count..];
        Line::new(&block.text, &spans, words)
    });
    lines.collect()
}
