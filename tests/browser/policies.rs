//! Content Security Policies: what comes of each, in the words that README's table has.

use crate::scene::{Scene, TAG, article, html};
use browser_tests::{Answer, Server};
use std::path::PathBuf;
use std::{env, fs};

const POLICY: &str = "Content-Security-Policy";

/// The probe is a script in the page; its hash would change with it, so it has a nonce.
fn page(policy: &str) -> Answer {
    let text = html("", &(article() + TAG))
        .replace("<script>", "<script nonce=probe>")
        .replace("<script async", "<script nonce=probe async");
    Answer::html(&text).header(POLICY, policy)
}

fn opened(policy: &str) -> Scene {
    let scene = Scene::prepare(page(policy));
    scene.go();
    scene
}

/// Writes a row of the table; `row` orders it.
fn comes_of(row: u8, policy: &str, outcome: &str) {
    let folder = env::var_os("WSW_POLICIES").expect("WSW_POLICIES; `cargo xtask test` sets it");
    let file = PathBuf::from(folder).join(row.to_string());
    fs::write(file, format!("{policy}\t{outcome}")).expect("a row of the table");
}

/// The panel is there and works.
fn works(scene: &Scene) -> &'static str {
    scene.cards();
    scene.jump(0);
    assert_ne!(scene.page.value("getComputedStyle(part('panel')).containerType"), "normal");
    scene.no_failure();
    "panel"
}

/// The reader sees nothing; the console has one line, with the word to add.
fn tells(scene: &Scene, word: &str) -> &'static str {
    let error = scene.told("error");
    assert_eq!(error["code"], "E_CSP", "{error}");
    assert!(error["message"].as_str().is_some_and(|message| message.contains(word)), "{error}");
    assert_eq!(scene.page.value("lines.length"), 1);
    assert_eq!(scene.page.value("element().offsetHeight"), 0);
    "`E_CSP`"
}

#[test]
fn a_page_without_a_policy() {
    comes_of(1, "none", works(&Scene::with_article(TAG)));
}

#[test]
fn the_words_of_the_readme_are_enough() {
    let scene = opened("script-src 'self' 'wasm-unsafe-eval' 'nonce-probe'; connect-src 'self'");
    comes_of(2, "`script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'`", works(&scene));
}

#[test]
fn a_strict_policy_with_trusted_types_is_no_obstacle() {
    let scene = opened(
        "default-src 'none'; connect-src 'self'; script-src 'self' 'nonce-probe' 'wasm-unsafe-eval'; style-src 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'",
    );
    let policy = "the same with `default-src 'none'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`";
    comes_of(3, policy, works(&scene));
}

#[test]
fn a_policy_of_nonces_and_strict_dynamic_is_no_obstacle() {
    let scene = opened(
        "script-src 'nonce-probe' 'strict-dynamic' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'",
    );
    comes_of(4, "`script-src 'nonce-…' 'strict-dynamic' 'wasm-unsafe-eval'`", works(&scene));
}

#[test]
fn files_of_another_origin_need_only_its_name_in_the_policy() {
    let files = Server::start();
    for path in ["/v1/loader.js".to_owned(), files.built(".js"), files.built(".wasm")] {
        files.put(&path, files.get(&path).header("Access-Control-Allow-Origin", "*"));
    }
    let origin = files.url("");
    let tag = TAG.replace("/v1/", &files.url("/v1/")).replace(" async", " crossorigin=anonymous");
    let text = html("", &(article() + &tag)).replace("<script>", "<script nonce=probe>");
    let policy = format!(
        "default-src 'none'; script-src {origin} 'nonce-probe' 'wasm-unsafe-eval'; connect-src {origin}"
    );
    let scene = Scene::prepare(Answer::html(&text).header(POLICY, &policy));
    scene.go();
    let outcome = works(&scene);
    assert!(!scene.server.requests().iter().any(|path| path.contains("v1")));
    comes_of(5, "files of another origin, named in `script-src` and `connect-src`", outcome);
}

#[test]
fn a_policy_without_webassembly_is_told_with_the_word_to_add() {
    let scene = opened("script-src 'self' 'nonce-probe'");
    comes_of(6, "without `'wasm-unsafe-eval'`", tells(&scene, "'wasm-unsafe-eval'"));
    assert!(!scene.server.requests().iter().any(|path| path.ends_with(".wasm")));
}

#[test]
fn a_policy_that_forbids_the_files_is_told() {
    let scene = opened("connect-src 'none'; script-src 'self' 'nonce-probe' 'wasm-unsafe-eval'");
    comes_of(7, "`connect-src 'none'`", tells(&scene, "connect-src"));
}
