//! Build time: reads the word lists and writes them small, by the words' hashes.

mod pack;

use pack::{BLANK, Row, packed};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

include!("../hash.rs");
include!("../flags.rs");

pub fn write_tables() {
    let folder = Path::new("src/lexicon/en");
    println!("cargo::rerun-if-changed=src/lexicon");
    let mut words = BTreeMap::new();
    for fields in rows(&folder.join("closed.tsv")) {
        let code = fields[2].parse().unwrap_or(0);
        words.insert(fields[0].clone(), Row { flags: bits(FLAGS, &fields[1]), code, ..BLANK });
    }
    for fields in rows(&folder.join("people.tsv")) {
        let row = words.entry(fields[0].clone()).or_insert(BLANK);
        row.flags |= bits(FLAGS, &fields[1]);
    }
    for fields in rows(&folder.join("reporting.tsv")) {
        let row = words.entry(fields[0].clone()).or_insert(BLANK);
        row.reports = bits(REPORTING, &fields[1]) as u8;
    }
    for fields in rows(&folder.join("rates.tsv")) {
        let rate =
            |i: usize| fields[i].parse().unwrap_or_else(|_| panic!("rates.tsv: {} has no number", fields[0]));
        let row = words.entry(fields[0].clone()).or_insert(BLANK);
        row.rates = Some([rate(1), rate(2), rate(3), rate(4)]);
    }
    write("words_en.bin", &packed(&words));
    write("languages.rs", languages().as_bytes());
}

fn write(name: &str, text: &[u8]) {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join(name);
    fs::write(out, text).expect("the build folder can be written");
}

/// Each folder with a `words.tsv` is a language: its function words as hashes, since every article is told by them;
/// the others as text, which is smaller, to be read when an article is in the language.
fn languages() -> String {
    let folders = fs::read_dir("src/lexicon").expect("the lexicon is a folder").flatten().map(|f| f.path());
    let mut folders: Vec<_> = folders.filter(|f| f.join("words.tsv").exists()).collect();
    folders.sort();
    let mut out = "static LANGUAGES: &[Language] = &[\n".to_owned();
    for folder in folders {
        let tag = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let words = rows(&folder.join("words.tsv"));
        let classes = |f: &[String]| bits(WORD_CLASSES, &f[1]);
        let functions = words.iter().filter(|f| classes(f) & FUNCTION != 0).map(|f| hash(&f[0]));
        let mut functions: Vec<_> = functions.collect();
        functions.sort_unstable();
        let noun_capitals = words.iter().any(|f| f[0] == "-");
        let _ = writeln!(
            out,
            "Language {{ tag: {tag:?}, noun_capitals: {noun_capitals}, functions: &{functions:?}, words: {:?} }},",
            by_class(words.iter().map(|f| (classes(f), f[0].as_str())))
        );
    }
    out + "];\n"
}

/// A line for each set of classes: their bits, then the words.
fn by_class<'w>(words: impl Iterator<Item = (u32, &'w str)>) -> String {
    let mut lines: BTreeMap<u32, String> = BTreeMap::new();
    for (classes, word) in words.filter(|w| w.0 & !FUNCTION != 0) {
        let line = lines.entry(classes).or_insert_with(|| classes.to_string());
        line.push(' ');
        line.push_str(word);
    }
    lines.into_values().collect::<Vec<_>>().join("\n")
}

/// The fields of each line of a `.tsv` below its comments and its header.
fn rows(path: &Path) -> Vec<Vec<String>> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| {
        panic!(
            "{} can't be read ({e}): restore it, or make it again with `cargo xtask train`",
            path.display()
        )
    });
    let lines = text.lines().filter(|l| !l.starts_with("# ")).skip(1);
    lines.map(|l| l.split('\t').map(str::to_owned).collect()).collect()
}

/// The bits of all these classes, which `table` lists.
fn bits(table: &[(&str, u32)], names: &str) -> u32 {
    names.split(' ').filter(|n| !n.is_empty()).map(|n| flag(table, n)).fold(0, |all, one| all | one)
}

fn flag(flags: &[(&str, u32)], name: &str) -> u32 {
    let found = flags.iter().find(|(n, _)| *n == name);
    found.unwrap_or_else(|| panic!("no class of words is called {name}: flags.rs lists them")).1
}
