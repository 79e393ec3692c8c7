//! The interface texts: every language has all of them, with the same blanks, and the code asks for no other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use who_said_what::panel::Strings;
use who_said_what::panel::strings::{TABLES, texts};

/// The ids of a table with the blanks of their texts.
fn blanks(table: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    texts(table)
        .map(|(id, text)| {
            (id, text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect())
        })
        .collect()
}

#[test]
fn every_language_has_every_text() {
    let english = blanks(TABLES[0].1);
    for (language, table) in &TABLES[1..] {
        let texts = blanks(table);
        assert_eq!(texts.len(), english.len(), "{language}");
        for (id, expected) in &english {
            assert_eq!(&texts[id], expected, "{language}, {id}");
        }
    }
}

#[test]
fn every_id_in_the_code_is_in_the_table() {
    let strings = Strings::default();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/panel");
    let files =
        fs::read_dir(folder).expect("the panel's folder").map(|entry| entry.expect("an entry").path());
    let sources = files.filter(|file| file.is_file()).map(|file| fs::read_to_string(file).expect("a source"));
    let code: String =
        sources.map(|source| source.split("#[cfg(test)]").next().unwrap_or("").to_owned()).collect();
    let asked = |call: &str| -> Vec<String> {
        let calls = code.split(call).skip(1);
        calls.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())).collect()
    };
    let plain =
        ["ctx.text(\"", ".say(\"", "label_of(pen, \"", "strings.get(\"", ".fill(\""].map(asked).concat();
    assert!(plain.len() > 30, "the calls are written in another way now");
    for id in plain {
        assert_ne!(strings.get(&id), id, "{id} is not in the table");
    }
    for id in [".count(\"", ".plural(\""].map(asked).concat() {
        assert!(!strings.plural(&id, 2).is_empty(), "{id} is not in the table");
    }
}

#[test]
fn a_language_is_found_by_its_tag() {
    assert_eq!(Strings::of("de-AT").get("title"), "Wer sagt was");
    assert_eq!(Strings::of("de-AT").language(), "de-AT");
    assert_eq!(Strings::of("fr").count("people", 0), "0 personne");
    assert_eq!(Strings::of("xx").language(), "en");
    assert_eq!(Strings::of("").get("title"), "Who said what");
}
