//! What holds for any page and any text: nothing panics, blocks are normal, and positions lead back.

use proptest::prelude::*;
use who_said_what::article::{Article, Block, NodeId, Tree, TreeBuilder};
use who_said_what::text::utf16;

/// Strings of the characters that are treated specially, among some that are not.
fn words() -> impl Strategy<Value = String> {
    let c = prop::sample::select(vec![
        'a', 'B', '.', ',', '“', '”', '"', '\'', ' ', ' ', '\n', '\t', '\u{a0}', '\u{202f}', '\u{ad}',
        '\u{200b}', '\u{200d}', '\u{feff}', '\u{202e}', '\u{0}', '\u{1b}', 'é', '字', '👩', '𝔞', '<', '&',
        ';',
    ]);
    prop::collection::vec(c, 0..40).prop_map(|c| c.into_iter().collect())
}

/// A step through a page.
#[derive(Clone, Debug)]
enum Step {
    Open(&'static str, &'static str, bool),
    Text(String),
    Close,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let tags = vec![
        "article",
        "p",
        "div",
        "h1",
        "h2",
        "q",
        "b",
        "a",
        "br",
        "li",
        "ul",
        "blockquote",
        "figure",
        "figcaption",
        "pre",
        "td",
        "table",
        "form",
        "aside",
        "span",
        "script",
        "hr",
        "x-own",
    ];
    let classes =
        vec!["", "article-body", "comments", "caption", "byline", "standfirst", "pullquote", "sr-only"];
    let open = (prop::sample::select(tags), prop::sample::select(classes), prop::bool::weighted(0.95))
        .prop_map(|(tag, class, visible)| Step::Open(tag, class, visible));
    let step = prop_oneof![3 => open, 4 => words().prop_map(Step::Text), 3 => Just(Step::Close)];
    prop::collection::vec(step, 0..60)
}

fn build(steps: &[Step]) -> Tree {
    let mut page = TreeBuilder::new();
    for step in steps {
        match step {
            Step::Open(tag, class, visible) => {
                page.open(tag, *visible);
                page.attribute("class", class);
                page.attribute("href", "/");
            }
            Step::Text(text) => {
                page.text(text);
            }
            Step::Close => page.close(),
        }
    }
    page.finish()
}

/// What must hold for a block read from texts that `source` gives by node.
fn check<'s>(block: &Block, source: impl Fn(NodeId) -> &'s str) -> Result<(), TestCaseError> {
    let text = &block.text;
    prop_assert!(text.contains(char::is_alphanumeric));
    prop_assert_eq!(text.trim(), text);
    let never = ['\n', '\t', '\u{a0}', '\u{ad}', '\u{feff}', '\u{202e}'];
    prop_assert!(!text.contains("  ") && !text.contains(never), "{:?}", text);
    let mut end = 0;
    for piece in &block.pieces {
        prop_assert_eq!(piece.block.start, end, "no gaps");
        end = piece.block.end;
        let (words, read) = (piece.block.of(text), piece.source.of(source(piece.node)));
        let same = words == read.replace(|c: char| c.is_ascii() && c.is_whitespace(), " ");
        let folded = words == " " && read.chars().all(|c| c.is_whitespace());
        let drawn = read.is_empty() && words.chars().count() == 1;
        prop_assert!(same || folded || drawn, "{:?} from {:?}", words, read);
    }
    prop_assert_eq!(end as usize, text.len(), "the pieces give the text");
    check_positions(block, source)
}

fn check_positions<'s>(block: &Block, source: impl Fn(NodeId) -> &'s str) -> Result<(), TestCaseError> {
    let mut before = (NodeId(0), 0);
    for byte in (0..=block.text.len()).filter(|b| block.text.is_char_boundary(*b)) {
        for end in [true, false] {
            let (node, at) = block.locate(byte as u32, end).expect("inside the block");
            let text = source(node);
            prop_assert!(text.is_char_boundary(at as usize));
            prop_assert_eq!(utf16(text, at as usize).byte(text), at as usize);
            prop_assert!((node, at) >= before, "{:?} after {:?}", (node, at), before);
            before = (node, at);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_tree(steps in steps()) {
        let tree = build(&steps);
        let article = Article::from_tree(&tree, &[]);
        for block in &article.blocks {
            check(block, |node| tree.text(node))?;
        }
        prop_assert_eq!(&article, &Article::from_tree(&tree, &[]));
    }

    #[test]
    fn any_element_of_a_tree_may_be_chosen(steps in steps(), chosen in prop::collection::vec(0u32..80, 0..4)) {
        let tree = build(&steps);
        let chosen: Vec<_> = chosen.into_iter().map(NodeId).collect();
        for block in &Article::from_tree(&tree, &chosen).blocks {
            check(block, |node| tree.text(node))?;
        }
    }

    #[test]
    fn any_page(html in "[<>/a-q =\"'&;#x0-9!-]{0,300}", words in words()) {
        let html = format!("<article><p>{words}</p>{html}");
        let tree = Tree::from_html(&html);
        for block in &Article::from_html(&html).blocks {
            check(block, |node| tree.text(node))?;
        }
    }

    #[test]
    fn any_text(lines in prop::collection::vec(words(), 0..8)) {
        let text = lines.join("\n");
        for block in &Article::from_text(&text).blocks {
            check(block, |_| &text)?;
        }
    }
}
