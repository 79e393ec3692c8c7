//! `--serve`: the release on one port, the demo page on the next, both on this machine only.

use super::files::Files;
use super::server;
use anyhow::{Result, anyhow};
use std::thread;
use tiny_http::{Header, Request, Response, Server};

/// Serves until interrupted.
pub fn run(files: &Files, port: u16) -> Result<()> {
    let (release, page) = (listen(port)?, listen(port + 1)?);
    println!(
        "The demo page is on http://127.0.0.1:{}/, the files it loads on http://127.0.0.1:{port}/",
        port + 1
    );
    thread::scope(|scope| {
        scope.spawn(|| answer_all(&release, files, ""));
        answer_all(&page, files, "demo/");
    });
    Ok(())
}

fn listen(port: u16) -> Result<Server> {
    Server::http(("127.0.0.1", port)).map_err(|error| anyhow!("port {port} can't be used: {error}"))
}

/// Answers from the files below `folder`.
fn answer_all(server: &Server, files: &Files, folder: &str) {
    for request in server.incoming_requests() {
        let path = request.url().split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
        let path = format!("{folder}{path}{}", if path.is_empty() { "index.html" } else { "" });
        answer(request, &path, files.get(&path));
    }
}

fn answer(request: Request, path: &str, file: Option<&[u8]>) {
    let status = if file.is_some() { 200 } else { 404 };
    let mut response = Response::from_data(file.unwrap_or_default()).with_status_code(status);
    for (name, value) in server::headers(path) {
        response.add_header(Header::from_bytes(name, value).expect("a header of ours"));
    }
    // a browser that has gone away meanwhile is no mistake
    let _ = request.respond(response);
}
