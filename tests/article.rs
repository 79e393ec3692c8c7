//! Articles found in written pages: small ones as Markdown cases, whole ones as files beside their blocks.
//!
//! A case is a heading, a page as a fenced block, and the blocks that must come out as a list:
//! `- paragraph: …`; a case without a list must come out empty. In `tests/pages`, a
//! page `NAME.html` gives `NAME.blocks`, a block a line, where that is there.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use who_said_what::article::{Article, BlockKind, NodeId, TreeBuilder};

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
    for file in files("pages", "blocks") {
        let page = fs::read_to_string(file.with_extension("html")).expect("its page");
        let wanted = fs::read_to_string(&file).expect("blocks");
        let found = blocks(&Article::from_html(&page));
        assert!(found == wanted, "{}\n--- wanted\n{wanted}--- found\n{found}", file.display());
    }
}

/// A page whose text stands where nobody would look for it: `(class, hidden)` around a paragraph.
fn chosen(class: &str, visible: bool) -> Article {
    let mut page = TreeBuilder::new();
    let mut chosen = NodeId::default();
    for (name, text) in
        [("text", "“No,” said Bob Hale, who stood beside it all day long."), (class, "“Yes,” she said.")]
    {
        chosen = page.open("aside", visible);
        page.attribute("class", name);
        page.open("p", true);
        page.text(text);
        page.close();
        page.close();
    }
    Article::from_tree(&page.finish(), &[chosen])
}

#[test]
fn a_chosen_element_is_read_whatever_it_is_called() {
    for class in ["story", "comments", "related-articles", "byline", "caption"] {
        let article = chosen(class, true);
        assert_eq!(article.blocks.len(), 1, "{class}");
        assert_eq!(article.blocks[0].text, "“Yes,” she said.");
    }
    assert!(chosen("story", false).blocks.is_empty(), "what cannot be seen is not the article's text");
}

#[test]
fn the_language_is_the_articles_own_or_the_pages() {
    let page = |head: &str, html: &str, article: &str| {
        let text = "<p>“We are late,” said Ann Reed, the harbour master of Port Ellen.</p>";
        let page = format!(
            "<html {html}><head>{head}</head><body><article {article}>{text}</article></body></html>"
        );
        Article::from_html(&page).language
    };
    let own = Some("cy".to_owned());
    assert_eq!(page("<meta property=og:locale content=de_DE>", "lang=en-GB", "lang=cy"), own);
    assert_eq!(page("<meta property=og:locale content=de_DE>", "lang=cy", ""), own);
    assert_eq!(page("<meta http-equiv=Content-Language content='cy, en'>", "", ""), own);
    assert_eq!(page("<meta property=og:locale content=de_DE>", "lang=''", "").as_deref(), Some("de-DE"));
    assert_eq!(page("", "", ""), None);
}
