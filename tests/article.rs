//! Articles found in written pages: small ones as Markdown cases, whole ones as files beside their blocks.
//!
//! A case is a heading, a page as a fenced block, and the blocks that must come out as a list:
//! `- paragraph: …`; a case without a list must come out empty. What stands in `tests/pages` is a
//! page `NAME.html` and its blocks `NAME.blocks`, one a line.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use who_said_what::article::{Article, BlockKind};

fn kind(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Heading => "heading",
        BlockKind::Standfirst => "standfirst",
        BlockKind::Paragraph => "paragraph",
        BlockKind::ListItem => "item",
        BlockKind::BlockQuotation => "block quotation",
        BlockKind::Caption => "caption",
    }
}

fn blocks(article: &Article) -> String {
    let mut out = String::new();
    for block in &article.blocks {
        writeln!(out, "{}: {}", kind(block.kind), block.text).expect("a string takes everything");
    }
    out
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(folder);
    let entries = fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut files: Vec<_> = entries.map(|e| e.expect("an entry").path()).collect();
    files.retain(|f| f.extension().is_some_and(|e| e == ending));
    files.sort();
    assert!(!files.is_empty(), "no .{ending} in {}", folder.display());
    files
}

/// A case: its title, its page, its blocks.
fn cases(text: &str) -> Vec<(&str, &str, String)> {
    let sections = text.split("\n## ").skip(1);
    sections.map(case).collect()
}

fn case(section: &str) -> (&str, &str, String) {
    let (title, rest) = section.split_once('\n').expect("a title and a page");
    let (_, rest) = rest.split_once("```html\n").unwrap_or_else(|| panic!("{title}: no page"));
    let (page, rest) = rest.split_once("\n```").unwrap_or_else(|| panic!("{title}: the page has no end"));
    let wanted = rest.lines().filter_map(|l| l.strip_prefix("- ")).map(|l| format!("{l}\n")).collect();
    (title, page, wanted)
}

#[test]
fn cases_give_their_blocks() {
    let mut wrong = String::new();
    let mut count = 0;
    for file in files("cases/article", "md") {
        let text = fs::read_to_string(&file).expect("a case file");
        for (title, page, wanted) in cases(&text) {
            let found = blocks(&Article::from_html(page));
            count += 1;
            if found != wanted {
                write!(wrong, "\n## {title}\n--- wanted\n{wanted}--- found\n{found}").expect("a string");
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(count >= 30, "only {count} cases were read");
}

#[test]
fn pages_give_their_blocks() {
    for file in files("pages", "html") {
        let page = fs::read_to_string(&file).expect("a page");
        let wanted = fs::read_to_string(file.with_extension("blocks")).unwrap_or_default();
        let found = blocks(&Article::from_html(&page));
        assert!(found == wanted, "{}\n--- wanted\n{wanted}--- found\n{found}", file.display());
    }
}
