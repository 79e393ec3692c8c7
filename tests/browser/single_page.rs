//! Single-page sites: another article under the same document.

use crate::scene::{HELD, Scene, TAG, long_article};

/// Draws another article, as a router does after `pushState`.
const NEXT: &str = r"
    window.next = n => {
        history.pushState({}, '', '/story-' + n);
        document.title = 'Story ' + n;
        const p = text => { const it = document.createElement('p'); it.textContent = text; return it; };
        const article = document.querySelector('article');
        article.replaceChildren(
            p('The harbour board met again on day ' + n + ' and heard from the owner of a boatyard by the quay.'),
            p('“We counted ' + n + ' boats,” said Nora Vail, who owns the yard. “It was a start.”'));
    };
";

#[test]
fn another_article_gives_another_panel() {
    let scene = Scene::with_article(TAG);
    scene.jump(0);
    scene.page.run(NEXT, &[]);
    scene.page.run("next(7)", &[]);
    scene.page.wait_for("element().report.speakers[0]?.name === 'Nora Vail'");
    scene.page.wait_for("element().shadowRoot.textContent.includes('We counted 7 boats')");
    assert_eq!(scene.page.value("element().shadowRoot.textContent.includes('Kessock')"), false);
    scene.page.wait_for("!CSS.highlights.has('wsw-current')");
    scene.no_failure();
}

#[test]
fn another_article_between_two_steps_is_the_one_that_is_shown() {
    let body = long_article() + "<script async src=/v1/loader.js></script>";
    let scene = Scene::open(HELD, &body);
    let page = &scene.page;
    page.run(NEXT, &[]);
    page.run("window.old = [...document.querySelector('article').childNodes]", &[]);
    page.wait_for("!!element()");
    page.run("element().destroy()", &[]); // the tag's own
    let mut steps = 1;
    loop {
        page.run("document.querySelector('article').replaceChildren(...old); made()", &[]);
        page.wait_for("waiting.length");
        page.wait_for(&format!("let_go({steps})"));
        let ready = page.value("!!told('ready')") == true;
        page.run(&format!("next({steps})"), &[]);
        let shown = format!("element().shadowRoot?.textContent.includes('We counted {steps} boats')");
        page.wait_for(&format!("let_go(99).then(() => {shown})"));
        assert_eq!(page.value("element().report.speakers.length"), 1, "after {steps} steps");
        page.run("element().destroy()", &[]);
        page.wait_for("let_go(99)");
        if ready {
            break;
        }
        page.run("window.seen = []", &[]);
        steps += 1;
    }
    assert!(steps > 15, "{steps} steps only");
    scene.no_failure();
}

#[test]
fn a_page_without_an_article_takes_the_panel_away() {
    let scene = Scene::with_article(TAG);
    scene.cards();
    scene.page.run("history.pushState({}, '', '/front'); document.querySelector('article').remove()", &[]);
    scene.page.wait_for("element().offsetHeight === 0");
    scene.page.wait_for("element().report === null");
    scene.page.run(NEXT, &[]);
    scene.page.run("document.body.prepend(Object.assign(document.createElement('article'), { className: 'story' })); next(3)", &[]);
    scene.page.wait_for("element().shadowRoot.textContent.includes('We counted 3 boats')");
    scene.page.wait_for("element().offsetHeight > 100");
}

#[test]
fn many_pages_leave_nothing_of_the_old_ones() {
    let scene = Scene::with_article(TAG);
    scene.cards();
    scene.page.run(NEXT, &[]);
    for n in 1..=20 {
        scene.page.run(&format!("next({n})"), &[]);
        scene.page.wait_for(&format!("element().shadowRoot.textContent.includes('We counted {n} boats')"));
    }
    assert_eq!(scene.page.value("element().shadowRoot.querySelectorAll('[part~=panel]').length"), 1);
    assert_eq!(scene.page.value("document.adoptedStyleSheets.length"), 1);
    scene.no_failure();
}
