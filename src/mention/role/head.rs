//! Which nouns say what a person is, and which words name a body.

use super::things::THINGS;
use crate::lexicon::{Class, DOCUMENT, ORG, PEOPLE, PLACE, POST, ROLE, Run, entry, hash};
use crate::mention::context::Context;
use crate::text::letter;

/// Whether token `k` is a noun for one person: listed, or made like one.
pub(in crate::mention) fn is_role(ctx: &Context, k: usize) -> bool {
    let entry = ctx.entry(k);
    entry.is(ROLE) && !ctx.possessive(k) || entry.flags == 0 && !ctx.upper(k) && is_agent(ctx.tagged.lower(k))
}

/// Whether token `k` may govern what is tied to it: a role, or a "lead for wearables".
pub(in crate::mention) fn leads(ctx: &Context, k: usize) -> bool {
    is_role(ctx, k) || ctx.is(k, k, "lead")
}

/// "plasterer", "saxophonist", "54-year-old", "chef-owner", "mum-of-three".
pub(in crate::mention) fn is_agent(word: &str) -> bool {
    let (first, last) = (word.split('-').next(), word.rsplit('-').next());
    let role = |part: Option<&str>| part.is_some_and(|p| p.len() < word.len() && entry(hash(p)).is(ROLE));
    role(last) || word.contains("-of-") && role(first) || ends_like_one(word)
}

fn ends_like_one(word: &str) -> bool {
    const ENDINGS: [&str; 12] =
        ["er", "or", "ist", "ian", "eer", "-old", "woman", "person", "man", "boy", "girl", "surgeon"];
    word.len() > 5 && ENDINGS.iter().any(|end| word.ends_with(end)) && !THINGS.contains(&hash(word))
}

/// The noun a phrase turns on: the last before "of", "who", a verb or a mark.
pub(super) fn head(ctx: &Context, run: Run) -> Option<usize> {
    let inside = |k: &usize| match ctx.class(*k) {
        Class::Noun | Class::Det | Class::Adv => true,
        Class::Ing => *k + 1 < run.end && ctx.class(*k + 1) == Class::Noun, // "housing secretary"
        Class::Verb => {
            let past = *k > run.first || ctx.tagged.lower(*k).ends_with("ed"); // "retired driver"
            past && *k + 1 < run.end && ctx.class(*k + 1) == Class::Noun
        }
        Class::Mark => matches!(ctx.tagged.word(*k), "." | "-" | "’" | "'"), // "students’ union president"
        _ => false,
    };
    let last = (run.first..run.end).take_while(inside).filter(|k| ctx.class(*k) == Class::Noun).last()?;
    let and = last + 1; // "a Gaelic and linguistics student"
    let pair = ctx.is(last, and, "and")
        && and + 1 < run.end
        && ctx.class(and + 1) == Class::Noun
        && !is_role(ctx, last);
    let second = if pair { head(ctx, Run { first: and + 1, end: run.end }) } else { None };
    Some(second.filter(|k| is_role(ctx, *k)).unwrap_or(last))
}

/// Whether the words name a body: "Institute for Government", "NASA", "the Brookings Institution".
pub(in crate::mention) fn is_group(ctx: &Context, run: Run) -> bool {
    let first_phrase = (run.first..run.end).take_while(|k| ctx.class(*k) != Class::Prep);
    let mut telling = first_phrase.filter(|k| ctx.upper(*k) || *k > run.first && *k + 1 == run.end);
    telling.any(|k| {
        let entry = ctx.entry(k);
        entry.is(ORG | PEOPLE) && !entry.is(DOCUMENT & ROLE)
            || is_acronym(ctx.tagged.word(k)) && !entry.is(PLACE | POST)
    })
}

/// Whether token `k` is a common noun for a body: "a mining company", "the charity".
pub(super) fn is_body(ctx: &Context, k: usize) -> bool {
    let entry = ctx.entry(k);
    let both = entry.is(ORG) && entry.is(PEOPLE); // "company", not "music"
    !ctx.upper(k) && both && !entry.is(ROLE) && !ctx.possessive(k)
}

/// "NASA", "IfG": capitals with one small letter at most.
pub(in crate::mention) fn is_acronym(word: &str) -> bool {
    let word = word.strip_suffix("'s").or(word.strip_suffix("’s")).unwrap_or(word);
    let (mut capitals, mut small) = (0, 0);
    for c in word.chars() {
        match c {
            c if letter::is_upper(c) => capitals += 1,
            c if letter::is_letter(c) && small == 0 => small += 1,
            _ => return false,
        }
    }
    (2..7).contains(&capitals)
}
