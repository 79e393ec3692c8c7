//! The preview page as an editor uses it: paste a text, correct it, undo, save.

use browser_tests::{Browser, Server};
use serde_json::{Value, json};

const TEXT: &str = "The harbour board met on Monday to hear why the dredger is late.\n\
    “We are late,” said Ann Reed, the harbour master.\n\
    “The boats can wait,” said Tom Hale, who owns the yard.";

/// What the tests ask of the page; saved files are kept instead of handed to the browser.
const HELPERS: &str = r"
    window.saved = [];
    URL.createObjectURL = blob => (saved.push(blob), '#saved');
    window.element = document.querySelector('who-said-what');
    window.at = selector => document.querySelector(selector);
    window.names = () => element.report?.speakers.map(it => it.name) ?? [];
    window.choose = (select, text) => {
        select.selectedIndex = [...select.options].findIndex(it => it.text === text);
        select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    window.write = (input, text) => {
        input.value = text;
        input.dispatchEvent(new Event('change', { bubbles: true }));
    };
";

struct Editor {
    page: Browser,
    _server: Server,
}

impl Editor {
    /// Opens the page, which shows the demo article.
    fn arrives() -> Self {
        let (server, page) = (Server::start(), Browser::open());
        page.go(&server.url("/preview-page/index.html"));
        page.run(HELPERS, &[]);
        page.wait_for("at('#name').textContent === 'Demo article' && names().includes('Helen Marlow')");
        Self { page, _server: server }
    }

    fn pastes(&self, text: &str) {
        self.clicks("#paste");
        self.page.wait_for("at('#box').open");
        self.page.run("at('#text').value = arguments[0]", &[text.into()]);
        self.clicks("#box button[value=show]");
    }

    fn clicks(&self, selector: &str) {
        self.page.click(&format!("at('{selector}')"));
    }

    /// Waits until the panel names these, in this order.
    fn sees(&self, names: &[&str]) {
        self.page.wait_for(&format!("names().join() === {}", json!(names.join(","))));
        // and draws them
        let last = json!(names.last());
        self.page.wait_for(&format!("element.shadowRoot.textContent.includes({last})"));
    }

    /// Presses a button for a file; what is in it.
    fn saves(&self, format: &str) -> String {
        self.page.run("saved.length = 0", &[]);
        self.clicks(&format!("[data-save={format}]"));
        self.page.wait_for("saved[0]?.text()").as_str().expect("a file's text").to_owned()
    }
}

#[test]
fn a_pasted_text_is_corrected_undone_and_saved() {
    let editor = Editor::arrives();
    let page = &editor.page;
    editor.pastes(TEXT);
    editor.sees(&["Ann Reed", "Tom Hale"]);
    assert_eq!(page.value("at('#undo').disabled && at('#redo').disabled"), true);

    // the second quotation is hers, and she has another name
    editor.clicks("#tab-check");
    page.click("at('[data-key=open-s2]')");
    page.run("choose(at('[data-key=q2-by]'), 'Ann Reed')", &[]);
    editor.sees(&["Ann Reed"]);
    page.run("write(at('[data-key=s1-rename]'), 'Anne Reed')", &[]);
    editor.sees(&["Anne Reed"]);
    assert_eq!(page.value("at('#unsaved').textContent"), "(2 new)");

    editor.clicks("#undo");
    editor.sees(&["Ann Reed"]);
    editor.clicks("#undo");
    editor.sees(&["Ann Reed", "Tom Hale"]);
    editor.clicks("#redo");
    editor.sees(&["Ann Reed"]);

    let corrections: Value = serde_json::from_str(&editor.saves("corrections")).expect("JSON");
    assert_eq!(corrections["quotations"][0]["words"], "The boats can wait,", "{corrections}");
    assert_eq!(corrections["quotations"][0]["speaker"], "Ann Reed", "{corrections}");
    assert_eq!(page.value("at('#unsaved').textContent"), "");
}

#[test]
fn what_an_editor_saves_has_the_corrections_in_it() {
    let editor = Editor::arrives();
    editor.pastes(TEXT);
    editor.sees(&["Ann Reed", "Tom Hale"]);
    editor.clicks("#tab-check");
    editor.page.run("write(at('[data-key=s2-rename]'), 'Thomas Hale')", &[]);
    editor.sees(&["Ann Reed", "Thomas Hale"]);
    for format in ["json", "csv", "jsonld", "annotation", "citron", "html"] {
        let text = editor.saves(format);
        assert!(text.contains("The boats can wait"), "{format}: {text}");
        // Citron has mentions as printed and no names
        assert!(text.contains("Thomas Hale") || format == "citron", "{format}: {text}");
    }
    let report: Value = serde_json::from_str(&editor.saves("json")).expect("JSON");
    assert_eq!(report["quotations"][1]["certainty"], "certain", "{report}");
}

#[test]
fn an_article_marked_as_checked_says_so_to_readers() {
    let editor = Editor::arrives();
    editor.clicks("#check");
    editor.page.wait_for("element.shadowRoot.textContent.includes('Checked by an editor')");
    editor.clicks("#undo");
    editor.page.wait_for("!element.shadowRoot.textContent.includes('Checked by an editor')");
}

#[test]
fn a_pasted_page_is_shown_as_text_and_as_the_page_without_its_scripts() {
    let editor = Editor::arrives();
    let html = format!(
        "<!doctype html><title>Late</title><h1>Late</h1><article class=story>{}</article><script>top.ran = true</script>",
        TEXT.lines().map(|line| format!("<p onclick='top.ran = true'>{line}</p>")).collect::<String>()
    );
    editor.pastes(&html);
    editor.sees(&["Ann Reed", "Tom Hale"]);
    editor.clicks("#tab-page");
    // the frame is as narrow as a phone: a bar
    let said = "at('.ed-frame').contentDocument.querySelector('who-said-what').shadowRoot.textContent";
    editor.page.wait_for(&format!("{said}.includes('2 people, 2 quotations')"));
    assert_eq!(editor.page.value("window.ran ?? null"), Value::Null);
    assert_eq!(editor.page.value("at('.ed-frame').contentDocument.querySelectorAll('script').length"), 0);
}
