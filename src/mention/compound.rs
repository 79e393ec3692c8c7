//! Organisations whose name runs over several mentions: "Institute for Government", "Department of
//! Health and Human Services"; and their short forms in capitals, "(IfG)".

use super::Kind;
use super::context::Context;
use super::name::is_empty;
use super::role::is_acronym;
use crate::lexicon::{Class, GIVEN, ORG, ROLE, Run, hash};

/// How many mentions one name runs over at most.
const PARTS: usize = 3;

/// The tokens of the organisation's name that begins with mention `m`, and the mentions behind the first that are part of it.
pub(super) fn compound(ctx: &Context, m: usize) -> Option<(Run, std::ops::Range<usize>)> {
    let run = ctx.run(m);
    if ctx.mentions[m].kind != Kind::Name || ctx.possessive(run.end - 1) {
        return None;
    }
    let known = chief(ctx, run);
    if !known && !is_word(ctx, run) {
        return None;
    }
    let mut last = m;
    while last < m + PARTS {
        match next(ctx, m, last) {
            Some(n) => last = n,
            None => break,
        }
    }
    let end = ctx.run(last).end;
    let whole = last > m && (known || has_officer(ctx, end));
    whole.then(|| (Run { first: run.first, end }, m + 1..last + 1))
}

/// "Voices" of "Voices for Hull": a word that says nothing of people or places.
fn is_word(ctx: &Context, run: Run) -> bool {
    run.end == run.first + 1 && ctx.entry(run.first).flags == 0
}

/// "Voices for Hull's | executive director", "Voices for Hull | president": only a body has one.
fn has_officer(ctx: &Context, end: usize) -> bool {
    const WORDS: usize = 3;
    let small = |k: &usize| ctx.same(end - 1, *k) && !ctx.upper(*k) && ctx.class(*k) == Class::Noun;
    (end..end + WORDS).take_while(small).any(|k| ctx.entry(k).is(ROLE))
}

/// "Institute", "Health Department": an organisation's chief word, and nobody's title.
fn chief(ctx: &Context, run: Run) -> bool {
    let last = ctx.entry(run.end - 1);
    let first = ctx.entry(run.first);
    last.is(ORG) && !last.is(ROLE) || run.end == run.first + 1 && first.is(ORG)
}

/// The mention that goes on the name behind "of", "for", or "and" inside a pair.
fn next(ctx: &Context, m: usize, last: usize) -> Option<usize> {
    const TIES: [u32; 3] = [hash("of"), hash("for"), hash("on")];
    const SMALL: [u32; 3] = [hash("the"), hash("a"), hash("an")];
    let end = ctx.run(last).end;
    let n = last + 1;
    if n >= ctx.mentions.len() || ctx.mentions[n].kind != Kind::Name || ctx.possessive(end - 1) {
        return None;
    }
    let first = ctx.run(n).first;
    let tied = last == m && ctx.is_any(end - 1, end, &TIES);
    let pair = last > m && ctx.is(end - 1, end, "and") && ctx.run(last).end - ctx.run(last).first == 1;
    let small = usize::from(ctx.is_any(end, end + 1, &SMALL));
    let near = ctx.same(end, first) && first == end + 1 + small;
    let person = ctx.entry(first).is(GIVEN) && ctx.run(n).end > first + 1; // "Campaign Of Ann Roe"
    let plain = !person && is_empty(ctx.name(n).front) && is_empty(ctx.name(n).post);
    ((tied || pair) && near && plain).then_some(n)
}

/// The mention of the short form in brackets behind token `last`: "(IfG)".
pub(super) fn short_form(ctx: &Context, last: usize) -> Option<usize> {
    let a = ctx.mention_at(last + 2)?;
    let run = ctx.run(a);
    let alone = ctx.is(last, last + 1, "(") && run.end == run.first + 1 && ctx.is(last, run.end, ")");
    (alone && is_acronym(ctx.tagged.word(run.first))).then_some(a)
}

/// The first letters of the words, lower case: "ifg", and without the small words, "ig".
pub(super) fn initials(words: &[&str], capitals: impl Fn(usize) -> bool) -> [String; 2] {
    let letter = |w: &&str| w.chars().next();
    let all = words.iter().filter_map(letter).collect();
    let big = words.iter().enumerate().filter(|(i, _)| capitals(*i)).filter_map(|(_, w)| letter(w)).collect();
    [all, big]
}
