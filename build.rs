//! Packs the word lists of `src/lexicon/` and the interface texts, makes the panel's style sheet small, and takes the
//! weights along.

#[path = "src/lexicon/build/mod.rs"]
mod lexicon;
#[path = "src/panel/minify.rs"]
mod minify;

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    lexicon::write_tables();
    write_style();
    write_texts();
    take_weights();
}

/// Takes the model's weights to where `model.rs` reads them; while they are made again there may be none.
fn take_weights() {
    let weights = "src/attribution/model.bin";
    println!("cargo::rerun-if-changed={weights}");
    let training = env::var_os("CARGO_FEATURE_TRAINING").is_some();
    let bytes = match fs::read(weights) {
        Err(_) if training => Vec::new(),
        read => {
            read.unwrap_or_else(|e| panic!("{weights} can't be read ({e}): make it with `cargo xtask train`"))
        }
    };
    let out = env::var_os("OUT_DIR").expect("a build script's folder");
    fs::write(Path::new(&out).join("model.bin"), bytes).expect("the weights");
}

/// Writes the small style sheet where the panel takes it from.
fn write_style() {
    let sheet = "www/panel.css";
    println!("cargo::rerun-if-changed={sheet}");
    let css = fs::read_to_string(sheet).expect("the panel's style sheet");
    let out = env::var_os("OUT_DIR").expect("a build script's folder");
    fs::write(Path::new(&out).join("panel.css"), minify::minify(&css)).expect("the small style sheet");
}

/// Writes the interface texts where `src/export/texts.rs` takes them from: the ids once, and for each language its
/// texts in their order, a line each.
fn write_texts() {
    let mut tables = tables();
    let ids = column(0, &tables[0].1);
    for (language, table) in &mut tables {
        assert!(column(0, table) == ids, "{language}.tsv has not the ids of en.tsv in the same order");
        *table = column(1, table);
    }
    let about = "/// By language, a text a line; the first stands in for languages without one.";
    let count = tables.len();
    let code = format!(
        "const IDS: &str = {ids:?};\n{about}\npub const TABLES: [(&str, &str); {count}] = {tables:?};\n"
    );
    let out = env::var_os("OUT_DIR").expect("a build script's folder");
    fs::write(Path::new(&out).join("texts.rs"), code).expect("the texts");
}

/// The tables of interface texts by language, English first.
fn tables() -> Vec<(String, String)> {
    let folder = "src/panel/strings";
    println!("cargo::rerun-if-changed={folder}");
    let files = fs::read_dir(folder).expect("the tables' folder").map(|entry| entry.expect("a table").path());
    let table = |file: PathBuf| {
        let language = file.file_stem().expect("a language").to_string_lossy().into_owned();
        (language, fs::read_to_string(&file).expect("a table"))
    };
    let mut tables: Vec<(String, String)> = files.map(table).collect();
    tables.sort_by_key(|(language, _)| (language != "en", language.clone()));
    tables
}

/// A column of a table, a line each.
fn column(at: usize, table: &str) -> String {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    let fields = lines.map(|line| line.split('\t').nth(at).unwrap_or_else(|| panic!("no tab: {line}")));
    fields.collect::<Vec<_>>().join("\n")
}
