//! A case file's text: headings, small articles, lists.
//!
//! The article stands in a blockquote. A blank `>` line parts blocks; lines that stand together are
//! one. A block is a paragraph unless it begins with `# ` (heading), `- ` (list item), `> ` (block
//! quotation) or `^ ` (caption); these begin a block of their own without a blank line.

use crate::span::{self, Span};
use who_said_what::article::{Article, Block, BlockKind};

/// A small article and what must come out.
pub struct Case {
    pub title: String,
    /// The engine does not pass it yet.
    pub is_known: bool,
    /// The article as the file has it.
    pub quoted: String,
    pub article: Article,
    /// In reading order; empty when the report must be.
    pub wanted: Vec<Span>,
}

impl Case {
    /// Indirect statements are looked at only where a case lists one.
    pub fn lists_indirect(&self) -> bool {
        self.wanted.iter().any(|s| s.has("indirect"))
    }
}

/// The cases of a file, whose articles are in `language`.
pub fn cases(text: &str, language: Option<&str>) -> Vec<Case> {
    format!("\n{text}").split("\n## ").skip(1).map(|part| case(part, language)).collect()
}

fn case(part: &str, language: Option<&str>) -> Case {
    let (heading, body) = part.split_once('\n').unwrap_or((part, ""));
    let (title, is_known) = match heading.trim().strip_suffix("[known]") {
        Some(title) => (title.trim().to_owned(), true),
        None => (heading.trim().to_owned(), false),
    };
    let quoted: Vec<_> = body.lines().filter(|l| l.starts_with('>')).collect();
    let items: Vec<_> = body.lines().filter_map(|l| l.strip_prefix("- ")).collect();
    assert!(!quoted.is_empty() && !items.is_empty(), "“{title}” needs an article and a list");
    let wanted = items.iter().enumerate().filter(|(_, item)| **item != "nothing");
    let wanted = wanted.flat_map(|(of, item)| span::wanted(item, of, &title)).collect();
    Case { title, is_known, quoted: quoted.join("\n"), article: article(&quoted, language), wanted }
}

/// The article as the engine gets it; a line without a word gives no block.
fn article(quoted: &[&str], language: Option<&str>) -> Article {
    let read = |(kind, text): (_, String)| {
        Article::from_text(&text).blocks.into_iter().map(move |b| Block { kind, ..b })
    };
    Article {
        language: language.map(str::to_owned),
        blocks: blocks(quoted).into_iter().flat_map(read).collect(),
    }
}

fn blocks(quoted: &[&str]) -> Vec<(BlockKind, String)> {
    let mut blocks: Vec<(BlockKind, String)> = Vec::new();
    let mut goes_on = false;
    for line in quoted.iter().map(|l| l[1..].trim()) {
        let marked = KINDS.iter().find_map(|(mark, kind)| Some((*kind, line.strip_prefix(mark)?)));
        match (marked, blocks.last_mut()) {
            _ if line.is_empty() => {}
            (Some((kind, text)), _) => blocks.push((kind, text.to_owned())),
            (None, Some((_, text))) if goes_on => {
                text.push(' ');
                text.push_str(line);
            }
            (None, _) => blocks.push((BlockKind::Paragraph, line.to_owned())),
        }
        goes_on = !line.is_empty();
    }
    blocks
}

const KINDS: &[(&str, BlockKind)] = &[
    ("# ", BlockKind::Heading),
    ("- ", BlockKind::ListItem),
    ("> ", BlockKind::BlockQuotation),
    ("^ ", BlockKind::Caption),
];
