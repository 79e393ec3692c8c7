//! Full names that stand within quotation marks only: “a Tom Hale plan”, on “The Ann Roe Show”.

use super::context::Context;
use super::entity::Entity;
use super::gender::Gender;
use crate::lexicon::{GIVEN, entry, hash};
use crate::text::letter;

/// So many spans are looked at.
const SPANS: usize = 200;

/// The quoted spans, as tokens.
pub(super) fn spans(ctx: &Context) -> Vec<usize> {
    (0..ctx.tagged.len()).filter(|k| ctx.tagged.is_quoted(*k)).take(SPANS).collect()
}

/// The full name, as printed inside a quotation or a title, of somebody whom the rest calls by the surname alone.
pub(super) fn full_name<'a>(ctx: &Context<'_, 'a>, spans: &[usize], entity: &Entity) -> Option<&'a str> {
    let [surname] = entity.words[..] else { return None };
    if entity.described.is_some() || entity.person < 1 || entity.body || entity.place {
        return None;
    }
    let mut names = spans.iter().filter_map(|k| named(ctx.tagged.word(*k), surname));
    let name = names.next()?;
    let first = Gender::of(entry(hash(&letter::lowered(name.split(' ').next()?))));
    // "a Michelle Hale speech" does not name a man, and two names name neither
    let theirs = entity.gender.with(entity.votes).chance(first) >= 0.5 && names.all(|other| other == name);
    theirs.then_some(name)
}

/// "Tom Hale" in the text, where the surname stands behind a first name.
fn named<'a>(text: &'a str, surname: &str) -> Option<&'a str> {
    let part = |c: char| letter::is_letter(c) || c == '-';
    let (mut at, mut before, mut from) = (0, "", 0);
    for word in text.split(' ') {
        let bare = &word[..word.find(|c| !part(c)).unwrap_or(word.len())];
        if bare.starts_with(letter::is_upper) && letter::lowered(bare) == surname && is_given(before) {
            return Some(&text[from..at + bare.len()]);
        }
        before = word.trim_start_matches(|c| !part(c));
        from = at + word.len() - before.len();
        at += word.len() + 1;
    }
    None
}

fn is_given(word: &str) -> bool {
    word.starts_with(letter::is_upper) && entry(hash(&letter::lowered(word))).is(GIVEN)
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_first_name_right_before_the_surname_makes_a_full_name() {
        assert_eq!(named("a Donald Hale plan", "hale"), Some("Donald Hale"));
        assert_eq!(named("The Rachel Hale Show", "hale"), Some("Rachel Hale"));
        assert_eq!(named("Hale is late, Donald. Hale!", "hale"), None);
        assert_eq!(named("ask Hale", "hale"), None);
    }
}
