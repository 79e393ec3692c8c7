//! Making the built files small.

use super::{Names, order};
use crate::process;
use crate::tools::Toolbox;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Fails unless this engine takes the module: wasm-opt has been seen to write some that it does not.
const GATE: &str = "new WebAssembly.Module(require('fs').readFileSync(process.argv[1]))";

/// Small, again until nothing changes; but what is said twice is pressed well as it is, so it is not gathered by all
/// means (`-Oz`, or values kept in locals). The lowest kilobyte is the far end of the stack, so small offsets may be
/// folded into loads and stores. A function with one caller stays one unless it is tiny: pressed it is smaller, and
/// browsers compile functions as they are called, a large one in one long task.
const OPTIMISE: [&str; 5] = [
    "--one-caller-inline-max-function-size=15",
    "-Os",
    "--converge",
    "--low-memory-unused",
    "--skip-pass=local-cse",
];

/// What the loader, and `benches/wasm.mjs`, call of the glue.
const CALLED: &str = "default, analyze, mount";

/// Optimises `module` in place, and puts its functions into order; not where they keep their names, which say each
/// function by its number and nothing of a section's order.
pub fn module(tools: &Toolbox, module: &Path, names: Names) -> Result<()> {
    let small = module.with_extension("small.wasm");
    let mut optimise = tools.command("wasm-opt");
    optimise.args(OPTIMISE).args((names == Names::Kept).then_some("-g")).arg(module).arg("-o").arg(&small);
    process::run(&mut optimise)?;
    if names == Names::Removed {
        order::by_likeness(&small)?;
    }
    process::run(tools.command("node").args(["-e", GATE]).arg(&small))
        .context("the optimised module is not valid")?;
    fs::rename(&small, module).context("the optimised module can't be put in place")
}

/// Minifies `glue` in place, without what the loader does not call.
pub fn glue(tools: &Toolbox, glue: &Path) -> Result<()> {
    let entry = glue.with_extension("entry.js");
    let name = glue.file_name().context("no file")?.to_string_lossy();
    fs::write(&entry, format!("export {{ {CALLED} }} from \"./{name}\";"))
        .context("the glue's entry can't be written")?;
    script(tools, &entry)?;
    fs::rename(&entry, glue).context("the minified glue can't be put in place")
}

/// Minifies `script`, an ES module, in place, with what it takes from others.
pub fn script(tools: &Toolbox, script: &Path) -> Result<()> {
    let small = script.with_extension("small.js");
    let mut minify = tools.command("esbuild");
    minify.args([
        "--bundle",
        "--minify",
        "--format=esm",
        "--target=es2022",
        "--log-level=warning",
        "--legal-comments=none",
    ]);
    process::run(minify.arg(format!("--outfile={}", small.display())).arg(script))?;
    fs::rename(&small, script).context("the minified script can't be put in place")
}
