//! From a document to what is printed for it.

use super::arguments::Analyze;
use super::decode::decode;
use super::document::{Content, Document};
use super::format::{self, Printed};
use super::input::{Form, page};
use super::problem::Problem;
use crate::analyze;
use crate::article::Article;
use crate::export::Origin;
use serde_json::Value;

/// What is printed for one document.
pub struct Rendered {
    /// On standard output.
    pub output: Result<String, Problem>,
    /// On standard error: what was done to read it.
    pub note: Option<String>,
    /// How far its end is into all inputs, in bytes.
    pub end: u64,
}

/// A text to analyse.
struct Source {
    id: String,
    text: String,
    is_html: bool,
    language: Option<String>,
}

/// Analyses a document; `several` when its report needs its id.
pub fn render(document: Result<Document, Problem>, options: &Analyze, several: bool) -> Rendered {
    let mut note = None;
    let end = document.as_ref().map_or(0, |d| d.end);
    let output = document.and_then(|document| {
        let several = several || matches!(document.content, Content::Line(_));
        let place = document.place.clone();
        let source = read(document, &mut note)?;
        print(source, options, several).map_err(|what| Problem::new(place, what))
    });
    Rendered { output, note, end }
}

fn read(document: Document, note: &mut Option<String>) -> Result<Source, Problem> {
    let Document { place, id, content, .. } = document;
    let (bytes, form) = match content {
        Content::Line(line) => return parse(&line).map_err(|what| Problem::new(place, what)),
        Content::Bytes(bytes, form) => (bytes, form),
        Content::File(path, form) => (std::fs::read(path).map_err(|e| Problem::io(&place, &e))?, form),
    };
    let is_html = form == Form::Html;
    let decoded = decode(&bytes, is_html).map_err(|what| Problem::new(&place, what))?;
    *note = decoded.note.map(|n| format!("{place}: {n}"));
    Ok(Source { id, text: decoded.text.into_owned(), is_html, language: None })
}

/// `{"id": "a", "text": "…"}`, or `html` for `text`; `language` may be stated.
fn parse(line: &[u8]) -> Result<Source, String> {
    let value: Value = serde_json::from_slice(line).map_err(|e| format!("is not JSON: {e}"))?;
    let id = match &value["id"] {
        Value::String(id) => id.clone(),
        Value::Number(id) => id.to_string(),
        _ => {
            return Err(
                "has no \"id\": each line is an object with \"id\" and \"text\" or \"html\"".to_owned()
            );
        }
    };
    let (text, is_html) = match (&value["text"], &value["html"]) {
        (Value::String(text), _) => (text, false),
        (_, Value::String(html)) => (html, true),
        _ => return Err("has neither \"text\" nor \"html\", or it is no string".to_owned()),
    };
    Ok(Source { id, text: text.clone(), is_html, language: value["language"].as_str().map(str::to_owned) })
}

fn print(source: Source, options: &Analyze, several: bool) -> Result<String, &'static str> {
    let found = if source.is_html { page(&source.text) } else { Some(Article::from_text(&source.text)) };
    let mut article = found.ok_or("no article was found in this page")?;
    if let Some(language) = options.lang.clone().or(source.language) {
        article.language = Some(language);
    }
    let report = analyze(&article);
    let joined = if source.is_html { Origin::join(&article) } else { String::new() };
    let origin = match source.is_html {
        true => Origin::blocks(&article, &joined),
        false => Origin::plain(&article, &source.text),
    };
    Ok(format::print(&Printed { id: &source.id, several, origin: &origin, report: &report }, options.format))
}
