//! Quotations in the languages that have words but no model: a rule for each side of the span.
//!
//! > „Wir sind spät dran“, sagte der Hafenmeister Karl Reet.
//! >
//! > Karl Reet sagte: „Wir sind spät dran.“
//!
//! Only a source beside a verb of saying beside the span is taken; `certain` only with a full name.
//! Pronouns, described sources ("die Polizei"), sources in another sentence and fragments without a verb of saying are left open.

use crate::article::Article;
use crate::lexicon::{ARTICLE, CUE_WORD, Language, PRONOUN, fold};
use crate::quotation::Quoted;
use crate::text::{Span, Token, TokenKind, letter, tokenize};

/// A span with the words of its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// The span, as an index.
    pub span: usize,
    /// The source's words: article, description and name.
    pub source: Span,
    /// The name alone; none where the source is only described.
    pub name: Option<Span>,
    /// The verb.
    pub cue: Span,
}

/// How far behind the span its verb may stand, and before it, in tokens.
const CUE_BEHIND: usize = 3;
const CUE_BEFORE: usize = 9;
/// Words in small letters between an article and its noun.
const ADJECTIVES: usize = 4;

/// The spans whose source stands beside them, in order.
#[must_use]
pub fn attribute(article: &Article, quoted: &[Quoted], language: &Language) -> Vec<Given> {
    let mut found = Vec::new();
    let mut from = 0;
    for (index, block) in article.blocks.iter().enumerate() {
        let count = quoted[from..].iter().take_while(|q| q.block as usize == index).count();
        let spans: Vec<_> = quoted[from..from + count].iter().map(|q| q.outer).collect();
        let line = Line::new(&block.text, &spans, language);
        let at = (0..line.tokens.len()).filter(|i| line.tokens[*i].kind == TokenKind::Quoted);
        for (span, token) in at.enumerate() {
            let given = line.behind(token).or_else(|| line.before(token));
            found.extend(given.map(|(source, name, cue)| Given { span: from + span, source, name, cue }));
        }
        from += count;
    }
    found
}

type Source = (Span, Option<Span>, Span);

/// A block's tokens with their classes.
struct Line<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    classes: Vec<u8>,
}

impl<'t> Line<'t> {
    fn new(text: &'t str, spans: &[Span], language: &Language) -> Self {
        let tokens = tokenize(text, spans);
        let mut lower = String::new();
        let classes = tokens.iter().map(|t| {
            lower.clear();
            if t.kind == TokenKind::Word { language.classes(fold(t.span.of(text), &mut lower)) } else { 0 }
        });
        Self { text, classes: classes.collect(), tokens }
    }

    fn word(&self, k: usize) -> &'t str {
        self.tokens[k].span.of(self.text)
    }

    fn upper(&self, k: usize) -> bool {
        self.tokens.get(k).is_some_and(|t| t.kind == TokenKind::Word)
            && self.word(k).starts_with(letter::is_upper)
            && self.classes[k] & (ARTICLE | PRONOUN) == 0
    }

    fn is(&self, k: usize, class: u8) -> bool {
        self.classes.get(k).is_some_and(|c| c & class != 0)
    }

    /// `“…”, said Reed`
    fn behind(&self, span: usize) -> Option<Source> {
        let sentence = |k: usize| self.tokens[k].sentence == self.tokens[span].sentence;
        let end = self.tokens.len().min(span + 1 + CUE_BEHIND);
        let cue = (span + 1..end).take_while(|k| sentence(*k)).find(|k| self.is(*k, CUE_WORD))?;
        let (source, name) = self.phrase(cue + 1)?;
        Some((source, name, self.tokens[cue].span))
    }

    /// `Reed said: “…”`, `On Monday said Reed: “…”`
    fn before(&self, span: usize) -> Option<Source> {
        let colon = span.checked_sub(1).filter(|k| matches!(self.word(*k), ":" | ","))?;
        let first = colon.saturating_sub(CUE_BEFORE);
        let sentence = self.tokens[colon].sentence;
        let cue =
            (first..colon).rev().find(|k| self.is(*k, CUE_WORD) && self.tokens[*k].sentence == sentence)?;
        let (source, name) =
            self.phrase(cue + 1).filter(|_| cue + 1 < colon).or_else(|| self.phrase_before(cue))?;
        Some((source, name, self.tokens[cue].span))
    }

    /// The source that begins at this token: article, small words, capitals; and its name.
    fn phrase(&self, start: usize) -> Option<(Span, Option<Span>)> {
        let article = self.is(start, ARTICLE);
        let mut k = start + usize::from(article);
        let small =
            |k: usize| self.tokens.get(k).is_some_and(|t| t.kind == TokenKind::Word) && !self.upper(k);
        while article && small(k) && k < start + 1 + ADJECTIVES && !self.is(k, PRONOUN | CUE_WORD) {
            k += 1;
        }
        let end = self.capitals(k)?;
        let name = self.name(k, end, article).or_else(|| self.apposition(end));
        if name.is_none() && article {
            return None; // "die Entscheidung": in German every noun has a capital
        }
        let last = name.map_or(end, |n| n.1.max(end));
        let span =
            |a: usize, b: usize| Span { start: self.tokens[a].span.start, end: self.tokens[b - 1].span.end };
        Some((span(start, last), name.map(|(a, b)| span(a, b))))
    }

    /// The end of the run of capitals that begins here, small particles inside.
    fn capitals(&self, start: usize) -> Option<usize> {
        const PARTICLES: [&str; 6] = ["von", "van", "de", "zu", "du", "del"];
        let mut k = start;
        while self.upper(k) || k > start && self.upper(k + 1) && PARTICLES.contains(&self.word(k)) {
            k += 1;
        }
        (k > start).then_some(k)
    }

    /// A full name: the last two words of a run; what stands before them is a title.
    fn name(&self, start: usize, end: usize, article: bool) -> Option<(usize, usize)> {
        match end - start {
            0 | 1 => None,
            2 if article && self.describes(start) => None,
            2 => Some((start, end)),
            _ => Some((end - 2, end)),
        }
    }

    /// In German every noun has a capital: "der Sprecher Meier" is a description with a surname.
    fn describes(&self, k: usize) -> bool {
        self.word(k).contains('-') || self.word(k).ends_with("er") || self.word(k).ends_with("in")
    }

    /// ", Klaus Reet," behind a description.
    fn apposition(&self, comma: usize) -> Option<(usize, usize)> {
        let is_comma = self.tokens.get(comma).is_some_and(|_| self.word(comma) == ",");
        let end = is_comma.then(|| self.capitals(comma + 1)).flatten()?;
        (end - comma > 2).then_some((comma + 1, end))
    }

    /// The run of capitals that ends before the verb.
    fn phrase_before(&self, cue: usize) -> Option<(Span, Option<Span>)> {
        let mut start = cue;
        while start > 0 && (self.upper(start - 1) || start < cue && self.is(start - 1, ARTICLE)) {
            start -= 1;
            if self.is(start, ARTICLE) {
                break;
            }
        }
        if start == cue { None } else { self.phrase(start) }
    }
}
