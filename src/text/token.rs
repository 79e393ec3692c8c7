//! Tokens and sentences.

use super::Span;
use super::letter;

/// A word, a mark, or a whole quoted span, of one block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Bytes of its block's text.
    pub span: Span,
    /// Which kind.
    pub kind: TokenKind,
    /// Number of its sentence within the block, from 0.
    pub sentence: u32,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters and digits, with inner apostrophes, hyphens, full stops.
    Word,
    /// One other character.
    Mark,
    /// A quoted span with its marks: one token, whatever stands inside.
    Quoted,
}

/// Words after whose full stop a sentence goes on, lower case.
const ABBREVIATIONS: &[&str] = &[
    "mr", "ms", "mrs", "dr", "sen", "rep", "gov", "gen", "st", "lt", "col", "sgt", "capt", "prof", "rev",
    "pvt", "pfc", "cpl", "hon", "sr", "messrs", "reps", "sens", "maj", "cmdr", "supt", "insp", "det", "mt",
    "vs", "no", "cllr", "ald", "adm", "brig", "fr", "asst", "atty",
];

/// Splits the text of a block into tokens; each span of `quoted` (in order, apart) becomes one token.
#[must_use]
pub fn tokenize(text: &str, quoted: &[Span]) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5 + 1);
    let mut at = 0;
    for span in quoted {
        words(text, at, span.start as usize, &mut tokens);
        tokens.push(Token { span: *span, kind: TokenKind::Quoted, sentence: 0 });
        at = span.end as usize;
    }
    words(text, at, text.len(), &mut tokens);
    number_sentences(text, &mut tokens);
    tokens
}

/// Adds the words and marks of the bytes `from` to `to` to `out`, all as of one sentence.
pub fn words(text: &str, from: usize, to: usize, out: &mut Vec<Token>) {
    let mut at = from;
    while let Some(c) = text[at..to].chars().next() {
        if c == ' ' {
            at += 1; // no other character is as frequent
            continue;
        }
        let inner = at + c.len_utf8();
        let end = if starts_word(c) { word_end(text, inner, to) } else { inner };
        if !c.is_whitespace() {
            let word = letter::is_alphanumeric(c) || end > inner;
            let kind = if word { TokenKind::Word } else { TokenKind::Mark };
            out.push(Token { span: Span::new(at, end), kind, sentence: 0 });
        }
        at = end;
    }
}

fn starts_word(c: char) -> bool {
    letter::is_alphanumeric(c) || matches!(c, '@' | '#' | '$' | '%' | '£' | '€')
}

/// The word goes on over inner marks and ends behind its last letter or digit, or at `from`.
fn word_end(text: &str, from: usize, to: usize) -> usize {
    // most words are plain letters up to a space
    let rest = &text.as_bytes()[from..to];
    let plain = rest.iter().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(rest.len());
    let (start, mut end) = (from + plain, from + plain);
    if rest.get(plain) == Some(&b' ') {
        return end;
    }
    for (offset, c) in text[start..to].char_indices() {
        if letter::is_alphanumeric(c) || c == '_' {
            end = start + offset + c.len_utf8();
        } else if !matches!(c, '’' | '\'' | '@' | '.' | '-' | '\u{2010}' | '\u{2011}') && !is_combining(c) {
            break;
        }
    }
    end
}

fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn number_sentences(text: &str, tokens: &mut [Token]) {
    let mut sentence = 0;
    for i in 1..tokens.len() {
        let (before, token) = (&text[..tokens[i - 1].span.end as usize], &tokens[i]);
        let opens = token.kind == TokenKind::Quoted
            || token
                .span
                .of(text)
                .chars()
                .next()
                .is_some_and(|c| letter::is_upper(c) || c.is_ascii_digit() || matches!(c, '(' | '['));
        sentence += u32::from(opens && ends_sentence(before));
        tokens[i].sentence = sentence;
    }
}

/// Whether a sentence can end here: a terminator, closing marks behind it, no abbreviation or initial before it.
#[must_use]
pub fn ends_sentence(before: &str) -> bool {
    let core = before.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»', '“']);
    match core.chars().next_back() {
        Some('!' | '?' | '…') => true,
        Some('.') => {
            let stem = &core[..core.len() - 1];
            let word = stem.rsplit(|c: char| !letter::is_alphanumeric(c)).next().unwrap_or("");
            !is_abbreviation(word)
        }
        _ => false,
    }
}

fn is_abbreviation(word: &str) -> bool {
    let mut letters = word.chars();
    let initial = letters.next().is_some_and(letter::is_upper);
    initial && (letters.next().is_none() || ABBREVIATIONS.iter().any(|a| word.eq_ignore_ascii_case(a)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(&str, u32)> {
        tokenize(text, &[]).iter().map(|t| (t.span.of(text), t.sentence)).collect()
    }

    #[test]
    fn words_keep_inner_marks() {
        let tokens = tokenize("The 52-year-old's U.S. visa, £5m—now.", &[]);
        let words: Vec<_> =
            tokens.iter().map(|t| t.span.of("The 52-year-old's U.S. visa, £5m—now.")).collect();
        assert_eq!(words, ["The", "52-year-old's", "U.S", ".", "visa", ",", "£5m", "—", "now", "."]);
    }

    #[test]
    fn sentences_end_at_terminators_but_not_behind_initials_and_titles() {
        let last = |text| shown(text).last().map(|t| t.1);
        assert_eq!(last("Dr. J. Roe spoke. He left."), Some(1));
        assert_eq!(last("It was 5 p.m. when he left"), Some(0));
        assert_eq!(last("Really? (Yes.) No!"), Some(2));
    }

    #[test]
    fn a_quoted_span_is_one_token() {
        let text = "“Go. Now.” She left.";
        let quoted = [Span::new(0, text.find(" She").unwrap())];
        let tokens = tokenize(text, &quoted);
        assert_eq!(tokens[0].kind, TokenKind::Quoted);
        assert_eq!((tokens.len(), tokens[1].sentence), (4, 1));
    }
}
