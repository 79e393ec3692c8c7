//! An editor's corrections: what each does, and that none is ever laid onto other words.

use proptest::prelude::*;
use who_said_what::article::Article;
use who_said_what::corrections::{Checked, Corrections, Lost, OfQuotation, OfSpeaker, Said, apply, naming};
use who_said_what::report::{Certainty, Evidence, Report};

const TEXT: &str = "Quay to be dredged\n\
    “We have waited eleven years for this,” said Moira Kessock, who chairs the board.\n\
    Tom Aldous, the harbour master, was less cheerful. “A dredger is not a plan,” he said.\n\
    “Yes,” said Moira Kessock, when she was asked whether the board had one.\n\
    “Yes,” said Tom Aldous, when he was asked whether he had seen it.\n\
    “It has been in my drawer since March,” said Nora Vail, the board’s secretary.";

fn read(text: &str) -> (Article, Report) {
    let article = Article::from_text(text);
    let report = who_said_what::analyze(&article);
    (article, report)
}

/// The correction of the quotation that begins with `words`, changed.
fn of(article: &Article, report: &Report, nth: usize, change: impl Fn(&mut OfQuotation)) -> OfQuotation {
    let mut correction = naming(&report.quotations[nth], article).expect("a quotation with words");
    change(&mut correction);
    correction
}

fn names(report: &Report) -> Vec<&str> {
    report.speakers.iter().map(|s| s.name.as_str()).collect()
}

fn said<'a>(report: &'a Report, words: &str) -> Vec<&'a str> {
    let of = report.quotations.iter().filter(|q| q.segments[0].text.starts_with(words));
    of.map(|q| report.speaker(q).map_or("", |s| s.name.as_str())).collect()
}

#[test]
fn a_quotation_is_given_to_somebody_else_to_a_new_speaker_and_to_nobody() {
    let (article, report) = read(TEXT);
    let give = |nth, speaker: Said| of(&article, &report, nth, |c| c.speaker = speaker.clone());
    let quotations = vec![
        give(0, Said::By("Tom Aldous".to_owned())),
        give(1, Said::By("Ada Quill".to_owned())),
        give(4, Said::Nobody),
    ];
    let (corrected, lost) =
        apply(report.clone(), &article, &Corrections { quotations, ..Corrections::default() });
    assert_eq!(lost, []);
    assert_eq!(said(&corrected, "We have waited"), ["Tom Aldous"]);
    assert_eq!(said(&corrected, "A dredger"), ["Ada Quill"]);
    assert_eq!(said(&corrected, "It has been"), [""]);
    assert_eq!(names(&corrected), ["Tom Aldous", "Ada Quill", "Moira Kessock"]);
    let first = &corrected.quotations[0];
    assert_eq!(
        (first.certainty, first.checked, first.evidence.as_slice()),
        (Certainty::Certain, true, [Evidence::Editor].as_slice())
    );
}

#[test]
fn the_same_words_twice_are_told_apart_by_their_neighbours() {
    let (article, report) = read(TEXT);
    let correction = of(&article, &report, 3, |c| c.speaker = Said::By("Nora Vail".to_owned()));
    let corrections = Corrections { quotations: vec![correction], ..Corrections::default() };
    // the paragraphs in another order
    let mut lines: Vec<&str> = TEXT.lines().collect();
    lines.swap(3, 4);
    let (article, report) = read(&lines.join("\n"));
    let (corrected, lost) = apply(report, &article, &corrections);
    assert_eq!(lost, []);
    assert_eq!(said(&corrected, "Yes"), ["Nora Vail", "Moira Kessock"]);
}

#[test]
fn speakers_are_renamed_merged_and_hidden() {
    let (article, report) = read(TEXT);
    let speakers = vec![
        OfSpeaker {
            name: "Moira Kessock".to_owned(),
            rename: Some("Moira Kessock-Lowe".to_owned()),
            role: Some("Chair of the board".to_owned()),
            ..OfSpeaker::default()
        },
        OfSpeaker {
            name: "Nora Vail".to_owned(),
            merge: Some("Moira Kessock".to_owned()),
            ..OfSpeaker::default()
        },
        OfSpeaker { name: "Tom Aldous".to_owned(), hidden: true, ..OfSpeaker::default() },
        OfSpeaker { name: "Nobody Here".to_owned(), hidden: true, ..OfSpeaker::default() },
    ];
    let (corrected, lost) = apply(report, &article, &Corrections { speakers, ..Corrections::default() });
    assert_eq!(lost, [Lost::Speaker(3)]);
    assert_eq!(names(&corrected), ["Moira Kessock-Lowe"]);
    assert_eq!(corrected.speakers[0].role.as_deref(), Some("Chair of the board"));
    assert!(corrected.speakers[0].aliases.iter().any(|a| a == "Nora Vail"));
    assert_eq!(said(&corrected, "It has been"), ["Moira Kessock-Lowe"]);
    assert!(said(&corrected, "A dredger").is_empty());
}

#[test]
fn what_is_given_to_somebody_hidden_is_hidden() {
    let (article, report) = read(TEXT);
    let speakers = vec![OfSpeaker { name: "Tom Aldous".to_owned(), hidden: true, ..OfSpeaker::default() }];
    let quotations = vec![of(&article, &report, 0, |c| c.speaker = Said::By("Tom Aldous".to_owned()))];
    let (corrected, lost) =
        apply(report, &article, &Corrections { speakers, quotations, ..Corrections::default() });
    assert_eq!(lost, []);
    assert!(said(&corrected, "We have waited").is_empty());
    assert_eq!(names(&corrected), ["Moira Kessock", "Nora Vail"]);
}

#[test]
fn a_quotation_is_hidden_added_and_an_article_checked() {
    let (article, report) = read(TEXT);
    let added = OfQuotation {
        words: "when she was asked".to_owned(),
        before: "Moira Kessock, ".to_owned(),
        after: " whether the board".to_owned(),
        speaker: Said::By("Nora Vail".to_owned()),
        added: true,
        ..OfQuotation::default()
    };
    let quotations = vec![of(&article, &report, 0, |c| c.hidden = true), added];
    let checked = Some(Checked::default());
    let (corrected, lost) =
        apply(report, &article, &Corrections { checked, quotations, ..Corrections::default() });
    assert_eq!(lost, []);
    assert!(said(&corrected, "We have waited").is_empty());
    assert_eq!(said(&corrected, "when she was"), ["Nora Vail"]);
    assert!(corrected.quotations.iter().all(|q| q.checked));
    let order: Vec<u32> = corrected.quotations.iter().map(|q| q.segments[0].block).collect();
    assert!(order.is_sorted());
}

#[test]
fn edited_words_are_told_with_what_stands_there_now() {
    let (article, report) = read(TEXT);
    let quotations = vec![of(&article, &report, 0, |c| c.speaker = Said::Nobody)];
    let (article, report) = read(&TEXT.replace("eleven years", "twelve long years"));
    let (corrected, lost) =
        apply(report.clone(), &article, &Corrections { quotations, ..Corrections::default() });
    let now = Some("We have waited twelve long years for this,".to_owned());
    assert_eq!(lost, [Lost::Quotation(0, now)]);
    assert_eq!(corrected, report);
}

/// Cuts, doubles, swaps or rewrites words of a text.
fn edit(text: &str, edits: &[(usize, u8)]) -> String {
    let mut words: Vec<String> = text.split(' ').map(str::to_owned).collect();
    for &(at, how) in edits {
        let at = at % words.len();
        match how % 4 {
            0 if words.len() > 1 => drop(words.remove(at)),
            1 => words.insert(at, words[at].clone()),
            2 => words.swap(at, 0),
            _ => words[at] = "changed".to_owned(),
        }
    }
    words.join(" ")
}

proptest! {
    #[test]
    fn a_correction_is_done_to_the_same_words_or_told(edits in prop::collection::vec((any::<usize>(), any::<u8>()), 0..40)) {
        let (article, report) = read(TEXT);
        let count = report.quotations.len();
        let name = |n: usize| format!("Editor’s {n}");
        let quotations: Vec<OfQuotation> = (0..count).map(|n| of(&article, &report, n, |c| c.speaker = Said::By(name(n)))).collect();
        let corrections = Corrections { quotations, ..Corrections::default() };
        let (article, report) = read(&edit(TEXT, &edits));
        let (corrected, lost) = apply(report, &article, &corrections);
        let mut done = 0;
        for quotation in &corrected.quotations {
            let Some(speaker) = corrected.speaker(quotation) else { continue };
            let Some(n) = speaker.name.strip_prefix("Editor’s ") else { continue };
            prop_assert_eq!(&quotation.segments[0].text, &corrections.quotations[n.parse::<usize>().unwrap()].words);
            done += 1;
        }
        // two corrections may have come to name one quotation; none is silent
        prop_assert!(done + lost.len() <= count && done + lost.len() >= 1);
    }
}
