//! Pages and texts made to break a reader: all come out, and deep nesting overflows no stack.

use who_said_what::article::{Article, NodeId, Tree, TreeBuilder};

const WORDS: &str = "“We are late,” said Ann Reed, the harbour master of Port Ellen. ";

/// A page fed element by element, as a browser feeds it, nested `depth` deep.
fn nested(depth: usize) -> Tree {
    let mut page = TreeBuilder::new();
    for _ in 0..depth {
        page.open("div", true);
    }
    page.text(WORDS);
    page.finish()
}

#[test]
fn a_hundred_thousand_nested_elements() {
    let article = Article::from_tree(&nested(100_000), &[]);
    assert_eq!(article.blocks[0].text, WORDS.trim());
    for tag in ["div", "b", "table", "ul><li", "q", "svg><g", "p><object"] {
        let html = format!("{}{WORDS}", format!("<{tag}>").repeat(30_000));
        let article = Article::from_html(&html);
        assert!(article.blocks.len() <= 1, "{tag}");
    }
}

#[test]
fn headings_of_boxes_nested_deeply() {
    let html = format!("<article><p>{WORDS}</p>{}", "<div><h2>Related</h2>".repeat(30_000));
    assert_eq!(Article::from_html(&html).blocks.len(), 1);
    let mut page = TreeBuilder::new();
    page.open("article", true);
    page.text(WORDS);
    for tag in ["div", "form", "figure", "h2", "q"].iter().cycle().take(100_000) {
        page.open(tag, true);
        page.text("Related");
    }
    let tree = page.finish();
    assert!(Article::from_tree(&tree, &[]).blocks[0].text.starts_with("“We are late,”"));
}

#[test]
fn a_megabyte_in_one_paragraph_and_a_word_of_a_million_letters() {
    let long = WORDS.repeat(1_000_000 / WORDS.len());
    assert_eq!(Article::from_html(&format!("<p>{long}</p>")).blocks[0].text, long.trim());
    let word = "a".repeat(1_000_000);
    assert_eq!(Article::from_text(&word).blocks[0].text.len(), 1_000_000);
    assert_eq!(Article::from_html(&format!("<p>{word}")).blocks[0].text.len(), 1_000_000);
}

#[test]
fn many_empty_elements() {
    let html = format!("<p>{WORDS}{}</p>", "<span></span>".repeat(300_000));
    assert_eq!(Article::from_html(&html).blocks[0].pieces.len(), 1);
    let html = format!("<article><p>{WORDS}</p>{}", "<form></form><h3>Related</h3>".repeat(30_000));
    assert_eq!(Article::from_html(&html).blocks.len(), 1);
}

#[test]
fn many_closing_tags_and_unclosed_formatting() {
    assert_eq!(Article::from_html(&format!("<p>{WORDS}{}", "</div>".repeat(300_000))).blocks.len(), 1);
    assert_eq!(Article::from_html(&format!("{}{WORDS}", "<p><b><i>".repeat(20_000))).blocks.len(), 1);
}

#[test]
fn what_is_no_page() {
    for bytes in [
        "",
        "\0\0\0",
        "<",
        "<!",
        "</",
        "&#",
        "<<<<>>>>",
        "<p",
        "<p class=",
        "\u{feff}",
        "%PDF-1.7 \u{1} \u{2}",
    ] {
        assert!(Article::from_html(bytes).blocks.is_empty(), "{bytes:?}");
    }
}

#[test]
fn nodes_that_are_not_there() {
    let tree = nested(3);
    assert!(Article::from_tree(&tree, &[NodeId(99)]).blocks.is_empty());
    assert_eq!(tree.text(NodeId(99)), "");
    let twice = Article::from_tree(&tree, &[NodeId(1), NodeId(0), NodeId(1)]);
    assert_eq!(twice.blocks.len(), 1, "what stands inside another chosen element is read once");
}

/// A shadow root holds elements side by side, without one around them.
#[test]
fn a_page_without_an_outermost_element() {
    let mut page = TreeBuilder::new();
    for class in ["menu", "text", "comments", "text"] {
        page.open("div", true);
        page.attribute("class", class);
        page.open("p", true);
        page.text(WORDS);
        page.close();
        page.close();
    }
    assert_eq!(Article::from_tree(&page.finish(), &[]).blocks.len(), 2);
}
