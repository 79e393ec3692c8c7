//! A web server on this machine, one a test, that can be told to misbehave.
//!
//! It serves the built site (`/v1/…`), the written pages (`/pages/…`), and whatever a test puts there.

use local_server::Answer;
use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::{env, fs};

type Answers = Arc<Mutex<HashMap<String, Answer>>>;

/// A running server; stopped when dropped.
#[must_use]
pub struct Server {
    running: local_server::Server,
    answers: Answers,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Starts one on a free port.
    pub fn start() -> Self {
        let (answers, requests) = (Answers::default(), Arc::<Mutex<Vec<String>>>::default());
        let (put, asked) = (Arc::clone(&answers), Arc::clone(&requests));
        let running = local_server::Server::start(0, move |path| {
            asked.lock().expect("the list").push(path.to_owned());
            let put = put.lock().expect("the answers").get(path).cloned();
            put.unwrap_or_else(|| from_file(path))
        });
        Self { running: running.expect("a free port"), answers, requests }
    }

    /// The address of `path`, which begins with `/`.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.running.address())
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

    /// From now on nobody is answered, as on a train in a tunnel.
    pub fn stop(&self) {
        self.running.stop();
    }

    /// The paths asked for so far, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("the list").clone()
    }
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
