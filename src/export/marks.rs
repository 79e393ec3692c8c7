//! A quotation's words with the marks around them, which the report leaves out.

use crate::report::QuotationKind;
use crate::text::{Span, letter};

const MARKS: &[char] =
    &['"', '“', '”', '„', '‟', '«', '»', '‹', '›', '‘', '’', '‚', '‛', '\'', '「', '」', '『', '』'];
/// Marks that French sets off with a space.
const SPACED: &[char] = &['«', '»', '‹', '›'];

/// The bytes of `text` that a segment and its outer marks take; an indirect statement has none.
#[must_use]
pub(super) fn with_marks(text: &str, bare: Span, kind: QuotationKind) -> Span {
    if kind == QuotationKind::Indirect {
        return bare;
    }
    let (before, after) = (&text[..bare.start as usize], &text[bare.end as usize..]);
    let back = mark(before.chars().rev()).max(label(before));
    let on = mark(after.chars());
    Span::new(before.len() - back, bare.end as usize + on)
}

/// How many bytes a transcript's label takes that stands inside the marks: `"REED: `.
fn label(before: &str) -> usize {
    let Some(head) = before.strip_suffix(": ") else { return 0 };
    let letters =
        head.chars().rev().take_while(|c| letter::is_upper(*c) || matches!(c, '.' | ' ' | '’' | '-'));
    let start = head.len() - letters.map(char::len_utf8).sum::<usize>();
    match mark(head[..start].chars().rev()) {
        0 => 0,
        mark => before.len() - start + mark,
    }
}

/// How many bytes the mark at the front of `chars` takes, with a space before it where French has one.
fn mark(mut chars: impl Iterator<Item = char>) -> usize {
    let pair = (chars.next(), chars.next());
    match pair {
        // '' stands for " in typewritten texts
        (Some('\''), Some('\'')) => 2,
        (Some(c), _) if MARKS.contains(&c) => c.len_utf8(),
        (Some(' '), Some(c)) if SPACED.contains(&c) => 1 + c.len_utf8(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_marks_that_touch_the_words() {
        for (text, words, expected) in [
            ("said: “Yes.” No", "Yes.", "“Yes.”"),
            ("a « oui » b", "oui", "« oui »"),
            ("''Yes,'' he", "Yes,", "''Yes,''"),
            ("“Never closed", "Never closed", "“Never closed"),
            ("REED: Yes.", "Yes.", "Yes."),
        ] {
            let start = text.find(words).expect("the words stand there");
            let span = with_marks(text, Span::new(start, start + words.len()), QuotationKind::Direct);
            assert_eq!(span.of(text), expected);
        }
    }
}
