//! Whole pages with hand-made keys: is each printed span found, and given to the right person by name?
//!
//! A segment matches a key when its first and last words are the key's. Spans marked `doubt` and
//! second printings count for nothing. An attributed quotation on a span that is not speech, or on
//! no span at all, is a false positive. Indirect statements are scored by recall only.

use super::section::Miss;
use super::words::{name_of, words};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use who_said_what::report::{Certainty, Quotation, QuotationKind, Report, Speaker};

/// The key of a page.
#[derive(Deserialize)]
pub struct PageKey {
    pub quotes: Vec<Span>,
    #[serde(default)]
    pub indirect: Vec<Statement>,
}

/// A printed span.
#[derive(Deserialize)]
pub struct Span {
    pub start_words: String,
    pub end_words: String,
    pub speaker: Option<String>,
    #[serde(default)]
    pub aliases: Vec<String>,
    pub role: Option<String>,
    pub kind: String,
    #[serde(default)]
    pub doubt: bool,
    #[serde(default)]
    pub duplicate_of: u32,
}

/// A statement without marks.
#[derive(Deserialize)]
pub struct Statement {
    pub start_words: String,
    pub end_words: String,
    pub speaker: String,
    #[serde(default)]
    pub doubt: bool,
    /// Words in marks may be what overlaps it.
    #[serde(default)]
    pub with_quote: bool,
}

/// Counts over one page or many.
#[derive(Clone, Copy, Default)]
pub struct Counts {
    pub gold: usize,
    pub found: usize,
    pub right: usize,
    pub named: usize,
    pub sure_right: usize,
    pub sure_found: usize,
    pub stray: usize,
    pub scare: usize,
    pub people: usize,
    pub people_shown: usize,
    pub people_right: usize,
    pub people_true: usize,
    pub roles: usize,
    pub roles_right: usize,
    pub indirect: usize,
    pub indirect_right: usize,
}

/// A printed or reported segment of the report.
struct Row<'a> {
    words: Vec<String>,
    text: &'a str,
    speaker: Option<&'a Speaker>,
    sure: bool,
}

/// Counts what became of a page's spans, people and statements.
pub fn count(key: &PageKey, report: &Report) -> (Counts, Vec<Miss>) {
    let is_indirect = |q: &&Quotation| q.kind == QuotationKind::Indirect;
    let indirect: Vec<_> =
        report.quotations.iter().filter(is_indirect).flat_map(|q| rows(report, q)).collect();
    let printed: Vec<_> =
        report.quotations.iter().filter(|q| !is_indirect(q)).flat_map(|q| rows(report, q)).collect();
    let (mut counts, mut misses) = (Counts::default(), Vec::new());
    spans(key, &printed, &mut counts, &mut misses);
    people(key, &printed, &mut counts, &mut misses);
    statements(key, &printed, &indirect, &mut counts, &mut misses);
    (counts, misses)
}

fn rows<'a>(report: &'a Report, q: &'a Quotation) -> impl Iterator<Item = Row<'a>> {
    let (speaker, sure) = (report.speaker(q), q.certainty == Certainty::Certain);
    q.segments.iter().map(move |s| Row { words: words(&s.text), text: &s.text, speaker, sure })
}

fn spans(key: &PageKey, rows: &[Row], c: &mut Counts, misses: &mut Vec<Miss>) {
    let (taken, used) = pair(&key.quotes, rows);
    for (k, row) in key.quotes.iter().zip(&taken).filter(|(k, _)| !k.doubt && k.duplicate_of == 0) {
        span(k, row.map(|j| &rows[j]), c, misses);
    }
    for (row, _) in rows.iter().zip(&used).filter(|(_, used)| !**used) {
        let Some(speaker) = row.speaker else { continue };
        c.found += 1;
        c.stray += 1;
        c.sure_found += usize::from(row.sure);
        misses.push(("stray", format!("«{}» given to {}", start_of(row.text), speaker.name)));
    }
}

fn span(k: &Span, row: Option<&Row>, c: &mut Counts, misses: &mut Vec<Miss>) {
    let said = row.and_then(|r| r.speaker.map(|s| (s.name.as_str(), r.sure)));
    let (words, whose) = (&k.start_words, k.speaker.as_deref().unwrap_or("nobody"));
    if k.kind == "scare" {
        if let Some((name, sure)) = said {
            c.found += 1;
            c.scare += 1;
            c.sure_found += usize::from(sure);
            misses.push(("scare", format!("«{words}» given to {name}")));
        }
        return;
    }
    c.gold += 1;
    let Some((name, sure)) = said else {
        let class = if row.is_some() { "unattributed" } else { "unfound" };
        misses.push((class, format!("«{words}» is {whose}")));
        return;
    };
    let right = k.allows(name);
    c.found += 1;
    c.right += usize::from(right);
    let named = k.speaker.as_deref().is_some_and(|s| name_of(s) == name_of(name));
    c.named += usize::from(named);
    if right && !named {
        misses.push(("name", format!("«{words}» is {whose}, on the card {name}")));
    }
    c.sure_found += usize::from(sure);
    c.sure_right += usize::from(sure && right);
    if !right {
        let sure = if sure { " (certain)" } else { "" };
        misses.push(("wrong", format!("«{words}» is {whose}, given to {name}{sure}")));
    }
}

/// One to one: both ends first, then one end, in the order of appearance.
fn pair(keys: &[Span], rows: &[Row]) -> (Vec<Option<usize>>, Vec<bool>) {
    let ends: Vec<_> = keys.iter().map(|k| (words(&k.start_words), words(&k.end_words))).collect();
    let (mut taken, mut used) = (vec![None; keys.len()], vec![false; rows.len()]);
    for both in [true, false] {
        for (i, (start, end)) in ends.iter().enumerate().filter(|(_, (start, _))| !start.is_empty()) {
            let fits = |row: &Row| {
                let (head, tail) =
                    (row.words.starts_with(start), !end.is_empty() && row.words.ends_with(end));
                if both { head && tail } else { head || tail }
            };
            let free = |j: &usize| !used[*j] && !rows[*j].words.is_empty() && fits(&rows[*j]);
            if taken[i].is_none()
                && let Some(j) = (0..rows.len()).find(free)
            {
                taken[i] = Some(j);
                used[j] = true;
            }
        }
    }
    (taken, used)
}

impl Span {
    /// Whether `name` is the speaker's name or another the key allows.
    fn allows(&self, name: &str) -> bool {
        let name = name_of(name);
        self.speaker.iter().chain(&self.aliases).filter(|a| !a.is_empty()).any(|a| name_of(a) == name)
    }
}

fn people(key: &PageKey, rows: &[Row], c: &mut Counts, misses: &mut Vec<Miss>) {
    let mut shown: Vec<&Speaker> = Vec::new();
    for speaker in rows.iter().filter_map(|r| r.speaker) {
        if !shown.iter().any(|s| s.id == speaker.id) {
            shown.push(speaker);
        }
    }
    let (gold, sure) = wanted(key);
    let hit = |k: &Span| shown.iter().copied().find(|s| k.allows(&s.name));
    c.people = sure.len();
    c.people_shown = shown.len();
    c.people_right = gold.iter().filter(|(name, k)| sure.contains(*name) && hit(k).is_some()).count();
    c.people_true = gold.values().filter_map(|k| hit(k)).map(|s| &s.id).collect::<BTreeSet<_>>().len();
    for (name, k) in &gold {
        let is_theirs = |q: &&Span| q.speaker.as_deref().is_some_and(|s| name_of(s) == *name);
        let role =
            key.quotes.iter().filter(is_theirs).find_map(|q| q.role.as_deref().filter(|r| !r.is_empty()));
        if let (Some(role), Some(speaker)) = (role, hit(k)) {
            c.roles += 1;
            match shows_role(speaker, role) {
                true => c.roles_right += 1,
                false => misses.push(("role", role_miss(k, role, speaker))),
            }
        }
    }
}

/// The key's speakers by name with their first span, and the names that stand on more than doubtful spans.
fn wanted(key: &PageKey) -> (BTreeMap<Vec<String>, &Span>, BTreeSet<Vec<String>>) {
    let (mut gold, mut sure) = (BTreeMap::new(), BTreeSet::new());
    for k in key.quotes.iter().filter(|k| k.kind != "scare") {
        let Some(name) = k.speaker.as_deref().filter(|s| !s.is_empty()).map(name_of) else { continue };
        if !k.doubt {
            sure.insert(name.clone());
        }
        gold.entry(name).or_insert(k);
    }
    (gold, sure)
}

/// Whether all words of `role` stand in what is shown.
fn shows_role(speaker: &Speaker, role: &str) -> bool {
    const SMALL: &[&str] = &["of", "at", "for", "the", "in", "and", "a", "an"];
    let shown = [speaker.role.as_deref(), speaker.organisation.as_deref()];
    let shown = words(&shown.into_iter().flatten().collect::<Vec<_>>().join(" "));
    words(role).iter().all(|w| SMALL.contains(&w.as_str()) || shown.contains(w))
}

fn role_miss(k: &Span, role: &str, speaker: &Speaker) -> String {
    let shown = |text: &Option<String>| text.as_deref().map_or("nothing".to_owned(), |t| format!("“{t}”"));
    let who = k.speaker.as_deref().unwrap_or_default();
    format!("{who}: “{role}”, shown {} at {}", shown(&speaker.role), shown(&speaker.organisation))
}

fn statements(key: &PageKey, printed: &[Row], indirect: &[Row], c: &mut Counts, misses: &mut Vec<Miss>) {
    for k in key.indirect.iter().filter(|k| !k.doubt) {
        let allowed: Vec<_> = aliases(key, k).map(name_of).collect();
        let candidates = indirect.iter().chain(printed.iter().filter(|_| k.with_quote));
        let near: Vec<_> = candidates.filter(|r| k.meets(r)).filter_map(|r| r.speaker).collect();
        c.indirect += 1;
        if near.iter().any(|s| allowed.contains(&name_of(&s.name))) {
            c.indirect_right += 1;
        } else {
            let given = near.first().map_or("not found".to_owned(), |s| format!("given to {}", s.name));
            misses.push(("indirect", format!("«{}» is {}, {given}", k.start_words, k.speaker)));
        }
    }
}

fn aliases<'a>(key: &'a PageKey, k: &'a Statement) -> impl Iterator<Item = &'a str> {
    let theirs = key.quotes.iter().filter(|q| q.speaker.as_ref() == Some(&k.speaker));
    let aliases = theirs.flat_map(|q| &q.aliases).filter(|a| !a.is_empty());
    aliases.map(String::as_str).chain([k.speaker.as_str()])
}

impl Statement {
    /// Whether a row holds the statement's first three or last three words, or two long ones of its end.
    fn meets(&self, row: &Row) -> bool {
        let (start, end) = (words(&self.start_words), words(&self.end_words));
        let text = row.words.join(" ");
        let head = start[..start.len().min(3)].join(" ");
        let tail = end[end.len().saturating_sub(3)..].join(" ");
        let long: Vec<_> = end.iter().filter(|w| w.chars().count() > 3).collect();
        text.contains(&head)
            || text.contains(&tail)
            || (long.len() >= 2 && long.iter().all(|w| row.words.contains(w)))
    }
}

fn start_of(text: &str) -> String {
    text.chars().take(60).collect()
}

impl Counts {
    /// Takes in the counts of another page.
    pub fn merge(mut self, other: &Self) -> Self {
        self.gold += other.gold;
        self.found += other.found;
        self.right += other.right;
        self.named += other.named;
        self.sure_right += other.sure_right;
        self.sure_found += other.sure_found;
        self.stray += other.stray;
        self.scare += other.scare;
        self.people += other.people;
        self.people_shown += other.people_shown;
        self.people_right += other.people_right;
        self.people_true += other.people_true;
        self.roles += other.roles;
        self.roles_right += other.roles_right;
        self.indirect += other.indirect;
        self.indirect_right += other.indirect_right;
        self
    }
}
