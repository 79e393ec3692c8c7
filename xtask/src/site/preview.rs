//! The preview page as trunk serves it, made without trunk: what the browser tests and the README's pictures
//! look at. Trunk takes minutes to get, and watches and serves besides.

use super::{Names, compile, tools, work};
use crate::root;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// What trunk writes where the page asks for the library: files by these names, and the module's exports
/// as `wasmBindings`.
const LIBRARY: &str = r#"<link rel="modulepreload" href="./who-said-what.js">
<link rel="preload" href="./who-said-what_bg.wasm" as="fetch" type="application/wasm" crossorigin="anonymous">
<script type="module">
import init, * as bindings from "./who-said-what.js";
const wasm = await init({ module_or_path: "./who-said-what_bg.wasm" });
window.wasmBindings = bindings;
dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm } }));
</script>"#;

/// Builds it below the site's folder.
///
/// # Errors
/// When a tool is missing or a step fails, and when the page asks trunk for something unknown here.
pub fn build() -> Result<()> {
    let tools = tools()?;
    let compiled = compile::library(&tools, &["editor"])?;
    let bound = compile::bind(&tools, &compiled, &work("preview")?, Names::Removed)?;
    let folder = super::folder().join("preview-page");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).with_context(|| format!("{} can't be made", folder.display()))?;
    copy(&bound.glue, &folder)?;
    copy(&bound.module, &folder)?;
    let page = fs::read_to_string(root::root().join("index.html")).context("index.html can't be read")?;
    let lines = page.lines().map(|line| done_by_trunk(line, &folder)).collect::<Result<Vec<_>>>()?;
    fs::write(folder.join("index.html"), lines.join("\n")).context("the preview page can't be written")
}

/// A line of the page after trunk; what it asks for is put into `folder`.
fn done_by_trunk(line: &str, folder: &Path) -> Result<String> {
    if !line.contains("data-trunk") {
        return Ok(line.to_owned());
    }
    match (attribute(line, "rel"), attribute(line, "href")) {
        (Some("rust"), None) => Ok(LIBRARY.to_owned()),
        (Some(kind @ ("css" | "copy-file")), Some(path)) => {
            let name = copy(&root::root().join(path), folder)?;
            let sheet = format!("<link rel=\"stylesheet\" href=\"./{name}\">");
            Ok(if kind == "css" { sheet } else { String::new() })
        }
        _ => bail!("index.html asks trunk for something else: {line}"),
    }
}

/// Copies `file` into `folder`; its name.
fn copy(file: &Path, folder: &Path) -> Result<String> {
    let name = file.file_name().context("no file")?.to_string_lossy().into_owned();
    fs::copy(file, folder.join(&name)).with_context(|| format!("{} can't be copied", file.display()))?;
    Ok(name)
}

fn attribute<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    line.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::attribute;

    #[test]
    fn attributes_are_read() {
        let line = r#"<link data-trunk rel="css" href="www/preview/editor.css">"#;
        assert_eq!(attribute(line, "rel"), Some("css"));
        assert_eq!(attribute(line, "href"), Some("www/preview/editor.css"));
        assert_eq!(attribute(line, "data-target-name"), None);
    }
}
