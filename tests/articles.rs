//! Whole articles, written for this: what the engine says about each is a snapshot, reviewed when it changes.
//!
//! `cargo insta review`, or `INSTA_UPDATE=always cargo test --test articles` and a look at the diff.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use who_said_what::analyze;
use who_said_what::cli::input;
use who_said_what::report::{Quotation, Report, Segment, Speaker};

#[test]
fn whole_articles() {
    insta::glob!("articles/*.*", |file| {
        let article = input::article(file, &read(file)).expect("an article");
        insta::with_settings!({ snapshot_path => "articles/snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!("article", outline(&analyze(&article)));
        });
    });
}

fn read(file: &Path) -> Vec<u8> {
    fs::read(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()))
}

/// All of the report but its figures, which change with every training, and ids, which move with every find.
fn outline(report: &Report) -> String {
    let mut out = format!("language {}\n\n", report.language);
    report.speakers.iter().for_each(|s| speaker(&mut out, s));
    out.push('\n');
    report.quotations.iter().for_each(|q| quotation(&mut out, report, q));
    out
}

fn speaker(out: &mut String, s: &Speaker) {
    let mut line =
        |name: &str, value: &str| writeln!(out, "{name}{value}").expect("a string takes everything");
    line("", &format!("{} ({:?})", s.name, s.kind));
    let fields = [("honorific", &s.honorific), ("role", &s.role), ("organisation", &s.organisation)];
    for (name, value) in fields.into_iter().filter_map(|(name, value)| Some((name, value.as_ref()?))) {
        line(&format!("   {name}: "), value);
    }
    if !s.aliases.is_empty() {
        line("   also ", &s.aliases.join("; "));
    }
}

fn quotation(out: &mut String, report: &Report, q: &Quotation) {
    let who = report.speaker(q).map_or("nobody", |s| &s.name);
    let words = |s: &Option<Segment>| s.as_ref().map_or("–".to_owned(), |s| s.text.clone());
    let repeats = q.repeats.as_ref().map(|_| ", printed before or behind").unwrap_or_default();
    let spans: Vec<_> = q.segments.iter().map(|s| format!("“{}”", s.text)).collect();
    writeln!(out, "{who}: {}", spans.join(" / ")).expect("a string takes everything");
    writeln!(out, "   {:?}, {:?}, paragraph {}{repeats}", q.kind, q.certainty, q.paragraph)
        .expect("a string takes everything");
    writeln!(out, "   cue {}, mention {}", words(&q.cue), words(&q.mention))
        .expect("a string takes everything");
}
