//! How much of a saved page's article text is found, and how much else with it: words as multisets.

use super::table::{F1, f1};
use super::words::plain_words;
use html5ever::tokenizer::states::{Rawtext, ScriptData};
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

/// Elements whose text is not read.
const SKIPPED: &[&str] = &["script", "style", "noscript", "template", "svg", "iframe", "figcaption"];
/// Elements that part words.
const PARTING: &[&str] = &["p", "div", "br", "li", "h1", "h2", "h3", "h4", "blockquote", "td"];

/// The words of the text that was found against those of the expected page.
pub fn compare(found: &str, expected_html: &str) -> F1 {
    let (got, want) = (bag(found), bag(&text_of(expected_html)));
    let both = got.iter().map(|(word, n)| n.min(want.get(word).unwrap_or(&0))).sum();
    f1(both, got.values().sum(), want.values().sum())
}

fn bag(text: &str) -> HashMap<String, usize> {
    let mut bag = HashMap::new();
    plain_words(text).into_iter().for_each(|w| *bag.entry(w).or_default() += 1);
    bag
}

/// The text of a page as it stands in the markup, without building a tree.
fn text_of(html: &str) -> String {
    let input = BufferQueue::default();
    input.push_back(html.into());
    let tokenizer = Tokenizer::new(Text::default(), TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.text.into_inner()
}

#[derive(Default)]
struct Text {
    text: RefCell<String>,
    skipping: Cell<usize>,
}

impl TokenSink for Text {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => return self.tag(&tag),
            Token::CharacterTokens(text) if self.skipping.get() == 0 => {
                self.text.borrow_mut().push_str(&text)
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Text {
    fn tag(&self, tag: &Tag) -> TokenSinkResult<()> {
        let name = &*tag.name;
        let skipped = SKIPPED.contains(&name);
        if tag.kind == TagKind::EndTag {
            self.skipping.set(self.skipping.get().saturating_sub(usize::from(skipped)));
            return TokenSinkResult::Continue;
        }
        if skipped && !tag.self_closing {
            self.skipping.set(self.skipping.get() + 1);
        }
        if PARTING.contains(&name) {
            self.text.borrow_mut().push(' ');
        }
        match name {
            "script" => TokenSinkResult::RawData(ScriptData),
            "style" => TokenSinkResult::RawData(Rawtext),
            _ => TokenSinkResult::Continue,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_out_what_is_not_text() {
        let html = "<p>One <script>if (a < b) {}</script>two&amp;<svg/><figcaption>no</figcaption><li>three";
        assert_eq!(plain_words(&text_of(html)), ["one", "two", "three"]);
        assert_eq!(compare("one two four", html).p.round(), 67.0);
    }
}
