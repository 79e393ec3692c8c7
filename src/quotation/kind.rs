//! Direct or mixed: whole sentences in marks, or a fragment inside the reporter's sentence.

use crate::lexicon::{Run, Tagged};
use crate::text::letter;

/// How a quoted span stands in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printed {
    /// Whole sentences.
    Direct,
    /// A fragment.
    Mixed,
}

/// A capitalised span of fewer words, inside a sentence, is a fragment.
const SENTENCE_WORDS: usize = 4;
/// A fragment has no more words than this.
const FRAGMENT_WORDS: usize = 3;

/// How the span at this token stands; `words` are the words inside its marks.
#[must_use]
pub fn printed(tagged: &Tagged, token: usize, words: &str) -> Printed {
    let count = words.split_whitespace().take(SENTENCE_WORDS).count();
    let capital = words.chars().find(|c| letter::is_alphanumeric(*c)).is_some_and(|c| !letter::is_lower(c));
    let ends = words.ends_with([',', '.', '!', '?', '…', '—', '-', '’']);
    let second_half = tagged.paragraph(token).first < token && is_second_half(tagged, token);
    let direct = match () {
        () if free(tagged, token) => capital || count > FRAGMENT_WORDS,
        () if second_half => count >= 2,
        () => {
            capital
                && (ends || count >= SENTENCE_WORDS)
                && count > 1
                && (ends || closes_sentence(tagged, token))
        }
    };
    if direct { Printed::Direct } else { Printed::Mixed }
}

/// Opens its paragraph or sentence, or stands behind a comma or a colon.
fn free(tagged: &Tagged, token: usize) -> bool {
    let Run { first, .. } = tagged.sentence(token);
    token == first || matches!(tagged.lower(token - 1), "," | ":" | "—" | "–")
}

/// `“…,” she said, “and …”`
fn is_second_half(tagged: &Tagged, token: usize) -> bool {
    let sentence = tagged.sentence(token);
    let comma = token > sentence.first && tagged.lower(token - 1) == ",";
    comma && (sentence.first..token).any(|k| tagged.is_quoted(k))
}

fn closes_sentence(tagged: &Tagged, token: usize) -> bool {
    let end = tagged.sentence(token).end;
    token + 1 >= end || matches!(tagged.lower(token + 1), "." | "," | "!" | "?")
}
