//! The house's rules, read off the sources: which room may know which, where the browser's crates and serde's
//! derives may stand, and that ARCHITECTURE.md names every room.

use std::fs;
use std::path::{Path, PathBuf};

const ENGINE: &[&str] =
    &["text", "lexicon", "article", "quotation", "mention", "attribution", "report", "export"];

/// Each room with the rooms it may know, besides itself. `element` and what is not listed here may know all.
const ROOMS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("lexicon", &["text"]),
    ("article", &["text"]),
    ("quotation", &["text", "lexicon", "article"]),
    ("mention", &["text", "lexicon", "article"]),
    ("attribution", &["text", "lexicon", "article", "quotation", "mention", "report"]),
    ("report", &["text"]),
    ("assembly", ENGINE),
    ("export", ENGINE),
    ("panel", &["report", "export"]),
    ("host", &["text", "article", "report"]),
    ("cli", ENGINE),
];

/// Names that are rooms, or stand beside them.
const ALL: &[&str] = &[
    "text",
    "lexicon",
    "article",
    "quotation",
    "mention",
    "attribution",
    "report",
    "assembly",
    "export",
    "corrections",
    "panel",
    "host",
    "element",
    "cli",
];

/// Crates that only work in a browser (also as part of a name: `gloo_timers`), and where they may stand.
const BROWSER_CRATES: &[&str] = &["wasm_bindgen", "web_sys", "js_sys", "gloo"];
const BROWSER_ROOMS: &[&str] = &["host/", "element/", "panel/platform/"];

/// Where serde's derives may stand: each costs bytes in the page.
const DERIVING: &[&str] = &["report.rs", "element/options", "text/position.rs"];

/// A source file: its path below `src/` with forward slashes, and its code without comments.
struct Source {
    path: String,
    code: String,
}

impl Source {
    /// `quotation` for `quotation/marks.rs`, `report` for `report.rs`.
    fn room(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// How many `super::` lead out of the room: 1 from `quotation/mod.rs`, 2 from `quotation/marks.rs`.
    fn depth(&self) -> usize {
        self.path.trim_end_matches("/mod.rs").split('/').count()
    }

    /// The names that stand directly after the crate's root: in `crate::a::B`, in `crate::{a::B, c}`, and in
    /// `super::a` where that leads out of the room.
    fn roots(&self) -> Vec<&str> {
        let out = "super::".repeat(self.depth());
        let starts = ["crate::", out.as_str()];
        let mut names: Vec<&str> =
            starts.iter().flat_map(|start| after(&self.code, start)).flat_map(first_names).collect();
        names.retain(|name| ALL.contains(name));
        names
    }
}

/// What follows each occurrence of `start`.
fn after<'a>(code: &'a str, start: &str) -> Vec<&'a str> {
    code.match_indices(start).map(|(at, _)| &code[at + start.len()..]).collect()
}

/// `a` of `a::B`; `a` and `c` of `{a::{B, D}, c}`.
fn first_names(path: &str) -> Vec<&str> {
    match path.strip_prefix('{') {
        Some(group) => entries(group).into_iter().map(identifier).collect(),
        None => vec![identifier(path)],
    }
}

/// The entries of a group up to its closing brace, those of inner groups not.
fn entries(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                found.push(group[start..at].trim());
                start = at + 1;
                if letter == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    found
}

fn identifier(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(text.len());
    &text[..end]
}

fn sources() -> Vec<Source> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found: Vec<Source> = rust_files(&top).iter().map(|file| read(&top, file)).collect();
    found.sort_by(|left, right| left.path.cmp(&right.path));
    found
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let inside = |path: PathBuf| if path.is_dir() { rust_files(&path) } else { vec![path] };
    entries.flat_map(inside).filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect()
}

fn read(top: &Path, file: &Path) -> Source {
    let text = fs::read_to_string(file).unwrap();
    let code =
        text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n");
    let path = file.strip_prefix(top).unwrap().to_string_lossy().replace('\\', "/");
    Source { path, code }
}

/// `breaches` is empty, or the test fails with one breach a line.
fn assert_none(rule: &str, breaches: Vec<String>) {
    assert!(breaches.is_empty(), "{rule}\n  {}\n", breaches.join("\n  "));
}

fn breaches_of(source: &Source) -> Vec<String> {
    let Some((room, known)) = ROOMS.iter().find(|(room, _)| *room == source.room()) else {
        return Vec::new();
    };
    let may = |name: &str| name == *room || known.contains(&name);
    source
        .roots()
        .into_iter()
        .filter(|name| !may(name))
        .map(|name| format!("{}: {name}", source.path))
        .collect()
}

#[test]
fn a_room_knows_only_what_stands_above_it() {
    let breaches = sources().iter().flat_map(breaches_of).collect();
    assert_none("These know a room that they may not know (table ROOMS):", breaches);
}

#[test]
fn browser_crates_stay_at_the_edge() {
    let inside = |source: &Source| !BROWSER_ROOMS.iter().any(|room| source.path.starts_with(room));
    let uses = |source: &Source, name: &str| !after(&source.code, name).is_empty();
    let named = |source: Source| {
        let of_this: Vec<_> = BROWSER_CRATES.iter().filter(|name| uses(&source, name)).collect();
        of_this.into_iter().map(move |name| format!("{}: {name}", source.path)).collect::<Vec<_>>()
    };
    let breaches = sources().into_iter().filter(inside).flat_map(named).collect();
    assert_none("Only host, element and panel/platform may know the browser:", breaches);
}

#[test]
fn serde_derives_only_what_crosses_to_javascript() {
    let derives = |source: &Source| {
        after(&source.code, "derive(").iter().any(|rest| {
            let list = rest.split(')').next().unwrap_or_default();
            list.contains("Serialize") || list.contains("Deserialize")
        })
    };
    let elsewhere = |source: &Source| !DERIVING.iter().any(|place| source.path.starts_with(place));
    let breaches =
        sources().into_iter().filter(elsewhere).filter(derives).map(|source| source.path).collect();
    assert_none("serde derives stand outside the report, the options and the positions:", breaches);
}

#[test]
fn the_map_names_every_room() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let Ok(map) = fs::read_to_string(top.join("ARCHITECTURE.md")) else { return };
    let mut rooms: Vec<String> =
        sources().iter().filter_map(|it| Some(it.path.rsplit_once('/')?.0.to_owned())).collect();
    rooms.dedup();
    let missing =
        rooms.into_iter().map(|room| format!("src/{room}/")).filter(|room| !map.contains(room.as_str()));
    assert_none("ARCHITECTURE.md does not name these folders:", missing.collect());
}

#[test]
fn paths_are_read_as_rust_reads_them() {
    let code =
        "use crate::{text::{Span, Utf16}, report};\nfn f() { super::super::mention::x() }\nuse super::text;";
    let source = Source { path: "quotation/marks.rs".to_owned(), code: code.to_owned() };
    assert_eq!(source.roots(), ["text", "report", "mention"]);
    assert_eq!(breaches_of(&source), ["quotation/marks.rs: report", "quotation/marks.rs: mention"]);
}
