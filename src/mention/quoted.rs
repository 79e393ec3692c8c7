//! Full names that stand within quotation marks only: “a Tom Hale plan”, on “The Ann Roe Show”.

use super::context::Context;
use super::entity::Entity;
use super::gender::Gender;
use crate::lexicon::{GIVEN, entry, hash};
use crate::text::{letter, sort_by_key};

/// So many spans are looked at.
const SPANS: usize = 200;

/// A first name and a surname inside a quoted span: the surname's hash, and both as printed.
pub(super) type FullName<'a> = (u32, &'a str);

/// All of them by surname.
pub(super) fn full_names<'a>(ctx: &Context<'_, 'a>) -> Vec<FullName<'a>> {
    let spans = (0..ctx.tagged.len()).filter(|k| ctx.tagged.is_quoted(*k)).take(SPANS);
    let mut found = Vec::new();
    spans.for_each(|k| names_in(ctx.tagged.word(k), &mut found));
    sort_by_key(&mut found, |(surname, _)| *surname);
    found
}

/// The full name, as printed inside a quotation or a title, of somebody whom the rest calls by the surname alone.
pub(super) fn full_name<'a>(names: &[FullName<'a>], entity: &Entity) -> Option<&'a str> {
    let [surname] = entity.words[..] else { return None };
    if entity.described.is_some() || entity.person < 1 || entity.body || entity.place {
        return None;
    }
    let surname = hash(surname);
    let first = names.partition_point(|(other, _)| *other < surname);
    let mut names = names[first..].iter().take_while(|(other, _)| *other == surname).map(|(_, name)| *name);
    let name = names.next()?;
    let first = Gender::of(entry(hash(&letter::lowered(name.split(' ').next()?))));
    // "a Michelle Hale speech" does not name a man, and two names name neither
    let theirs = entity.whole_gender().chance(first) >= 0.5 && names.all(|other| other == name);
    theirs.then_some(name)
}

/// Adds each "Tom Hale" in the text: a word in capitals behind a first name.
fn names_in<'a>(text: &'a str, found: &mut Vec<FullName<'a>>) {
    let part = |c: char| letter::is_letter(c) || c == '-';
    let (mut at, mut before, mut from) = (0, "", 0);
    for word in text.split(' ') {
        let bare = &word[..word.find(|c| !part(c)).unwrap_or(word.len())];
        if bare.starts_with(letter::is_upper) && is_given(before) {
            found.push((hash(&letter::lowered(bare)), &text[from..at + bare.len()]));
        }
        before = word.trim_start_matches(|c| !part(c));
        from = at + word.len() - before.len();
        at += word.len() + 1;
    }
}

fn is_given(word: &str) -> bool {
    word.starts_with(letter::is_upper) && entry(hash(&letter::lowered(word))).is(GIVEN)
}

#[cfg(test)]
mod tests {
    use super::names_in;

    fn names(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        names_in(text, &mut found);
        found.into_iter().map(|(_, name)| name).collect()
    }

    #[test]
    fn a_first_name_right_before_the_surname_makes_a_full_name() {
        assert_eq!(names("a Donald Hale plan"), ["Donald Hale"]);
        assert_eq!(names("The Rachel Hale Show"), ["Rachel Hale"]);
        assert!(names("Hale is late, Donald. Hale!").is_empty());
        assert!(names("ask Hale").is_empty());
    }
}
