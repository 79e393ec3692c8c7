//! The sections whose keys are quoted spans: PolNeAR's and the German one.

use super::corpus::{self, Keyed};
use super::predicted::{self, predict};
use super::section::{Miss, Section};
use super::spans::{self, Outcome, Verdict};
use super::table::{f1, percent};
use super::tiers;
use anyhow::Result;
use rayon::prelude::*;
use std::path::Path;
use std::time::{Duration, Instant};
use who_said_what::analyze;

/// Quoted spans with keys, a `.jsonl` file of them.
pub fn measure(corpus: &Path, file: &str, only: Option<&str>) -> Result<Section> {
    let articles = corpus::articles(&corpus.join(file))?;
    let articles: Vec<_> = articles.into_iter().filter(|a| only.is_none_or(|o| a.id == o)).collect();
    let results: Vec<_> = articles.par_iter().map(|a| judged(a)).collect();
    let mut section = Section { items: articles.len(), ..Section::default() };
    let mut total = spans::Counts::default();
    for (counts, misses) in results {
        total = total.merge(counts);
        section.misses.extend(misses);
    }
    section.line(format_args!("{} articles, {} attributed spans", articles.len(), total.gold));
    figures(&mut section, &total);
    let (kilobytes, time) = (articles.iter().map(|a| a.text.len()).sum::<usize>() / 1000, timed(&articles));
    let each = time.as_secs_f64() * 1000.0 / articles.len().max(1) as f64;
    let build = if cfg!(debug_assertions) { ", not optimised" } else { "" };
    section.line(format_args!("  {each:.3} ms an article, one thread, {kilobytes} KB in all{build}"));
    Ok(section)
}

fn judged(article: &Keyed) -> (spans::Counts, Vec<Miss>) {
    let predicted = predict(article);
    let verdicts = spans::judge(article, &predicted);
    (spans::count(&verdicts), verdicts.iter().filter_map(|v| miss(article, v)).collect())
}

fn figures(section: &mut Section, c: &spans::Counts) {
    let (detection, whole, strict) =
        (f1(c.hit, c.found, c.gold), f1(c.right, c.found, c.gold), f1(c.strict, c.found, c.gold));
    section.line(format_args!(
        "  detection    {detection}   (false: {} not speech, {} elsewhere)",
        c.on_negative, c.stray
    ));
    section.line(format_args!("  end to end   {whole}   strict {:.1}", strict.f1));
    section.triple("detection", detection);
    section.triple("end-to-end", whole);
    section.score("end-to-end.strict", strict.f1);
    for (name, [gold, found, right]) in &c.cells {
        section.line(format_args!(
            "    {name:18} {gold:5} spans, found {:5.1}, right {:5.1}",
            percent(*found, *gold),
            percent(*right, *gold)
        ));
        section.score(&format!("right.{}", name.replace(' ', ".")), percent(*right, *gold));
    }
    let certain = tiers::certain(&c.judged, c.gold);
    section.line(format_args!(
        "  certain      P {:5.1}  covers {:.1} ({} shown)",
        certain.precision, certain.cover, certain.shown
    ));
    section.score("certain.precision", certain.precision);
    section.score("certain.cover", certain.cover);
    section.line(format_args!("  calibration  off by {:.3}", tiers::calibration_error(&c.judged)));
    for d in tiers::deciles(&c.judged) {
        section.line(format_args!(
            "    from {:.1}: {:5} spans, said {:5.1}, right {:5.1}",
            d.from, d.spans, d.said, d.right
        ));
    }
}

/// Time for one pass over all articles on one thread, after one to warm up.
fn timed(articles: &[Keyed]) -> Duration {
    let articles: Vec<_> = articles.iter().map(predicted::article).collect();
    let pass = || articles.iter().for_each(|a| drop(std::hint::black_box(analyze(a))));
    pass();
    let start = Instant::now();
    pass();
    start.elapsed()
}

fn miss(article: &Keyed, v: &Verdict) -> Option<Miss> {
    let class = match v.outcome {
        Outcome::Right | Outcome::Passed => return None,
        Outcome::Wrong => "wrong",
        Outcome::Unattributed => "unattributed",
        Outcome::Unfound => "unfound",
        Outcome::Scare => "scare",
        Outcome::Stray => "stray",
    };
    let (start, end) = v.key.map(|k| (k.start, k.end)).or(v.predicted.map(|p| (p.start, p.end)))?;
    let wanted = v.key.and_then(|k| k.source.as_ref()).map_or("nobody", |s| &s.text);
    let given = v.predicted.map(|p| match &p.speaker {
        Some(s) => {
            format!("given to {} ({}{:.2})", s.name, if p.certain { "certain, " } else { "" }, p.confidence)
        }
        None => "given to nobody".to_owned(),
    });
    let given = given.unwrap_or_else(|| "not found".to_owned());
    Some((class, format!("{}: is {wanted}, {given}: {}", article.id, context(&article.text, start, end))))
}

/// The paragraph around a span, which stands between ⟦ and ⟧, and the end of the paragraph before.
fn context(text: &str, start: usize, end: usize) -> String {
    const BEFORE: usize = 160; // code points; enough for the sentence before
    let text: Vec<char> = text.chars().collect();
    let (start, end) = (start.min(text.len()), end.min(text.len()));
    let first = text[..start].iter().rposition(|c| *c == '\n').map_or(0, |i| i.saturating_sub(BEFORE));
    let last = text[end..].iter().position(|c| *c == '\n').map_or(text.len(), |i| end + i);
    let part = |range: std::ops::Range<usize>| text[range].iter().collect::<String>().replace('\n', " ¶ ");
    format!("{}⟦{}⟧{}", part(first..start), part(start..end), part(end..last))
}
