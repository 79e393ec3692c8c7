//! The parts of a name: "Treasury Minister | Sir | Ed Roe | MP".

use super::context::{Context, noun_entry};
use super::role::{is_acronym, is_agent, precedes};
use crate::lexicon::{Class, GIVEN, HONORIFIC, NAME_OR_WORD, ORG, POST, ROLE, Run, hash};
use crate::text::letter;

/// A run of capitalised words, taken apart. Empty runs stand for missing parts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Name {
    /// What stands before the name itself, all of it: "Former Ohio Gov.", "Dr".
    pub front: Run,
    /// The part of `front` that goes with any use of the name: "Gov.", "Dr".
    pub honorific: Run,
    /// "Ed Roe"; "Roe"; empty in "the Treasury Minister".
    pub core: Run,
    /// "MP".
    pub post: Run,
}

/// Forms of address that say nothing more.
pub(super) const POLITE: [&str; 4] = ["mr", "mrs", "ms", "miss"];
/// Nobody's name is longer, in tokens; of longer runs the end counts.
const LONGEST: usize = 16;
/// Of a run of so many words the last two may be the name.
const HEADING: usize = 4;
/// Jr and its like belong to the name, though nobody is called by them alone.
const GENERATIONS: [u32; 6] = [hash("jr"), hash("sr"), hash("ii"), hash("iii"), hash("iv"), hash("v")];

/// Takes the name mention `m` apart.
pub(super) fn parse(ctx: &Context, m: usize) -> Name {
    let run = ctx.run(m);
    let end = without_post(ctx, run);
    let first = behind_origin(ctx, behind_cue(ctx, run, end), end);
    let plain = behind_modifiers(ctx, behind_opening(ctx, first, end), end);
    let body = ctx.entry(end - 1).is(ORG) && !bears_title(ctx, plain, end);
    let start = if body { plain } else { behind_title(ctx, plain, end) };
    Name {
        front: Run { first: run.first, end: start },
        honorific: honorific(ctx, run.first, start),
        core: Run { first: start, end },
        post: Run { first: end, end: run.end },
    }
}

/// "Said | Ann Roe, “…”": the verb opens the sentence, but "Said Roe, a baker," is a name.
fn behind_cue(ctx: &Context, run: Run, end: usize) -> usize {
    let first = run.first;
    let cue = end > first + 1 && ctx.opens(first) && ctx.says(first);
    let tells = ctx.is_any(first, run.end, &[hash(","), hash(":")])
        && run.end + 1 < ctx.tagged.sentence(first).end
        && ctx.tagged.is_quoted(run.end + 1);
    first + usize::from(cue && tells)
}

/// "Mayor Iris Herald": a first name behind a title makes the last word a surname, whatever else it is called.
fn bears_title(ctx: &Context, first: usize, end: usize) -> bool {
    let tag = |k: usize| ctx.tagged.tags[k].entry;
    end >= first + 3 && tag(end - 2).is(GIVEN) && tag(end - 3).is(HONORIFIC | ROLE)
}

/// "South Korean-born | Ann Roe", "Mother-of-two | Ann Roe", "Fourth-grader | Ann Roe": what, not who.
fn behind_origin(ctx: &Context, first: usize, end: usize) -> usize {
    const PARTICIPLES: [&str; 4] = ["ed", "born", "bred", "made"];
    let origin = |k: &usize| {
        let word = ctx.tagged.word(*k);
        let told = word.rsplit_once('-').is_some_and(|(_, last)| {
            let participle = PARTICIPLES.iter().any(|end| last.ends_with(end));
            last.starts_with(letter::is_lower) && (participle || is_agent(ctx.tagged.lower(*k)))
        });
        told || word.contains("-of-")
    };
    (first..end - 1).rev().find(origin).map_or(first, |k| k + 1)
}

/// "Using | Ann Roe", "Recall | Sen. Ann Roe"; "Bigger Move Against | Ann Roe" in a heading's capitals.
fn behind_opening(ctx: &Context, first: usize, end: usize) -> usize {
    let is = |k: usize, flags: u32| ctx.tagged.tags[k].entry.is(flags);
    let named = end >= first + 2 && ctx.opens(first) && !is(first, GIVEN | HONORIFIC | ROLE);
    let verb = matches!(ctx.class(first), Class::Ing | Class::Verb) || ctx.tagged.lower(first) == "using";
    if named && verb && is(first + 1, GIVEN | HONORIFIC) {
        return first + 1;
    }
    let heading = end >= first + HEADING && is(end - 2, GIVEN) && !ctx.entry(end - 1).is(ORG);
    let plain = |k: usize| ctx.class(k) != Class::Mark && !is(k, GIVEN | HONORIFIC | ROLE);
    if heading && (first..end - 2).all(plain) { end - 2 } else { first }
}

fn without_post(ctx: &Context, run: Run) -> usize {
    let mut end = run.end;
    while end > run.first + 1 {
        let mark = ctx.class(end - 1) == Class::Mark;
        let post = ctx.tagged.tags[end - 1].entry.is(POST) && !is_generation(ctx, end - 1);
        if !mark && !post && !letters(ctx, run, end) {
            break;
        }
        end -= 1;
    }
    end
}

/// "Ann Roe RAF": capitals behind somebody's name.
fn letters(ctx: &Context, run: Run, end: usize) -> bool {
    let [before, last] = [end - 2, end - 1].map(|k| is_acronym(ctx.tagged.word(k)));
    end > run.first + 2
        && last
        && !before
        && (run.first..end - 1).any(|k| ctx.tagged.tags[k].entry.is(GIVEN))
        && !is_generation(ctx, end - 1)
}

/// "Former DNC": the word opens a sentence and is no part of the name.
fn behind_modifiers(ctx: &Context, first: usize, end: usize) -> usize {
    const ALSO: [u32; 6] =
        [hash("aka"), hash("alias"), hash("neither"), hash("either"), hash("even"), hash("unlike")];
    let several = |k: usize| noun_entry(ctx.tagged.lower(k)).1 && !ctx.entry(end - 1).is(ORG); // "Brothers Ed and Ann"
    let body = |k: usize| ctx.entry(end - 1).is(ORG) && ctx.tagged.word(k).len() == 2; // "US Cyber Office"
    let precedes = |k: &usize| {
        precedes(ctx, *k) && !body(*k)
            || ALSO.contains(&ctx.tagged.tags[*k].hash)
            || *k == first && several(*k)
    };
    first + (first..end - 1).take_while(precedes).count()
}

/// Where the name itself begins: behind the last title; at the end where there is nothing but titles.
fn behind_title(ctx: &Context, first: usize, end: usize) -> usize {
    let title = (first..end).rev().find(|k| is_title(ctx, *k, first, end));
    let mut start = title.map_or_else(|| portfolio(ctx, first, end), |k| k + 1);
    while start < end && ctx.class(start) == Class::Mark {
        start += 1;
    }
    start
}

/// A word for a role, but for surnames such as "King" where nothing, or something else, stands before a name.
fn is_title(ctx: &Context, k: usize, first: usize, end: usize) -> bool {
    let entry = ctx.tagged.tags[k].entry;
    let name = |n: &usize| ctx.class(*n) != Class::Mark && !is_generation(ctx, *n);
    // "Dean Roe" is a name, "Dean Ann Roe" is not
    let named = || (k + 1..end).filter(name).count() > usize::from(entry.is(GIVEN));
    // "Driver Ann Roe", "Guard Jaylen Roe"; but "Mason Ann Roe" may be a name
    let trade = || {
        let plain = || !entry.is(GIVEN) && !ctx.entry(end - 1).is(ORG) && ctx.class(k + 1) == Class::Noun;
        entry.is(ROLE) && k == first && k + 2 < end && (ctx.tagged.tags[k + 1].entry.is(GIVEN) || plain())
    };
    // "Court Judge Ann Roe"
    let inside = || {
        let given = |k: usize| ctx.tagged.tags[k].entry.is(GIVEN);
        let plain = |k: usize| ctx.class(k) == Class::Noun && ctx.entry(k).flags & (ORG | ROLE) == 0;
        let name = || k + 2 < end && given(k + 1) || k + 3 == end && plain(k + 1) && plain(k + 2);
        entry.is(ROLE) && k > first && name() && !given(k - 1)
    };
    let also_name = entry.is(NAME_OR_WORD) && !trade() && !inside();
    let surname = k + 1 == end && entry.is(ROLE) && is_surname(ctx, k, first);
    entry.is(HONORIFIC | ROLE) && !surname && (!also_name || entry.is(HONORIFIC) && k == first && named())
}

/// "Ann Boxer", "Ms. Boxer", and then "Boxer said".
fn is_surname(ctx: &Context, k: usize, first: usize) -> bool {
    if k > first {
        return ctx.tagged.tags[k - 1].entry.is(GIVEN) || is_polite(ctx, k - 1);
    }
    let determined = k > 0 && ctx.same(k, k - 1) && ctx.class(k - 1) == Class::Det;
    ctx.is_surname(k) && !determined
}

/// Whether a form of address stands there, its full stop included: "Ms", "Mr."
fn is_polite(ctx: &Context, k: usize) -> bool {
    let word = k.saturating_sub(usize::from(ctx.class(k) == Class::Mark));
    POLITE.contains(&ctx.tagged.lower(word))
}

fn is_generation(ctx: &Context, k: usize) -> bool {
    GENERATIONS.contains(&ctx.tagged.tags[k].hash)
}

/// "Secretary of | State John Kerry": the run begins with the end of a title.
fn portfolio(ctx: &Context, first: usize, end: usize) -> usize {
    let run = (0..first).rev().take_while(|k| ctx.same(first, *k) && ctx.upper(*k)).last().unwrap_or(first);
    let behind = run >= 2
        && ctx.is_any(first, run - 1, &[hash("of"), hash("for"), hash("at")])
        && ctx.same(first, run - 2)
        && ctx.tagged.tags[run - 2].entry.is(ROLE);
    let given = |k: usize| k + 1 < end && ctx.tagged.tags[k].entry.is(GIVEN);
    let last = (first..end - 1).rev().find(|k| ctx.tagged.tags[*k].entry.is(ORG));
    // "the Weather Service's", "Director of Public | Prosecutions Ann Roe": a first name begins the name
    let organisation = last.filter(|k| behind || given(*k + 1)).map(|k| k + 1);
    organisation.or_else(|| (first + 1..end).find(|k| behind && given(*k))).unwrap_or(first)
}

/// The titles right before the name: "Lt. Gov.", "Dr".
fn honorific(ctx: &Context, first: usize, start: usize) -> Run {
    let part = |k: usize| {
        let tag = &ctx.tagged.tags[k];
        tag.entry.is(HONORIFIC) || ctx.class(k) == Class::Mark && tag.hash == hash(".")
    };
    let from = (first..start).rev().take_while(|k| part(*k)).last().unwrap_or(start);
    Run { first: from, end: start }
}

impl Name {
    /// "Jr" in "Ed Roe Jr": who has it is not the Ed Roe without.
    pub fn generation(&self, ctx: &Context) -> Option<u32> {
        (self.core.first..self.core.end)
            .rev()
            .find(|k| is_generation(ctx, *k))
            .map(|k| ctx.tagged.tags[k].hash)
    }

    /// The words of the name itself in lower case, without marks, generations and possessives.
    pub fn words<'t>(&self, ctx: &Context<'t, '_>) -> Vec<&'t str> {
        let named =
            |k: &usize| !matches!(ctx.class(*k), Class::Mark | Class::Quoted) && !is_generation(ctx, *k);
        let first = self.core.first.max(self.core.end.saturating_sub(LONGEST));
        (first..self.core.end).filter(named).map(|k| ctx.bare(k)).collect()
    }
}

/// Whether the run has no token.
pub(super) fn is_empty(run: Run) -> bool {
    run.first >= run.end
}
