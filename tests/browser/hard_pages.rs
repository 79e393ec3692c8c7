//! Pages whose servers and scripts make it hard.

use crate::scene::{Scene, TAG, article, html};
use browser_tests::Answer;

#[test]
fn a_wrong_type_for_the_module_is_no_obstacle() {
    let scene = Scene::prepare(Answer::html(&html("", &(article() + TAG))));
    let module = scene.server.built(".wasm");
    scene.server.put(&module, scene.server.get(&module).header("Content-Type", "application/octet-stream"));
    scene.go();
    scene.cards();
    scene.no_failure();
}

#[test]
fn a_missing_and_a_broken_module_are_told() {
    for broken in [None, Some(5000)] {
        let scene = Scene::prepare(Answer::html(&html("", &(article() + TAG))));
        let module = scene.server.built(".wasm");
        let answer = broken.map_or(Answer::status(404), |bytes| scene.server.get(&module).cut(bytes));
        scene.server.put(&module, answer);
        scene.go();
        let error = scene.told("error");
        assert_eq!(error["code"], "E_NETWORK", "{broken:?}");
        assert!(error["message"].as_str().is_some_and(|m| m.contains(&module)), "{error}");
        scene.no_failure();
    }
}

#[test]
fn a_module_of_another_version_is_told() {
    let scene = Scene::prepare(Answer::html(&html("", &(article() + TAG))));
    // without integrity, as where files were copied by hand
    let loader = "/v1/loader.js";
    let other =
        "export default async () => { throw new WebAssembly.LinkError('import 3 is not a function') }";
    scene.server.put(loader, Answer::ok("text/javascript", include_str!("../../www/loader.js")));
    scene.server.put("/v1/who-said-what.js", Answer::ok("text/javascript", other));
    let module = scene.server.built(".wasm");
    scene.server.put("/v1/who-said-what_bg.wasm", scene.server.get(&module));
    scene.go();
    assert_eq!(scene.told("error")["code"], "E_VERSION");
}

#[test]
fn a_script_loaded_twice_makes_one_panel() {
    let scene = Scene::with_article(&format!("{TAG}{TAG}"));
    scene.cards();
    let again = "const script = document.querySelector('script[data-article]'), copy = document.createElement('script');
        for (const { name, value } of script.attributes) copy.setAttribute(name, value);
        copy.onload = () => window.again = true;
        document.body.append(copy)";
    scene.page.run(again, &[]);
    scene.page.wait_for("window.again");
    assert_eq!(scene.page.value("document.querySelectorAll('who-said-what').length"), 1);
    scene.no_failure();
}

#[test]
fn a_page_with_amd_and_patched_prototypes_is_no_obstacle() {
    let patched = "<script>
        window.define = () => { throw new Error('not for AMD') }; define.amd = {};
        Array.prototype.each = function () {}; Object.prototype.inherits = function () {};
        Array.prototype.toJSON = function () { return 'patched' };
        Element.prototype.remove = function () { this.parentNode && this.parentNode.removeChild(this) };
    </script>";
    let scene = Scene::open(patched, &(article() + TAG));
    scene.cards();
    // by the page's own clicks: WebKit's driver stumbles over such prototypes
    scene.page.run("part('card').querySelector('button').click()", &[]);
    scene.page.wait_for("part('jump')");
    scene.page.run("part('jump').click()", &[]);
    scene.told("jump");
    scene.no_failure();
}

#[test]
fn quirks_mode_and_a_base_address_are_no_obstacle() {
    let text = html("<base href=\"https://elsewhere.invalid/deep/\">", &(article() + TAG))
        .replace("<!doctype html>", "");
    let scene = Scene::prepare(Answer::html(&text));
    let address = scene.server.url("/v1/loader.js");
    scene.server.put("/page.html", Answer::html(&text.replace("/v1/loader.js", &address)));
    scene.go();
    scene.cards();
    scene.jump(0);
    scene
        .page
        .wait_for("[...CSS.highlights.get('wsw-current')][0].getBoundingClientRect().top < innerHeight");
}

#[test]
fn words_of_the_article_are_drawn_as_text_only() {
    let hostile = r#"<p>“I am &lt;img src=x onerror=failures.push(1)&gt; here,” said Eve &lt;b&gt;Marsh, of javascript:alert(1).</p>"#;
    let scene =
        Scene::open("", &format!("<article class=story><h1>Title</h1>{}</article>{TAG}", hostile.repeat(3)));
    scene.told("ready");
    assert_eq!(scene.page.value("[...element().shadowRoot?.querySelectorAll('img, b:not([class]) > img, a[href^=javascript]') ?? []].length"), 0);
    scene.no_failure();
}

#[test]
fn a_reader_who_is_offline_by_then_finds_the_page_as_it_was() {
    for start in ["click", "visible"] {
        let tag = TAG.replace("now", start);
        // so far down that it is not wanted yet
        let scene = Scene::open("", &format!("{}<div style='height: 5000px'></div>{tag}", article()));
        scene.page.wait_for("element()");
        scene.page.run("window.before = document.querySelector('article').outerHTML", &[]);
        assert!(!scene.server.requests().iter().any(|path| path.ends_with(".wasm")));
        scene.server.stop();
        scene.page.run("element().scrollIntoView({ behavior: 'instant' }); element().click()", &[]);
        assert_eq!(scene.told("error")["code"], "E_NETWORK");
        assert_eq!(scene.page.value("lines.length"), 1);
        assert_eq!(scene.page.value("element().offsetHeight"), 0, "start={start}");
        assert_eq!(scene.page.value("document.querySelector('article').outerHTML === before"), true);
        scene.no_failure();
    }
}

#[test]
fn a_frame_that_may_run_scripts_and_nothing_else_is_no_obstacle() {
    let scene = Scene::prepare(Answer::html(
        "<iframe sandbox=allow-scripts src=/inner.html width=900 height=700></iframe>",
    ));
    scene.server.put("/inner.html", Answer::html(&html("", &(article() + TAG))));
    // such a frame has an origin of its own, which is asked for as another server's files are
    for path in ["/v1/loader.js".to_owned(), scene.server.built(".js"), scene.server.built(".wasm")] {
        scene.server.put(&path, scene.server.get(&path).header("Access-Control-Allow-Origin", "*"));
    }
    scene.go();
    scene.page.enter_frame();
    scene.cards();
    assert_eq!(scene.page.value("origin"), "null");
    scene.jump(0);
    scene
        .page
        .wait_for("[...CSS.highlights.get('wsw-current')][0].getBoundingClientRect().top < innerHeight");
    scene.no_failure();
}

#[test]
fn a_frame_of_that_kind_without_the_files_header_is_told() {
    let scene = Scene::prepare(Answer::html(
        "<iframe sandbox=allow-scripts src=/inner.html width=900 height=700></iframe>",
    ));
    scene.server.put("/inner.html", Answer::html(&html("", &(article() + TAG))));
    scene.go();
    scene.page.enter_frame();
    let error = scene.told("error");
    assert_eq!(error["code"], "E_NETWORK", "{error}");
    assert_eq!(scene.page.value("element().offsetHeight"), 0);
    scene.no_failure();
}
