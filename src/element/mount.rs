//! The panel, or a note, in the element's shadow root.

use super::room::{self, Waiting};
use crate::host::{Theme, document};
use crate::panel::{self, PanelProps, WhoSaidWhat};
use js_sys::Array;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};
use yew::virtual_dom::VComp;
use yew::{AppHandle, Component, Context, Html, Properties, Renderer};

thread_local! {
    /// An app that shows nothing any more. Yew never takes its listeners off the element an app was
    /// mounted in, so one is kept for the next element: sites that swap pages make many.
    static SPARE: RefCell<Option<Drawn>> = const { RefCell::new(None) };
}

/// What there is to see.
#[derive(Clone, PartialEq)]
#[expect(
    clippy::large_enum_variant,
    reason = "one value a panel: a box would cost more code than it saves room"
)]
pub(super) enum Content {
    Nothing,
    Panel(PanelProps),
}

#[derive(Clone, PartialEq, Properties)]
struct RootProps {
    content: Content,
}

struct Root;

impl Component for Root {
    type Message = ();
    type Properties = RootProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        match &ctx.props().content {
            Content::Nothing => Html::default(),
            Content::Panel(props) => VComp::new::<WhoSaidWhat>(Rc::new(props.clone()), None).into(),
        }
    }
}

/// A Yew app and the element it is mounted in.
struct Drawn {
    inner: Element,
    app: AppHandle<Root>,
}

/// What an element shows.
pub(super) struct Mount {
    pub(super) shadow: ShadowRoot,
    drawn: Option<Drawn>,
    frame: CssStyleSheet,
    waiting: Option<Waiting>,
}

impl Mount {
    /// Draws `content`, unseen until [`show`](Self::show).
    pub(super) fn new(element: &HtmlElement, content: Content) -> Result<Self, JsValue> {
        let drawn = Drawn::new(content)?;
        let shadow = match element.shadow_root() {
            Some(shadow) => shadow,
            None => element.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?,
        };
        let (style, frame) = (CssStyleSheet::new()?, CssStyleSheet::new()?);
        style.replace_sync(panel::style())?;
        frame.replace_sync(room::UNSEEN)?;
        shadow.set_adopted_style_sheets(&Array::of2(&style, &frame));
        shadow.set_text_content(None);
        shadow.append_child(&drawn.inner)?;
        Ok(Self { shadow, drawn: Some(drawn), frame, waiting: None })
    }

    /// Draws other content.
    pub(super) fn update(&mut self, content: Content) {
        if let Some(drawn) = &mut self.drawn {
            drawn.app.update(RootProps { content });
        }
    }

    /// Shows it as soon as nothing the reader sees is moved by it, or `at_once`.
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

impl Drawn {
    fn new(content: Content) -> Result<Self, JsValue> {
        let props = RootProps { content };
        if let Some(mut spare) = SPARE.with_borrow_mut(Option::take) {
            spare.app.update(props);
            return Ok(spare);
        }
        let inner = document().create_element("div")?;
        inner.set_id("mount");
        let app = Renderer::<Root>::with_root_and_props(inner.clone(), props).render();
        Ok(Self { inner, app })
    }

    /// Keeps it for the next element, empty; of several, one.
    fn put_by(mut self) {
        self.app.update(RootProps { content: Content::Nothing });
        if let Some(other) = SPARE.replace(Some(self)) {
            other.app.destroy();
        }
    }
}

impl Drop for Mount {
    /// What the publisher put into the element is seen again.
    fn drop(&mut self) {
        self.waiting = None;
        if let Some(drawn) = self.drawn.take() {
            drawn.inner.remove();
            drawn.put_by();
        }
        self.shadow.set_adopted_style_sheets(&Array::new());
        if let Ok(slot) = document().create_element("slot") {
            // a shadow root stays for good; with nothing but a slot it changes nothing
            let _ = self.shadow.append_child(slot.unchecked_ref());
        }
    }
}
