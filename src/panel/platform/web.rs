//! The browser.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Clipboard, Element, EventTarget, FocusOptions, HtmlDialogElement, HtmlElement, HtmlSelectElement,
    KeyboardEvent, MediaQueryList, window,
};
use yew::{Callback, Event, NodeRef};

/// Screens narrower than this have the phone's form.
const PHONE: &str = "(width < 40em)";

/// Whether long lists are drawn a slice a task.
pub const SLICED: bool = true;

/// A listener; dropping it takes it away.
#[must_use]
pub struct Listener {
    target: EventTarget,
    event: &'static str,
    closure: Closure<dyn Fn(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback(self.event, function);
    }
}

fn listen(target: &EventTarget, event: &'static str, heard: impl Fn(Event) + 'static) -> Listener {
    let closure = Closure::<dyn Fn(Event)>::new(heard);
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    Listener { target: target.clone(), event, closure }
}

/// The CLDR plural category of `n` (`Intl.PluralRules`).
pub fn plural(language: &str, n: u32) -> String {
    let locales = js_sys::Array::of1(&JsValue::from_str(language));
    let rules = js_sys::Intl::PluralRules::new(&locales, &js_sys::Object::new());
    rules.select(f64::from(n)).into()
}

/// `n` as the language writes it (`Number.prototype.toLocaleString`).
pub fn number(language: &str, n: u32) -> String {
    js_sys::Number::from(f64::from(n)).to_locale_string(language).into()
}

/// Whether the screen is a phone's.
pub fn is_phone() -> bool {
    phone_query().is_some_and(|query| query.matches())
}

fn phone_query() -> Option<MediaQueryList> {
    window()?.match_media(PHONE).ok()?
}

/// Whether there is a clipboard to write to: not on pages without TLS.
pub fn can_copy() -> bool {
    clipboard().is_some()
}

fn clipboard() -> Option<Clipboard> {
    let clipboard = window()?.navigator().clipboard();
    let there = clipboard.is_object();
    there.then_some(clipboard)
}

/// Tells when [`is_phone`] changes.
pub fn on_screen_change(changed: Callback<bool>) -> Option<Listener> {
    let query = phone_query()?;
    Some(listen(&query, "change", move |_| changed.emit(is_phone())))
}

/// Tells when Escape is pressed anywhere in the page and nobody else took it.
pub fn on_escape(pressed: Callback<()>) -> Option<Listener> {
    let document = window()?.document()?;
    Some(listen(&document, "keydown", move |event| {
        let key = event.unchecked_ref::<KeyboardEvent>().key();
        if key == "Escape" && !event.default_prevented() {
            event.prevent_default(); // else it closes the sheet that opens now
            pressed.emit(());
        }
    }))
}

/// Tells which card find-in-page is about to show.
pub fn on_found(root: &NodeRef, found: Callback<usize>) -> Option<Listener> {
    let root = root.cast::<Element>()?;
    Some(listen(&root, "beforematch", move |event| {
        let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let card = target.and_then(|t| t.closest("[data-entry]").ok().flatten());
        let entry = card.and_then(|c| c.get_attribute("data-entry")).and_then(|e| e.parse().ok());
        if let Some(entry) = entry {
            found.emit(entry);
        }
    }))
}

/// A call to come; dropping it takes it back.
#[must_use]
pub struct Later {
    id: i32,
    _closure: Closure<dyn Fn()>,
}

impl Drop for Later {
    fn drop(&mut self) {
        if let Some(window) = window() {
            window.clear_timeout_with_handle(self.id);
        }
    }
}

/// Calls back in a task of its own, after `wait` milliseconds.
pub fn later(wait: i32, call: Callback<()>) -> Option<Later> {
    let closure = Closure::<dyn Fn()>::new(move || call.emit(()));
    let function = closure.as_ref().unchecked_ref();
    let id = window()?.set_timeout_with_callback_and_timeout_and_arguments_0(function, wait).ok()?;
    Some(Later { id, _closure: closure })
}

/// Which option of a select is chosen, from 0.
pub fn chosen(event: &Event) -> usize {
    let select = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok());
    select.map_or(0, |select| select.selected_index().max(0) as usize)
}

/// Chooses the `nth` option, from 0, of the select that `selector` finds.
pub fn choose(root: &NodeRef, selector: &str, nth: usize) {
    if let Some(select) = find(root, selector) {
        select.unchecked_into::<HtmlSelectElement>().set_selected_index(nth as i32);
    }
}

/// Moves focus to the first element that one of `selectors` finds, in their order.
pub fn focus(root: &NodeRef, selectors: &str, scroll: bool) {
    if let Some(element) = selectors.split(',').find_map(|selector| find(root, selector)) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(!scroll);
        let _ = element.focus_with_options(&options);
    }
}

/// Opens the sheet as a modal dialog, or closes it.
pub fn set_sheet(root: &NodeRef, open: bool) {
    let Some(dialog) = find(root, "dialog") else { return };
    let dialog: HtmlDialogElement = dialog.unchecked_into();
    if open {
        let _ = dialog.show_modal();
    } else if dialog.open() {
        dialog.close();
    }
}

/// Puts the return bar above everything else in the page; without popovers it is fixed only.
pub fn raise_return_bar(root: &NodeRef) {
    if let Some(bar) = find(root, ".wsw-return") {
        let _ = bar.show_popover();
    }
}

/// Writes to the clipboard, and tells when that is done; a refusal tells nothing.
pub fn copy(text: &str, done: Callback<()>) {
    let Some(clipboard) = clipboard() else { return };
    let written = clipboard.write_text(text);
    yew::platform::spawn_local(async move {
        if JsFuture::from(written).await.is_ok() {
            done.emit(());
        }
    });
}

fn find(root: &NodeRef, selector: &str) -> Option<HtmlElement> {
    root.cast::<Element>()?.query_selector(selector).ok()??.dyn_into().ok()
}
