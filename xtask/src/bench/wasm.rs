//! Times in WebAssembly: the module that ships, under Node, which has Chromium's engine.

use super::texts::Text;
use crate::site::{self, Part};
use crate::tools::{NODE, Toolbox};
use crate::{process, root};
use anyhow::{Context, Result, ensure};
use std::fs;

/// Milliseconds for each text, the median.
pub fn times(texts: &[Text]) -> Result<Vec<f64>> {
    let site = site::build()?;
    let (glue, module) = (super::folder().join("glue.mjs"), super::folder().join("module.wasm"));
    fs::write(&glue, &site.part(Part::Glue).bytes)?;
    fs::write(&module, &site.part(Part::Module).bytes)?;
    let mut node = Toolbox::with(&[&NODE])?.command("node");
    node.arg(root::root().join("benches/wasm.mjs")).args([&glue, &module]);
    let answer = process::answer(node.args(texts.iter().map(|text| &text.file)));
    let answer = answer.context("benches/wasm.mjs failed under Node")?;
    let times: Vec<f64> = answer.lines().filter_map(|line| line.parse().ok()).collect();
    ensure!(times.len() == texts.len(), "benches/wasm.mjs said nothing of some texts");
    Ok(times)
}
