//! A block's tokens with their classes.

use crate::lexicon::{
    ACCORDING, ARTICLE, AUXILIARY, CUE_WORD, LEAD, OBLIQUE, OF, PREPOSITION, PRONOUN, Vocabulary, fold,
};
use crate::text::{Span, Token, TokenKind, letter, tokenize};

/// Tokens of a sentence that are read before and behind a span; printed ones have fewer.
const LONGEST_SENTENCE: usize = 120;
/// What no noun or name is.
const CLOSED: u32 = ARTICLE | PRONOUN | OBLIQUE | PREPOSITION | LEAD | ACCORDING | AUXILIARY | OF;

/// A block's tokens with their classes.
pub struct Line<'t> {
    /// The block's text.
    pub text: &'t str,
    /// Its tokens; a quoted span is one.
    pub tokens: Vec<Token>,
    /// The words of its language.
    pub words: &'t Vocabulary,
    classes: Vec<u32>,
    /// Of each token, the first token of its sentence.
    firsts: Vec<u32>,
    /// Of each token, whether it is somebody's surname.
    pub known: Vec<bool>,
}

impl<'t> Line<'t> {
    /// The text of a block, with its quoted spans.
    pub fn new(text: &'t str, spans: &[Span], words: &'t Vocabulary) -> Self {
        let tokens = tokenize(text, spans);
        let mut lower = String::new();
        let classes = tokens.iter().map(|t| {
            lower.clear();
            if t.kind != TokenKind::Word {
                return 0;
            }
            match words.classes(fold(t.span.of(text), &mut lower)) {
                0 if !t.span.of(text).starts_with(letter::is_upper) => words.verb(&lower),
                classes => classes,
            }
        });
        let mut line = Self {
            text,
            classes: classes.collect(),
            firsts: Vec::with_capacity(tokens.len()),
            known: vec![false; tokens.len()],
            tokens,
            words,
        };
        for k in 0..line.tokens.len() {
            let first = if line.opens_sentence(k) { k as u32 } else { line.firsts[k - 1] };
            line.firsts.push(first);
        }
        line
    }

    fn opens_sentence(&self, k: usize) -> bool {
        k == 0 || self.tokens[k].sentence != self.tokens[k - 1].sentence
    }

    /// The token's text.
    pub fn word(&self, k: usize) -> &'t str {
        self.tokens.get(k).map_or("", |t| t.span.of(self.text))
    }

    /// Whether the token has one of these classes.
    pub fn is(&self, k: usize, classes: u32) -> bool {
        self.classes(k) & classes != 0
    }

    /// The classes of the token.
    pub fn classes(&self, k: usize) -> u32 {
        self.classes.get(k).copied().unwrap_or(0)
    }

    /// Whether the token is a quoted span.
    pub fn is_quoted(&self, k: usize) -> bool {
        self.tokens.get(k).is_some_and(|t| t.kind == TokenKind::Quoted)
    }

    fn is_word(&self, k: usize) -> bool {
        self.tokens.get(k).is_some_and(|t| t.kind == TokenKind::Word)
    }

    /// A noun or a name with a capital.
    pub fn upper(&self, k: usize) -> bool {
        self.is_word(k) && self.word(k).starts_with(letter::is_upper) && !self.is(k, CLOSED)
    }

    /// A word in small letters that may stand between an article and its noun.
    pub fn small(&self, k: usize) -> bool {
        self.is_word(k) && !self.word(k).starts_with(letter::is_upper) && !self.is(k, CLOSED | CUE_WORD)
    }

    /// The classes of what somebody is: "Minister"; 0 for other words.
    pub fn title(&self, k: usize) -> u32 {
        self.words.title(&letter::lowered(self.word(k)))
    }

    /// The first token of the token's sentence, not too far before it.
    pub fn first(&self, k: usize) -> usize {
        (self.firsts[k] as usize).max(k.saturating_sub(LONGEST_SENTENCE))
    }

    /// The token behind the last one of the token's sentence, not too far behind it.
    pub fn end(&self, k: usize) -> usize {
        let first = self.firsts[k];
        k + self.firsts[k..].iter().take(LONGEST_SENTENCE).take_while(|f| **f == first).count()
    }

    /// The bytes from one token to the one before another.
    pub fn span(&self, first: usize, end: usize) -> Span {
        Span { start: self.tokens[first].span.start, end: self.tokens[end - 1].span.end }
    }
}
