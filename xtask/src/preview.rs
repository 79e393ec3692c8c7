//! `cargo xtask preview [FILE]`: the preview page, served by trunk on this machine only.
//!
//! FILE goes to the page as `preview/article.json`: `{"name": …, "type": "html" | "text", "content": …}`.
//! Trunk's build hook copies that file along with each build; when FILE changes it is written anew.

use crate::tools::{TRUNK, Toolbox, WASM_BINDGEN, WASM_TARGET};
use crate::{process, root};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use std::{fs, thread};

/// How often FILE is looked at.
const LOOK: Duration = Duration::from_millis(300);

#[derive(clap::Args)]
pub struct Arguments {
    /// The article to show, .html or .txt; without it the demo article
    file: Option<PathBuf>,
    /// Do not open the browser
    #[arg(long)]
    no_open: bool,
    /// The port to serve on
    #[arg(long, default_value_t = 8080)]
    port: u16,
}

/// Serves until interrupted.
///
/// # Errors
/// When FILE can't be read, a tool can't be had, or trunk fails.
pub fn run(arguments: &Arguments) -> Result<()> {
    let article = arguments.file.as_deref().map(Article::read).transpose()?;
    let tools = Toolbox::with(&[&WASM_TARGET, &WASM_BINDGEN, &TRUNK])?;
    let mut trunk = tools.command("trunk");
    trunk.current_dir(root::root()).args(["serve", "--port", &arguments.port.to_string()]);
    trunk.args(["--open", if arguments.no_open { "false" } else { "true" }]);
    if let Some(article) = article {
        trunk.env("WSW_PREVIEW", hand_over(article)?);
    }
    println!("Building; the preview page will be on http://127.0.0.1:{}/", arguments.port);
    process::run(&mut trunk)
}

/// Writes the article into a folder for trunk's hook, and keeps it fresh from then on.
fn hand_over(mut article: Article) -> Result<PathBuf> {
    let folder = root::target().join("preview");
    let served = root::root().join("target/trunk/preview");
    article.write(&folder)?;
    thread::spawn(move || {
        loop {
            thread::sleep(LOOK);
            if article.refresh() {
                let written = article.write(&folder).and_then(|()| article.write(&served));
                written.unwrap_or_else(|error| eprintln!("error: {error:#}"));
            }
        }
    });
    Ok(root::target().join("preview"))
}

struct Article {
    path: PathBuf,
    form: &'static str,
    content: String,
    changed: Option<SystemTime>,
}

impl Article {
    fn read(path: &Path) -> Result<Self> {
        let form = match path.extension().and_then(|ending| ending.to_str()) {
            Some("html" | "htm") => "html",
            Some("txt") => "text",
            _ => bail!("{} is neither .html nor .txt", path.display()),
        };
        let bytes = fs::read(path).with_context(|| format!("{} can't be read", path.display()))?;
        let content = String::from_utf8_lossy(&bytes).into_owned();
        Ok(Self { path: path.to_owned(), form, content, changed: changed(path) })
    }

    /// Reads the file again when it has changed; is it different now?
    ///
    /// A file that is gone for the moment (editors replace files) is looked at again later.
    fn refresh(&mut self) -> bool {
        if changed(&self.path) == self.changed {
            return false;
        }
        let Ok(new) = Self::read(&self.path) else { return false };
        let different = new.content != self.content;
        *self = new;
        different
    }

    /// Writes `article.json` into `folder`, all at once.
    fn write(&self, folder: &Path) -> Result<()> {
        let name = self.path.file_name().unwrap_or_default().to_string_lossy();
        let json = serde_json::json!({ "name": name, "type": self.form, "content": self.content });
        let beside = folder.join("article.json.new");
        let place = folder.join("article.json");
        let context = || format!("{} can't be written", place.display());
        fs::create_dir_all(folder).with_context(context)?;
        fs::write(&beside, json.to_string()).with_context(context)?;
        fs::rename(&beside, &place).with_context(context)
    }
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|about| about.modified()).ok()
}
