//! Speech that is set apart without marks: a transcript's lines, a block quotation behind a colon, a signed post.
//!
//! > THE GAZETTE: Were you open?
//! >
//! > REED: We were, all day.
//!
//! Misses block quotations that nothing announces: those may be verse, letters, notes of the editors.

use crate::article::{Article, Block, BlockKind};
use crate::text::{Span, letter, sort_by_key};

/// The longest label, in bytes: "LT. GOV. ANN VAN DER REED".
const LABEL: usize = 26;
/// A transcript has so many lines at least.
const LINES: usize = 3;
/// One in so many paragraphs at least is a line of it: an interview has an introduction.
const TOLD: usize = 3;
/// Labels that lead to other pages.
const LEADS: [&str; 9] =
    ["READ MORE", "READ", "WATCH", "LISTEN", "RELATED", "MORE", "SEE ALSO", "UPDATE", "PHOTOS"];
/// A signature has no more bytes.
const SIGNED: usize = 90;

/// What somebody said without marks, by block; `marked` says which blocks have quotation marks.
pub(super) fn find(article: &Article, marked: impl Fn(usize) -> bool) -> Vec<Option<Span>> {
    let mut found = transcript(&article.blocks);
    let mut announced = false;
    for (i, block) in article.blocks.iter().enumerate() {
        let beside = matches!(block.kind, BlockKind::Caption | BlockKind::Heading);
        let signature = || article.blocks.get(i + 1).and_then(|next| signed(&next.text));
        let apart = || announced || signature().is_some_and(Span::is_empty);
        let sign = signed(&block.text);
        let quoted = block.kind == BlockKind::BlockQuotation && sign.is_none() && apart();
        if found[i].is_none() && (quoted || sign.is_some()) && !marked(i) {
            let whole = || quoted.then(|| Span::new(0, block.text.len()));
            found[i] = sign.filter(|words| !words.is_empty()).or_else(whole);
        }
        if !beside {
            announced = block.text.ends_with(':') || quoted && found[i].is_some();
        }
    }
    found
}

/// The words behind each label, where two speakers take turns.
fn transcript(blocks: &[Block]) -> Vec<Option<Span>> {
    let labels: Vec<Option<&str>> = blocks.iter().map(|block| label(&block.text)).collect();
    let turns =
        |i: usize, k: usize| matches!((labels[i], labels[k]), (Some(one), Some(other)) if one != other);
    let is_line = |i: usize| i > 0 && turns(i, i - 1) || i + 1 < labels.len() && turns(i, i + 1);
    let mut speakers: Vec<&str> =
        (0..labels.len()).filter(|i| is_line(*i)).filter_map(|i| labels[i]).collect();
    let lines = speakers.len();
    sort_by_key(&mut speakers, |label| *label);
    speakers.dedup();
    let running = blocks.iter().filter(|block| block.kind == BlockKind::Paragraph).count();
    // somebody speaks again, and little is told: not "WATCH: …" between paragraphs
    let taken = lines >= LINES && speakers.len() < lines && TOLD * lines >= running;
    let words = |i: usize| {
        let start = labels[i]?.len() + 2;
        (taken && is_line(i)).then(|| Span::new(start, blocks[i].text.len()))
    };
    (0..blocks.len()).map(words).collect()
}

/// "REED" in "REED: We are open."; none where marks follow, which say themselves what is said.
fn label(text: &str) -> Option<&str> {
    let (label, words) = split_label(text)?;
    let marked = words.starts_with(['"', '“', '”', '\'']);
    (!LEADS.contains(&label) && !words.is_empty() && !marked).then_some(label)
}

/// A label in capitals, with what stands between them in names, and the words behind its colon.
pub(super) fn split_label(text: &str) -> Option<(&str, &str)> {
    let head = text.bytes().take(LABEL + 1).position(|b| b == b':');
    let colon = head.filter(|colon| *colon > 2 && text[*colon..].starts_with(": "))?;
    let (label, words) = (&text[..colon], text[colon + 2..].trim_start());
    let part = |c: char| letter::is_upper(c) || matches!(c, '.' | ' ' | '\'' | '’' | '-');
    (label.chars().all(part) && label.ends_with(letter::is_upper)).then_some((label, words))
}

/// "We are open. — Ann Reed (@annreed) May 4, 2026": the words before the dash; none of them in a signature alone.
fn signed(text: &str) -> Option<Span> {
    let from = (text.len().saturating_sub(SIGNED)..text.len()).find(|at| text.is_char_boundary(*at))?;
    let dash = from + text[from..].rfind("— ")?;
    let name = text[dash + "— ".len()..].split_once(" (@")?.0;
    let words = text[..dash].trim_end();
    let is_name = name.starts_with(letter::is_upper) && !name.contains(['.', ',', ':']);
    is_name.then(|| Span::new(0, words.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let article = Article::from_text(text);
        let found = find(&article, |i| article.blocks[i].text.contains('“'));
        let spans = article.blocks.iter().zip(found);
        spans.filter_map(|(block, span)| Some(span?.of(&block.text).to_owned())).collect()
    }

    #[test]
    fn a_transcript_has_speakers_who_take_turns() {
        assert_eq!(
            words("ANN: Were you open?\n\nREED: We were.\n\nANN: All day?"),
            ["Were you open?", "We were.", "All day?"]
        );
        assert_eq!(words("WATCH: The fire\n\nIt burned.\n\nREAD MORE: The smoke\n\nWATCH: The ash"), [""; 0]);
        assert_eq!(words("ANN: “Were you open?”\n\nREED: “We were.”\n\nANN: “All day?”"), [""; 0]);
    }

    #[test]
    fn a_post_is_signed() {
        assert_eq!(words("We are open. — Ann Reed (@annreed) May 4, 2026"), ["We are open."]);
        assert_eq!(words("We are open — and glad (@annreed is not) of it."), [""; 0]);
    }
}
