//! Person or organisation: what one printed name says.

use super::context::{Context, noun_entry};
use super::name::{Name, is_empty};
use super::registry::TEAM;
use super::role::{Description, is_acronym, is_agent, leads};
use crate::lexicon::{Class, GIVEN, HONORIFIC, ORG, PLACE, POST, ROLE, Run, entry, hash};

/// How the names of peoples and parties end.
const DEMONYMS: &[&str] =
    &["ans", "crats", "ese", "ists", "ish", "ives", "-based", "-born", "'re", "'ve", "'ll"];

/// What names of places end in.
const GROUNDS: [u32; 9] = [
    hash("street"),
    hash("road"),
    hash("avenue"),
    hash("square"),
    hash("county"),
    hash("island"),
    hash("islands"),
    hash("valley"),
    hash("river"),
];

/// "Wall Street", "Calla River".
pub(super) fn is_ground(ctx: &Context, name: &Name) -> bool {
    GROUNDS.contains(&ctx.tagged.tags[name.core.end - 1].hash)
}

/// The weight of what a name's own words and its neighbours say: above 0 a person, below it something else.
///
/// `surname`: the short form of a longer name. Alone "Chanters" may be several people, but not behind "Ann Chanters".
pub(super) fn evidence(ctx: &Context, m: usize, name: &Name, surname: bool) -> i32 {
    let run = ctx.run(m);
    own_words(ctx, name, surname) + before(ctx, run.first, name) + behind(ctx, run.end - 1)
}

/// What the noun of an apposition says: "the plumber" or "the group".
pub(super) fn told(ctx: &Context, described: &[Description]) -> i32 {
    let noun = described.iter().find_map(|d| d.head);
    noun.map_or(0, |k| if leads(ctx, k) { 2 } else { -5 })
}

/// The name as it is printed, with titles but without what only looks like one.
pub(super) fn form(ctx: &Context, m: usize, name: &Name) -> Run {
    let run = ctx.run(m);
    let title = (name.front.first..name.front.end).any(|k| ctx.entry(k).is(HONORIFIC | ROLE));
    let first = if title { name.front.first } else { name.core.first };
    Run { first, end: run.end.max(name.core.end) }
}

/// An organisation by its own words: "Brookings Institution".
pub(super) fn is_body(ctx: &Context, name: &Name) -> bool {
    let words = name.core.end.saturating_sub(name.core.first);
    let team = words == 2 && ctx.is(name.core.first, name.core.first, TEAM);
    team || words > 1
        && ctx.entry(name.core.end - 1).is(ORG)
        && !(words == 2 && ctx.entry(name.core.first).is(GIVEN))
}

/// A country, a town; "in Orlando".
pub(super) fn is_place(ctx: &Context, name: &Name) -> bool {
    is_empty(name.front) && (ctx.entry(name.core.first).is(PLACE) || behind_in(ctx, name.core.first))
}

fn behind_in(ctx: &Context, first: usize) -> bool {
    const PLACES: [u32; 4] = [hash("in"), hash("at"), hash("from"), hash("near")];
    first > 0 && ctx.is_any(first, first - 1, &PLACES)
}

fn own_words(ctx: &Context, name: &Name, surname: bool) -> i32 {
    let tokens = name.core.first..name.core.end;
    let listed = |flag: u32| tokens.clone().any(|k| ctx.entry(k).is(flag));
    let last = name.core.end - 1;
    let titled = i32::from(!is_empty(name.front)) * 4 + i32::from(!is_empty(name.post)) * 3;
    let short = tokens.len() == 1;
    let initial = tokens.clone().any(|k| k > name.core.first && ctx.class(k) == Class::Mark);
    let group = if ctx.entry(last).is(ORG) && !(short && surname) { -6 } else { 0 };
    let first = ctx.entry(name.core.first); // "Radio Wessex", "Bank Julius Roe"
    let group = group - if !short && first.is(ORG) && !first.is(GIVEN | ROLE) { 4 } else { 0 };
    let inner = (name.core.first + 1..last).any(|k| ctx.entry(k).is(ORG)); // "Roe International Golf Club Hull"
    let group = group - if inner && !first.is(GIVEN) { 4 } else { 0 };
    let first_part = ctx.tagged.lower(name.core.first).split('-').next().unwrap_or_default(); // "Kelly-Ann"
    let given = ctx.entry(name.core.first).is(GIVEN) || entry(hash(first_part)).is(GIVEN);
    let place = listed(PLACE) || is_ground(ctx, name);
    let place = if place && !given { -3 } else { 0 }; // "Kent", but not "Ann Kent"
    let first_name = i32::from(given) * if short { 1 } else { 2 };
    let label = ctx.is(last, last + 1, ":"); // "REED: We are open."
    let acronym = short && !label && is_acronym(ctx.tagged.word(last));
    let several = short
        && !surname
        && (DEMONYMS.iter().any(|end| ctx.bare(last).ends_with(end)) || is_plural(ctx, last));
    let shape = i32::from((2..=3).contains(&tokens.len()));
    titled + group + place + first_name + shape + i32::from(initial && !short) * 2
        - i32::from(acronym) * 2
        - i32::from(several) * 3
}

/// "Dealers found her impossible", "Officials": people, opening a sentence.
fn is_plural(ctx: &Context, k: usize) -> bool {
    let lower = ctx.tagged.lower(k);
    let stem = lower.strip_suffix('s').unwrap_or_default();
    ctx.tagged.sentence(k).first == k && (noun_entry(lower).1 || ctx.entry(k).flags == 0 && is_agent(stem))
}

fn before(ctx: &Context, first: usize, name: &Name) -> i32 {
    if first == 0 || !is_empty(name.front) {
        return 0;
    }
    let after = name.core.end; // "the Roe campaign" says nothing of Roe
    let modifies = ctx.same(first, after) && ctx.class(after) == Class::Noun && !ctx.upper(after);
    let the = ctx.is(first, first - 1, "the") && !modifies;
    let single = name.core.end - name.core.first == 1 && !ctx.entry(first).is(GIVEN);
    let told = single && ctx.is_any(first, first - 1, &[hash("told"), hash("tells")]); // an outlet more often
    4 * i32::from(is_one_of(ctx, first))
        - 2 * i32::from(the)
        - i32::from(behind_in(ctx, first) || told)
        - 3 * i32::from(is_seat(ctx, first))
        - 6 * i32::from(is_short_state(ctx, first))
}

/// "One of the victims, Ann Roe".
fn is_one_of(ctx: &Context, first: usize) -> bool {
    let comma = first - 1;
    let one = ctx.tagged.sentence(first).first;
    let people = || noun_entry(ctx.bare(comma - 1));
    ctx.is(first, comma, ",")
        && one + 3 < comma
        && ctx.is(one, one, "one")
        && ctx.is(one, one + 1, "of")
        && people().1
        && !people().0.is(ORG)
}

/// "S.C" in "Hull, S.C., is": where the town is.
fn is_short_state(ctx: &Context, k: usize) -> bool {
    let town = || ctx.same(k, k - 2) && ctx.upper(k - 2);
    ctx.closes_initials(k + 1) && k > 1 && ctx.is(k, k - 1, ",") && town()
}

/// "Hull North" in "the MP for Hull North", "mayor of Hull".
fn is_seat(ctx: &Context, first: usize) -> bool {
    const HOLDERS: [u32; 6] =
        [hash("mayor"), hash("member"), hash("candidate"), hash("senator"), hash("governor"), hash("bishop")];
    let tie =
        ctx.is_any(first, first - 1, &[hash("for"), hash("of")]) && first > 1 && ctx.same(first, first - 2);
    tie && (HOLDERS.contains(&ctx.tagged.tags[first - 2].hash) || ctx.entry(first - 2).is(POST))
}

/// "Americans": more than one, so that "it" is something else.
pub(super) fn are_several(words: &[&str]) -> bool {
    matches!(words, [word] if word.len() > 6 && word.ends_with("ans"))
}

/// "Soon", "Indeed": a word that opens a sentence and does nothing there.
pub(super) fn loose(ctx: &Context, m: usize, name: &Name) -> bool {
    let run = ctx.run(m);
    let single = is_empty(name.front) && name.core.end == name.core.first + 1;
    let label = ctx.is(run.first, run.end, ":");
    let does = label || ctx.acts(run.end - 1) || ctx.possessive(run.end - 1);
    single && ctx.opens(run.first) && !does
}

/// "Ed Roe, 54,", "Ed Roe, who", "Ed Roe said".
fn behind(ctx: &Context, last: usize) -> i32 {
    let next = last + 1;
    let comma = usize::from(ctx.is(last, next, ","));
    let who = ctx.is(last, next + comma, "who");
    let bracket = ctx.is(last, next, "(") && ctx.is(last, next + 2, ")"); // "Ed Roe (54)"
    let age = (comma == 1 || bracket) && ctx.same(last, next + 1) && is_age(ctx.tagged.word(next + 1));
    let says = ctx.same(last, next) && ctx.tagged.tags[next].cue >= 20;
    3 * i32::from(who) + 4 * i32::from(age) + i32::from(says)
}

pub(super) fn is_age(word: &str) -> bool {
    word.len() == 2 && word.bytes().all(|b| b.is_ascii_digit())
}
