//! A written article on a page of its own, with the element on it.

use browser_tests::{Answer, Browser, Server};
use serde_json::Value;

/// Two people, one of them quoted twice; long enough to need scrolling.
pub const ARTICLE: &str = r#"<article class="story">
<h1>Quay to be dredged before the winter</h1>
<p>The harbour board will dredge the long quay at Port Brannoch in October, a year later than planned.</p>
<p id="first">“We have waited <em>eleven years</em> for this,” said Moira Kessock, who chairs the board. “The pilots have waited longer.”</p>
FILLER
<p id="second">Tom Aldous, the harbour master, was less cheerful. “A dredger is not a plan,” he said.</p>
<p id="last">Ms Kessock answered that the plan was ready. “It has been in my drawer since March,” she said.</p>
</article>"#;

/// The script tag, started at once.
pub const TAG: &str = r#"<script async src="/v1/loader.js" data-article=".story" data-start="now"></script>"#;

/// Keeps what the tests ask for: events, layout shifts, errors, console lines.
const PROBE: &str = r"<script>
    window.seen = []; window.failures = []; window.shift = 0; window.lines = [];
    for (const name of ['ready', 'error', 'jump', 'filter', 'report'])
        addEventListener('wsw-' + name, event => seen.push({ name, ...event.detail }));
    addEventListener('error', event => failures.push(event.message));
    addEventListener('unhandledrejection', event => failures.push(String(event.reason)));
    const warn = console.warn;
    console.warn = line => { lines.push(line); warn(line); };
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
        new PerformanceObserver(list => {
            for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
    // of the window: drivers that run scripts in a scope of their own don't see what `const` names
    window.element = () => document.querySelector('who-said-what');
    window.part = (name, n = 0) => element().shadowRoot.querySelectorAll(`[part~=${name}]`)[n];
    window.told = name => seen.find(event => event.name === name);
</script>";

/// Each task of the element waits until it is let go; `made()` makes another element.
pub const HELD: &str = r"<script>
    window.waiting = [];
    Object.defineProperty(window, 'scheduler', { value: { yield: () => new Promise(go => waiting.push(go)) } });
    window.let_go = async steps => {
        for (; steps > 0 && waiting.length; steps--) {
            waiting.shift()();
            await new Promise(done => setTimeout(done));
        }
        return true;
    };
    window.made = () => {
        const it = document.createElement('who-said-what');
        for (const [name, value] of [['article', '.story'], ['start', 'now'], ['highlight', 'all']]) it.setAttribute(name, value);
        document.body.append(it);
        return it;
    };
</script>";

/// The page and who looks at it.
pub struct Scene {
    pub server: Server,
    pub page: Browser,
}

impl Scene {
    /// Opens a page with the article and `body` behind it.
    pub fn with_article(body: &str) -> Self {
        Self::open("", &(article() + body))
    }

    /// Opens a page with `head` and `body`, and the probe in it.
    pub fn open(head: &str, body: &str) -> Self {
        let scene = Self { server: Server::start(), page: Browser::open() };
        scene.server.put("/page.html", Answer::html(&html(head, body)));
        scene.page.go(&scene.server.url("/page.html"));
        scene
    }

    /// A scene to be changed before it is opened with [`go`](Self::go).
    pub fn prepare(answer: Answer) -> Self {
        let scene = Self { server: Server::start(), page: Browser::open() };
        scene.server.put("/page.html", answer);
        scene
    }

    pub fn go(&self) {
        self.page.go(&self.server.url("/page.html"));
    }

    /// Waits for an event of the element and gives its detail.
    pub fn told(&self, name: &str) -> Value {
        self.page.wait_for(&format!("told('{name}')"))
    }

    /// Waits for the panel's cards.
    pub fn cards(&self) -> Value {
        self.page.wait_for("element().shadowRoot.querySelectorAll('[part~=card]').length")
    }

    /// Opens the first speaker's card and goes to the `nth` quotation in it, from 0.
    pub fn jump(&self, nth: usize) {
        self.cards();
        self.page.run("element().scrollIntoView({ block: 'center', behavior: 'instant' })", &[]);
        self.page.click("part('card').querySelector('button')");
        self.page.wait_for("part('jump')");
        self.page.run(
            &format!("part('jump', {nth}).scrollIntoView({{ block: 'center', behavior: 'instant' }})"),
            &[],
        );
        self.page.click(&format!("part('jump', {nth})"));
        self.told("jump");
    }

    /// No exception anywhere on the page.
    pub fn no_failure(&self) {
        assert_eq!(self.page.value("failures.join('; ')"), "");
    }
}

/// The whole page.
pub fn html(head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=en><head><title>A page</title>{head}{PROBE}</head><body>{body}</body></html>"
    )
}

/// [`ARTICLE`] with its plain paragraphs.
pub fn article() -> String {
    article_of(40)
}

/// One that is read in several steps.
pub fn long_article() -> String {
    article_of(400)
}

fn article_of(plain: usize) -> String {
    let text = "<p>The quay was built in 1911 and lies a little lower each year, as the charts of the port show.</p>\n";
    ARTICLE.replace("FILLER", &text.repeat(plain))
}
