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
