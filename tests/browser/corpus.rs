//! Saved pages of real sites, where there is a corpus: the element does its work on each and changes nothing.
//!
//! Their own scripts don't run and nothing is fetched for them, so that what changes is our doing.

use browser_tests::{Answer, Browser, Server, engine, skipped};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::{env, fs};

const POLICY: &str =
    "default-src 'self' data:; style-src 'unsafe-inline'; script-src 'self' 'nonce-probe' 'wasm-unsafe-eval'";

/// At the page's end: remembers the page, and tells what happens on it.
const PROBE: &str = r"<script nonce=probe>
    window.failures = []; window.seen = []; window.shift = 0;
    addEventListener('error', event => failures.push(event.message));
    addEventListener('unhandledrejection', event => failures.push(String(event.reason)));
    for (const name of ['ready', 'error'])
        addEventListener('wsw-' + name, event => seen.push({ name, ...event.detail }));
    window.frames_ = async n => { while (n--) await new Promise(done => requestAnimationFrame(done)); return true; };
    window.remember = () => window.before = document.documentElement.outerHTML;
    window.begin = address => {
        if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
            new PerformanceObserver(list => list.getEntries().forEach(entry => shift += entry.value))
                .observe({ type: 'layout-shift' });
        window.tag = document.createElement('script');
        tag.src = address; tag.dataset.start = 'now'; tag.dataset.highlight = 'all'; tag.nonce = 'probe';
        document.body.append(tag);
    };
    window.element = () => document.querySelector('who-said-what');
    // all that is not ours, as text
    window.rest = () => [element(), tag].reduce((html, own) => html.replace(own?.outerHTML ?? '', ''), document.documentElement.outerHTML);
    window.drawn = () => seen.some(it => it.name === 'error' && it.code !== 'E_REPORT')
        || seen.some(it => it.name === 'ready' && (it.quotations === 0 || element().shadowRoot?.querySelector('[part~=panel]')));
</script>";

/// The words on cards that do not stand in the article, whose text is in a page beside the saved one. Spaces of
/// all kinds, soft hyphens and blocks' borders count for nothing.
const STRANGE: &str = r"
    const plain = text => text.replace(/[\s\u00ad\u200b]+/g, '');
    const expected = new DOMParser().parseFromString(arguments[0], 'text/html');
    expected.querySelectorAll('script, style').forEach(it => it.remove());
    let text = plain(expected.body.textContent);
    // such pages leave captions out: one between the article's own paragraphs is the article's
    const paragraphs = [...document.querySelectorAll('p')];
    const ours = it => it && it.textContent.trim() && text.includes(plain(it.textContent));
    const between = it => ours(paragraphs.findLast(p => p.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING))
        && ours(paragraphs.find(p => p.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_PRECEDING));
    text += [...document.querySelectorAll('figcaption')].filter(between).map(it => plain(it.textContent)).join(' ');
    const cards = element().shadowRoot?.querySelector('[part~=card]') ? element().report.quotations : [];
    return cards.filter(it => it.kind !== 'indirect').flatMap(it => it.segments).map(it => it.text)
        .filter(words => !text.includes(plain(words)));
";

/// The saved pages below `folder`, by name.
fn pages(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut pages: Vec<_> =
        entries.map(|entry| entry.expect("an entry").path().join("source.html")).collect();
    pages.retain(|page| page.is_file());
    pages.sort();
    pages
}

/// All saved pages, where there is a corpus.
fn saved() -> Option<Vec<PathBuf>> {
    let corpus = env::var_os("WSW_CORPUS").map(PathBuf::from)?;
    let files: Vec<_> = ["pages", "zoo"].iter().flat_map(|folder| pages(&corpus.join(folder))).collect();
    assert!(files.len() > 100, "{} pages in {}", files.len(), corpus.display());
    Some(files)
}

fn name_of(file: &Path) -> String {
    file.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned()
}

/// WebKit would ask this server for https, which it does not speak; the others make an exception for this machine.
fn blank(bytes: &mut [u8], word: &[u8]) {
    while let Some(at) = bytes.windows(word.len()).position(|here| here == word) {
        bytes[at..at + word.len()].fill(b' ');
    }
}

/// Opens a saved page with the probe in it.
fn open(page: &Browser, server: &Server, file: &Path, name: &str) {
    let mut bytes = fs::read(file).expect("a page");
    if engine() == "webkit" {
        blank(&mut bytes, b"upgrade-insecure-requests");
    }
    bytes.extend_from_slice(PROBE.as_bytes());
    let address = format!("/{name}.html"); // a failure names it
    server.put(&address, Answer::ok("text/html", bytes).header("Content-Security-Policy", POLICY));
    page.go(&server.url(&address));
    page.wait_for("frames_(2)");
}

/// What went wrong on one page; counts those with a panel.
fn complaints(page: &Browser, server: &Server, file: &Path, name: &str, panels: &mut usize) -> Vec<String> {
    open(page, server, file, name);
    page.run("remember(); begin(arguments[0])", &[server.url("/v1/loader.js").into()]);
    page.wait_for("drawn()");
    page.wait_for("frames_(3)");
    let mut found = look(page);
    if let Ok(expected) = fs::read_to_string(file.with_file_name("expected.html")) {
        let strange = page.run(STRANGE, &[expected.into()]);
        let strange = strange.as_array().into_iter().flatten();
        found.extend(strange.map(|words| format!("a card for words outside the article: {words}")));
    }
    *panels += usize::from(page.value("!!element().shadowRoot?.querySelector('[part~=card]')") == true);
    page.run("element().destroy(); tag.remove()", &[]);
    page.wait_for("frames_(2)");
    found.extend(look(page).into_iter().map(|it| format!("{it}, taken away")));
    found
}

fn look(page: &Browser) -> Vec<String> {
    let mut found = Vec::new();
    let failures = page.value("failures.join('; ')");
    if failures != "" {
        found.push(format!("an exception: {failures}"));
    }
    if page.value("seen.some(it => it.code === 'E_INTERNAL')") == true {
        found.push("a mistake of ours".to_owned());
    }
    if page.value("rest() === before") == false {
        found.push("the page's elements changed".to_owned());
    }
    let shift = page.value("shift");
    if shift != 0 {
        found.push(format!("a layout shift of {shift}"));
    }
    found
}

#[test]
fn saved_pages_stay_as_they_were() {
    let Some(files) = saved() else {
        return skipped("WSW_CORPUS is not set");
    };
    let (server, browser) = (Server::start(), Browser::open());
    let (mut all, mut panels) = (Vec::new(), 0);
    for file in &files {
        let name = name_of(file);
        println!("{name}"); // shown with a failure: the last one is where it stopped
        let found = complaints(&browser, &server, file, &name, &mut panels);
        all.extend(found.into_iter().map(|it| format!("{name}: {it}")));
    }
    assert!(panels > files.len() / 4, "a panel on {panels} pages only");
    assert!(all.is_empty(), "in {}, of {} pages:\n{}", engine(), files.len(), all.join("\n"));
}

/// How much slower than this machine's processor a phone's is taken to be.
const SLOWER: u32 = 4;

/// Tasks longer than 50 ms between the element's start and its panel, and while a card is opened, as Chromium
/// counts them. A figure of the machine and of what else runs on it, so that it is printed and not compared.
#[test]
#[ignore = "measures; `cargo test -p browser-tests -- --ignored --nocapture long_tasks` with what `xtask` sets"]
fn long_tasks_on_a_slow_phone() {
    const FROM: &str = "window.long = []; new PerformanceObserver(list => long.push(...list.getEntries().map(it => it.duration))).observe({ type: 'longtask' })";
    let (Some(files), "chromium") = (saved(), engine().as_str()) else {
        return skipped("WSW_CORPUS is not set, or not in Chromium");
    };
    let (server, page) = (Server::start(), Browser::open());
    let tasks = || {
        page.wait_for("frames_(20)"); // they are told late
        let told = page.value("long.splice(0)");
        told.as_array().into_iter().flatten().filter_map(Value::as_f64).collect::<Vec<_>>()
    };
    let mut worst = Vec::new();
    for file in files.iter().filter(|file| fs::metadata(file).is_ok_and(|about| about.len() > 20_000)) {
        open(&page, &server, file, &name_of(file));
        page.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": SLOWER }));
        page.run(FROM, &[]);
        page.run("begin(arguments[0])", &[server.url("/v1/loader.js").into()]);
        page.wait_for("drawn()");
        let drawing = tasks();
        let card = "element().shadowRoot?.querySelector('[part~=card] button')";
        page.run(&format!("{card}?.click()"), &[]);
        let opening = tasks();
        let length = page.value("document.body.textContent.length");
        let quotations = page.value("element().report?.quotations.length ?? 0");
        page.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": 1 }));
        worst.push((
            drawing,
            opening,
            format!("{}: {length} characters, {quotations} quotations", name_of(file)),
        ));
    }
    worst.sort_by_key(|(drawing, opening, _)| {
        std::cmp::Reverse(drawing.iter().chain(opening).copied().fold(0.0, f64::max) as u64)
    });
    println!(
        "{} pages, {} without a task above 50 ms",
        worst.len(),
        worst.iter().filter(|it| it.0.len() + it.1.len() == 0).count()
    );
    for (drawing, opening, page) in worst.iter().take(15) {
        println!("until drawn {drawing:?}, opening a card {opening:?} ms, {page}");
    }
}
