//! Addresses that lead to a quotation.

use who_said_what::panel::fragment::fragment;
use who_said_what::report::Segment;
use who_said_what::text::{Utf16, utf16};

fn segment(block: u32, text: &str, words: &str, nth: usize) -> Segment {
    let at = text.match_indices(words).nth(nth).unwrap().0;
    let (start, end) = (utf16(text, at), utf16(text, at + words.len()));
    Segment { block, start, end, text: words.to_owned() }
}

fn lone(words: &str) -> Segment {
    Segment { block: 0, start: Utf16(0), end: utf16(words, words.len()), text: words.to_owned() }
}

#[test]
fn what_parts_a_directive_is_encoded() {
    let address = fragment(&[lone("well-run, fish & chips")], &[]);
    assert_eq!(address, "#:~:text=well%2Drun%2C%20fish%20%26%20chips");
    assert_eq!(fragment(&[lone("é 50%")], &[]), "#:~:text=%C3%A9%2050%25");
}

#[test]
fn each_span_is_a_directive() {
    let address = fragment(&[lone("We are late"), lone("and we know")], &[]);
    assert_eq!(address, "#:~:text=We%20are%20late&text=and%20we%20know");
}

#[test]
fn long_words_are_named_by_their_ends() {
    let words = "tide ".repeat(70);
    let address = fragment(&[lone(words.trim_end())], &[]);
    let five = ["tide"; 5].join("%20");
    assert_eq!(address, ["#:~:text=", &five, ",", &five].concat());
}

#[test]
fn words_that_stand_twice_get_as_much_context_as_they_need() {
    let texts = ["Ann said “never”. Later Bob said “never”.".to_owned()];
    let second = segment(0, &texts[0], "never", 1);
    assert_eq!(fragment(&[second], &texts), "#:~:text=Bob%20said%20%E2%80%9C-,never");
    let once = segment(0, &texts[0], "Later", 0);
    assert_eq!(fragment(&[once], &texts), "#:~:text=Later");
}

#[test]
fn context_that_does_not_help_is_left_out() {
    let texts = ["never".to_owned(), "never".to_owned()];
    assert_eq!(fragment(&[segment(1, "never", "never", 0)], &texts), "#:~:text=never");
}
