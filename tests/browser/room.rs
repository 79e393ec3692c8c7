//! The panel takes room only where nothing moves that the reader sees, and none where it has nothing to show.

use crate::scene::{Scene, TAG, article};

fn no_room(scene: &Scene) {
    assert_eq!(
        scene
            .page
            .value("element().getBoundingClientRect().height * element().getBoundingClientRect().width"),
        0
    );
    assert_eq!(scene.page.value("element().shadowRoot"), serde_json::Value::Null);
    assert_eq!(scene.page.value("shift"), 0);
}

#[test]
fn a_page_without_an_article_stays_as_it_was() {
    let scene = Scene::open("", &format!("<p>Menu</p>{TAG}<p>Below</p>"));
    assert_eq!(scene.told("error")["code"], "E_NO_ARTICLE");
    no_room(&scene);
    assert_eq!(scene.page.value("lines.length"), 1);
}

#[test]
fn an_article_without_quotations_stays_as_it_was() {
    let plain =
        "<p>The quay was built in 1911 and lies a little lower each year, as the charts show.</p>".repeat(12);
    let scene =
        Scene::open("", &format!("<article class=story><h1>Quay</h1>{plain}</article>{TAG}<p>Below</p>"));
    assert_eq!(scene.told("ready")["quotations"], 0);
    no_room(&scene);
    assert_eq!(scene.page.value("lines.length"), 0);
}

#[test]
fn a_panel_below_the_fold_moves_nothing() {
    let tag = TAG.replace(" data-start=\"now\"", "");
    let scene = Scene::with_article(&(tag + "<footer>The Brannoch Bell</footer>"));
    assert_eq!(scene.page.wait_for("element() && seen.length === 0"), true);
    scene.page.run("scrollTo({ top: document.querySelector('#second').offsetTop - innerHeight * 1.5, behavior: 'instant' })", &[]);
    scene.told("ready");
    scene.page.wait_for("element().offsetHeight > 300");
    assert_eq!(scene.page.value("shift"), 0);
}

#[test]
fn a_panel_in_view_comes_without_a_jump() {
    let tag = TAG.replace(" data-start=\"now\"", "");
    let scene = Scene::open("", &article().replace("</h1>", &format!("</h1>{tag}")));
    scene.told("ready");
    // shown before anything was painted, or unfolded slowly
    scene.page.wait_for("element().offsetHeight > 100");
    assert_eq!(scene.page.value("shift"), 0);
}

#[test]
fn a_panel_beside_the_article_is_shown_at_once() {
    let style = "<style>main { display: grid; grid-template-columns: 2fr 1fr; align-items: start }</style>";
    let tag = TAG.replace(" data-start=\"now\"", "");
    let scene = Scene::open(style, &format!("<main>{}<aside>{tag}</aside></main>", article()));
    scene.cards();
    scene.page.wait_for("element().offsetHeight > 300");
    assert_eq!(scene.page.value("shift"), 0);
}

#[test]
fn nothing_is_fetched_before_it_is_wanted() {
    let tag = TAG.replace("\"now\"", "\"click\"");
    let scene = Scene::with_article(&tag);
    scene.page.wait_for("element().shadowRoot.querySelector('button')");
    let wanted = |requests: Vec<String>| requests.iter().any(|path| path.contains("wasm"));
    assert!(!wanted(scene.server.requests()));
    scene.page.click("element().shadowRoot.querySelector('button')");
    scene.cards();
    assert!(wanted(scene.server.requests()));
}

#[test]
fn editors_who_ask_are_told_why_there_is_no_panel() {
    let tag = TAG.replace("data-start", "data-editor-hints data-start");
    let scene = Scene::open("", &format!("<p>Menu</p>{tag}"));
    scene.page.wait_for("element().shadowRoot.textContent.includes('E_NO_ARTICLE')");
    scene.page.wait_for("element().offsetHeight > 20");
    scene.page.run(
        "const it = document.createElement('article'); it.className = 'story';
         it.innerHTML = '<p>“We are late,” said Ann Reed, the harbour master, and everybody in the room knew it.</p>';
         document.body.prepend(it)",
        &[],
    );
    scene.cards();
    assert_eq!(scene.page.value("element().shadowRoot.textContent.includes('E_NO_ARTICLE')"), false);
}
