//! What only the preview page calls; not in the files of readers.
#![allow(unsafe_code)] // the macro's own code

use super::to_js::object;
use crate::article::{Article, BlockKind};
use crate::host::Page;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::Document;

/// The text blocks of a text (a paragraph a line), or of the article in a document that is not
/// shown: `{kind, text}` in reading order.
#[wasm_bindgen]
pub fn blocks(input: &JsValue) -> Array {
    let article = match (input.as_string(), input.dyn_ref::<Document>()) {
        (Some(text), _) => Article::from_text(&text),
        (None, Some(document)) => article_of(document).unwrap_or_default(),
        (None, None) => Article::default(),
    };
    let block = |b: &crate::article::Block| {
        object(&[("kind", kind(b.kind).into()), ("text", b.text.as_str().into())])
    };
    article.blocks.iter().map(block).collect()
}

fn article_of(document: &Document) -> Option<Article> {
    let root = document.document_element()?;
    Page::read(root.into(), Vec::new()).map(|page| page.article)
}

fn kind(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Heading => "heading",
        BlockKind::Standfirst => "standfirst",
        BlockKind::Paragraph => "paragraph",
        BlockKind::ListItem => "list-item",
        BlockKind::BlockQuotation => "block-quotation",
        BlockKind::Caption => "caption",
    }
}
