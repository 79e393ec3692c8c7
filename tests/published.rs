//! What publishers read by hand or by tool (types, manifest, README) says what the sources do.

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use who_said_what::analyze;
use who_said_what::article::Article;
use who_said_what::element::OPTIONS;

fn source(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Words of `text` that begin with `start`, of letters and `joint`.
fn words<'a>(text: &'a str, start: &str, joint: char) -> BTreeSet<&'a str> {
    let word = |at: usize| {
        let rest = &text[at..];
        let end = rest.find(|letter: char| !letter.is_ascii_alphabetic() && letter != joint);
        &rest[..end.unwrap_or(rest.len())]
    };
    let begins =
        |at: usize| !text[..at].ends_with(|letter: char| letter.is_ascii_alphanumeric() || letter == joint);
    text.match_indices(start).filter(|(at, _)| begins(*at)).map(|(at, _)| word(at)).collect()
}

/// `text` from behind `start` to the next `end`.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("nothing says {start}"));
    rest.split(end).next().unwrap_or_default()
}

/// The element's class in the manifest.
fn class() -> Value {
    let manifest: Value = serde_json::from_str(&source("www/custom-elements.json")).unwrap();
    manifest["modules"][0]["declarations"][0].clone()
}

fn names(list: &Value) -> BTreeSet<String> {
    list.as_array().unwrap().iter().map(|entry| entry["name"].as_str().unwrap().to_owned()).collect()
}

/// The words an option takes, where `OPTIONS` lists them: `auto, light, dark`.
fn listed(allowed: &str) -> Option<Vec<&str>> {
    let words: Vec<_> = allowed.split(", ").collect();
    (words.len() > 1 && words.iter().all(|word| word.chars().all(|letter| letter.is_ascii_lowercase())))
        .then_some(words)
}

#[test]
fn values_of_options() {
    let (types, class) = (source("www/who-said-what.d.ts"), class());
    let attributes = class["attributes"].as_array().unwrap();
    for (name, words) in OPTIONS.iter().filter_map(|(name, allowed)| Some((name, listed(allowed)?))) {
        if words == ["true", "false"] {
            continue; // a boolean there
        }
        let union = words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(" | ");
        let typed = between(&types, &format!("\n  {name}?: "), " | null;");
        assert_eq!(typed, union, "who-said-what.d.ts, {name}");
        let attribute = attributes.iter().find(|attribute| attribute["name"] == *name).unwrap();
        assert_eq!(attribute["type"]["text"], union, "custom-elements.json, {name}");
    }
}

#[test]
fn options_in_the_readme() {
    let readme = source("README.md");
    let table = between(&readme, "### Options", "\n### ");
    for (name, _) in OPTIONS {
        assert!(table.contains(&format!("\n| `{name}` |")), "README.md, Options: {name}");
    }
}

#[test]
fn error_codes() {
    let (problems, loader) = (source("src/element/problem.rs"), source("www/loader.js"));
    let (types, readme) = (source("www/who-said-what.d.ts"), source("README.md"));
    let mut told = words(&problems, "E_", '_');
    told.extend(words(&loader, "E_", '_'));
    assert_eq!(words(between(&types, "type ErrorCode", ";"), "E_", '_'), told, "who-said-what.d.ts");
    assert_eq!(words(between(&readme, "| code |", "\n\n"), "E_", '_'), told, "README.md");
}

#[test]
fn events() {
    let (types, readme) = (source("www/who-said-what.d.ts"), source("README.md"));
    let typed = words(between(&types, "interface EventMap", "}\n"), "wsw-", '-');
    let listed = names(&class()["events"]);
    assert_eq!(typed, listed.iter().map(String::as_str).collect(), "custom-elements.json");
    assert_eq!(typed, words(between(&readme, "| event |", "\n\n"), "wsw-", '-'), "README.md");
}

#[test]
fn parts() {
    let readme = source("README.md");
    let table = between(&readme, "| parts |", "\n\n");
    for name in names(&class()["cssParts"]) {
        assert!(table.contains(&format!("`{name}`")), "README.md: the part {name}");
    }
}

/// A custom property that the style sheet or the README names is used there, or read by what paints the article.
#[test]
fn no_custom_property_is_without_effect() {
    let (sheet, host) = (source("www/panel.css"), source("src/host/highlight.rs"));
    let readme = source("README.md");
    for text in [sheet.as_str(), between(&readme, "| custom property |", "\n\n")] {
        for (at, _) in text.match_indices("--wsw-") {
            let rest = &text[at..];
            let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-');
            let name = &rest[..end.unwrap_or(rest.len())];
            let used = sheet.contains(&format!("var({name}")) || host.contains(&format!("\"{name}\""));
            assert!(used, "{name} has no effect");
        }
    }
}

/// Every field of the JSON report has its line in the types.
#[test]
fn the_report() {
    let types = source("www/who-said-what.d.ts");
    let article = Article::from_text("“We are late,” said Ann Reed, the harbour master.");
    let report = serde_json::to_value(analyze(&article)).unwrap();
    let quotation = &report["quotations"][0];
    let parts = [
        ("Report", &report),
        ("Speaker", &report["speakers"][0]),
        ("Quotation", quotation),
        ("Segment", &quotation["segments"][0]),
    ];
    for (name, value) in parts {
        let fields = between(&types, &format!("interface {name} {{"), "\n}");
        for field in value.as_object().unwrap().keys() {
            assert!(fields.contains(&format!("\n  {field}:")), "who-said-what.d.ts, {name}: {field}");
        }
    }
}
