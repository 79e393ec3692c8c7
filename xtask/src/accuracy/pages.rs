//! The sections of whole pages with hand-made keys: other people's from the corpus, and those that we wrote.

use super::corpus;
use super::persons::{Counts, PageKey, count};
use super::section::Section;
use super::table::{f1, percent};
use anyhow::Result;
use rayon::prelude::*;
use std::path::Path;
use who_said_what::{analyze, cli::input, report::Report};

/// Whole pages with hand-made keys: a folder with `pages` and `keys`.
pub fn measure(folder: &Path, only: Option<&str>) -> Result<Section> {
    let keys = corpus::page_keys::<PageKey>(folder)?;
    let keys: Vec<_> = keys.into_iter().filter(|(name, _)| only.is_none_or(|o| is_asked(name, o))).collect();
    let counted = |(name, key): &(String, PageKey)| Ok(count(key, &report_of(folder, name)?));
    let results = keys.par_iter().map(counted).collect::<Result<Vec<_>>>()?;
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
        section.line(format_args!("    {name:30} {:3} spans  {whole}", c.gold));
        match c.gold {
            0 => section.score(&format!("page.{name}.false-positives"), c.found as f64),
            _ => section.score(&format!("page.{name}.f1"), whole.f1),
        }
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

/// Whether `only` is the page's name or its set: `a01-school-board` is of `a`.
fn is_asked(name: &str, only: &str) -> bool {
    name.strip_prefix(only)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with(|c: char| c.is_ascii_digit()))
}

fn report_of(folder: &Path, name: &str) -> Result<Report> {
    let file = corpus::page(folder, name);
    let article = input::article(&file, &corpus::read_bytes(&file)?);
    Ok(article.map_or_else(|| Report::empty("en"), |a| analyze(&a)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;
    use std::collections::BTreeSet;

    /// What the scorer does not read of a key.
    #[derive(Deserialize)]
    struct Form {
        id: String,
        quotes: Vec<Numbered>,
    }

    #[derive(Deserialize)]
    struct Numbered {
        n: usize,
    }

    fn written_keys() -> Vec<(String, PageKey)> {
        corpus::page_keys(&corpus::written()).expect("the keys")
    }

    #[test]
    fn our_pages_have_a_key_each() {
        let pages = corpus::written()
            .join("pages")
            .read_dir()
            .expect("the pages")
            .map(|e| e.expect("an entry").path());
        let pages: BTreeSet<_> =
            pages.map(|p| p.file_stem().expect("a name").to_string_lossy().into_owned()).collect();
        let keys: BTreeSet<_> = written_keys().into_iter().map(|(name, _)| name).collect();
        assert_eq!(pages, keys);
        for name in keys {
            assert!(
                corpus::page(&corpus::written(), &name).is_file(),
                "{name} is neither a text nor a saved page"
            );
        }
    }

    #[test]
    fn our_keys_have_the_form_that_their_readme_says() {
        const KINDS: [&str; 4] = ["direct", "mixed", "continuation", "scare"];
        for (name, key) in corpus::page_keys::<Form>(&corpus::written()).expect("the keys") {
            assert_eq!(key.id, name);
            assert!(
                key.quotes.iter().map(|q| q.n).eq(1..=key.quotes.len()),
                "{name}: n does not count from 1"
            );
        }
        for (name, key) in written_keys() {
            for (i, span) in key.quotes.iter().enumerate() {
                let place = format!("{name}, {}", i + 1);
                assert!(KINDS.contains(&span.kind.as_str()), "{place}: {}", span.kind);
                assert_eq!(span.speaker.is_none(), span.kind == "scare", "{place}: speaker and kind");
                assert!(!span.start_words.is_empty() && !span.end_words.is_empty(), "{place}: no words");
                assert!(
                    (span.duplicate_of as usize) <= key.quotes.len(),
                    "{place}: a second printing of nothing"
                );
            }
        }
    }

    #[test]
    fn a_page_and_a_set_are_asked_for_by_name() {
        assert!(is_asked("a01-school-board", "a01-school-board"));
        assert!(is_asked("a01-school-board", "a"));
        assert!(!is_asked("aclu", "a") && !is_asked("a01-school-board", "b"));
        let section = measure(&corpus::written(), Some("a13-quake-wire")).expect("a page");
        assert_eq!(section.items, 1);
        assert!(section.scores.iter().any(|(name, f1)| name == "page.a13-quake-wire.f1" && *f1 > 0.0));
    }

    #[test]
    fn a_key_without_a_page_is_an_error() {
        assert!(report_of(&corpus::written(), "missing").is_err());
    }
}
