//! What only the preview page calls; not in the files of readers.
#![allow(unsafe_code)] // the macro's own code

use super::corrected;
use super::to_js::{self, object};
use crate::article::{Article, Block, BlockKind};
use crate::corrections::{Corrections, Lost, apply, naming};
use crate::export::{self, CSV_HEAD, Origin};
use crate::host::Page;
use crate::report::Report;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Node};

/// The text blocks of a text (a paragraph a line), or of the article in a document that is not
/// shown: `{kind, text}` in reading order.
#[wasm_bindgen]
pub fn blocks(input: &JsValue) -> Array {
    let article = match (input.as_string(), input.dyn_ref::<Document>()) {
        (Some(text), _) => Article::from_text(&text),
        (None, Some(document)) => article_of(document).unwrap_or_default(),
        (None, None) => Article::default(),
    };
    let block = |b: &Block| object(&[("kind", kind(b.kind).into()), ("text", b.text.as_str().into())]);
    article.blocks.iter().map(block).collect()
}

/// The element around the article in a document that is not shown, or null: the panel goes behind it.
#[wasm_bindgen]
pub fn container(document: &Document) -> Option<Node> {
    Page::read(document.document_element()?.into(), Vec::new()).finish()?.container()
}

/// What an editor looks at: `{found, report, places, lost}`.
///
/// `found` is the report of the article in `element` as it was found, `report` after
/// `corrections`, `places` how each of its quotations is named in corrections (`{words, before,
/// after}`), `lost` the corrections that do not fit: `{list, index, what, now}`.
///
/// # Errors
/// Where the corrections can't be read, with the place of what is wrong.
#[wasm_bindgen]
pub fn review(element: &Element, corrections: &JsValue) -> Result<JsValue, JsError> {
    let corrections = read(corrections)?;
    let article = of(element);
    let found = crate::analyze(&article);
    let (report, lost) = apply(found.clone(), &article, &corrections);
    let places = report.quotations.iter().filter_map(|q| naming(q, &article)).map(|named| {
        let (words, before, after) = (named.words.into(), named.before.into(), named.after.into());
        object(&[("words", words), ("before", before), ("after", after)])
    });
    Ok(object(&[
        ("found", to_js::report(&found)),
        ("report", to_js::report(&report)),
        ("places", places.collect::<Array>().into()),
        ("lost", lost.iter().map(|lost| told(lost, &corrections)).collect::<Array>().into()),
    ]))
}

/// The corrected report of the article in `element` in another format: `csv`, `jsonld`,
/// `annotation`, `citron` or `html`; `source` is the article's name or address.
///
/// # Errors
/// Where the corrections can't be read, or there is no such format.
#[wasm_bindgen]
pub fn exported(
    element: &Element,
    corrections: &JsValue,
    format: &str,
    source: &str,
) -> Result<String, JsError> {
    let corrections = read(corrections)?;
    let article = of(element);
    let (report, _) = apply(crate::analyze(&article), &article, &corrections);
    write(format, source, &article, &report).ok_or_else(|| JsError::new("There is no such format."))
}

fn write(format: &str, source: &str, article: &Article, report: &Report) -> Option<String> {
    let joined = Origin::join(article);
    let origin = Origin::blocks(article, &joined);
    Some(match format {
        "csv" => [CSV_HEAD, &export::csv(source, report)].concat(),
        "jsonld" => format!("{:#}", export::jsonld(report)),
        "annotation" => format!("{:#}", export::annotation(source, &origin, report)),
        "citron" => format!("{:#}", export::citron(source, &origin, report).json()),
        "html" => export::html(article, report),
        _ => return None,
    })
}

fn read(corrections: &JsValue) -> Result<Corrections, JsError> {
    corrected::corrections(corrections).map_err(|problem| JsError::new(&problem.message()))
}

fn told(lost: &Lost, corrections: &Corrections) -> JsValue {
    let (list, index, now) = match lost {
        Lost::Quotation(index, now) => ("quotations", *index, now.as_deref()),
        Lost::Speaker(index) => ("speakers", *index, None),
    };
    object(&[
        ("list", list.into()),
        ("index", (index as u32).into()),
        ("what", corrected::what(lost, corrections).into()),
        ("now", now.map_or(JsValue::NULL, JsValue::from_str)),
    ])
}

fn of(element: &Element) -> Article {
    Page::of(element).map(|page| page.article).unwrap_or_default()
}

fn article_of(document: &Document) -> Option<Article> {
    let root = document.document_element()?;
    Page::read(root.into(), Vec::new()).finish().map(|page| page.article)
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
