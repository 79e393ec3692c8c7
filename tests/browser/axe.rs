//! axe-core finds nothing to complain of: each state, light and dark, left to right and right to left, narrow and
//! wide, in English and in German, whose texts are the longest.

use browser_tests::{Answer, Browser, Server};
use std::fs;

/// What a reader does before axe looks; each goes on from the one before.
const STATES: [(&str, &str); 5] = [
    ("as it comes", ""),
    (
        "a card open, a probable speaker explained",
        "click('[data-entry=\"0\"] h3 button'); await part('[data-entry=\"0\"] button[part=maybe]'); click('[data-entry=\"0\"] button[part=maybe]'); await part('[part=why]')",
    ),
    ("away at a quotation", "click('[data-entry=\"0\"] [part=jump]'); await part('[part=return]')"),
    ("filtered", "choose(1); await part('.wsw-filtered')"),
    ("article order", "click('[part=tools] label input'); await part('.wsw-flat:not([hidden])')"),
];

const HELPERS: &str = r"
    const shadow = () => document.querySelector('who-said-what').shadowRoot;
    const part = async selector => {
        const end = performance.now() + 10000;
        for (;;) {
            const found = shadow().querySelector(selector);
            if (found) return found;
            if (performance.now() > end) throw new Error('no ' + selector);
            await new Promise(done => setTimeout(done, 10));
        }
    };
    const click = selector => shadow().querySelector(selector).click();
    const choose = nth => {
        const select = shadow().querySelector('#show');
        select.selectedIndex = nth;
        select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    // what is half faded has a contrast that nobody reads by
    const still = () => Promise.allSettled(shadow().getAnimations().map(it => it.finished));
    const look = async () => (await still(), await axe.run({ include: [['who-said-what']] })).violations.map(found =>
        `${found.id} (${found.nodes.slice(0, 2).map(node => node.target.flat().join(' ')).join(', ')})`);
";

/// What axe finds in each state of one page.
fn findings(page: &Browser, url: &str, axe: &str) -> Vec<String> {
    page.go(url);
    page.wait_for("document.querySelector('who-said-what')?.shadowRoot?.querySelector('[part=panel]')");
    page.run(axe, &[]);
    let bar = page.value("!!document.querySelector('who-said-what').shadowRoot.querySelector('[part=bar]')");
    let open = if bar == true { "click('[part=bar]'); await part('dialog[open]');" } else { "" };
    let found = STATES.iter().scan(String::from(open), |done, (name, step)| {
        // a jump closes the sheet: Back opens it again
        let back = "shadow().querySelector('[part=return] button:nth-of-type(3)')?.click();";
        let script = format!(
            "(async () => {{ {HELPERS} {back} {done} {step}; return {{ found: await look() }}; }})()"
        );
        done.clear();
        let answer = page.wait_for(&script);
        Some(
            answer["found"]
                .as_array()
                .expect("a list")
                .iter()
                .map(|it| format!("{name}: {it}"))
                .collect::<Vec<_>>(),
        )
    });
    found.flatten().collect()
}

fn checks(width: u32) {
    let (server, page) = (Server::start(), Browser::open());
    let axe = fs::read_to_string(std::env::var("WSW_AXE").expect("WSW_AXE; `cargo xtask test` sets it"))
        .expect("axe");
    let html = include_str!("../pages/kelmouth.html");
    page.resize(width, 900);
    let mut all = Vec::new();
    for (dir, lang) in [("ltr", "en"), ("rtl", "en"), ("ltr", "de")] {
        for theme in ["light", "dark"] {
            let html = html.replace(
                "<html lang=\"en\">",
                &format!("<html lang=\"{lang}\" dir=\"{dir}\" style=\"color-scheme: {theme}\">"),
            );
            let html = html
                .replace("data-start", &format!("data-lang=\"{lang}\" data-theme=\"{theme}\" data-start"));
            let path = format!("/{dir}-{lang}-{theme}.html");
            server.put(&path, Answer::html(&html));
            let found = findings(&page, &server.url(&path), &axe);
            all.extend(
                found.into_iter().map(|finding| format!("{width} px, {dir}, {lang}, {theme}, {finding}")),
            );
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}

#[test]
fn axe_finds_nothing_on_a_wide_screen() {
    checks(1280);
}

#[test]
fn axe_finds_nothing_on_a_phone() {
    checks(320);
}
