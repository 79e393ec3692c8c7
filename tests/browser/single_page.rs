//! Single-page sites: another article under the same document.

use crate::scene::{Scene, TAG};

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
