//! Plain text: a paragraph a line.

use super::line::Line;
use super::measure::ends_sentence;
use super::{Article, BlockKind, NodeId};

/// Bytes of the longest line taken for a heading; headlines run longer than crossheads.
const HEADING: usize = 160;

impl Article {
    /// Reads plain text, a paragraph a line; positions lead back to bytes of `text` (node 0).
    ///
    /// Each line with a letter or figure in it is a block, a short one that does not end as
    /// sentences do (a headline, a crosshead, a menu's word) a heading.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        let mut blocks = Vec::new();
        let mut line = Line::default();
        let mut start = 0;
        for paragraph in text.split_inclusive('\n') {
            let end = start + paragraph.len();
            line.push(NodeId(0), text, start, end);
            let kind = kind(line.text());
            blocks.extend(line.finish(kind));
            start = end;
        }
        Self { language: None, blocks }
    }
}

fn kind(line: &str) -> BlockKind {
    if line.starts_with(['•', '·', '▪', '■']) {
        return BlockKind::ListItem;
    }
    if line.len() <= HEADING && !line.ends_with(goes_on) && !line.contains(is_mark) {
        return BlockKind::Heading;
    }
    BlockKind::Paragraph
}

/// Whether a line that ends with `c` is a sentence, or the next line goes on with it.
fn goes_on(c: char) -> bool {
    ends_sentence(c) || matches!(c, ',' | ';' | '-' | '–' | '—' | ']')
}

/// Marks that open or close speech; a line with one is never furniture.
fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_blocks_and_lead_back() {
        let text =
            "\u{feff}Ice closes Port Ellen\r\n\r\n  “We are\u{a0}late,” said Ann Reed.\n***\n• very late\n";
        let article = Article::from_text(text);
        let read: Vec<_> = article.blocks.iter().map(|b| (b.kind, b.text.as_str())).collect();
        let wanted = [
            (BlockKind::Heading, "Ice closes Port Ellen"),
            (BlockKind::Paragraph, "“We are late,” said Ann Reed."),
            (BlockKind::ListItem, "• very late"),
        ];
        assert_eq!(read, wanted);
        let at = article.blocks[1].text.find("late").expect("there") as u32;
        let (_, byte) = article.blocks[1].locate(at, false).expect("inside");
        assert!(text[byte as usize..].starts_with("late,” said"));
    }

    #[test]
    fn labels_and_unfinished_lines_are_not_headings() {
        for line in ["REED:", "“We are late”", "He said —", "We are late,"] {
            assert_eq!(Article::from_text(line).blocks[0].kind, BlockKind::Paragraph, "{line}");
        }
    }
}
