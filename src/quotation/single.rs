//! Single marks as the main ones, as some British newsrooms print them: `‘We are late,’ said Reed.`
//!
//! The closing mark is also an apostrophe. It closes where no letter follows; behind an "s" only if no
//! better one comes before the next opening mark: "‘the dockers’ union has gone,’ she said".

use crate::article::Article;
use crate::text::{Span, letter};

/// Spans of speech in single marks that an article needs before they are taken for its main marks.
const LEAST: usize = 2;

/// Whether the article prints its speech in single marks: more often than it opens double ones.
pub(super) fn are_main(article: &Article) -> bool {
    let texts = || article.blocks.iter().map(|block| block.text.as_str());
    let spoken = |text: &str| pair(text, false).iter().filter(|span| is_sentence(span.of(text))).count();
    let single: usize = texts().map(spoken).sum();
    let double = |text: &str| text.matches('"').count().div_ceil(2) + text.matches(['“', '„', '«']).count();
    single >= LEAST && single > texts().map(double).sum()
}

/// Ends as speech does, and has several words: `‘We are late,’`, not the term `‘deep web’`.
fn is_sentence(outer: &str) -> bool {
    outer.trim_end_matches(['’', '\'']).ends_with(ENDS) && outer.contains(' ')
}

const ENDS: [char; 5] = [',', '.', '?', '!', '…'];

/// Pairs the single marks of one paragraph; `goes_on` says that the next one opens with such a mark.
pub(super) fn pair(text: &str, goes_on: bool) -> Vec<Span> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = opening(text, from) {
        let Some(close) = closing(text, open + mark_len(text, open)) else {
            found.extend(goes_on.then(|| Span::new(open, text.trim_end().len())));
            break;
        };
        from = close + mark_len(text, close);
        found.push(Span::new(open, from));
    }
    found
}

fn mark_len(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(1, char::len_utf8)
}

/// The next mark from `from` on that can open: free on the left, a letter on the right.
fn opening(text: &str, from: usize) -> Option<usize> {
    let opens = |at: usize| {
        let before = text[..at].chars().next_back().unwrap_or(' ');
        let after = text[at + mark_len(text, at)..].chars().next().unwrap_or(' ');
        (before.is_whitespace() || matches!(before, '(' | '[' | '—' | '–' | ':' | '"' | '“'))
            && (letter::is_alphanumeric(after) || matches!(after, '[' | '…' | '£' | '$'))
    };
    // by bytes: few letters of most texts are more than one
    let bytes = text.as_bytes();
    let curly = "‘".as_bytes();
    let mut at = from;
    while let Some(next) = bytes[at..].iter().position(|b| *b == b'\'' || *b == curly[0]) {
        at += next;
        if (bytes[at] == b'\'' || bytes[at..].starts_with(curly)) && opens(at) {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// The mark that closes what was opened before `from`.
fn closing(text: &str, from: usize) -> Option<usize> {
    let limit = opening(text, from).unwrap_or(text.len());
    let mut doubtful = None;
    let mut before = ' ';
    for (at, c) in text[from..].char_indices() {
        let at = from + at;
        let after = text[at + c.len_utf8()..].chars().next().unwrap_or(' ');
        if matches!(c, '’' | '\'') && !before.is_whitespace() && !letter::is_alphanumeric(after) {
            if !matches!(before, 's' | 'S') {
                return Some(at);
            }
            if at < limit || doubtful.is_none() {
                doubtful = Some(at);
            }
        }
        if at >= limit && doubtful.is_some() {
            break;
        }
        before = c;
    }
    doubtful
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(text: &str) -> Vec<&str> {
        pair(text, false).iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn apostrophes_do_not_close() {
        assert_eq!(
            spans("‘It won’t sail,’ she said. ‘Nobody’s here.’"),
            ["‘It won’t sail,’", "‘Nobody’s here.’"]
        );
        assert_eq!(spans("‘The dockers’ union has gone,’ she said."), ["‘The dockers’ union has gone,’"]);
        assert_eq!(spans("They are ‘the boss’s lads’ to him. ‘No.’"), ["‘the boss’s lads’", "‘No.’"]);
        assert_eq!(spans("'It won't sail,' she said."), ["'It won't sail,'"]);
    }

    #[test]
    fn main_marks_are_the_more_frequent_ones() {
        let main = |text: &str| are_main(&Article::from_text(text));
        assert!(main("‘We are late,’ said Reed. ‘We know it.’"));
        assert!(!main("“We are ‘late’,” said Reed. “He said, ‘Go on.’”"));
        assert!(!main("The dockers’ union calls it the ‘deep web’ and the ‘dark harbour’."));
    }
}
