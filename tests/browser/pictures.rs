//! The README's pictures, made by `cargo xtask pictures`.

use browser_tests::{Browser, Server};
use std::path::PathBuf;
use std::{env, fs};

const PANEL: &str = "document.querySelector('who-said-what')";

fn keep(name: &str, picture: &[u8]) {
    let folder =
        PathBuf::from(env::var_os("WSW_PICTURES").expect("WSW_PICTURES; `cargo xtask pictures` sets it"));
    fs::create_dir_all(&folder).expect("the pictures' folder");
    fs::write(folder.join(name), picture).expect("a picture");
}

/// The preview page with its demo article.
fn preview(width: u32, height: u32) -> (Server, Browser) {
    let (server, page) = (Server::start(), Browser::open());
    page.resize(width, height);
    page.go(&server.url("/preview-page/index.html"));
    page.wait_for(&format!(
        "{PANEL}.report && {PANEL}.shadowRoot?.querySelectorAll('[part~=card]').length > 3"
    ));
    (server, page)
}

#[test]
#[ignore = "writes pictures"]
fn the_panel() {
    for theme in ["light", "dark"] {
        let (server, page) = (Server::start(), Browser::open());
        let ground = if theme == "dark" { "#17181a; color: #ecebe7" } else { "#fff; color: #1a1a18" };
        let demo = include_str!("../../www/preview/demo.html").replace(
            "</article>",
            "</article><who-said-what article='.story-body' start='now'></who-said-what><script src='/v1/loader.js'></script>",
        );
        let style = format!(
            "<style>html {{ color-scheme: {theme} }} body {{ margin: 0; padding: 24px; width: 700px; background: {ground}; font: 18px/1.6 Georgia, serif }} article {{ height: 0; overflow: hidden }}</style>"
        );
        server.put(
            "/demo.html",
            browser_tests::Answer::html(&demo.replace("</head>", &format!("{style}</head>"))),
        );
        page.go(&server.url("/demo.html"));
        page.wait_for(&format!("{PANEL}.shadowRoot?.querySelectorAll('[part~=card]').length > 3"));
        let part = |selector: &str| format!("{PANEL}.shadowRoot.querySelector('{selector}')");
        page.run(&format!("{}.click()", part("[data-entry=\"0\"] h3 button")), &[]);
        page.wait_for(&part("[data-entry=\"0\"] [part=jump]"));
        // nobody's pointer or focus is in the picture
        page.run(&format!("{PANEL}.shadowRoot.activeElement?.blur(); scrollTo(0, 0)"), &[]);
        page.wait_for(&format!(
            "Promise.allSettled({PANEL}.shadowRoot.getAnimations().map(it => it.finished))"
        ));
        keep(&format!("panel-{theme}.png"), &page.picture_of(PANEL));
    }
}

#[test]
#[ignore = "writes pictures"]
fn the_preview_page() {
    let (_server, page) = preview(1120, 760);
    page.click("document.querySelector('#tab-check')");
    page.wait_for("document.querySelector('#view-check .ed-speakers')");
    page.run("document.activeElement.blur()", &[]);
    keep("preview.png", &page.picture());
}
