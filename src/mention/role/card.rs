//! Which of the descriptions of somebody their card shows.

use super::{AGE, Description, LAST};
use crate::lexicon::{Class, FEMALE, KIN, MALE, P_POSSESSIVE, Run};
use crate::mention::context::Context;
use crate::mention::name::is_empty;

/// The longest role on a card, in characters.
const LONGEST: usize = 120;
/// The most descriptions on it.
const PARTS: usize = 4;
/// Words for people that say nothing on a card.
const PLAIN: &[&str] = &["man", "woman", "boy", "girl", "person", "guy", "individual", "lady", "friend"];
/// Titles that are shortened before a name, and the word for who bears them.
const TITLES: &[(&str, &str)] = &[
    ("sen", "Senator"),
    ("rep", "Representative"),
    ("gov", "Governor"),
    ("rev", "Reverend"),
    ("prof", "Professor"),
    ("gen", "General"),
    ("col", "Colonel"),
    ("capt", "Captain"),
    ("sgt", "Sergeant"),
    ("maj", "Major"),
    ("adm", "Admiral"),
    ("cllr", "Councillor"),
];

/// Role and organisation as the card shows them; `whose` names who a possessive pronoun's token means.
pub(in crate::mention) fn card(
    ctx: &Context,
    described: &[Description],
    whose: impl Fn(usize) -> Option<String>,
) -> (Option<String>, Option<String>) {
    let by_rank = || (0..=AGE).flat_map(|rank| described.iter().filter(move |d| d.rank == rank));
    let organisation = by_rank().find(|d| !is_empty(d.organisation)).map(|d| d.organisation);
    let mut parts: Vec<Part> = Vec::new();
    for d in by_rank().filter(|d| !is_empty(d.role) && !is_plain(ctx, d)) {
        if d.rank == LAST && !parts.is_empty() {
            continue;
        }
        // a second organisation stays in its role's words
        let whole = !is_empty(d.organisation) && Some(d.organisation) != organisation;
        let run = if whole { Run { first: d.role.first, end: d.organisation.end } } else { d.role };
        let run = finished(ctx, run);
        if is_empty(run) {
            continue;
        }
        let head = d.head.map(|k| noun_of(ctx, k));
        let of = relation(ctx, d).and_then(&whose);
        add(ctx, &mut parts, Part { run, head, whole: !is_empty(d.organisation), of });
    }
    let role = joined(ctx, &parts);
    (Some(role).filter(|r| !r.is_empty()), organisation.map(|run| ctx.text(run).to_owned()))
}

/// "author of | “The Last Lamp”": with the title behind the preposition, or without the preposition.
fn finished(ctx: &Context, run: Run) -> Run {
    let open = |end: usize| end > run.first && ctx.class(end - 1) == Class::Prep;
    if open(run.end) && ctx.tagged.sentence(run.first).end > run.end && ctx.tagged.is_quoted(run.end) {
        return Run { end: run.end + 1, ..run };
    }
    let end = (run.first..=run.end).rev().find(|end| !open(*end)).unwrap_or(run.first);
    Run { end, ..run }
}

/// "his" in "his mother, Ann Roe".
fn relation(ctx: &Context, d: &Description) -> Option<usize> {
    let before = d.role.first.checked_sub(1)?;
    let kin = d.head.is_some_and(|k| ctx.entry(k).is(KIN));
    let owner = ctx.tagged.tags[before].entry; // "their" may mean anybody
    (kin && owner.is(P_POSSESSIVE) && owner.is(MALE | FEMALE)).then_some(before)
}

fn is_plain(ctx: &Context, d: &Description) -> bool {
    d.head.is_some_and(|k| PLAIN.contains(&ctx.bare(k)))
}

/// Words on a card, and the noun they turn on.
struct Part<'t> {
    run: Run,
    head: Option<&'t str>,
    /// Its organisation is known.
    whole: bool,
    /// Whose mother she is.
    of: Option<String>,
}

impl Part<'_> {
    /// "(D-Ohio)", "of Kentucky": goes on from a role.
    fn goes_on(&self, ctx: &Context) -> bool {
        matches!(ctx.tagged.lower(self.run.first), "(" | "of")
    }

    fn len(&self) -> usize {
        self.run.end - self.run.first
    }
}

/// "Sen." alone is "Senator"; everything else as printed.
fn shown<'a>(ctx: &Context<'_, 'a>, run: Run) -> &'a str {
    let title = TITLES.iter().find(|(short, _)| *short == ctx.tagged.lower(run.first));
    let alone = run.end - run.first <= 2 && ctx.tagged.lower(run.end - 1).len() <= 4;
    title.filter(|_| alone).map_or_else(|| ctx.text(run), |(_, word)| word)
}

/// Adds a part that says something new, or the same with more words.
fn add<'t>(ctx: &Context, parts: &mut Vec<Part<'t>>, new: Part<'t>) {
    let word = |k: usize| ctx.tagged.tags[k].hash;
    let inside = |p: &Part, k: usize| (p.run.first..p.run.end).any(|known| word(known) == word(k));
    let known = |p: &Part| {
        p.head.is_some() && p.head == new.head || (new.run.first..new.run.end).all(|k| inside(p, k))
    };
    if let Some(same) = parts.iter_mut().find(|p| known(p)) {
        if !same.whole && new.len() > same.len() && same.head == new.head {
            *same = new;
        }
    } else if parts.len() < PARTS {
        parts.push(new);
    }
}

fn joined(ctx: &Context, parts: &[Part]) -> String {
    let mut role = String::new();
    let first = parts.iter().position(|p| !p.goes_on(ctx));
    // "of Hull" belongs to "agent", but not to "agent for a mill"
    let tied =
        first.is_some_and(|i| (parts[i].run.first..parts[i].run.end).any(|k| ctx.class(k) == Class::Prep));
    let on = parts.iter().filter(|p| p.goes_on(ctx));
    let rest = parts.iter().enumerate().filter(|(i, p)| Some(*i) != first && !p.goes_on(ctx)).map(|(_, p)| p);
    for part in first.map(|i| &parts[i]).into_iter().chain(on).chain(rest) {
        let text = shown(ctx, part.run);
        if role.len() + text.len() > LONGEST {
            break;
        }
        if !role.is_empty() {
            let bracket = ctx.tagged.word(part.run.first) == "(";
            role.push_str(if bracket || part.goes_on(ctx) && !tied { " " } else { ", " });
        }
        match text.strip_suffix(['"', '”']).and_then(|title| title.strip_suffix(',')) {
            Some(title) => role.extend([title, &text[title.len() + 1..]]), // "author of “The Last Lamp,”"
            None => role.push_str(text),
        }
        if let Some(of) = &part.of {
            role.push_str(" of ");
            role.push_str(of);
        }
    }
    role
}

/// The word by which somebody with this title or role is called: "senator" for "Sen."
pub(in crate::mention) fn noun_of<'t>(ctx: &Context<'t, '_>, head: usize) -> &'t str {
    const CALLED: &[(&str, &str)] = &[
        ("sen", "senator"),
        ("rep", "representative"),
        ("gov", "governor"),
        ("rev", "reverend"),
        ("prof", "professor"),
        ("gen", "general"),
        ("dr", "doctor"),
        ("cllr", "councillor"),
        ("justice", "judge"),
        ("insp", "inspector"),
        ("capt", "captain"),
        ("sgt", "sergeant"),
        ("lt", "lieutenant"),
        ("col", "colonel"),
        ("maj", "major"),
        ("supt", "superintendent"),
    ];
    let word = ctx.bare(head);
    CALLED.iter().find(|(short, _)| *short == word).map_or(word, |(_, noun)| noun)
}
