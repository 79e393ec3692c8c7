//! The panel where it looks otherwise than on a screen: in the system's own colours, on paper, in large type.

use crate::scene::{Scene, TAG, article};
use browser_tests::{Browser, Server, engine, skipped};
use serde_json::json;

const READY: &str = "document.querySelector('who-said-what')?.shadowRoot?.querySelector('[part=panel]')";

/// What the tests ask of the panel; of the window, as drivers may run each script in a scope of its own.
const HELPERS: &str = r"
    window.shadow = document.querySelector('who-said-what').shadowRoot;
    window.all = selector => [...shadow.querySelectorAll(selector)];
    window.seen = it => it.getBoundingClientRect().height > 0 && it.checkVisibility({ checkOpacity: true, visibilityProperty: true });
    // what a colour of the system comes to here
    window.system = name => {
        const probe = shadow.appendChild(document.createElement('i'));
        probe.setAttribute('style', 'forced-color-adjust: none; color: ' + name);
        const colour = getComputedStyle(probe).color;
        probe.remove();
        return colour;
    };
";

/// The page about the bridge at Kelmouth: seven people, seventeen quotations.
fn kelmouth(page: &Browser) -> Server {
    let server = Server::start();
    page.go(&server.url("/pages/kelmouth.html"));
    page.wait_for(READY);
    page.run(HELPERS, &[]);
    page.wait_for("all('[part~=text]').length >= 17");
    server
}

#[test]
fn forced_colours_leave_nothing_unseen() {
    let Some(page) = Browser::with_forced_colours() else {
        return skipped("it has no forced colours");
    };
    let _server = kelmouth(&page);
    assert_eq!(page.value("matchMedia('(forced-colors: active)').matches"), true);
    page.click("all('[data-entry=\"0\"] h3 button')[0]");
    page.wait_for("all('[data-entry=\"0\"] [part=jump]').length");
    // whatever says something has a colour of the system's, on the system's ground
    let strange = "(known => all('[part=panel] *').filter(it => seen(it) && [...it.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
        .filter(it => !known.includes(getComputedStyle(it).color)).map(it => it.className + ' ' + getComputedStyle(it).color))
        (['CanvasText', 'LinkText', 'VisitedText', 'ButtonText', 'FieldText', 'GrayText'].map(system))";
    assert_eq!(page.value(strange), json!([]));
    // the shares, whose ground would be taken away with the colours
    let bars = "all('.wsw-share rect').map(it => getComputedStyle(it).fill)";
    let strange = format!("{bars}.filter(it => ![system('CanvasText'), system('Highlight')].includes(it))");
    assert_eq!(page.value(&strange), json!([]));
    // which order is chosen, told by a line and not by a ground
    let line =
        "(label => getComputedStyle(label).borderBlockEndWidth)(all('.wsw-orders label:has(:checked)')[0])";
    assert_eq!(page.value(line), "3px");
    // what else comes with the pointer only is there
    assert_eq!(
        page.value(
            "all('[data-entry=\"0\"] [part=actions]').every(it => getComputedStyle(it).opacity === '1')"
        ),
        true
    );
    page.click("all('[data-entry=\"0\"] [part=jump]')[0]");
    page.wait_for("all('[part=return]').length && CSS.highlights.has('wsw-current')");
    let painted = "getComputedStyle([...CSS.highlights.get('wsw-current')][0].startContainer.parentElement, '::highlight(wsw-current)')";
    assert_eq!(page.value(&format!("{painted}.textDecorationLine")), "underline");
}

/// Puts the rules for paper in force on the screen, where no engine but Chromium can be asked for paper.
const PAPER: &str = r"for (const sheet of shadow.adoptedStyleSheets) for (const rule of sheet.cssRules)
    if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all'";

fn on_paper(page: &Browser) {
    if engine() == "chromium" {
        page.devtools("Emulation.setEmulatedMedia", &json!({ "media": "print" }));
        page.wait_for("matchMedia('print').matches");
    } else {
        page.run(PAPER, &[]);
    }
}

#[test]
fn on_paper_all_is_open_and_nothing_is_to_be_pressed() {
    let page = Browser::open();
    let _server = kelmouth(&page);
    page.click("all('[data-entry=\"0\"] h3 button')[0]");
    page.wait_for("all('[data-entry=\"0\"] [part=jump]').length");
    on_paper(&page);
    let unseen = |what: &str| page.value(&format!("all('{what}').filter(it => !seen(it)).length"));
    assert_eq!((unseen("[part~=card]"), unseen("[part~=text]")), (json!(0), json!(0)));
    assert_eq!(page.value("all('[part~=text]').length"), 17);
    // names and roles in full
    assert_eq!(page.value("all('[part=name], [part=role]').filter(it => it.scrollHeight > it.clientHeight + 2).map(it => it.textContent)"), json!([]));
    let seen = "all('select, input, [part=more], [part=actions], [part=why], [part=return]').filter(seen).map(it => it.className || it.localName)";
    assert_eq!(page.value(seen), json!([]));
    // where a link leads to is nothing to read
    let added = "all('a').map(it => getComputedStyle(it, '::after').content + getComputedStyle(it, '::before').content)
        .filter(it => it.includes('#') || it.includes('http'))";
    assert_eq!(page.value(added), json!([]));
    assert_eq!(
        page.value(
            "all('a').filter(it => seen(it) && getComputedStyle(it).textDecorationLine !== 'none').length"
        ),
        0
    );
}

/// Text that is cut off or runs over the panel's edge.
const CUT: &str = r"all('[part=panel] *').filter(seen).filter(it => {
    const style = getComputedStyle(it);
    if (it.ownerSVGElement || it.localName === 'svg') return false; // pictures
    if (style.clipPath !== 'none' || style.webkitLineClamp !== 'none') return false; // for screen readers; cut on purpose
    const [box, panel] = [it, it.closest('dialog, [part=panel]')].map(one => one.getBoundingClientRect());
    const hidden = style.overflowX !== 'visible' && it.scrollWidth > it.clientWidth + 1
        || ['hidden', 'clip'].includes(style.overflowY) && it.scrollHeight > it.clientHeight + 2;
    return hidden || box.right > panel.right + 1 || box.left < panel.left - 1;
}).map(it => `${it.localName}.${it.getAttribute('class')} ${it.textContent.slice(0, 30)}`)";

/// Closed rows that are drawn over each other.
const OVER: &str = r"all('[part=row]').filter(seen).filter(row => {
    const box = row.getBoundingClientRect();
    return [...row.children].filter(seen).some(it => it.getBoundingClientRect().bottom > box.bottom + 2);
}).map(it => it.textContent)";

#[test]
fn text_of_twice_the_size_is_cut_off_nowhere() {
    for width in [1280, 700, 500] {
        let page = Browser::open();
        page.resize(width, 900);
        let _server = kelmouth_in_large_type(&page);
        for step in [
            "",
            "all('[data-entry=\"0\"] h3 button')[0].click()",
            "all('[data-entry=\"0\"] [part=jump]')[0].click()",
        ] {
            page.run(step, &[]);
            page.wait_for(if step.contains("jump") { "all('[part=return]').length" } else { "true" });
            assert_eq!(page.value(CUT), json!([]), "{width} px, after {step}");
            assert_eq!(page.value(OVER), json!([]), "{width} px, after {step}");
            let wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
            assert_eq!(page.value(wide), 0, "{width} px, after {step}");
            if step.contains("h3") {
                page.wait_for("all('[data-entry=\"0\"] [part=jump]').length");
            }
        }
    }
}

/// The same with all text of twice its size, as browsers do that enlarge text only.
fn kelmouth_in_large_type(page: &Browser) -> Server {
    let server = Server::start();
    let large = server
        .get("/pages/kelmouth.html")
        .edited(|text| text.replace("<html lang=\"en\">", "<html lang=\"en\" style=\"font-size: 200%\">"));
    server.put("/pages/kelmouth.html", large);
    page.go(&server.url("/pages/kelmouth.html"));
    page.wait_for(READY);
    page.run(HELPERS, &[]);
    if page.value("!!shadow.querySelector('[part=bar]')") == true {
        page.click("shadow.querySelector('[part=bar]')");
        page.wait_for("shadow.querySelector('dialog[open]')");
    }
    page.wait_for("all('[part~=text]').length >= 17");
    server
}

#[test]
fn the_panel_grows_with_the_text_around_it() {
    let size = "parseFloat(getComputedStyle(part('title')).fontSize)";
    let sizes = ["100%", "200%"].map(|size_of_text| {
        let style = format!("<style>html {{ font-size: {size_of_text} }}</style>");
        let scene = Scene::open(&style, &(article() + TAG));
        scene.cards();
        scene.page.value(size).as_f64().expect("a size")
    });
    assert!((sizes[1] / sizes[0] - 2.0).abs() < 0.01, "{sizes:?}");
}
