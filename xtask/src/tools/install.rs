//! Getting a missing tool: says what, why and how long before it starts.

use super::find::{programs_folder, tool_folder};
use super::{Source, Tool, find};
use crate::process;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Installs `tool` and gives the folder to put in front of PATH, if it needs one.
pub fn install(tool: &Tool, version: Option<&str>) -> Result<Option<PathBuf>> {
    let label = version.map_or_else(|| tool.name.to_owned(), |version| format!("{} {version}", tool.name));
    eprintln!("Getting {label}, needed to {}: {} …", tool.purpose, tool.takes);
    let done = match tool.source {
        Source::Cargo { package, features } => {
            into_cache(tool, version, |folder, version| cargo_install(package, features, version, folder))
        }
        Source::Npm(package) => {
            into_cache(tool, version, |folder, version| npm_install(package, version, folder))
        }
        Source::Apt(packages) => apt_install(packages).map(|()| None),
        Source::RustupTarget(target) => rustup(&["target", "add", target]).map(|()| None),
        Source::RustupComponent(component) => rustup(&["component", "add", component]).map(|()| None),
    };
    done.with_context(|| format!("{label} is missing and could not be installed"))
}

/// Installs beside the final folder and moves it there whole, so that a broken-off attempt leaves nothing
/// that looks finished and two at once do not mix.
fn into_cache(
    tool: &Tool,
    version: Option<&str>,
    install: impl Fn(&Path, &str) -> Result<()>,
) -> Result<Option<PathBuf>> {
    let version = version.context("a tool in the cache needs a version")?;
    let folder = tool_folder(tool, version)?;
    let partial = folder.with_file_name(format!("{}-{version}.{}.partial", tool.name, std::process::id()));
    fs::create_dir_all(&partial).with_context(|| format!("{} can't be made", partial.display()))?;
    let installed = install(&partial, version);
    if installed.is_ok() && !programs_folder(tool, version)?.is_dir() {
        let _ = fs::remove_dir_all(&folder);
        fs::rename(&partial, &folder).with_context(|| format!("{} can't be written", folder.display()))?;
    }
    let _ = fs::remove_dir_all(&partial);
    installed?;
    Ok(Some(programs_folder(tool, version)?))
}

/// A tool that is built once and runs for seconds need not be the fastest: trunk's own settings (one unit,
/// link-time optimisation) take more than twice as long to build.
const QUICK_BUILD: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "false"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1"),
];

fn cargo_install(package: &str, features: Option<&str>, version: &str, folder: &Path) -> Result<()> {
    let build = folder.join("build");
    let mut command = Command::new("cargo");
    command.args(["install", package, "--locked", "--version", version, "--no-track"]);
    if let Some(features) = features {
        command.args(["--no-default-features", "--features", features]);
    }
    command.envs(QUICK_BUILD);
    command.arg("--root").arg(folder).arg("--target-dir").arg(&build).current_dir(folder);
    process::run(&mut command)?;
    fs::remove_dir_all(&build).context("the build folder can't be removed")
}

fn npm_install(package: &str, version: &str, folder: &Path) -> Result<()> {
    let mut command = Command::new("npm");
    command.args(["install", "--no-audit", "--no-fund", "--no-save", "--loglevel=error", "--prefix"]);
    process::run(command.arg(folder).arg(format!("{package}@{version}")).current_dir(folder))
}

/// Installs system packages, as root or through `sudo`.
fn apt_install(packages: &[&str]) -> Result<()> {
    let by_hand = format!("run `apt-get update && apt-get install -y {}` as root", packages.join(" "));
    if find::on_path("apt-get", None).is_none() {
        bail!("this system has no apt-get: install {} and its driver so that they are on PATH", packages[0]);
    }
    let prefix: &[&str] = match (is_root(), find::on_path("sudo", None)) {
        (true, _) => &[],
        (false, Some(_)) => &["sudo", "-n"],
        (false, None) => bail!("{by_hand}"),
    };
    apt(prefix, &["update", "-qq"]).with_context(|| by_hand.clone())?;
    apt(prefix, &[&["install", "-y", "-qq", "--no-install-recommends"], packages].concat()).context(by_hand)
}

fn apt(prefix: &[&str], arguments: &[&str]) -> Result<()> {
    let words = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], arguments].concat();
    process::run(Command::new(words[0]).args(&words[1..]))
}

fn is_root() -> bool {
    process::answer(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

fn rustup(arguments: &[&str]) -> Result<()> {
    if find::on_path("rustup", None).is_none() {
        bail!("there is no rustup on PATH: install Rust by rustup, or {} by hand", arguments[2]);
    }
    process::run(Command::new("rustup").args(arguments))
}
