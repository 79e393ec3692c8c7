//! Options under their four names, and what is said of wrong ones.

use crate::scene::{Scene, TAG};

const ELEMENT: &str = r#"<who-said-what article=".story" start="now"></who-said-what><script async src="/v1/loader.js"></script>"#;

#[test]
fn a_wrong_value_is_told_once_and_the_default_used() {
    let scene = Scene::with_article(&TAG.replace("data-start", "data-theme=drak data-start"));
    scene.cards();
    let error = scene.told("error");
    assert_eq!(error["code"], "E_OPTION");
    let message = error["message"].as_str().expect("a message");
    assert!(
        message.contains("theme") && message.contains("drak") && message.contains("auto, light, dark"),
        "{message}"
    );
    assert_eq!(scene.page.value("lines.length"), 1);
    assert_eq!(scene.page.value("seen.filter(event => event.name === 'error').length"), 1);
}

#[test]
fn properties_set_before_the_script_arrives_count() {
    let early = "<script>element().kinds = 'direct'; element().headingLevel = 4</script>";
    let scene = Scene::with_article(&ELEMENT.replace("<script", &format!("{early}<script")));
    scene.cards();
    scene.page.wait_for("part('title').localName === 'h4'");
}

#[test]
fn attributes_beat_json_and_properties_beat_attributes() {
    let json = r#"<script type="application/json">{"heading-level": 3, "theme": "dark", "strings": {"title": "Voices"}}</script>"#;
    let body = ELEMENT.replace("></who", &format!(" heading-level=5>{json}</who"));
    let scene = Scene::with_article(&body);
    scene.cards();
    assert_eq!(scene.page.wait_for("part('title').textContent"), "Voices");
    assert_eq!(scene.page.value("part('title').localName"), "h5");
    scene.page.run("element().headingLevel = 6", &[]);
    scene.page.wait_for("part('title').localName === 'h6'");
    scene.page.run("element().update({ 'heading-level': null })", &[]);
    scene.page.wait_for("part('title').localName === 'h5'");
    scene.page.run("element().setAttribute('heading-level', '2')", &[]);
    scene.page.wait_for("part('title').localName === 'h2'");
}

#[test]
fn ready_gives_the_report_and_analyze_reads_a_text() {
    let scene = Scene::with_article(ELEMENT);
    let names = scene.page.wait_for("element().ready.then(report => report.speakers.map(it => it.name))");
    assert_eq!(names, serde_json::json!(["Moira Kessock", "Tom Aldous"]));
    assert_eq!(scene.page.value("element().report.version"), 1);
    let found = "customElements.get('who-said-what').analyze('“It is late,” said Ann Reed.').then(it => it.speakers[0].name)";
    assert_eq!(scene.page.wait_for(found), "Ann Reed");
}

#[test]
fn a_report_made_beforehand_is_shown_where_its_words_stand() {
    let scene = Scene::with_article(ELEMENT);
    scene.cards();
    let give = r"const report = element().report;
        report.quotations[0].segments[0].text = 'We never said this';
        report.speakers[1].name = 'Thomas Aldous';
        element().report = report";
    scene.page.run(give, &[]);
    let error = scene.told("error");
    assert_eq!(error["code"], "E_REPORT");
    assert!(error["message"].as_str().is_some_and(|m| m.contains("We never said this")));
    scene.page.wait_for("element().shadowRoot.textContent.includes('Thomas Aldous')");
    assert_eq!(scene.page.value("element().shadowRoot.textContent.includes('We never said this')"), false);
}

#[test]
fn a_report_that_is_none_says_where_and_the_article_is_analysed() {
    let body = ELEMENT.replace("<script", "<script>element().report = { version: 1, language: 'en', speakers: [{ id: 's1' }], quotations: [] }</script><script");
    let scene = Scene::with_article(&body);
    let error = scene.told("error");
    assert_eq!(error["code"], "E_REPORT");
    assert!(error["message"].as_str().is_some_and(|m| m.contains("speakers[0] \"kind\"")), "{error}");
    scene.cards();
}

#[test]
fn the_theme_follows_the_page_live() {
    let style =
        "<style>body { background: #fff; color: #111 } .dark body { background: #111; color: #eee }</style>";
    let scene = Scene::open(style, &(crate::scene::article() + ELEMENT));
    scene.cards();
    let scheme = "getComputedStyle(part('panel')).colorScheme";
    assert_eq!(scene.page.wait_for(scheme), "light");
    scene.page.run("document.documentElement.className = 'dark'", &[]);
    scene.page.wait_for(&format!("{scheme} === 'dark'"));
    scene.page.run("element().theme = 'light'", &[]);
    scene.page.wait_for(&format!("{scheme} === 'light'"));
}

#[test]
fn corrections_are_done_and_those_that_do_not_fit_are_told() {
    let scene = Scene::with_article(ELEMENT);
    scene.cards();
    let give = r"element().corrections = {
        version: 1, checked: { on: '3 May' },
        speakers: [{ name: 'Tom Aldous', rename: 'Thomas Aldous' }],
        quotations: [
            { words: 'It has been in my drawer since March,', before: '', after: '', speaker: 'Nora Vail' },
            { words: 'Nobody said this', before: '', after: '', hidden: true }] }";
    scene.page.run(give, &[]);
    let error = scene.told("error");
    assert_eq!(error["code"], "E_CORRECTIONS");
    assert!(error["message"].as_str().is_some_and(|m| m.contains("“Nobody said this”")), "{error}");
    scene.page.wait_for("element().shadowRoot.textContent.includes('Thomas Aldous')");
    let names = scene.page.value("element().report.speakers.map(it => it.name)");
    assert_eq!(names, serde_json::json!(["Moira Kessock", "Thomas Aldous", "Nora Vail"]));
    scene.page.wait_for("element().shadowRoot.textContent.includes('Checked by an editor')");
    scene.page.run("seen.length = 0; element().corrections = { version: 7 }", &[]);
    assert_eq!(scene.told("error")["code"], "E_CORRECTIONS");
}

#[test]
fn mistakes_are_reported_by_event_and_link() {
    let link = r##"<who-said-what report-link="#to={words}|{speaker}|{address}" "##;
    let scene = Scene::with_article(&ELEMENT.replace("<who-said-what ", link));
    scene.cards();
    scene.page.click("part('card').querySelector('button')");
    let report = "part('quotation').querySelector('.wsw-link')";
    scene.page.wait_for(report);
    scene.page.click(report);
    let told = scene.told("report");
    assert_eq!((&told["quotation"], &told["speaker"]), (&"q1".into(), &"s1".into()));
    assert_eq!(told["words"], "“We have waited eleven years for this,” “The pilots have waited longer.”");
    let hash = scene.page.wait_for("location.hash");
    let hash = hash.as_str().expect("a fragment");
    assert!(hash.starts_with("#to=%E2%80%9CWe%20have%20waited"), "{hash}");
    assert!(hash.contains("|Moira%20Kessock|http%3A%2F%2F"), "{hash}");
    scene.page.run("seen.length = 0; element().update({ reportLink: '' })", &[]);
    let button = "part('foot').querySelector('button')";
    scene.page.wait_for(button);
    scene.page.click(button);
    assert_eq!(scene.told("report")["words"], serde_json::Value::Null);
    scene.page.run("element().removeAttribute('report-link'); element().update({ reportLink: null })", &[]);
    scene.page.wait_for(&format!("!{button}"));
    scene.page.run("element().reportLink = ''", &[]);
    scene.page.wait_for(button);
    scene.page.run("element().reportLink = null; element().setAttribute('report-link', '#to')", &[]);
    scene.page.wait_for("part('foot').querySelector('a[href=\"#to\"]')");
}

#[test]
fn the_article_is_painted_and_reached_as_custom_properties_say() {
    let style = "<style>who-said-what { --wsw-mark: rgb(1 2 3); --wsw-mark-line: rgb(4 5 6); --wsw-offset-top: 10rem }</style>";
    let scene = Scene::open(style, &(crate::scene::article() + ELEMENT));
    scene.jump(1);
    let sheet =
        "[...document.adoptedStyleSheets].flatMap(it => [...it.cssRules]).map(it => it.cssText).join()";
    let rules = scene.page.value(sheet);
    let rules = rules.as_str().expect("rules");
    assert!(rules.contains("rgb(1, 2, 3)") && rules.contains("rgb(4, 5, 6)"), "{rules}");
    let top = "[...CSS.highlights.get('wsw-current')][0].getBoundingClientRect().top";
    scene.page.wait_for(&format!("{top} >= 160 && {top} < innerHeight"));
}

#[test]
fn a_page_says_its_language_by_og_locale() {
    let head = "<meta property=og:locale content=en_IE>";
    let page =
        crate::scene::html(head, &(crate::scene::article() + ELEMENT)).replace("<html lang=en>", "<html>");
    let scene = Scene::prepare(browser_tests::Answer::html(&page));
    scene.go();
    assert_eq!(scene.page.wait_for("element().ready.then(report => report.language)"), "en-IE");
}
