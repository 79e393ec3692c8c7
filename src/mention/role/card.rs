//! Which of the descriptions of somebody their card shows.

use super::{Description, LAST};
use crate::lexicon::Run;
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
];

/// Role and organisation as the card shows them.
pub(in crate::mention) fn card(ctx: &Context, described: &[Description]) -> (Option<String>, Option<String>) {
    let mut sorted: Vec<_> = described.iter().collect();
    sorted.sort_by_key(|d| d.rank);
    let organisation = sorted.iter().find(|d| !is_empty(d.organisation)).map(|d| d.organisation);
    let mut parts: Vec<Part> = Vec::new();
    let plain = |d: &Description| d.head.is_some_and(|k| PLAIN.contains(&ctx.bare(k)));
    for d in sorted.iter().filter(|d| !is_empty(d.role) && !plain(d)) {
        if d.rank >= LAST && !parts.is_empty() {
            break;
        }
        // a second organisation stays in its role's words
        let whole = !is_empty(d.organisation) && Some(d.organisation) != organisation;
        let run = if whole { Run { first: d.role.first, end: d.organisation.end } } else { d.role };
        let whole = !is_empty(d.organisation);
        add(&mut parts, Part { text: shown(ctx, run), head: d.head.map(|k| noun_of(ctx, k)), whole });
    }
    let role = joined(&parts);
    (Some(role).filter(|r| !r.is_empty()), organisation.map(|run| ctx.text(run).to_owned()))
}

/// Words on a card, and the noun they turn on.
struct Part<'t> {
    text: String,
    head: Option<&'t str>,
    /// Its organisation is known.
    whole: bool,
}

impl Part<'_> {
    /// "(D-Ohio)", "of Kentucky": goes on from a role.
    fn goes_on(&self) -> bool {
        self.text.starts_with('(') || self.text.starts_with("of ")
    }
}

/// "Sen." alone is "Senator"; everything else as printed.
fn shown(ctx: &Context, run: Run) -> String {
    let title = TITLES.iter().find(|(short, _)| *short == ctx.tagged.lower(run.first));
    let alone = run.end - run.first <= 2 && ctx.tagged.lower(run.end - 1).len() <= 4;
    title.filter(|_| alone).map_or_else(|| ctx.text(run).to_owned(), |(_, word)| (*word).to_owned())
}

/// Adds a part that says something new.
fn add<'t>(parts: &mut Vec<Part<'t>>, new: Part<'t>) {
    let words = new.text.to_lowercase();
    let known = |p: &Part| {
        let text = p.text.to_lowercase();
        p.head.is_some() && p.head == new.head || words.split_whitespace().all(|w| text.contains(w))
    };
    let fuller = |p: &Part| !p.whole && new.text.len() > p.text.len() && p.head == new.head;
    if let Some(same) = parts.iter_mut().find(|p| known(p)) {
        if fuller(same) {
            *same = new;
        }
    } else if parts.len() < PARTS && !(parts.is_empty() && new.text.starts_with("of ")) {
        parts.push(new);
    }
}

fn joined(parts: &[Part]) -> String {
    let mut role = String::new();
    let (on, own): (Vec<_>, Vec<_>) = parts.iter().partition(|p| p.goes_on());
    for part in own.first().into_iter().chain(&on).chain(own.iter().skip(1)) {
        if role.len() + part.text.len() > LONGEST {
            break;
        }
        if !role.is_empty() {
            role.push_str(if part.goes_on() { " " } else { ", " });
        }
        role.push_str(&part.text);
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
    ];
    let word = ctx.bare(head);
    CALLED.iter().find(|(short, _)| *short == word).map_or(word, |(_, noun)| noun)
}
