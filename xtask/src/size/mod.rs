//! `cargo xtask size`: each shipped file raw, gzip and brotli, against `budgets.toml`.

mod why;

use crate::root::root;
use crate::site::{self, Part, Site};
use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Deserialize;
use std::fs;
use std::io::Write;

/// Most bytes in brotli, by part; see `budgets.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Budgets {
    loader: usize,
    first_use: usize,
}

/// Bytes of one file, or of several.
#[derive(Clone, Copy, Default)]
struct Sizes {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

#[derive(clap::Args)]
pub struct Arguments {
    /// List what the WebAssembly is made of, too
    #[arg(long)]
    why: bool,
}

/// Builds the site and checks its sizes.
///
/// # Errors
/// When a budget is exceeded.
pub fn run(arguments: &Arguments) -> Result<()> {
    let site = site::build()?;
    if arguments.why {
        why::print(&site::named_module()?)?;
    }
    check(&site)
}

/// Prints the table and fails above a budget.
pub fn check(site: &Site) -> Result<()> {
    let budgets = read_budgets()?;
    let rows = measure(site)?;
    let total = rows.iter().fold(Sizes::default(), |sum, row| sum.plus(row.2));
    println!("{:34} {:>9} {:>9} {:>9} {:>9}", "bytes", "raw", "gzip", "brotli", "budget");
    let mut over = Vec::new();
    for (part, name, sizes) in &rows {
        let budget = (*part == Part::Loader).then_some(budgets.loader);
        over.extend(line(name, *sizes, budget));
    }
    over.extend(line("first use", total, Some(budgets.first_use)));
    if !over.is_empty() {
        bail!("above budget (budgets.toml): {}", over.join(", "));
    }
    Ok(())
}

fn read_budgets() -> Result<Budgets> {
    let text = fs::read_to_string(root().join("budgets.toml")).context("budgets.toml can't be read")?;
    toml::from_str(&text).context("budgets.toml does not say what is expected")
}

fn measure(site: &Site) -> Result<Vec<(Part, &str, Sizes)>> {
    site.files.iter().map(|file| Ok((file.part, file.name.as_str(), Sizes::of(&file.bytes)?))).collect()
}

/// Prints a line; gives the name when it is above its budget.
fn line(name: &str, sizes: Sizes, budget: Option<usize>) -> Option<String> {
    let shown = budget.map(|budget| budget.to_string()).unwrap_or_default();
    println!("{name:34} {:>9} {:>9} {:>9} {shown:>9}", sizes.raw, sizes.gzip, sizes.brotli);
    budget.is_some_and(|budget| sizes.brotli > budget).then(|| name.to_owned())
}

impl Sizes {
    fn of(bytes: &[u8]) -> Result<Self> {
        Ok(Self { raw: bytes.len(), gzip: gzip(bytes)?, brotli: brotli(bytes)? })
    }

    fn plus(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

fn gzip(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

/// Quality 11 and the largest window, as `brotli -q 11 -w 24` and servers that compress beforehand do.
pub fn brotli(bytes: &[u8]) -> Result<usize> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters)?;
    Ok(out.len())
}
