//! The section of whole pages with hand-made keys.

use super::corpus;
use super::persons::{Counts, PageKey, count};
use super::section::Section;
use super::table::{f1, percent};
use anyhow::Result;
use rayon::prelude::*;
use std::path::Path;
use who_said_what::{analyze, cli::input, report::Report};

/// Whole pages with hand-made keys.
pub fn measure(corpus: &Path, only: Option<&str>) -> Result<Section> {
    let keys = corpus::page_keys::<PageKey>(corpus)?;
    let keys: Vec<_> = keys.into_iter().filter(|(name, _)| only.is_none_or(|o| name == o)).collect();
    let results: Vec<_> = keys.par_iter().map(|(name, key)| count(key, &report_of(corpus, name))).collect();
    let total = results.iter().fold(Counts::default(), |total, (c, _)| total.merge(c));
    let mut section = Section { items: keys.len(), ..Section::default() };
    section.line(format_args!(
        "{} pages, {} attributed spans; false positives: {} not speech, {} elsewhere",
        keys.len(),
        total.gold,
        total.scare,
        total.stray
    ));
    figures(&mut section, &total);
    for ((name, _), (c, misses)) in keys.iter().zip(results) {
        let whole = f1(c.right, c.found, c.gold);
        section.line(format_args!("    {name:28} {:3} spans  {whole}", c.gold));
        section.score(&format!("page.{name}.f1"), whole.f1);
        section.misses.extend(misses.into_iter().map(|(class, text)| (class, format!("{name}: {text}"))));
    }
    Ok(section)
}

fn figures(section: &mut Section, t: &Counts) {
    let (whole, named) = (f1(t.right, t.found, t.gold), f1(t.named, t.found, t.gold));
    let speakers = f1(t.people_right, t.people_shown - t.people_true + t.people_right, t.people);
    let sure = (percent(t.sure_right, t.sure_found), percent(t.sure_right, t.gold));
    let (roles, indirect) = (percent(t.roles_right, t.roles), percent(t.indirect_right, t.indirect));
    section.line(format_args!("  end to end   {whole}"));
    section.line(format_args!("  by name      {named}"));
    section
        .line(format_args!("  certain      P {:5.1}  covers {:.1} ({} shown)", sure.0, sure.1, t.sure_found));
    section
        .line(format_args!("  speakers     {speakers};  roles {roles:.1};  indirect recall {indirect:.1}"));
    section.triple("end-to-end", whole);
    section.triple("by-name", named);
    section.triple("speakers", speakers);
    section.score("certain.precision", sure.0);
    section.score("certain.cover", sure.1);
    section.score("roles", roles);
    section.score("indirect", indirect);
    section.score("false-positives.scare", t.scare as f64);
    section.score("false-positives.stray", t.stray as f64);
}

fn report_of(corpus: &Path, name: &str) -> Report {
    let file = corpus::page(corpus, name);
    let article = corpus::read_bytes(&file).ok().and_then(|bytes| input::article(&file, &bytes));
    article.map_or_else(|| Report::empty("en"), |a| analyze(&a))
}
