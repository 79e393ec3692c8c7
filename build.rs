//! Turns the word lists of `src/lexicon/` into sorted arrays, and the panel's style sheet into a small one.

#[path = "src/lexicon/build/mod.rs"]
mod lexicon;
#[path = "src/panel/minify.rs"]
mod minify;

fn main() {
    lexicon::write_tables();
    minify::write_style();
}
