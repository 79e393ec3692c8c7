//! Roles behind a name: "Ann Roe (D-Ohio)", "Ann Roe, 54, a plumber,", "Ann Roe of Leeds", "Ann Roe is the mayor".

use super::apposition::{goes_on, reach};
use super::clause::{copula, who};
use super::head::{head, is_body, is_group, is_role};
use super::split::{behind_article, split, trim};
use super::{AGE, Description, LAST};
use crate::lexicon::{Class, ORG, P_POSSESSIVE, PEOPLE, PLACE, POST, ROLE, Run, hash};
use crate::mention::context::{Context, noun_entry};
use crate::mention::person::is_age;
use crate::text::letter;

/// How many parentheses and commas follow one another at most.
const PARTS: usize = 5;

/// The longest bracket with a party or a place, in tokens.
const BRACKET: usize = 7;

/// All that stands right behind the name mention `m`.
pub(super) fn all(ctx: &Context, m: usize, found: &mut Vec<Description>) {
    let run = ctx.run(m);
    if ctx.possessive(run.end - 1) || places_somebody(ctx, run.first) {
        return;
    }
    let stop = ctx.is(run.first, run.end, ".") && ctx.same(run.first, run.end + 1); // "Jr.,"
    let mut next = run.end + usize::from(stop);
    for _ in 0..PARTS {
        let Some(after) = part(ctx, next, found) else { break };
        next = after;
    }
}

/// "Texas" in "Ann Roe of Texas, the second …": what follows describes her.
fn places_somebody(ctx: &Context, first: usize) -> bool {
    first > 1
        && ctx.is_any(first, first - 1, &[hash("of"), hash("from")])
        && ctx.same(first, first - 2)
        && ctx.in_name(first - 2)
}

/// The part that begins at `k`; where the next may begin.
fn part(ctx: &Context, k: usize, found: &mut Vec<Description>) -> Option<usize> {
    const DASHES: [u32; 3] = [hash("–"), hash("—"), hash("-")];
    let before = k - 1;
    if !ctx.same(before, k) {
        return None;
    }
    if ctx.is(before, k, "(") {
        return bracket(ctx, k, found);
    }
    if ctx.is(before, k, ",") {
        return behind_comma(ctx, k + 1, found);
    }
    if ctx.is_any(before, k, &DASHES) && ctx.same(k, k + 1) {
        apposition(ctx, k + 1, found);
        return None;
    }
    let after = linked(ctx, k, found);
    if after.is_none() {
        copula(ctx, k, found);
    }
    after
}

/// "(D-Ohio)", "(Vt.)".
fn bracket(ctx: &Context, open: usize, found: &mut Vec<Description>) -> Option<usize> {
    let close = (open + 2..open + 2 + BRACKET).find(|k| ctx.is(open, *k, ")"))?;
    let inner = Run { first: open + 1, end: close };
    let seat = is_seat(ctx, inner);
    const PARTIES: [&str; 3] = ["D", "R", "I"];
    let letter = PARTIES.contains(&ctx.tagged.word(inner.first)) && close == open + 2; // "(D)"
    if letter || is_party(ctx.tagged.word(inner.first)) || is_state(ctx, inner) || seat {
        let role = if seat { inner } else { Run { first: open, end: close + 1 } };
        found.push(Description { role, rank: 2, ..Description::default() });
    }
    Some(close + 1)
}

/// "SNP, Solway East", "Labour, Hull North".
fn is_seat(ctx: &Context, inner: Run) -> bool {
    let comma = (inner.first..inner.end).find(|k| ctx.is(inner.first, *k, ","));
    comma.is_some_and(|k| {
        k <= inner.first + 2 && ctx.upper(inner.first) && ctx.same(k, k + 1) && ctx.upper(k + 1)
    })
}

/// "R-Texas".
fn is_party(word: &str) -> bool {
    let mut parts = word.splitn(2, ['-', '‐', '‑']);
    let (party, place) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    let capital = |w: &str| w.starts_with(letter::is_upper);
    (1..=3).contains(&party.len()) && capital(party) && capital(place)
}

/// "Vt.", "Ohio".
fn is_state(ctx: &Context, inner: Run) -> bool {
    let place = ctx.entry(inner.first).is(PLACE);
    let short = ctx.tagged.tags[inner.end - 1].hash == hash(".") && inner.end - inner.first == 2;
    ctx.upper(inner.first) && (place || short)
}

fn behind_comma(ctx: &Context, k: usize, found: &mut Vec<Description>) -> Option<usize> {
    if !ctx.same(k - 1, k) {
        return None;
    }
    let k = behind_time(ctx, k);
    let word = ctx.tagged.word(k);
    if is_party(word) {
        let end = k + 1 + usize::from(ctx.is(k, k + 1, ".") && word.len() < 9);
        found.push(Description { role: Run { first: k, end }, rank: 2, ..Description::default() });
        return Some(end);
    }
    if is_age(word) {
        let (role, next) = (behind_age(ctx, k + 1), k + 1);
        found.push(Description { role: Run { first: k, end: next }, rank: AGE, ..Description::default() });
        found.extend(role);
        return Some(next);
    }
    if ctx.tagged.tags[k].entry.is(POST) {
        let end = k + 1 + usize::from(ctx.is(k, k + 1, "."));
        found.push(Description { role: Run { first: k, end }, rank: LAST, ..Description::default() });
        return Some(end);
    }
    if ctx.is(k - 1, k, "who") {
        who(ctx, k + 1, found);
        return None;
    }
    if ctx.is_any(k - 1, k, &[hash("prosecuting"), hash("defending"), hash("mitigating")]) {
        let run = reach(ctx, k + 1);
        found.push(Description { role: Run { first: k, end: run.end }, rank: 1, ..Description::default() });
        return None;
    }
    if ctx.class(k) == Class::Aux {
        copula(ctx, k, found); // "Ann Roe, 54, is the mayor"
        return None;
    }
    let after = linked(ctx, k, found);
    if after.is_none() {
        apposition(ctx, k, found);
    }
    after
}

/// ", now a potter", ", for 20 years director of the gallery": where what they are begins.
fn behind_time(ctx: &Context, k: usize) -> usize {
    const TIMES: [u32; 6] =
        [hash("now"), hash("then"), hash("once"), hash("also"), hash("formerly"), hash("currently")];
    const LONG: [u32; 3] = [hash("years"), hash("months"), hash("decades")];
    if ctx.is_any(k - 1, k, &TIMES) && ctx.same(k, k + 1) {
        return k + 1;
    }
    let long = ctx.is(k - 1, k, "for").then(|| (k + 2..k + 5).find(|n| ctx.is_any(k, *n, &LONG))).flatten();
    long.filter(|n| ctx.same(k, n + 1) && ctx.class(n + 1) != Class::Mark).map_or(k, |n| n + 1)
}

/// ", 61, the shop steward": behind an age any noun is what they are.
fn behind_age(ctx: &Context, comma: usize) -> Option<Description> {
    let first = comma + 1;
    if !ctx.is(comma - 1, comma, ",") || !ctx.same(comma, first) || ctx.class(first) != Class::Det {
        return None;
    }
    let run = reach(ctx, first);
    let head = head(ctx, trim(ctx, run))
        .filter(|k| !ctx.upper(*k) && ctx.entry(*k).flags == 0 && !is_role(ctx, *k))?;
    Some(Description { role: trim(ctx, run), head: Some(head), rank: 1, ..Description::default() })
}

/// "a plumber", "Chief Economist, Institute for Government", "Institute for Government".
fn apposition(ctx: &Context, k: usize, found: &mut Vec<Description>) {
    if let Some(one) = one_of(ctx, k) {
        found.push(one);
        return;
    }
    let run = reach(ctx, k);
    let opens = matches!(ctx.class(k), Class::Noun | Class::Det | Class::Verb | Class::Ing);
    if !opens || run.first >= run.end || !closed(ctx, k, run) {
        return;
    }
    let run = behind_and(ctx, run);
    let inner = trim(ctx, run);
    let Some(head) = head(ctx, inner) else { return };
    let theirs = ctx.entry(k).is(P_POSSESSIVE); // "In a poem for Ann Roe, her aide, Tom Hale, …"
    if theirs && ctx.is(k, run.end, ",") && ctx.same(k, run.end + 1) && ctx.in_name(run.end + 1) {
        return;
    }
    // "the local icon who …", "a former SEAL" is somebody, whatever the noun
    let former = ctx.is(k, k + 1, "former");
    let told = former || ctx.is(k, run.end, "who") && !ctx.upper(head);
    let somebody = ctx.class(k) == Class::Det && told && ctx.entry(head).flags == 0;
    if (is_role(ctx, head) || somebody) && (former || !ctx.in_name(head)) {
        let run = goes_on(ctx, run);
        let mut parts = split(ctx, run, 1);
        if somebody {
            parts.iter_mut().for_each(|d| d.head = None);
        }
        let last = parts.last_mut().filter(|d| d.organisation == Run::default());
        if let Some(last) = last {
            last.organisation = organisation(ctx, run.end).unwrap_or_default();
        }
        found.append(&mut parts);
    } else if ctx.upper(inner.first) && is_group(ctx, Run { first: head, end: head + 1 }) {
        found.push(Description { organisation: inner, rank: 1, ..Description::default() });
    } else if ctx.class(k) == Class::Det && !theirs && is_body(ctx, head) && !is_object(ctx, k - 2) {
        found.push(Description { role: inner, head: Some(head), rank: 1, ..Description::default() });
    }
}

/// Whether the name that ends with token `k` stands behind a preposition: in "Ann Roe of Climate Ledger, a network" not
/// she is one.
fn is_object(ctx: &Context, k: usize) -> bool {
    let name = ctx.mention_at(k).map_or(k, |m| ctx.run(m).first);
    name > 0 && ctx.same(k, name - 1) && ctx.class(name - 1) == Class::Prep
}

/// "one of the founders of the club".
fn one_of(ctx: &Context, k: usize) -> Option<Description> {
    if !ctx.is(k, k, "one") || !ctx.is(k, k + 1, "of") {
        return None;
    }
    let run = trim(ctx, reach(ctx, k + 2));
    let (entry, plural) = noun_entry(ctx.bare(head(ctx, run)?));
    let role = Run { first: k, end: run.end };
    (plural && entry.is(ROLE)).then_some(Description { role, rank: 1, ..Description::default() })
}

/// "six years older and a firefighter": what goes on with "and a".
fn behind_and(ctx: &Context, run: Run) -> Run {
    let role = |k: usize| ctx.class(k) == Class::Noun && is_role(ctx, k);
    let first = (run.first + 1..run.end)
        .find(|k| {
            ctx.is(run.first, *k, "and") && ctx.is_any(*k, k + 1, &[hash("a"), hash("an"), hash("the")])
        })
        .filter(|and| !(run.first..*and).any(role));
    Run { first: first.map_or(run.first, |and| and + 1), ..run }
}

/// "Ann Roe, the mayor said" is no apposition; "Ann Roe, Mayor of Leeds said" is one.
fn closed(ctx: &Context, from: usize, run: Run) -> bool {
    let open = ctx.same(from, run.end) && matches!(ctx.class(run.end), Class::Verb | Class::Aux | Class::Adv);
    let pointed = ctx.class(from) == Class::Det;
    let name = ctx.mention_at(from - 2).map_or(from, |m| ctx.run(m).first);
    let object = is_object(ctx, from - 2);
    let subject = || ctx.opens(name) && ctx.class(run.end) == Class::Aux; // "Ann Roe, a former aide was there"
    !(open && (pointed && !subject() || object))
}

/// The organisation behind a role and a comma.
fn organisation(ctx: &Context, comma: usize) -> Option<Run> {
    if !ctx.is(comma - 1, comma, ",") || !ctx.same(comma, comma + 1) {
        return None;
    }
    let run = reach(ctx, behind_article(ctx, comma + 1));
    let group = run.first < run.end && ctx.upper(run.first) && is_group(ctx, run);
    group.then(|| trim(ctx, run))
}

/// "of Kentucky", "of the Brookings Institution", "from the Hull police".
fn linked(ctx: &Context, k: usize, found: &mut Vec<Description>) -> Option<usize> {
    const LINKS: [u32; 5] = [hash("of"), hash("at"), hash("from"), hash("for"), hash("with")];
    let first = behind_article(ctx, k + 1);
    if !ctx.is_any(k - 1, k, &LINKS) || !ctx.same(k, first) || !ctx.upper(first) {
        return None;
    }
    let m = ctx.mention_at(first)?;
    let run = reach_capitals(ctx, ctx.run(m));
    if is_group(ctx, run) {
        found.push(Description { organisation: run, rank: 3, ..Description::default() });
    } else if ctx.is(k - 1, k, "of") {
        let role = Run { first: k, end: run.end };
        found.push(Description { role, rank: 2, ..Description::default() });
    } else if ctx.is(k - 1, k, "with") {
        return None; // "behind Tom Hale, with Ann Roe, the mayor, in third place"
    }
    Some(run.end)
}

/// "Mayfield Church in Hull" ends behind "Church", "Institute for Government" behind "Government".
fn reach_capitals(ctx: &Context, run: Run) -> Run {
    const INNER: [u32; 3] = [hash("of"), hash("for"), hash("and")];
    let mut end = run.end;
    while let Some(next) =
        ctx.mention_at(end).filter(|m| ctx.same(run.first, end) && ctx.run(*m).first == end)
    {
        let owner = ctx.possessive(end - 1);
        if !owner && !ctx.tagged.tags[end].entry.is(PEOPLE) {
            break;
        }
        end = ctx.run(next).end; // "Columbia University's | Institute of the Mind", "Hull | police"
    }
    if ctx.same(run.first, end) && !ctx.upper(end) && ctx.tagged.tags[end].entry.is(ORG) {
        end += 1; // "the Hull police"
    }
    while ctx.is_any(end - 1, end, &INNER) && is_group(ctx, Run { first: run.first, end }) {
        let next = behind_article(ctx, end + 1);
        match ctx.mention_at(next).filter(|_| ctx.same(end, next) && ctx.upper(next)) {
            Some(m) => end = ctx.run(m).end,
            None => break,
        }
    }
    Run { first: run.first, end }
}
