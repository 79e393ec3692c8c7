//! What readers do with the panel, by mouse and by keyboard, on the page about the bridge at Kelmouth.

use browser_tests::{Browser, Server};
use serde_json::{Value, json};

const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';
const ESCAPE: char = '\u{E00C}';

/// The page with its panel, and what the tests ask of it.
struct Reader {
    page: Browser,
    _server: Server,
}

impl Reader {
    fn arrives(width: u32) -> Self {
        let (server, page) = (Server::start(), Browser::open());
        page.resize(width, 900);
        page.go(&server.url("/pages/kelmouth.html"));
        page.wait_for("document.querySelector('who-said-what')?.shadowRoot?.querySelector('[part=panel]')");
        page.run("window.before = document.querySelector('article').outerHTML", &[]);
        Self { page, _server: server }
    }

    /// An element of the panel, as an expression.
    fn part(selector: &str) -> String {
        format!("document.querySelector('who-said-what').shadowRoot.querySelector({})", json!(selector))
    }

    fn clicks(&self, selector: &str) {
        self.sees(selector);
        self.page.click(&Self::part(selector));
    }

    fn sees(&self, selector: &str) {
        self.page.wait_for(&Self::part(selector));
    }

    fn sees_no(&self, selector: &str) {
        self.page.wait_for(&format!("!{}", Self::part(selector)));
    }

    fn is_told(&self, text: &str) {
        self.page.wait_for(&format!("{}.textContent === {}", Self::part("[role=status]"), json!(text)));
    }

    /// Puts focus on an element, as a reader's Tab would sooner or later.
    fn focuses(&self, selector: &str) {
        self.sees(selector);
        self.page.run(&format!("{}.focus()", Self::part(selector)), &[]);
    }

    fn has_focus_on(&self, selector: &str) {
        let active = "document.querySelector('who-said-what').shadowRoot.activeElement";
        self.page.wait_for(&format!("{active}?.matches({})", json!(selector)));
    }

    fn presses(&self, keys: &[char]) {
        keys.iter().for_each(|&key| self.page.press(key));
    }

    /// The words that are painted as the current quotation.
    fn painted(&self) -> Value {
        self.page.value("[...(CSS.highlights.get('wsw-current') ?? [])].map(range => range.toString())")
    }

    fn finds_the_article_as_it_was(&self) {
        assert_eq!(self.page.value("document.querySelector('article').outerHTML === window.before"), true);
    }
}

#[test]
fn a_card_opens_by_mouse_and_by_keyboard() {
    let reader = Reader::arrives(1280);
    reader.clicks("[data-entry='0'] h3 button");
    reader.sees("[data-entry='0'][data-open] [part=jump]");
    reader.presses(&[ENTER]);
    reader.sees_no("[data-entry='0'][data-open]");
    reader.focuses("[data-entry='1'] h3 button");
    reader.presses(&[' ']);
    reader.sees("[data-entry='1'][data-open] [part=jump]");
    reader.finds_the_article_as_it_was();
}

#[test]
fn a_jump_paints_the_words_and_leads_back_by_keyboard() {
    let reader = Reader::arrives(1280);
    reader.focuses("[data-entry='0'] h3 button");
    reader.presses(&[ENTER, TAB]);
    reader.has_focus_on("[part=jump]");
    reader.presses(&[ENTER]);
    reader.has_focus_on("[part=return]");
    assert_eq!(reader.painted(), json!(["“a debt we have passed down three times”"]));
    reader.presses(&[TAB, TAB, ENTER]); // past "Previous", which leads nowhere here
    reader.is_told("Quotation 2 of 7 by Rosalind Achterberg, paragraph 2");
    assert_eq!(reader.painted().as_array().map(Vec::len), Some(2));
    reader.presses(&[ESCAPE]);
    reader.has_focus_on("[part=jump][aria-current=true]");
    assert_eq!(reader.painted(), json!([]));
    reader.finds_the_article_as_it_was();
}

#[test]
fn a_jump_leads_to_the_place_in_view() {
    let reader = Reader::arrives(1280);
    reader.page.resize(1280, 500);
    reader.clicks("[data-entry='0'] h3 button");
    reader.clicks("[data-entry='0'] li:first-child [part=jump]");
    reader.has_focus_on("[part=return]");
    let at = "[...CSS.highlights.get('wsw-current')][0].getBoundingClientRect()";
    reader.page.wait_for(&format!("(box => box.top >= 0 && box.bottom <= innerHeight)({at})"));
    reader.clicks("[part=return] button:last-child");
    reader.sees_no("[part=return]");
    assert_eq!(reader.painted(), json!([]));
}

#[test]
fn the_filter_leaves_one_speaker_and_is_dropped_again() {
    let reader = Reader::arrives(1280);
    reader.focuses("#show");
    reader.presses(&['I']); // a select goes to what begins so
    reader.is_told("Showing Imelda Quaye-Lindqvist: 2 of 17 quotations.");
    reader.sees("[data-entry='0'][hidden]");
    reader.clicks(".wsw-filtered button");
    reader.has_focus_on("#show");
    reader.sees("[data-entry='0']:not([hidden])");
    reader.page.wait_for(&format!("{}.selectedIndex === 0", Reader::part("#show")));
}

#[test]
fn the_order_follows_the_article_or_the_words() {
    let reader = Reader::arrives(1280);
    reader.clicks("[part=tools] label:nth-child(1) input");
    reader.is_told("Order: Article order");
    reader.page.wait_for(&format!("{}.children.length === 17", Reader::part(".wsw-flat")));
    reader.presses(&['\u{E014}', '\u{E014}']); // right, right
    reader.is_told("Order: Most quoted");
    reader.sees("[part=list]:not([hidden]) > [data-entry='2']:first-child");
}

#[test]
fn all_speakers_are_shown_on_demand() {
    let reader = Reader::arrives(1280);
    reader.sees("[data-entry='4'][hidden=until-found]");
    reader.clicks("[part=more]");
    reader.has_focus_on("[data-entry='4'] button");
    reader.sees_no("[part=card][hidden]");
}

#[test]
fn words_are_copied_with_who_said_them() {
    let reader = Reader::arrives(1280);
    let stub = "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.copied = text } } })";
    reader.page.run(stub, &[]);
    reader.clicks("[data-entry='3'] h3 button");
    reader.clicks("[data-entry='3'] [part=actions] button");
    reader.is_told("Copied");
    let copied = reader.page.value("window.copied.split('\\n').slice(0, 2)");
    assert_eq!(
        copied,
        json!([
            "The reserve would cover the first year and that the second would need a loan",
            "— Dieter Halloway, Finance director, City of Kelmouth",
        ])
    );
}

#[test]
fn what_is_found_in_the_page_is_opened() {
    let reader = Reader::arrives(1280);
    reader.sees("[data-entry='5'] [part=text]");
    let found = format!(
        "{}.dispatchEvent(new Event('beforematch', {{ bubbles: true }}))",
        Reader::part("[data-entry='5'] ol")
    );
    reader.page.run(&found, &[]);
    reader.sees("[data-entry='5'][data-open]:not([hidden])");
}

#[test]
fn a_copied_address_leads_to_the_words() {
    let reader = Reader::arrives(1280);
    reader.clicks("[data-entry='0'] h3 button");
    reader.sees("[data-entry='0'] [part=jump]");
    let address =
        reader.page.value(&format!("{}.href", Reader::part("[data-entry='0'] li:nth-child(5) [part=jump]")));
    let address = address.as_str().expect("an address");
    assert!(address.ends_with("#:~:text=a%20free%20ferry%20every%20ten%20minutes%20and%20a%20vote%20each%20spring%20on%20whether%20the%20work%20goes%20on"), "{address}");
    reader.page.resize(1280, 400);
    reader.page.go("about:blank");
    reader.page.go(address);
    reader.page.wait_for("scrollY > 200");
}

#[test]
fn on_a_phone_a_bar_opens_a_sheet_and_jumps_come_back_to_it() {
    let reader = Reader::arrives(500);
    reader.clicks("[part=bar]");
    reader.sees("dialog[open]");
    reader.presses(&[ESCAPE]);
    reader.sees_no("dialog[open]");
    reader.has_focus_on("[part=bar]");
    reader.presses(&[ENTER]);
    reader.clicks("dialog[open] [data-entry='0'] h3 button");
    reader.clicks("dialog[open] [data-entry='0'] [part=jump]");
    reader.has_focus_on("[part=return]");
    reader.sees_no("dialog[open]");
    reader.presses(&[ESCAPE]);
    reader.sees("dialog[open]");
    reader.has_focus_on("[part=jump][aria-current=true]");
    reader.finds_the_article_as_it_was();
}

#[test]
fn what_has_focus_stays_while_others_come_and_go() {
    let reader = Reader::arrives(1280);
    reader.clicks("[data-entry='0'] h3 button");
    reader.sees("[data-entry='0'] [part=maybe]");
    let keep = "window.kept = [...document.querySelector('who-said-what').shadowRoot.querySelectorAll('[part=card], [part=maybe], #show')]";
    reader.page.run(keep, &[]);
    reader.focuses("[data-entry='0'] button[part=maybe]");
    reader.presses(&[ENTER]);
    reader.sees("[data-entry='0'] [part=why]");
    reader.has_focus_on("button[part=maybe]");
    reader.focuses("#show");
    reader.presses(&['I']);
    reader.sees(".wsw-filtered");
    reader.has_focus_on("#show");
    assert_eq!(reader.page.value("window.kept.every(element => element.isConnected)"), true);
}
