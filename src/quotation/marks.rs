//! Pairs quotation marks as newsrooms print them.
//!
//! Straight and curly marks may meet in one quotation, an opening may be printed with the closing
//! mark, `''` stands for `"`, and a paragraph may be opened and not closed because the next one
//! goes on. Marks are read once from left to right; a mark's neighbours say what it can be.

use super::{single, unmarked};
use crate::article::{Article, Block, BlockKind};
use crate::text::{Span, letter};

/// A quoted span as printed: one paragraph at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// Which block of the article.
    pub block: u32,
    /// Bytes of the block's text, marks included.
    pub outer: Span,
    /// The same without the marks and the blanks beside them.
    pub inner: Span,
    /// Whether a closing mark was found; else the paragraph ends inside the quotation.
    pub closed: bool,
}

/// Finds the quoted spans of `article` in reading order. They never overlap.
#[must_use]
pub fn find(article: &Article) -> Vec<Quoted> {
    let mut found = Vec::new();
    let singles = single::are_main(article);
    let marked = |i: usize| !marks(&article.blocks[i].text).is_empty();
    let bare = if singles { Vec::new() } else { unmarked::find(article, marked) };
    for ((index, block), goes_on) in article.blocks.iter().enumerate().zip(goes_on(article, singles)) {
        if singles {
            found.extend(in_single_marks(&block.text, index as u32, goes_on));
            continue;
        }
        if let Some(words) = bare[index] {
            found.push(Quoted { block: index as u32, outer: words, inner: words, closed: true });
            continue;
        }
        for (outer, closed) in pair(&block.text, goes_on) {
            let outer = behind_label(&block.text, outer);
            let inner = strip_marks(&block.text, outer);
            if !inner.is_empty() {
                found.push(Quoted { block: index as u32, outer, inner, closed });
            }
        }
    }
    found
}

fn in_single_marks(text: &str, block: u32, goes_on: bool) -> impl Iterator<Item = Quoted> {
    single::pair(text, goes_on).into_iter().filter_map(move |outer| {
        let words = outer.of(text).trim_start_matches(['‘', '\'']);
        let closed = words.ends_with(['’', '\'']);
        let start = outer.end as usize - words.len();
        let inner = Span::new(start, start + words.trim_end_matches(['’', '\'']).trim_end().len());
        (!inner.is_empty()).then_some(Quoted { block, outer, inner, closed })
    })
}

/// Whether the running text behind each block opens with a mark: captions and crossheads do not end a quotation.
fn goes_on(article: &Article, singles: bool) -> Vec<bool> {
    let mut opens = false;
    let mut behind = vec![false; article.blocks.len()];
    for (block, behind) in article.blocks.iter().zip(&mut behind).rev() {
        *behind = opens;
        if !matches!(block.kind, BlockKind::Caption | BlockKind::Heading) {
            opens = if singles { block.text.starts_with(['‘', '\'']) } else { opens_quoted(block) };
        }
    }
    behind
}

fn opens_quoted(block: &Block) -> bool {
    block.text.starts_with(['"', '“', '”', '„', '«', '»']) || block.text.starts_with("''")
}

/// A double quotation mark in a text, with its neighbours (a blank where the text ends).
#[derive(Clone, Copy)]
struct Mark {
    at: usize,
    end: usize,
    shape: Shape,
    before: char,
    after: char,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// `"` or `''`: opens and closes.
    Straight,
    /// `“`: opens; closes what `„` opened.
    High6,
    /// `”`: closes; some newsrooms print it as the opening mark too.
    High9,
    /// `„`
    Low9,
    /// `«`
    Left,
    /// `»`
    Right,
}

impl Mark {
    /// Stands where an opening mark stands: free on the left, tight on the right.
    fn at_opening(self) -> bool {
        (self.before.is_whitespace() || matches!(self.before, '(' | '[' | '—' | '–' | '-' | '/' | ':' | '…'))
            && !self.after.is_whitespace()
            && !matches!(self.after, ',' | '.' | ';' | ')')
    }

    /// Stands where a closing mark stands: tight on the left, no letter on the right.
    fn at_closing(self) -> bool {
        !self.before.is_whitespace() && !letter::is_alphanumeric(self.after)
    }

    /// `6' 2"`: inches, not a quotation.
    fn is_inches(self) -> bool {
        self.before.is_ascii_digit() && (self.after.is_whitespace() || matches!(self.after, ',' | '.' | ')'))
    }
}

fn marks(text: &str) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut skip_to = 0;
    for at in text.bytes().enumerate().filter(|(_, b)| begins_mark(*b)).map(|(at, _)| at) {
        let c = text[at..].chars().next().unwrap_or(' ');
        if at < skip_to || !is_mark_like(c) {
            continue;
        }
        let Some((start, end)) = extent(text, at, c) else { continue };
        skip_to = end;
        let shape = match c {
            '“' | '‟' => Shape::High6,
            '”' => Shape::High9,
            '„' => Shape::Low9,
            '«' => Shape::Left,
            '»' => Shape::Right,
            _ => Shape::Straight,
        };
        let before = text[..start].chars().next_back().unwrap_or(' ');
        let after = text[end..].chars().next().unwrap_or(' ');
        found.push(Mark { at: start, end, shape, before, after });
    }
    found
}

/// Whether a mark may begin with this byte; no other character's later bytes are the same.
fn begins_mark(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | 0xc2 | 0xe2)
}

fn is_mark_like(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‟' | '”' | '„' | '«' | '»')
}

/// Where the mark that begins at `at` starts and ends; none for a lone apostrophe.
fn extent(text: &str, at: usize, c: char) -> Option<(usize, usize)> {
    if c != '\'' {
        return Some((at, at + c.len_utf8()));
    }
    let run = text[at..].bytes().take_while(|b| *b == b'\'').count();
    let behind = text[at + run..].chars().next().unwrap_or(' ');
    match run {
        2 => Some((at, at + 2)),
        // `'' + '`: the single mark stands inside, on the side of the words
        3 if letter::is_alphanumeric(behind) => Some((at, at + 2)),
        3 => Some((at + 1, at + 3)),
        _ => None,
    }
}

/// Pairs the marks of one paragraph; `goes_on` says that the next one opens with a mark.
fn pair(text: &str, goes_on: bool) -> Vec<(Span, bool)> {
    let marks = marks(text);
    let mut found = Vec::new();
    let mut opened: Option<Mark> = None;
    let mut nested = false;
    let mut straight = marks.iter().filter(|m| m.shape == Shape::Straight).count(); // of those still to come
    for (i, mark) in marks.iter().enumerate() {
        straight -= usize::from(mark.shape == Shape::Straight);
        let later = Later { marks: &marks[i + 1..], odd_straight: straight % 2 == 1, goes_on };
        match opened {
            None if can_open(*mark, later.marks, goes_on) => opened = Some(*mark),
            None => {}
            Some(open) => match step(open, *mark, &later, &mut nested) {
                Step::Close => {
                    found.push((Span::new(open.at, mark.end), true));
                    opened = None;
                }
                Step::Reopen => opened = Some(*mark),
                Step::Inside => {}
            },
        }
    }
    if let Some(open) = opened.filter(|open| goes_on || runs_to_the_end(text, *open)) {
        found.push((Span::new(open.at, text.trim_end().len()), false));
    }
    found
}

fn can_open(mark: Mark, later: &[Mark], goes_on: bool) -> bool {
    match mark.shape {
        Shape::Straight => !mark.is_inches() && (mark.at_opening() || !mark.at_closing()),
        Shape::High6 | Shape::Low9 | Shape::Left => true,
        Shape::High9 | Shape::Right => {
            mark.at_opening() && (goes_on || later.first().is_some_and(|m| !m.at_opening()))
        }
    }
}

/// The marks of the paragraph that are still to come.
struct Later<'a> {
    marks: &'a [Mark],
    odd_straight: bool,
    goes_on: bool,
}

/// What a mark does while a quotation is open.
enum Step {
    Close,
    /// The earlier opening mark was never closed: this one counts.
    Reopen,
    /// A quotation inside the quotation.
    Inside,
}

fn step(open: Mark, mark: Mark, later: &Later, nested: &mut bool) -> Step {
    use Shape::{High6, High9, Left, Low9, Right, Straight};
    match (open.shape, mark.shape) {
        (Low9, High6 | High9 | Straight) | (Left, Right) | (Right, Left | Right) => Step::Close,
        (_, High9 | Straight) if *nested && mark.shape != open.shape && open.shape != Low9 => {
            *nested = false;
            Step::Inside
        }
        (High6 | Straight, High6 | Straight) if mark.at_opening() && nests(open, mark, later) => {
            *nested = true;
            Step::Inside
        }
        (_, High6) if mark.at_closing() && !mark.at_opening() => Step::Close,
        (_, High6 | Low9 | Left) => Step::Reopen,
        (_, High9) if mark.at_opening() && later.marks.first().is_some_and(|m| m.shape == High9) => {
            Step::Reopen
        }
        (Straight, Straight)
            if mark.at_opening() && letter::is_alphanumeric(mark.after) && later.odd_straight =>
        {
            Step::Reopen
        }
        _ => Step::Close,
    }
}

/// Whether a mark opens a quotation inside the open one: its own closing mark comes next, and the outer
/// one's behind that (or the outer one goes on in the next paragraph).
///
/// `“It is a "great" day”`, `“what he calls “hell” on earth”`, `"It is “great” today`
fn nests(open: Mark, mark: Mark, later: &Later) -> bool {
    let closes = |shape: Shape| if shape == Shape::High6 { Shape::High9 } else { Shape::Straight };
    let is = |m: Option<&Mark>, shape: Shape| m.is_some_and(|m| m.shape == closes(shape) && !m.at_opening());
    let inner = is(later.marks.first(), mark.shape);
    let outer = later.marks.get(1);
    let same = open.shape == Shape::Straight && mark.shape == Shape::Straight; // cannot be told from two quotations
    inner && !same && (is(outer, open.shape) || later.goes_on && outer.is_none() && open.shape != mark.shape)
}

/// A paragraph that is all quotation, or all of it behind a speaker's label, and whose closing mark was forgotten.
fn runs_to_the_end(text: &str, open: Mark) -> bool {
    let before = text[..open.at].trim_end();
    (before.is_empty() || before.ends_with(':')) && crate::text::ends_sentence(text.trim_end())
}

/// A transcript inside marks: the speaker's label is no part of what was said.
///
/// `"REED: We are open.` the span begins behind the colon.
fn behind_label(text: &str, outer: Span) -> Span {
    let words = outer.of(text);
    let head = words.trim_start_matches(['"', '“', '”', '\'']).trim_start();
    let Some((_, said)) = unmarked::split_label(head) else { return outer };
    Span { start: outer.end - said.len() as u32, ..outer }
}

/// The words of a span, without its marks and the blanks beside them.
fn strip_marks(text: &str, outer: Span) -> Span {
    let words = outer.of(text);
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '"' | '“' | '‟' | '”' | '„' | '«' | '»');
    let start = words.len() - words.trim_start_matches(is_mark).trim_start_matches("''").trim_start().len();
    let tail = words[start..].trim_end_matches(is_mark);
    let tail = tail.strip_suffix("''").unwrap_or(tail).trim_end();
    Span::new(outer.start as usize + start, outer.start as usize + start + tail.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spans(text: &str) -> Vec<String> {
        let article = Article::from_text(text);
        find(&article).iter().map(|q| q.outer.of(&article.blocks[q.block as usize].text).to_owned()).collect()
    }

    #[test]
    fn straight_and_curly_marks_meet() {
        assert_eq!(
            spans("He said \"so be it,” and “that is ‘all’ of it.\""),
            ["\"so be it,”", "“that is ‘all’ of it.\""]
        );
        assert_eq!(spans("“It is a \"great\" day,” he said."), ["“It is a \"great\" day,”"]);
        assert_eq!(
            spans("“I leave what he calls “hell” now,” she said."),
            ["“I leave what he calls “hell” now,”"]
        );
        assert_eq!(spans("\"It is “great” now.\n\n\"Yes.\""), ["\"It is “great” now.", "\"Yes.\""]);
        assert_eq!(spans("It was ''so nice'', he said."), ["''so nice''"]);
    }

    #[test]
    fn openings_printed_as_closing_marks() {
        assert_eq!(spans("”We came,” she said. ”We went.”"), ["”We came,”", "”We went.”"]);
    }

    #[test]
    fn unclosed_paragraphs_go_on() {
        assert_eq!(spans("“One.\n\n“Two.\n\n“Three,” he said."), ["“One.", "“Two.", "“Three,”"]);
        assert_eq!(spans("He said “never closed.\n\nNext."), Vec::<String>::new());
        assert_eq!(spans("REED: “We are open.\n\nNext."), ["“We are open."]);
    }

    #[test]
    fn inches_and_stray_marks() {
        assert_eq!(spans("He is 6' 2\" tall, \"they\" say."), ["\"they\""]);
        assert_eq!(spans("a stray\" mark and \"a pair\" here"), ["\"a pair\""]);
    }

    #[test]
    fn a_label_is_no_part_of_the_words() {
        assert_eq!(spans("\"REED: We are open.\n\n\"POE: No.\""), ["We are open.", "No.\""]);
        assert_eq!(spans("“A NOTE: open”"), ["open”"]);
        assert_eq!(spans("“Note: open”"), ["“Note: open”"]);
    }

    #[test]
    fn other_languages_marks() {
        assert_eq!(spans("Er sagte: „Ja.“ Sie: »Nein« und « Oui »."), ["„Ja.“", "»Nein«", "« Oui »"]);
    }
}
