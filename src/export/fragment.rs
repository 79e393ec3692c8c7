//! Addresses that lead to a quotation: text fragments (WICG Scroll To Text Fragment).
//!
//! A quotation's printed spans are a directive each: the whole words up to 300 characters,
//! else the first and last ones. Words of the article around them are added only where short
//! words stand elsewhere too.

use crate::report::Segment;

/// Up to so many characters a span is named whole.
const WHOLE: usize = 300;
/// Of a longer one so many words at each end.
const ENDS: usize = 5;
/// Words before the span are added one at a time, up to so many.
const CONTEXT: usize = 6;
/// Longer words, in characters, are taken to stand once.
const SHORT: usize = 60;

/// The fragment of a quotation's spans, with its `#`.
///
/// `texts` are the article's blocks; without them no context is added.
#[must_use]
pub fn fragment(segments: &[Segment], texts: &[String]) -> String {
    let mut address = String::from("#:~:");
    for (i, segment) in segments.iter().enumerate() {
        address.push_str(if i == 0 { "text=" } else { "&text=" });
        if let Some(prefix) = prefix(segment, texts) {
            encode(prefix, &mut address);
            address.push_str("-,");
        }
        directive(&segment.text, &mut address);
    }
    address
}

fn directive(words: &str, address: &mut String) {
    if words.chars().count() <= WHOLE {
        return encode(words, address);
    }
    encode(first_words(words, ENDS), address);
    address.push(',');
    encode(last_words(words, ENDS), address);
}

/// The words before a span that stands elsewhere too: as few as make it the only one.
fn prefix<'a>(segment: &Segment, texts: &'a [String]) -> Option<&'a str> {
    let words = segment.text.as_str();
    if words.len() > SHORT || times(words, texts) < 2 {
        return None;
    }
    let text = texts.get(segment.block as usize)?;
    let at = segment.start.byte(text);
    let context = |n| last_words(&text[..at], n);
    let unique = |n: &usize| times(&text[at - context(*n).len()..at + words.len()], texts) < 2;
    let enough = (1..=CONTEXT).find(unique)?;
    Some(context(enough).trim_end()).filter(|context| !context.is_empty())
}

/// How often `words` stand in the blocks, at word borders or not.
fn times(words: &str, texts: &[String]) -> usize {
    texts.iter().map(|text| text.matches(words).count()).sum()
}

fn first_words(text: &str, n: usize) -> &str {
    let end = text.match_indices(' ').nth(n - 1).map_or(text.len(), |(at, _)| at);
    &text[..end]
}

/// The last `n` words of `text`, with the space and marks behind them.
fn last_words(text: &str, n: usize) -> &str {
    let start = text.trim_end().rmatch_indices(' ').nth(n - 1).map_or(0, |(at, _)| at + 1);
    &text[start..]
}

/// Percent-encodes all but what a fragment's directive may hold: `-`, `,` and `&` part it.
pub(crate) fn encode(words: &str, address: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in words.bytes() {
        if byte.is_ascii_alphanumeric() || b"_.!~*'()".contains(&byte) {
            address.push(byte as char);
        } else {
            let digits = [HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]];
            address.push('%');
            address.extend(digits.map(char::from));
        }
    }
}
