//! What the panel shows of a report.

use crate::fixture::kelmouth;
use who_said_what::panel::{Kinds, Model, words};
use who_said_what::report::Certainty;

fn all() -> Kinds {
    Kinds::parse("direct mixed indirect").expect("kinds")
}

#[test]
fn second_printings_are_folded_into_the_first() {
    let (report, _) = kelmouth();
    let model = Model::new(&report, all(), Certainty::Likely);
    assert_eq!(model.counts.quotations, 17);
    assert_eq!(model.repeated, [1]);
    assert_eq!(model.entry_of(17), None);
}

#[test]
fn a_second_printing_stands_for_a_first_one_that_is_not_there() {
    let (mut report, _) = kelmouth();
    report.quotations.remove(1);
    let model = Model::new(&report, all(), Certainty::Likely);
    assert_eq!((model.counts.quotations, model.repeated.len()), (17, 0));
}

#[test]
fn shares_count_direct_and_partial_words_and_add_to_a_hundred() {
    let (report, _) = kelmouth();
    let model = Model::new(&report, all(), Certainty::Likely);
    let shares: Vec<u32> = model.entries.iter().map(|e| e.percent).collect();
    assert_eq!(shares, [33, 9, 44, 0, 3, 2, 8, 1]);
    assert_eq!(model.entries[3].words, 0); // reported only
    assert_eq!(model.entries[7].speaker, None); // what nobody is given comes last
}

#[test]
fn without_reported_statements_who_has_only_these_is_left_out() {
    let (report, _) = kelmouth();
    let model = Model::new(&report, Kinds::default(), Certainty::Likely);
    assert_eq!((model.counts.people, model.counts.organisations, model.counts.quotations), (5, 1, 15));
}

#[test]
fn a_speaker_less_certain_than_asked_gets_no_name() {
    let (report, _) = kelmouth();
    let model = Model::new(&report, all(), Certainty::Certain);
    let nobody = model.entries.last().expect("an entry");
    assert_eq!((nobody.speaker, nobody.quotations.as_slice()), (None, [4, 12, 14].as_slice()));
}

#[test]
fn kinds_are_words_of_the_option() {
    assert_eq!(Kinds::parse(" mixed  direct "), Some(Kinds::default()));
    assert_eq!(Kinds::parse("direct, mixed"), None);
    assert_eq!(Kinds::parse(""), None);
}

#[test]
fn words_stand_as_printed() {
    let (report, texts) = kelmouth();
    let long = words::paragraphs(&report.quotations[5], &texts, "en");
    assert_eq!(long.len(), 3);
    assert!(
        long[0].ends_with("wrong question,” “The right one is how much warning it would give us."),
        "{}",
        long[0]
    );
    assert!(long[1].starts_with("“Steel of that age"));
    let reported = words::paragraphs(&report.quotations[8], &texts, "en");
    assert_eq!(reported, ["The reserve would cover the first year and that the second would need a loan"]);
    let without_texts = words::paragraphs(&report.quotations[6], &[], "de");
    assert_eq!(without_texts, ["„cheaper for four years and dearer for forty“"]);
}

#[test]
fn titles_are_shown_where_they_tell_something() {
    let (mut report, _) = kelmouth();
    assert_eq!(words::name(&report.speakers[0]), "Rosalind Achterberg"); // Ms
    report.speakers[2].honorific = Some("Prof.".to_owned());
    assert_eq!(words::name(&report.speakers[2]), "Prof. Imelda Quaye-Lindqvist");
}
