//! What a report looks like on standard output.

use crate::export::{self, Origin};
use crate::report::Report;
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::fmt::Write;

/// The formats.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// The report as the panel reads it
    #[default]
    Json,
    /// BBC Citron's annotations, positions in code points
    Citron,
    /// A row a quotation (RFC 4180)
    Csv,
    /// schema.org Quotations, for a page's head
    Jsonld,
    /// W3C Web Annotations
    Annotation,
    /// For people
    Text,
    /// The panel without JavaScript, to stand in the page
    Html,
}

/// A report and what is needed to print it.
pub struct Printed<'a> {
    /// The input's name.
    pub id: &'a str,
    /// Whether others are printed too: each on its own line, with its id.
    pub several: bool,
    /// The text that positions are counted in.
    pub origin: &'a Origin<'a>,
    /// The report.
    pub report: &'a Report,
}

/// What is printed once, before all reports.
pub fn head(format: Format) -> &'static str {
    if format == Format::Csv { export::CSV_HEAD } else { "" }
}

/// The report, ending in a line break.
pub fn print(p: &Printed, format: Format) -> String {
    match format {
        Format::Json => json(p),
        Format::Citron => line(export::citron(p.id, p.origin, p.report).json(), p.several),
        Format::Csv => export::csv(p.id, p.report),
        Format::Jsonld => line(export::jsonld(p.report), p.several),
        Format::Annotation => line(export::annotation(p.id, p.origin, p.report), p.several),
        Format::Text if p.several => format!("{}\n\n{}\n", p.id, export::text(p.report)),
        Format::Text => export::text(p.report),
        Format::Html => export::html(p.origin.article(), p.report),
    }
}

fn line(json: export::Json, several: bool) -> String {
    if several { format!("{json}\n") } else { format!("{json:#}\n") }
}

fn json(p: &Printed) -> String {
    // Neither fails: the report's maps have string keys and writing to memory has no errors.
    let written = match p.several {
        true => serde_json::to_string(&Named(p)),
        false => serde_json::to_string_pretty(p.report),
    };
    let mut text = written.unwrap_or_default();
    let _ = writeln!(text);
    text
}

/// The report with its `id` in front.
struct Named<'a>(&'a Printed<'a>);

impl Serialize for Named<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Report { version, language, speakers, quotations } = self.0.report;
        let mut map = serializer.serialize_map(Some(5))?;
        map.serialize_entry("id", self.0.id)?;
        map.serialize_entry("version", version)?;
        map.serialize_entry("language", language)?;
        map.serialize_entry("speakers", speakers)?;
        map.serialize_entry("quotations", quotations)?;
        map.end()
    }
}
