//! A browser window as the tests use it: go, run a script, wait for a condition, press, type.

use crate::driver::{self, Driver};
use crate::engine;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;
use url::{ParseError, Url};

/// How long a condition may take to become true, in milliseconds; far beyond what anything should need.
const PATIENCE: u32 = 15_000;

/// How long a browser may take to start.
const START: Duration = Duration::from_secs(60);

/// How long it may take to end.
const END: Duration = Duration::from_secs(10);

/// Waits in the page itself, a look at each frame or timer tick, so that nothing sleeps here.
///
/// The answer is a text: where the page has patched prototypes, not every driver can carry an object.
const WAIT: &str = r"
    const done = arguments[arguments.length - 1];
    const end = performance.now() + PATIENCE;
    const look = async () => {
        let value = null;
        try { value = await (CONDITION); } catch (error) { value = null; }
        if (value) done(JSON.stringify({ value }));
        else if (performance.now() > end) done('{}');
        else setTimeout(look, 10);
    };
    look();
";

/// A command of Chromium's driver only.
#[derive(Debug)]
struct DevTools(Value);

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.0.to_string()))
    }
}

/// One window in a browser of its own; closed when dropped.
#[must_use]
pub struct Browser {
    client: Option<Client>,
    runtime: Runtime,
    // Dropped last: the session needs it to end.
    _driver: Driver,
}

impl Browser {
    /// Opens a window of 1280 × 900.
    pub fn open() -> Self {
        Self::open_with(json!({}))
    }

    /// The same where the system forces its colours on pages; none where the engine can't be told so.
    #[must_use]
    pub fn with_forced_colours() -> Option<Self> {
        let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
        match engine().as_str() {
            "chromium" => {
                let page = Self::open();
                page.devtools("Emulation.setEmulatedMedia", &forced);
                Some(page)
            }
            "firefox" => Some(Self::open_with(json!({ "browser.display.document_color_use": 2 }))),
            _ => None,
        }
    }

    fn open_with(preferences: Value) -> Self {
        let engine = engine();
        let driver = Driver::start(&engine);
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let url = driver.url();
        let session = async {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(driver::capabilities(&engine, preferences)).connect(&url).await
        };
        let client = runtime
            .block_on(async { timeout(START, session).await })
            .unwrap_or_else(|_| panic!("no session with {engine} in {} s", START.as_secs()))
            .unwrap_or_else(|error| panic!("no session with {engine}: {error}"));
        Self { client: Some(client), runtime, _driver: driver }
    }

    /// Loads `url` and waits for the page's `load` event.
    pub fn go(&self, url: &str) {
        self.command(&format!("to load {url}"), async |client| client.goto(url).await);
    }

    /// The window's size in CSS pixels, its frame included.
    pub fn resize(&self, width: u32, height: u32) {
        self.command("resize", async |client| client.set_window_size(width, height).await);
    }

    /// Runs `script`, a function's body, and gives what it returns; `arguments` are its own.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.command(script, async |client| client.execute(script, arguments.to_vec()).await)
    }

    /// The value of a JavaScript expression, as JSON.
    pub fn value(&self, expression: &str) -> Value {
        self.run(&format!("return ({expression});"), &[])
    }

    /// Waits until `condition`, a JavaScript expression (or a promise of one), is truthy, and gives its value.
    ///
    /// An exception counts as not yet.
    pub fn wait_for(&self, condition: &str) -> Value {
        let script = WAIT.replace("PATIENCE", &PATIENCE.to_string()).replace("CONDITION", condition);
        let answer = self.command(condition, async |client| client.execute_async(&script, Vec::new()).await);
        let answer: Value = serde_json::from_str(answer.as_str().expect("a text")).expect("JSON");
        answer
            .get("value")
            .cloned()
            .unwrap_or_else(|| panic!("still not true after {PATIENCE} ms: {condition}"))
    }

    /// Clicks the middle of the element that `expression` gives, as a mouse does: scrolled into view,
    /// and a failure when something covers it.
    pub fn click(&self, expression: &str) {
        let reference = self.element(expression);
        self.command(expression, async |client| {
            Element::from_element_id(client.clone(), reference).click().await
        });
    }

    /// Presses and lets go of `key`: a letter, or `fantoccini::key::Key` as a character.
    pub fn press(&self, key: impl Into<char>) {
        let value = key.into();
        let keys = KeyActions::new("keyboard".to_owned());
        let keys = keys.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        self.command("press a key", async |client| client.perform_actions(keys).await);
    }

    /// From now on scripts and clicks are for the page in the first frame of this one.
    pub fn enter_frame(&self) {
        self.command("enter the frame", async |client| client.clone().enter_frame(0).await);
    }

    /// Asks Chromium's own protocol (<https://chromedevtools.github.io/devtools-protocol/>).
    pub fn devtools(&self, method: &str, params: &Value) -> Value {
        let ask = DevTools(json!({ "cmd": method, "params": params }));
        self.command(method, async |client| client.issue_cmd(ask).await)
    }

    /// A picture of what the window shows, as PNG.
    pub fn picture(&self) -> Vec<u8> {
        self.command("take a picture", async |client| client.screenshot().await)
    }

    /// The same of the element that `expression` gives, scrolled into view; of what is on screen of it.
    pub fn picture_of(&self, expression: &str) -> Vec<u8> {
        let reference = self.element(expression);
        self.command("take a picture", async |client| {
            Element::from_element_id(client.clone(), reference).screenshot().await
        })
    }

    fn element(&self, expression: &str) -> ElementRef {
        let found = self.value(expression);
        let reference = found.as_object().and_then(|entry| entry.values().next()?.as_str());
        ElementRef::from(reference.unwrap_or_else(|| panic!("no element: {expression}")).to_owned())
    }

    fn command<T>(&self, what: &str, run: impl AsyncFnOnce(&Client) -> Result<T, CmdError>) -> T {
        let client = self.client.as_ref().expect("an open window");
        self.runtime.block_on(run(client)).unwrap_or_else(|error| panic!("{what}: {error}"))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // The driver is stopped right after; a session that does not end goes down with it.
            let _ = self.runtime.block_on(async { timeout(END, client.close()).await });
        }
    }
}
