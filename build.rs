//! Packs the word lists of `src/lexicon/`, makes the panel's style sheet small, and takes the weights along.

#[path = "src/lexicon/build/mod.rs"]
mod lexicon;
#[path = "src/panel/minify.rs"]
mod minify;

use std::path::Path;
use std::{env, fs};

fn main() {
    lexicon::write_tables();
    write_style();
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
