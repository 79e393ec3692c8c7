//! Taken away, the element leaves nothing behind.

use crate::scene::{HELD, Scene, TAG, long_article};

/// Counts what is held outside the element: listeners, observers, timers, style sheets, highlights.
const COUNTER: &str = r"<script>
    window.held = { listeners: 0, observers: 0 };
    const add = EventTarget.prototype.addEventListener, remove = EventTarget.prototype.removeEventListener;
    const outside = target => !(target instanceof AbortSignal) && (!(target instanceof Node) || target.getRootNode() === document);
    const known = new Map();
    const key = (type, f, options) => type + (typeof options === 'object' ? options?.capture ?? false : options ?? false);
    EventTarget.prototype.addEventListener = function (type, f, options) {
        const target = this ?? window;
        if (f && outside(target) && !type.startsWith('wsw-')) {
            const all = known.get(target) ?? new Map(), mine = all.get(f) ?? new Set();
            mine.add(key(type, f, options)); all.set(f, mine); known.set(target, all);
        }
        return add.call(target, type, f, options);
    };
    EventTarget.prototype.removeEventListener = function (type, f, options) {
        const target = this ?? window;
        known.get(target)?.get(f)?.delete(key(type, f, options));
        return remove.call(target, type, f, options);
    };
    window.listeners = () => [...known].flatMap(([target, all]) => target instanceof Node && !target.isConnected ? [] :
        [...all.values()].flatMap(types => [...types]));
    for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver']) {
        const Old = window[name];
        window[name] = class extends Old {
            observe(...all) { held.observers += this.on ? 0 : 1; this.on = true; return super.observe(...all); }
            disconnect() { held.observers -= this.on ? 1 : 0; this.on = false; return super.disconnect(); }
        };
    }
</script>";

const ELEMENT: &str = r#"<who-said-what article=".story" start="now" highlight="all"><p>The publisher’s own words</p></who-said-what><script async src="/v1/loader.js"></script>"#;

#[test]
fn destroy_leaves_no_listener_observer_highlight_or_element() {
    let scene = Scene::with_article(&(COUNTER.to_owned() + ELEMENT));
    scene.jump(0);
    let page = &scene.page;
    assert_ne!(page.value("held.observers"), 0);
    page.run("window.gone = element(); window.before = document.querySelector('article').outerHTML; gone.destroy()", &[]);
    page.wait_for("CSS.highlights.size === 0");
    assert_eq!(page.value("document.adoptedStyleSheets.length"), 0);
    assert_eq!(page.value("document.querySelectorAll('who-said-what').length"), 0);
    assert_eq!(page.value("held.observers"), 0);
    assert_eq!(page.value("listeners()"), serde_json::json!([]));
    assert_eq!(page.value("document.querySelector('article').outerHTML === before"), true);
    // where it is put back, it is as the publisher wrote it until it is ready again
    page.run("document.body.append(gone)", &[]);
    scene.cards();
    scene.no_failure();
}

#[test]
fn destroyed_between_two_steps_nothing_is_left() {
    let body = COUNTER.to_owned() + &long_article() + "<script async src=/v1/loader.js></script>";
    let scene = Scene::open(HELD, &body);
    let page = &scene.page;
    page.wait_for("!!element()");
    page.run("element().destroy()", &[]); // the tag's own
    let mut steps = 0;
    loop {
        page.run("made()", &[]);
        page.wait_for("waiting.length");
        page.wait_for(&format!("let_go({steps})"));
        let ready = page.value("!!told('ready')") == true;
        page.run("element().destroy()", &[]);
        page.wait_for("let_go(99)");
        page.wait_for("CSS.highlights.size === 0 && held.observers === 0");
        assert_eq!(page.value("document.adoptedStyleSheets.length"), 0, "after {steps} steps");
        assert_eq!(page.value("listeners()"), serde_json::json!([]), "after {steps} steps");
        assert_eq!(page.value("!!told('ready')"), ready, "after {steps} steps");
        if ready {
            break;
        }
        steps += 1;
    }
    assert!(steps > 15, "{steps} steps only");
    scene.no_failure();
}

#[test]
fn an_element_moved_within_the_page_goes_on() {
    let scene = Scene::with_article(TAG);
    scene.cards();
    scene.page.run("document.body.prepend(element())", &[]);
    scene.page.wait_for("part('card') && document.body.firstElementChild === element()");
    assert_eq!(scene.page.value("seen.filter(event => event.name === 'ready').length"), 1);
}

#[test]
fn several_elements_share_one_instance() {
    let scene = Scene::with_article(&ELEMENT.repeat(3));
    scene.page.wait_for("[...document.querySelectorAll('who-said-what')].every(it => it.shadowRoot?.querySelector('[part~=card]'))");
    let requests = scene.server.requests();
    assert_eq!(requests.iter().filter(|path| path.ends_with(".wasm")).count(), 1);
    scene.page.run("element().destroy()", &[]);
    assert_eq!(scene.page.wait_for("CSS.highlights.has('wsw-direct')"), true);
    scene.no_failure();
}
