//! The sections of saved pages: is the article's text found?

use super::section::Section;
use super::table::F1;
use super::{bag, corpus};
use anyhow::Result;
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use who_said_what::{cli::input, export::Origin};

/// Is the article's text found on saved pages? One folder of them.
pub fn measure(corpus: &Path, folder: &str, only: Option<&str>) -> Result<Section> {
    let pages = corpus::saved_pages(&corpus.join(folder))?;
    let name = |p: &PathBuf| p.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let pages: Vec<_> = pages.into_iter().filter(|p| only.is_none_or(|o| name(p) == o)).collect();
    let found = |page: &PathBuf| Ok((body_of(page)?, name(page)));
    let mut rows = pages.par_iter().map(found).collect::<Result<Vec<(F1, String)>>>()?;
    rows.sort_by(|a, b| a.0.f1.total_cmp(&b.0.f1).then(a.1.cmp(&b.1)));
    let mean = rows.iter().map(|(f, _)| f.f1).sum::<f64>() / rows.len().max(1) as f64;
    let mut section = Section { items: rows.len(), ..Section::default() };
    section.line(format_args!(
        "{} pages: mean F1 {mean:.1}, median {:.1}, under 80: {}",
        rows.len(),
        median(&rows),
        rows.iter().filter(|(f, _)| f.f1 < 80.0).count()
    ));
    section.score("mean.f1", mean);
    section.score("median.f1", median(&rows));
    section.misses.extend(rows.iter().map(|(f, name)| ("body", format!("{name:44} {f}"))));
    Ok(section)
}

fn body_of(page: &Path) -> Result<F1> {
    let file = page.join("source.html");
    let bytes = corpus::read_bytes(&file)?;
    let found = input::article(&file, &bytes).map_or_else(String::new, |a| Origin::join(&a));
    Ok(bag::compare(&found, &corpus::read(&page.join("expected.html"))?))
}

/// The middle value of sorted rows, or the mean of the two in the middle.
fn median(rows: &[(F1, String)]) -> f64 {
    let at = |i: usize| rows.get(i).map_or(0.0, |r| r.0.f1);
    (at(rows.len() / 2) + at(rows.len().saturating_sub(1) / 2)) / 2.0
}
