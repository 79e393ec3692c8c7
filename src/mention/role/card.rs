//! Which of the descriptions of somebody their card shows.

use super::Description;
use crate::lexicon::Run;
use crate::mention::context::Context;

/// The longest role on a card, in characters.
const LONGEST: usize = 120;
/// The most descriptions on it.
const PARTS: usize = 3;
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
    let organisation = sorted.iter().find(|d| d.organisation != Run::default()).map(|d| d.organisation);
    let mut role = String::new();
    let mut parts = 0;
    for part in sorted.iter().filter(|d| d.role != Run::default()).map(|d| shown(ctx, d.role)) {
        parts += usize::from(parts < PARTS && add(&mut role, &part));
    }
    (Some(role).filter(|r| !r.is_empty()), organisation.map(|run| ctx.text(run).to_owned()))
}

/// "Sen." alone is "Senator"; everything else as printed.
fn shown(ctx: &Context, run: Run) -> String {
    let title = TITLES.iter().find(|(short, _)| *short == ctx.tagged.lower(run.first));
    let alone = run.end - run.first <= 2 && ctx.tagged.lower(run.end - 1).len() <= 4;
    title.filter(|_| alone).map_or_else(|| ctx.text(run).to_owned(), |(_, word)| (*word).to_owned())
}

/// Adds a part that says something new.
fn add(role: &mut String, part: &str) -> bool {
    let (known, new) = (role.to_lowercase(), part.to_lowercase());
    if new.split_whitespace().all(|w| known.contains(w)) || role.len() + part.len() > LONGEST {
        return false;
    }
    let goes_on = part.starts_with('(') || part.starts_with("of ");
    if role.is_empty() && goes_on && !part.starts_with('(') {
        return false;
    }
    if !role.is_empty() {
        role.push_str(if goes_on { " " } else { ", " });
    }
    role.push_str(part);
    true
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
