//! Shipped files: named by their content, with the integrity that a page checks.

use super::compile::Bound;
use super::{Site, shrink};
use crate::root;
use crate::tools::Toolbox;
use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};
use std::fs;
use std::path::Path;

/// What the loader's source says where the names of the other files go.
pub const PLACEHOLDER: &str = "__FILES__";

/// What a shipped file is; budgets are by part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Loader,
    Glue,
    Module,
}

/// A file that a reader's browser loads.
pub struct Shipped {
    pub part: Part,
    /// Its name in the site's folder.
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Shipped {
    /// `STEM.HASH.ENDING`: a changed file is a new address, so it may be cached for ever.
    pub fn hashed(part: Part, stem: &str, ending: &str, bytes: Vec<u8>) -> Self {
        let hash: String = Sha256::digest(&bytes).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        Self { part, name: format!("{stem}.{hash}.{ending}"), bytes }
    }

    /// The integrity of its bytes.
    pub fn integrity(&self) -> String {
        integrity(&self.bytes)
    }
}

/// As the `integrity` attribute writes it (Subresource Integrity, section 3.1).
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

/// Writes the site's folder anew: the loader, the glue, the module.
pub fn assemble(tools: &Toolbox, bound: &Bound) -> Result<Site> {
    let glue = Shipped::hashed(Part::Glue, "who-said-what", "js", read(&bound.glue)?);
    let module = Shipped::hashed(Part::Module, "who-said-what", "wasm", read(&bound.module)?);
    let loader = loader(tools, &glue, &module, &bound.glue.with_file_name("loader.js"))?;
    let site = Site { files: vec![loader, glue, module] };
    write(&site)?;
    Ok(site)
}

/// The loader names the other files with their integrity, so an old one never meets a new module.
fn loader(tools: &Toolbox, glue: &Shipped, module: &Shipped, scratch: &Path) -> Result<Shipped> {
    let source = root::root().join("www/loader.js");
    let text = String::from_utf8(read(&source)?).context("www/loader.js is not UTF-8")?;
    let entry = |file: &Shipped| serde_json::json!({ "name": file.name, "integrity": file.integrity() });
    let names = serde_json::json!({ "glue": entry(glue), "wasm": entry(module) }).to_string();
    fs::write(scratch, text.replacen(PLACEHOLDER, &names, 1)).context("the loader can't be written")?;
    shrink::script(tools, scratch)?;
    Ok(Shipped { part: Part::Loader, name: "loader.js".to_owned(), bytes: read(scratch)? })
}

fn write(site: &Site) -> Result<()> {
    let folder = super::folder().join("v1");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("the old site can't be removed")?;
    }
    fs::create_dir_all(&folder).context("the site's folder can't be made")?;
    for file in &site.files {
        fs::write(folder.join(&file.name), &file.bytes)
            .with_context(|| format!("{} can't be written", file.name))?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} can't be read", path.display()))
}
