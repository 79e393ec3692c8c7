//! `cargo xtask train`: the committed weights again from `WSW_CORPUS`, the same bytes each time.
//!
//! Word rates are counted, a conditional logit over strings is fitted (L-BFGS), boosted trees with a
//! softmax over each span's rows follow; all of it on PolNeAR train only. What each part gains is in
//! `docs/attribution.md`.

mod article;
mod data;
mod evaluate;
mod fit;
mod logit;
mod minimise;
mod rates;
mod trees;

use crate::accuracy::corpus;
use anyhow::{Context, Result};
use article::Learnt;
use rates::Rates;
use std::path::Path;

/// Makes the committed weights again from the corpus that `WSW_CORPUS` points to.
#[derive(clap::Args)]
pub struct Options {
    /// Cross-validate over the articles of train in this many parts instead of writing weights.
    #[arg(long, value_name = "PARTS")]
    cv: Option<usize>,
    /// Boosted trees.
    #[arg(long, default_value_t = 160)]
    trees: usize,
    /// Leaves a tree.
    #[arg(long, default_value_t = 16)]
    leaves: usize,
    /// Strings that keep a weight.
    #[arg(long, default_value_t = 2500)]
    strings: usize,
    /// Learning rate of the trees.
    #[arg(long, default_value_t = 0.07)]
    rate: f64,
    /// With --cv: print what is wrong.
    #[arg(long)]
    misses: bool,
}

/// Where the model and the word rates live.
const MODEL: &str = "src/attribution/model.bin";
const RATES: &str = "src/lexicon/en/rates.tsv";

/// Counts, fits and writes.
///
/// # Errors
/// One sentence when the corpus can't be read (with file and line) or the weights can't be written.
pub fn run(options: &Options) -> Result<()> {
    let folder = corpus::folder()?.context("WSW_CORPUS is not set: it has to name the corpus's folder")?;
    let keyed = corpus::articles(&folder.join("polnear/train.jsonl"))?;
    let rates = Rates::count(&keyed);
    let learnt: Vec<_> =
        keyed.iter().enumerate().map(|(i, a)| Learnt::read(a, |h| rates.entry(h, Some(i)))).collect();
    println!("{} articles, {:.1} % of sources are candidates", keyed.len(), evaluate::reach(&learnt));
    if let Some(parts) = options.cv {
        evaluate::cross_validate(&keyed, &learnt, parts, options);
        return Ok(());
    }
    let fitted = fit::fit(&learnt.iter().collect::<Vec<_>>(), options);
    write(RATES, rates.table().as_bytes())?;
    write(MODEL, &fitted.bytes())?;
    println!("{MODEL}: {} bytes", fitted.bytes().len());
    Ok(())
}

fn write(path: &str, bytes: &[u8]) -> Result<()> {
    std::fs::write(Path::new(path), bytes).with_context(|| path.to_owned())
}
