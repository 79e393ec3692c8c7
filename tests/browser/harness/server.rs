//! A web server on this machine, one a test, that can be told to misbehave.
//!
//! It serves the built site (`/v1/…`), the written pages (`/pages/…`), and whatever a test puts there.

use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::{env, fs, thread};
use tiny_http::{Header, Request, Response};

/// What the server says to a request.
#[derive(Clone, Debug)]
pub struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    /// A page.
    #[must_use]
    pub fn html(text: &str) -> Self {
        Self::ok("text/html; charset=utf-8", text)
    }

    /// A body of `kind`, a MIME type.
    #[must_use]
    pub fn ok(kind: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { status: 200, headers: Vec::new(), body: body.into() }.header("Content-Type", kind)
    }

    /// A failure without a body: 404, 500, …
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Vec::new() }
    }

    /// The same with a header set.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same with only the first `bytes` of its body: half a file.
    #[must_use]
    pub fn cut(mut self, bytes: usize) -> Self {
        self.body.truncate(bytes);
        self
    }
}

type Answers = Arc<Mutex<HashMap<String, Answer>>>;

/// A running server; stopped when dropped.
#[must_use]
pub struct Server {
    listener: Arc<tiny_http::Server>,
    answers: Answers,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Starts one on a free port.
    pub fn start() -> Self {
        let listener = Arc::new(tiny_http::Server::http("127.0.0.1:0").expect("a free port"));
        let server = Self { listener, answers: Answers::default(), requests: Arc::default() };
        let (listener, answers) = (Arc::clone(&server.listener), Arc::clone(&server.answers));
        let requests = Arc::clone(&server.requests);
        thread::spawn(move || {
            for request in listener.incoming_requests() {
                let path = path_of(&request);
                requests.lock().expect("the list").push(path.clone());
                let put = answers.lock().expect("the answers").get(&path).cloned();
                respond(request, put.unwrap_or_else(|| from_file(&path)));
            }
        });
        server
    }

    /// The address of `path`, which begins with `/`.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.listener.server_addr())
    }

    /// From now on `path` is answered like this.
    pub fn put(&self, path: &str, answer: Answer) {
        self.answers.lock().expect("the answers").insert(path.to_owned(), answer);
    }

    /// What `path` is answered with now, to be changed and put back.
    #[must_use]
    pub fn get(&self, path: &str) -> Answer {
        let put = self.answers.lock().expect("the answers").get(path).cloned();
        put.unwrap_or_else(|| from_file(path))
    }

    /// The path of the built file that ends so: `.wasm`, `.js` (the glue).
    #[must_use]
    pub fn built(&self, ending: &str) -> String {
        let folder = fs::read_dir(site().join("v1")).expect("the built site: run `cargo xtask size` first");
        let names = folder.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
        let found = names.into_iter().find(|name| name.ends_with(ending) && name != "loader.js");
        format!("/v1/{}", found.unwrap_or_else(|| panic!("the built site has no *{ending}")))
    }

    /// The paths asked for so far, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("the list").clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.listener.unblock();
    }
}

fn path_of(request: &Request) -> String {
    request.url().split(['?', '#']).next().unwrap_or_default().to_owned()
}

fn respond(request: Request, answer: Answer) {
    let headers = answer.headers.iter().map(|(name, value)| {
        Header::from_bytes(name.as_bytes(), value.as_bytes())
            .unwrap_or_else(|()| panic!("the header {name}: {value}"))
    });
    let mut response = Response::from_data(answer.body).with_status_code(answer.status);
    headers.for_each(|header| response.add_header(header));
    // A browser that has gone away meanwhile is no mistake.
    let _ = request.respond(response);
}

fn site() -> PathBuf {
    PathBuf::from(env::var_os("WSW_SITE").expect("WSW_SITE, the built site; `cargo xtask test` sets it"))
}

fn from_file(path: &str) -> Answer {
    let inside = Path::new(path.trim_start_matches('/'));
    if inside.components().any(|part| !matches!(part, Component::Normal(_))) {
        return Answer::status(404);
    }
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests' folder");
    let top = if inside.starts_with("pages") { tests.to_owned() } else { site() };
    fs::read(top.join(inside)).map_or_else(|_| Answer::status(404), |body| Answer::ok(kind_of(path), body))
}

fn kind_of(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
