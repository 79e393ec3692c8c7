//! The panel in the element's shadow root.

use super::room::{self, Waiting};
use crate::host::{Theme, document};
use crate::panel;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};
use yew::{AppHandle, BaseComponent, Renderer};

/// One Yew app, mounted once for the element's life; its properties change.
pub(super) struct Mount<C: BaseComponent> {
    pub(super) shadow: ShadowRoot,
    inner: Element,
    frame: CssStyleSheet,
    app: Option<AppHandle<C>>,
    waiting: Option<Waiting>,
}

impl<C: BaseComponent> Mount<C> {
    /// Draws the panel, unseen until [`show`](Self::show).
    pub(super) fn new(element: &HtmlElement, props: C::Properties) -> Result<Self, JsValue> {
        let shadow = match element.shadow_root() {
            Some(shadow) => shadow,
            None => element.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?,
        };
        let (style, frame) = (CssStyleSheet::new()?, CssStyleSheet::new()?);
        style.replace_sync(panel::style())?;
        frame.replace_sync(room::UNSEEN)?;
        shadow.set_adopted_style_sheets(&Array::of2(&style, &frame));
        let inner = document().create_element("div")?;
        inner.set_id("mount");
        shadow.set_text_content(None);
        shadow.append_child(&inner)?;
        let app = Renderer::<C>::with_root_and_props(inner.clone(), props).render();
        Ok(Self { shadow, inner, frame, app: Some(app), waiting: None })
    }

    /// Draws with other properties.
    pub(super) fn update(&mut self, props: C::Properties) {
        if let Some(app) = &mut self.app {
            app.update(props);
        }
    }

    /// Shows the panel as soon as nothing the reader sees is moved by it, or `at_once`.
    pub(super) fn show(&mut self, element: &HtmlElement, theme: Theme, at_once: bool) {
        match &self.waiting {
            Some(waiting) => waiting.set_theme(theme),
            None => self.waiting = Some(Waiting::new(element.clone(), self.frame.clone(), theme, at_once)),
        }
    }

    /// Takes no room, as soon as nothing the reader sees is moved by it.
    pub(super) fn hide(&mut self, element: &HtmlElement) {
        self.waiting = None;
        room::give_up(element, &self.frame);
    }
}

impl<C: BaseComponent> Drop for Mount<C> {
    /// What the publisher put into the element is seen again.
    fn drop(&mut self) {
        self.waiting = None;
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.inner.remove();
        self.shadow.set_adopted_style_sheets(&Array::new());
        if let Ok(slot) = document().create_element("slot") {
            // a shadow root stays for good; with nothing but a slot it changes nothing
            let _ = self.shadow.append_child(slot.unchecked_ref());
        }
    }
}
