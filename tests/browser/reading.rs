//! What a reader does: open a card, go to a quotation, go back.

use crate::scene::{Scene, TAG, article};
use browser_tests::Browser;
use fantoccini::key::Key;

const STICKY: &str = "<style>header { position: sticky; top: 0; height: 90px; background: #fff }</style>";
/// Where the first line of the painted quotation is, from the top of the screen, in CSS px.
const PAINTED: &str = "[...CSS.highlights.get('wsw-current')][0].getBoundingClientRect().top";

fn unchanged(page: &Browser) {
    assert_eq!(page.value("document.querySelector('article').outerHTML === before"), true);
}

fn remember(page: &Browser) {
    page.run("window.before = document.querySelector('article').outerHTML", &[]);
}

#[test]
fn a_card_opens_and_its_link_leads_to_the_words() {
    let scene = Scene::with_article(TAG);
    let page = &scene.page;
    remember(page);
    let counts = scene.told("ready");
    assert_eq!((&counts["quotations"], &counts["speakers"]), (&3.into(), &2.into()));
    scene.jump(0);
    page.wait_for(&format!("{PAINTED} > 0 && {PAINTED} < innerHeight"));
    let words = page.value("[...CSS.highlights.get('wsw-current')].map(range => range.toString())");
    assert_eq!(words[0], "“We have waited eleven years for this,”");
    assert_eq!(words[1], "“The pilots have waited longer.”");
    assert_eq!(page.value("element().shadowRoot.activeElement.getAttribute('part')"), "return");
    assert_eq!(page.value("document.getSelection().isCollapsed"), true);
    assert_eq!(page.value("document.getSelection().anchorNode.parentElement.id"), "first");
    unchanged(page);
    scene.no_failure();
}

#[test]
fn escape_leads_back_to_the_link() {
    let scene = Scene::with_article(TAG);
    remember(&scene.page);
    scene.jump(1);
    scene.page.press(Key::Escape);
    scene.page.wait_for("!CSS.highlights.has('wsw-current')");
    assert_eq!(scene.page.value("element().shadowRoot.activeElement === part('jump', 1)"), true);
    unchanged(&scene.page);
}

#[test]
fn a_jump_lands_below_a_sticky_header() {
    let scene = Scene::open(STICKY, &format!("<header>The Brannoch Bell</header>{}{TAG}", article()));
    scene.jump(0);
    scene.page.wait_for(&format!("{PAINTED} > 90 && {PAINTED} < innerHeight"));
}

/// Takes the browser's own remedy against pushing away.
const NO_ANCHOR: &str = "<style>html, body { overflow-anchor: none }</style>";
/// Makes the page 3000 px longer above the article.
const PUSH: &str = r"const late = document.createElement('div'); late.style.height = '3000px'; document.body.prepend(late);
    window.pushed = new Promise(done => new ResizeObserver(done).observe(document.body));";

#[test]
fn a_jump_stays_in_view_when_late_pictures_push_it() {
    // clocks that run a hundred times as fast, but for the driver's own: the pictures are late indeed
    let fast = "<script>const slow = setTimeout; window.setTimeout = (f, ms, ...rest) => slow(f, ms < 10000 ? ms / 100 : ms, ...rest)</script>";
    let scene = Scene::open(&format!("{NO_ANCHOR}{fast}"), &(article() + TAG));
    scene.jump(0);
    scene.page.wait_for(&format!("{PAINTED} > 0 && {PAINTED} < innerHeight"));
    scene.page.run(PUSH, &[]);
    scene.page.wait_for(&format!("{PAINTED} > 0 && {PAINTED} < innerHeight && scrollY > 2900"));
}

#[test]
fn a_reader_who_has_scrolled_on_is_not_fetched_back() {
    let scene = Scene::open(NO_ANCHOR, &(article() + TAG));
    scene.page.resize(1280, 500); // so far off that the way is not shown
    scene.jump(0);
    scene.page.wait_for(&format!("{PAINTED} > 0 && {PAINTED} < innerHeight"));
    // as by the scroll bar, of which pages are told nothing else
    scene.page.run("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })", &[]);
    scene.page.run(PUSH, &[]);
    scene.page.wait_for("pushed");
    // Firefox may still move the page with what is in view: the quotation is not
    assert_eq!(scene.page.value(&format!("{PAINTED} > 0 && {PAINTED} < innerHeight")), false);
}

#[test]
fn a_jump_works_in_a_scrolling_box_and_opens_details() {
    let style = "<style>.box { height: 300px; overflow: auto }</style>";
    let body =
        format!("<details><summary>The story</summary><div class=box>{}</div></details>{TAG}", article());
    let scene = Scene::open(style, &body);
    scene.jump(1);
    scene.page.wait_for("document.querySelector('details').open");
    let box_top = "document.querySelector('.box').getBoundingClientRect()";
    scene.page.wait_for(&format!("{PAINTED} >= {box_top}.top && {PAINTED} <= {box_top}.bottom"));
}

#[test]
fn words_are_found_again_after_the_page_drew_them_anew() {
    let scene = Scene::with_article(TAG);
    scene.cards();
    // as a framework does: the same text in other nodes, and a new paragraph before it
    let redraw = r"const old = document.querySelector('article'), now = old.cloneNode(true);
        const added = document.createElement('p'); added.textContent = 'Corrected on Tuesday.';
        now.querySelector('h1').after(added); old.replaceWith(now)";
    scene.page.run(redraw, &[]);
    scene.page.wait_for("seen.filter(event => event.name === 'ready').length === 2");
    scene.jump(0);
    scene.page.wait_for(&format!("{PAINTED} > 0 && {PAINTED} < innerHeight"));
    scene.no_failure();
}

#[test]
fn a_click_on_a_painted_quotation_opens_its_card() {
    let tag = TAG.replace("data-start", "data-highlight=all data-start");
    let scene = Scene::with_article(&tag);
    scene.cards();
    scene.page.wait_for("CSS.highlights.has('wsw-direct')");
    scene.page.click("document.querySelector('#first em')");
    scene.page.wait_for("part('card').querySelector('button').getAttribute('aria-expanded') === 'true'");
}
