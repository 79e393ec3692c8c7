//! `who-said-what article`

use super::arguments;
use super::decode::decode;
use super::input::{Form, page};
use super::problem::{Problem, Status, tell};
use crate::article::Article;
use crate::export::Origin;
use std::io::{self, Read, Write};
use std::path::Path;

/// Prints the text blocks of the article in a page, one a line.
///
/// # Errors
/// When standard output can't be written.
pub fn run(options: &arguments::Article) -> io::Result<Status> {
    match read(&options.file, options.input) {
        Ok(article) => {
            let text = Origin::join(&article);
            writeln!(io::stdout(), "{text}")?;
            Ok(Status::Done)
        }
        Err(problem) => {
            tell(&problem.to_string());
            Ok(problem.status)
        }
    }
}

fn read(file: &Path, form: Form) -> Result<Article, Problem> {
    let place = file.display().to_string();
    let bytes = bytes(file).map_err(|e| Problem::io(&place, &e))?;
    let is_html = form.of(file, &bytes) == Form::Html;
    let decoded = decode(&bytes, is_html).map_err(|what| Problem::new(&place, what))?;
    if let Some(note) = &decoded.note {
        tell(&format!("{place}: {note}"));
    }
    let found = if is_html { page(&decoded.text) } else { Some(Article::from_text(&decoded.text)) };
    found.ok_or_else(|| Problem::new(place, "no article was found in this page"))
}

fn bytes(file: &Path) -> io::Result<Vec<u8>> {
    if file != Path::new("-") {
        return std::fs::read(file);
    }
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    Ok(bytes)
}
