//! Turns the word lists of `src/lexicon/` into sorted arrays.

#[path = "src/lexicon/build/mod.rs"]
mod lexicon;

fn main() {
    lexicon::write_tables();
}
