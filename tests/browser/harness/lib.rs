//! What the browser tests stand on: a browser driven by WebDriver, and a server of its own for each test.
//!
//! A test is a plain function:
//!
//! ```no_run
//! use browser_tests::{Answer, Browser, Server};
//!
//! let server = Server::start();
//! server.put("/page.html", Answer::html("<p>Hello</p>"));
//! let page = Browser::open();
//! page.go(&server.url("/page.html"));
//! page.wait_for("document.querySelector('p')");
//! ```
//!
//! `cargo xtask test` sets `WSW_BROWSER` (`chromium`, `firefox`, `webkit`) and `WSW_SITE` (the built site).
//! Everything here panics when it can't go on: a test that can't be run has failed.

mod browser;
mod driver;
mod screen;
mod server;
mod skip;

pub use browser::Browser;
pub use local_server::Answer;
pub use server::Server;
pub use skip::skipped;

/// Which engine the tests run in: `chromium`, `firefox` or `webkit`.
#[must_use]
pub fn engine() -> String {
    std::env::var("WSW_BROWSER").unwrap_or_else(|_| "chromium".to_owned())
}
