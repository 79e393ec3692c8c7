//! `npm/`: the package. Its own files are in `www/npm/`, the rest is the site's, under names that stay.

use super::files::{Files, filled, source};
use crate::site::{PLACEHOLDER, Part, Site};
use anyhow::{Result, ensure};

/// Names that a bundler sees, so that it copies the files and puts their new addresses here. The placeholder stands
/// in a template literal.
const NAMES: &str = r#"${JSON.stringify({
    glue: { name: new URL("./who-said-what.js", import.meta.url).href },
    wasm: { name: new URL("./who-said-what_bg.wasm", import.meta.url).href },
  })}"#;

/// Each file of the package that is a file of the repository.
const COPIED: &[(&str, &str)] = &[
    ("README.md", "www/npm/README.md"),
    ("index.js", "www/npm/index.js"),
    ("who-said-what.d.ts", "www/who-said-what.d.ts"),
    ("custom-elements.json", "www/custom-elements.json"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
];

/// Adds the package.
pub fn add(files: &mut Files, site: &Site, version: &str, licences: String) -> Result<()> {
    let mut put = |name: &str, bytes: Vec<u8>| files.add(format!("npm/{name}"), bytes);
    for (name, path) in COPIED {
        put(name, source(path)?.into_bytes());
    }
    put("package.json", filled(&source("www/npm/package.json")?, &[("version", version)]).into_bytes());
    put("loader.js", loader()?.into_bytes());
    put("who-said-what.js", site.part(Part::Glue).bytes.clone());
    put("who-said-what_bg.wasm", site.part(Part::Module).bytes.clone());
    put("LICENSES.txt", licences.into_bytes());
    Ok(())
}

/// The loader as it was written: bundlers make it small themselves.
fn loader() -> Result<String> {
    let text = source("www/loader.js")?;
    ensure!(text.contains(PLACEHOLDER), "www/loader.js has no {PLACEHOLDER}");
    Ok(text.replacen(PLACEHOLDER, NAMES, 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::Shipped;
    use std::collections::BTreeSet;

    /// npm leaves out what `files` does not list, and always takes these two.
    #[test]
    fn the_package_lists_all_its_files() {
        let package: serde_json::Value =
            serde_json::from_str(&source("www/npm/package.json").unwrap()).unwrap();
        let listed =
            package["files"].as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned());
        let listed: BTreeSet<_> = listed.chain(["README.md", "package.json"].map(str::to_owned)).collect();
        let empty = |part| Shipped::hashed(part, "", "", Vec::new());
        let site = Site { files: vec![empty(Part::Glue), empty(Part::Module)] };
        let mut files = Files::default();
        add(&mut files, &site, "1.2.3", String::new()).unwrap();
        let made: BTreeSet<_> = files.iter().map(|(path, _)| path.replace("npm/", "")).collect();
        assert_eq!(listed, made);
        let package = String::from_utf8(files.get("npm/package.json").unwrap().to_vec()).unwrap();
        assert!(package.contains("\"version\": \"1.2.3\""));
    }
}
