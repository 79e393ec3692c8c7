//! `--serve`: the release on one port, the demo page on the next, both on this machine only.

use super::files::Files;
use super::server;
use anyhow::{Context, Result};
use local_server::{Answer, Server};
use std::sync::Arc;

/// Serves until interrupted.
pub fn run(files: Files, port: u16) -> Result<()> {
    let files = Arc::new(files);
    let (_release, page) = (listen(&files, port, "")?, listen(&files, port + 1, "demo/")?);
    println!(
        "The demo page is on http://127.0.0.1:{}/, the files it loads on http://127.0.0.1:{port}/",
        port + 1
    );
    page.wait();
    Ok(())
}

/// Answers on `port` from the files below `folder`.
fn listen(files: &Arc<Files>, port: u16, folder: &'static str) -> Result<Server> {
    let files = Arc::clone(files);
    let answer = move |path: &str| {
        let path = path.trim_start_matches('/');
        let path = format!("{folder}{path}{}", if path.is_empty() { "index.html" } else { "" });
        answer(&path, files.get(&path))
    };
    Server::start(port, answer).with_context(|| format!("port {port} can't be used"))
}

fn answer(path: &str, file: Option<&[u8]>) -> Answer {
    let answer = file.map_or_else(|| Answer::status(404), |file| Answer::ok("text/plain", file));
    server::headers(path).into_iter().fold(answer, |answer, (name, value)| answer.header(name, value))
}
