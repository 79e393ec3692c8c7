//! Turns the word lists of `src/lexicon/` into sorted arrays, and the panel's style sheet into a small one.

#[path = "src/lexicon/build/mod.rs"]
mod lexicon;
#[path = "src/panel/minify.rs"]
mod minify;

use std::path::Path;
use std::{env, fs};

fn main() {
    lexicon::write_tables();
    write_style();
}

/// Writes the small style sheet where the panel takes it from.
fn write_style() {
    let sheet = "www/panel.css";
    println!("cargo::rerun-if-changed={sheet}");
    let css = fs::read_to_string(sheet).expect("the panel's style sheet");
    let out = env::var_os("OUT_DIR").expect("a build script's folder");
    fs::write(Path::new(&out).join("panel.css"), minify::minify(&css)).expect("the small style sheet");
}
