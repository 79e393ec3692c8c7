//! The inputs one after the other: a file is one document, JSON lines are one a line.

use super::arguments::Analyze;
use super::input::Form;
use super::problem::Problem;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

/// Something to analyse, not yet read or not yet understood.
pub struct Document {
    /// For error messages: `news.jsonl:12`.
    pub place: String,
    /// The name of its report, where the input itself does not say.
    pub id: String,
    /// Its content.
    pub content: Content,
    /// How far its end is into all inputs, in bytes, where that is known.
    pub end: u64,
}

/// What a document is made of.
pub enum Content {
    /// A file to be read, of the form that its start shows.
    File(PathBuf, Form),
    /// A page or a text.
    Bytes(Vec<u8>, Form),
    /// A line of JSON.
    Line(Vec<u8>),
}

/// The documents of all inputs, in order; files of pages and texts are not yet read, lines are.
pub fn documents(options: &Analyze) -> impl Iterator<Item = Result<Document, Problem>> {
    let inputs = if options.files.is_empty() { vec![PathBuf::from("-")] } else { options.files.clone() };
    let form = options.input;
    let mut end = 0;
    inputs.into_iter().flat_map(move |path| {
        let before = end;
        end += path.metadata().map_or(0, |m| m.len());
        match open(&path, form, before, end) {
            Ok(documents) => documents,
            Err(problem) => Box::new(std::iter::once(Err(problem))),
        }
    })
}

type Documents = Box<dyn Iterator<Item = Result<Document, Problem>>>;

fn open(path: &Path, form: Form, before: u64, end: u64) -> Result<Documents, Problem> {
    if path == Path::new("-") {
        return read(Box::new(BufReader::new(std::io::stdin())), path, form, before, end);
    }
    let place = path.display().to_string();
    let file = File::open(path).map_err(|e| Problem::io(&place, &e))?;
    let reader = BufReader::new(file);
    match form {
        Form::Html | Form::Text => {
            let content = Content::File(path.to_owned(), form);
            Ok(Box::new(std::iter::once(Ok(Document { place, id: stem(path), content, end }))))
        }
        _ => read(Box::new(reader), path, form, before, end),
    }
}

/// Reads what may be JSON lines.
fn read(
    mut reader: Box<dyn BufRead>,
    path: &Path,
    form: Form,
    before: u64,
    end: u64,
) -> Result<Documents, Problem> {
    let place = name(path);
    let start = reader.fill_buf().map_err(|e| Problem::io(&place, &e))?;
    let form = form.of(path, start);
    if form == Form::Jsonl {
        return Ok(Box::new(Lines { reader, place, number: 0, at: before }));
    }
    let content = if path == Path::new("-") {
        let mut bytes = Vec::new();
        reader.read_to_end(&mut bytes).map_err(|e| Problem::io(&place, &e))?;
        Content::Bytes(bytes, form)
    } else {
        Content::File(path.to_owned(), form)
    };
    Ok(Box::new(std::iter::once(Ok(Document { place, id: stem(path), content, end }))))
}

/// The lines of an input, blank ones left out.
struct Lines {
    reader: Box<dyn BufRead>,
    place: String,
    number: usize,
    at: u64,
}

impl Iterator for Lines {
    type Item = Result<Document, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let mut line = Vec::new();
            self.number += 1;
            let place = format!("{}:{}", self.place, self.number);
            match self.reader.read_until(b'\n', &mut line) {
                Ok(0) => return None,
                Ok(length) => self.at += length as u64,
                Err(error) => {
                    self.reader = Box::new(std::io::empty()); // it would fail again
                    return Some(Err(Problem::io(place, &error)));
                }
            }
            if !line.trim_ascii().is_empty() {
                let document =
                    Document { place, id: String::new(), content: Content::Line(line), end: self.at };
                return Some(Ok(document));
            }
        }
    }
}

fn name(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}

/// A file's name without its ending.
fn stem(path: &Path) -> String {
    match path == Path::new("-") {
        true => "stdin".to_owned(),
        false => path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
    }
}
