//! Roles in front of a name: "Treasury Minister Ann Roe", "fire chief Tom Hale", "the party's leader, Ann Roe".

use super::head::{head, is_agent, is_body, is_role, leads};
use super::split::split;
use super::{Description, LAST};
use crate::lexicon::{Class, GIVEN, HONORIFIC, KIN, P_POSSESSIVE, ROLE, Run, STOP, hash};
use crate::mention::context::Context;
use crate::mention::name::{Name, is_empty};

const CALLED: [u32; 3] = [hash("called"), hash("named"), hash("dubbed")];
/// The longest description in front, in tokens.
const LONGEST: usize = 10;
/// The most words between a role's preposition and the name.
const TIED: usize = 4;

/// What stands before a title or a role without being a noun: "former", "acting".
const BEFORE_ROLES: [u32; 23] = [
    hash("former"),
    hash("then"),
    hash("acting"),
    hash("current"),
    hash("outgoing"),
    hash("incoming"),
    hash("interim"),
    hash("longtime"),
    hash("retired"),
    hash("late"),
    hash("deputy"),
    hash("onetime"),
    hash("senior"),
    hash("junior"),
    hash("embattled"),
    hash("visiting"),
    hash("elected"),
    hash("disgraced"),
    hash("renowned"),
    hash("celebrated"),
    hash("shadow"),
    hash("state"),
    hash("federal"),
];

/// Whether token `k` is such a word.
pub(in crate::mention) fn precedes(ctx: &Context, k: usize) -> bool {
    BEFORE_ROLES.contains(&ctx.tagged.tags[k].hash)
}

/// Titles inside the run of capitals, and what stands before them: "former Ohio Gov."
pub(super) fn title(ctx: &Context, m: usize, name: &Name) -> Option<Description> {
    let run = ctx.run(m);
    let mut first = if is_empty(name.front) { run.first } else { portfolio(ctx, run.first) };
    let role = (first..name.front.end).any(|k| ctx.entry(k).is(ROLE) || is_agent(ctx.tagged.lower(k)));
    if is_empty(name.core) || !role {
        return None;
    }
    if governs(ctx, first).is_some() {
        first = title_start(ctx, first, name);
    }
    first = extended(ctx, first, |k| precedes(ctx, k) || matches!(ctx.tagged.word(k), "US" | "UK"));
    let end = name.front.end.max(run.first);
    first = with_other(ctx, first);
    let head = (first..end).rev().find(|k| ctx.tagged.tags[*k].entry.is(ROLE));
    let rank = if (first..end).all(|k| is_rank(ctx, k)) { LAST } else { 0 };
    Some(Description { role: Run { first, end }, head, rank, ..Description::default() })
}

/// "Cllr", "Det Insp": the card shows it before the name, and as a role only where there is no other.
fn is_rank(ctx: &Context, k: usize) -> bool {
    const ROLES: [u32; 4] = [hash("sen"), hash("rep"), hash("gov"), hash("prof")];
    let tag = &ctx.tagged.tags[k];
    let short = tag.entry.is(HONORIFIC) && tag.span.len() < 5 && !ROLES.contains(&tag.hash);
    short || ctx.class(k) == Class::Mark
}

/// "Secretary of State John Kerry", "Hull Police and Crime Commissioner Ann Roe": the title begins before the run.
fn portfolio(ctx: &Context, first: usize) -> usize {
    let crime = ctx.is(first, first, "crime") && first > 0 && ctx.is(first, first - 1, "and");
    let behind = first >= 2 && (crime || ctx.is(first, first - 1, "of")) && ctx.same(first, first - 2);
    match ctx.mention_at(first.wrapping_sub(2)) {
        Some(m)
            if behind
                && ctx.upper(first - 2)
                && (crime || ctx.tagged.tags[first - 2].entry.is(ROLE | HONORIFIC)) =>
        {
            ctx.run(m).first
        }
        _ => first,
    }
}

/// "fire chief Tom Hale", "Clinton campaign spokesman Brian Poe".
pub(super) fn noun(ctx: &Context, m: usize, name: &Name) -> Vec<Description> {
    let first = ctx.run(m).first;
    let before = first.wrapping_sub(1); // "nominee Gov. Ann Roe" has a title too
    if !ctx.same(first, before) || is_empty(name.core) {
        return Vec::new();
    }
    if modifies(ctx, m) {
        return Vec::new();
    }
    let called = is_called(ctx, m) && before > 0 && ctx.same(first, before - 1);
    let before = before - usize::from(called); // "a fisherman called Tom"
    let aged = ctx.tagged.lower(before).ends_with("-old");
    // "former SEAL Tom Hale" is somebody, whatever the noun
    let former = before > 0 && ctx.is(first, before - 1, "former");
    let noun = !ctx.upper(before)
        && (ctx.class(before) == Class::Noun || aged)
        && (is_role(ctx, before) || former || is_firm(ctx, before, name))
        && ctx.tagged.tags[before].hash != hash("count"); // only a Count is one
    let tied = || governs(ctx, first).filter(|_| portfolio(ctx, first) == first);
    let Some(head) = Some(before).filter(|_| noun).or_else(tied) else { return Vec::new() };
    let end = if noun { before + 1 } else { title_start(ctx, first, name) };
    split(ctx, Run { first: role_start(ctx, head), end }, 0)
}

/// "chip maker Hale", "the charity Hale House": what a body is, not whose it is.
fn is_firm(ctx: &Context, before: usize, name: &Name) -> bool {
    let told = before > 0
        && ctx.same(before, before - 1)
        && matches!(ctx.class(before - 1), Class::Noun | Class::Det);
    told && is_body(ctx, before) && is_empty(name.front) && !ctx.entry(name.core.first).is(GIVEN)
}

/// "Hale" in "a 31-year-old Hale volunteer": the words before are said of somebody else.
fn modifies(ctx: &Context, m: usize) -> bool {
    let end = ctx.run(m).end;
    ctx.same(end - 1, end) && !ctx.upper(end) && ctx.class(end) == Class::Noun && is_role(ctx, end)
}

/// Where the role begins that the noun `head` turns on: "fire" in "fire chief Tom Hale".
fn role_start(ctx: &Context, head: usize) -> usize {
    let first = extended(ctx, head, |k| describes(ctx, k));
    // "the regatta thanked | former secretary of state"
    let past = (first..head).rev().find(|k| ctx.is_any(head, *k, &[hash("former"), hash("then")]));
    if let Some(past) = past {
        return past;
    }
    // "went on to shun | Labour spokesman Tom Hale"
    let small = |k: usize| !ctx.upper(k) && !precedes(ctx, k) && !ctx.tagged.tags[k].entry.is(ROLE);
    if first + 1 < head && ctx.is(head, first.wrapping_sub(1), "to") && small(first) && ctx.upper(first + 1) {
        return first + 1;
    }
    with_other(ctx, first)
}

/// "Painter and | author Tom Hale", but not "the painter and author Tom Hale": those may be two.
fn with_other(ctx: &Context, first: usize) -> usize {
    let Some(other) = first.checked_sub(2).filter(|other| ctx.same(*other, first)) else { return first };
    if !ctx.is(other, other + 1, "and") || ctx.class(other) != Class::Noun || !is_role(ctx, other) {
        return first;
    }
    let both = extended(ctx, other, |k| describes(ctx, k));
    let alone = both == 0 || !ctx.same(both - 1, other) || ctx.class(both - 1) != Class::Det;
    if alone { both } else { first }
}

/// The first title in the run: behind "Salt East" in "Salt East Cllr Tom Hale".
fn title_start(ctx: &Context, first: usize, name: &Name) -> usize {
    let title = |k: &usize| ctx.tagged.tags[*k].entry.is(HONORIFIC | ROLE);
    (first..name.front.end).find(title).unwrap_or(name.front.end.max(first)) // "secretary of | State Ann Roe"
}

/// "head of planning Tom Hale", "Ward member for Salt East Cllr Tom Hale": the role that a preposition ties to
/// what stands in front of the name.
fn governs(ctx: &Context, first: usize) -> Option<usize> {
    const TIES: [u32; 3] = [hash("of"), hash("for"), hash("at")];
    let plain =
        |k: &usize| (matches!(ctx.class(*k), Class::Noun | Class::Ing) || ctx.is_state(*k)) && !ctx.upper(*k);
    let tie = (first.saturating_sub(TIED)..first).rev().find(|k| !plain(k))?;
    // "MP for the area Tom Hale", but not "for the news site Hale"
    let whole = |m: usize| ctx.name(m).core.end > ctx.name(m).core.first + 1;
    let the = tie + 1 < first && ctx.is(tie, tie, "the") && ctx.mention_at(first).is_some_and(whole);
    let tie = tie.checked_sub(usize::from(the))?;
    let role = tie.checked_sub(1).filter(|k| leads(ctx, *k) && !ctx.in_name(*k))?;
    // "a spokesman for | Mayor Tom Hale" is not him
    let placed = || ctx.mention_at(first).is_some_and(|m| title_start(ctx, first, &ctx.name(m)) > first);
    let told = tie + 1 < first || placed();
    (ctx.is_any(first, tie, &TIES) && told && ctx.same(first, role)).then_some(role)
}

/// A noun or adjective in front of a role's noun.
fn describes(ctx: &Context, k: usize) -> bool {
    let tag = &ctx.tagged.tags[k];
    let noun = tag.class == Class::Noun && !tag.entry.is(STOP | KIN) && !ctx.tagged.is_quoted(k);
    let opens = ctx.tagged.sentence(k).first == k; // "Planning officer Tom Hale"
    let field = tag.class == Class::Ing && (opens || !tag.upper) && ctx.class(k + 1) == Class::Noun;
    let then = opens && ctx.is(k, k, "then"); // "Then 17-year-old Tom Hale"
    noun || field || precedes(ctx, k) && !then || ctx.upper_possessive(k) || ctx.closes_initials(k)
}

/// "a rower called Ann Roe", but not "one rower called Ann Roe “a menace”".
fn is_called(ctx: &Context, m: usize) -> bool {
    let run = ctx.run(m);
    let calls = ctx.same(run.first, run.end) && matches!(ctx.class(run.end), Class::Det | Class::Quoted);
    run.first > 0 && ctx.is_any(run.first, run.first - 1, &CALLED) && !calls
}

fn extended(ctx: &Context, first: usize, belongs: impl Fn(usize) -> bool) -> usize {
    let sentence = ctx.tagged.sentence(first).first;
    let reach = sentence.max(first.saturating_sub(LONGEST))..first;
    reach.rev().take_while(|k| belongs(*k)).last().unwrap_or(first)
}

/// "The leader of the party, Ann Roe, said"; "The group, called Ann Roe".
pub(super) fn phrase_and_comma(ctx: &Context, m: usize) -> Vec<Description> {
    let first = ctx.run(m).first;
    let called = is_called(ctx, m);
    let the = first > 0 && ctx.is(first, first - 1, "the") && !is_empty(ctx.name(m).front); // ", the Rt Rev Tom Hale"
    let comma = first.wrapping_sub(1 + usize::from(called || the));
    let before = if ctx.is(first, comma, ",") { phrase_before(ctx, comma) } else { None };
    let start = before.filter(|start| !is_setting(ctx, *start, m));
    let office = |k: usize| ctx.is(first, k - 1, "the") && ctx.is(first, k + 1, "of"); // "the Bishop of Hull"
    let fits = |k: &usize| (!ctx.in_name(*k) || *k > 0 && office(*k)) && (is_role(ctx, *k) || called);
    let definite = |k: usize| {
        let as_role = k > 0 && ctx.is_any(k, k - 1, &[hash("as"), hash("whose")]);
        ctx.class(k) == Class::Det || ctx.upper(k) || as_role
    };
    let tells = |k: &usize| head(ctx, Run { first: *k, end: comma }).filter(fits).is_some() && definite(*k);
    // "In a letter to the leader, Ann Roe, …": the letter is not her
    let inner = |k: &usize| ctx.class(*k - 1) == Class::Prep && ctx.class(*k) == Class::Det;
    let starts = start.into_iter().flat_map(|s| [s].into_iter().chain((s + 1..comma).filter(inner)));
    starts.take(TIED).find(tells).map_or_else(Vec::new, |first| split(ctx, Run { first, end: comma }, 1))
}

/// "According to her barber, Ann Roe was a lion": the phrase before the comma is somebody else.
fn is_setting(ctx: &Context, start: usize, m: usize) -> bool {
    let end = ctx.run(m).end;
    let goes_on = ctx.same(start, end) && matches!(ctx.class(end), Class::Verb | Class::Aux);
    let sentence = ctx.tagged.sentence(start).first;
    goes_on && (ctx.class(start) == Class::Prep || start > sentence && ctx.class(start - 1) == Class::Prep)
}

/// The full stop of "Mr."
fn closes_title(ctx: &Context, k: usize) -> bool {
    ctx.tagged.word(k) == "." && k > 0 && ctx.same(k, k - 1) && ctx.tagged.tags[k - 1].entry.is(HONORIFIC)
}

/// Where the noun phrase before a comma begins; none where it describes what stands before it.
fn phrase_before(ctx: &Context, comma: usize) -> Option<usize> {
    let sentence = ctx.tagged.sentence(comma).first;
    let inside = |k: &usize| match ctx.class(*k) {
        Class::Noun | Class::Det | Class::Prep | Class::Adv => true,
        Class::Ing => ctx.class(*k + 1) == Class::Noun, // "the housing secretary,"
        Class::Mark => ctx.closes_initials(*k) || closes_title(ctx, *k), // "the U.S. envoy,", "Mr. Roe's aide,"
        Class::Conj => *k > sentence && is_role(ctx, *k - 1) && is_role(ctx, *k + 1), // "the founder and chairman,"
        _ => false,
    };
    let reach = sentence.max(comma.saturating_sub(LONGEST + 2))..comma;
    let start = reach.rev().take_while(inside).last()?;
    let day = |k: usize| ctx.upper(k) && ctx.tagged.tags[k].entry.is(STOP) && ctx.class(k) == Class::Noun;
    let opens = |k: &usize| matches!(ctx.class(*k), Class::Noun | Class::Det | Class::Ing) && !day(*k);
    let start = (start..comma).find(opens)?;
    let theirs = ctx.entry(start).is(P_POSSESSIVE); // "In a poem for Ann Roe, her aide, Tom Hale, …"
    let apposed = !theirs
        && start > sentence
        && ctx.is(start, start - 1, ",")
        && start - 1 > sentence
        && ctx.upper(start - 2)
        && (ctx.in_name(start - 2) || !ctx.upper_possessive(start)); // "On Monday, Ann Roe's wife, …"
    (!apposed).then_some(start)
}

/// "RedMonk's Stephens": where they are from.
pub(super) fn possessor(ctx: &Context, m: usize, name: &Name) -> Option<Description> {
    let first = ctx.run(m).first;
    let before = first.checked_sub(1).filter(|k| ctx.same(first, *k) && ctx.upper_possessive(*k))?;
    let owner = ctx.run(ctx.mention_at(before)?);
    let plain = is_empty(name.front) && !is_empty(name.core);
    plain.then_some(Description { organisation: owner, rank: 8, ..Description::default() })
}
