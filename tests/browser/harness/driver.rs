//! The WebDriver process of one browser; stopped when dropped.

use crate::screen::Screen;
use serde_json::{Map, Value, json};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long a driver may take to listen.
const START: Duration = Duration::from_secs(20);

/// How often it is asked whether it does.
const LOOK: Duration = Duration::from_millis(20);

/// A running driver.
#[must_use]
pub struct Driver {
    process: Child,
    port: u16,
    // WebKitGTK has no headless mode
    _screen: Option<Screen>,
}

impl Driver {
    /// Starts the driver of `engine` on a free port and waits until it listens.
    pub fn start(engine: &str) -> Self {
        let port = free_port();
        let screen = (engine == "webkit").then(Screen::start);
        let mut command = Command::new(program(engine));
        command.arg(format!("--port={port}"));
        if let Some(screen) = &screen {
            command.env("DISPLAY", screen.display());
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let process =
            command.spawn().unwrap_or_else(|error| panic!("the driver of {engine} did not start: {error}"));
        let driver = Self { process, port, _screen: screen };
        driver.wait_until_listening();
        driver
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn wait_until_listening(&self) {
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(start.elapsed() < START, "the driver does not listen on port {}", self.port);
            thread::sleep(LOOK);
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its number").port()
}

fn program(engine: &str) -> &'static str {
    match engine {
        "chromium" => "chromedriver",
        "firefox" => "geckodriver",
        "webkit" => "WebKitWebDriver",
        other => panic!("WSW_BROWSER is {other}: chromium, firefox or webkit"),
    }
}

/// How long a page may take to load, in milliseconds. It comes from this machine, and whatever it names of
/// others is not there: one that has not loaded by then never will.
const LOAD: u32 = 60_000;

/// What a new session asks for, with `preferences` of Firefox's. No name is looked up: pages of other sites want theirs, and what a test sees
/// must not hang on the machine's network.
pub fn capabilities(engine: &str, preferences: Value) -> Map<String, Value> {
    let mut wanted = json!({ "timeouts": { "pageLoad": LOAD } });
    match engine {
        "chromium" => {
            wanted["goog:chromeOptions"] = json!({ "args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--disable-background-networking", "--window-size=1280,900",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            ]});
            wanted["goog:loggingPrefs"] = json!({ "browser": "ALL" });
        }
        "firefox" => {
            wanted["moz:firefoxOptions"] = json!({
                "args": ["-headless", "--width=1280", "--height=900"],
                "prefs": preferences,
            });
            wanted["moz:firefoxOptions"]["prefs"]["network.dns.disabled"] = true.into();
        }
        // it starts the MiniBrowser that was built with it, and has no such setting; told of a proxy that is
        // not there, it now and then does not start or end
        _ => {}
    }
    wanted.as_object().cloned().unwrap_or_default()
}
