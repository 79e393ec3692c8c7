//! Draws elements in few bytes.
//!
//! Yew's `html!` writes out at each place how its parts become nodes. The panel has some seventy
//! elements and every reader pays for each byte: drawn like this, a place is little more than a
//! few calls, and the panel a third of the size.
//!
//! ```ignore
//! el!(pen, "p" { "class": "wsw-role", "part": "role"; "id": id } {
//!     pen.text(&role);
//! });
//! ```

use super::{props::Context, shared::Shared, state::Action};
use std::rc::Rc;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, VList, VNode, VTag, VText};
use yew::{AttrValue, Callback, Html, MouseEvent, NodeRef};

/// An element: its tag, its attributes (those that are always the same, then, behind a semicolon,
/// the others), and what is drawn inside.
macro_rules! el {
    ($pen:ident, $tag:tt
        $({ $($key:literal : $fixed:literal),* $(,)? $(; $($name:literal : $value:expr),* $(,)?)? })?
        $(=> $inside:block)?
    ) => {{
        $pen.open($tag, &[$($($key,)* $($($name,)*)?)?], &[$($($fixed),*)?]);
        $($($($pen.value($crate::panel::pen::Value::value($value));)*)?)?
        $($inside)?
        $pen.close();
    }};
}
pub(super) use el;

/// Draws into the element that was opened last.
pub(super) struct Pen<'a> {
    pub ctx: &'a Shared<Context>,
    open: Vec<Open>,
    /// What stands outside all elements.
    top: Vec<Html>,
}

/// An element under way.
struct Open {
    tag: VTag,
    keys: &'static [&'static str],
    values: Vec<Option<AttributeOrProperty>>,
    inside: Vec<Html>,
}

impl<'a> Pen<'a> {
    pub fn new(ctx: &'a Shared<Context>) -> Self {
        Self { ctx, open: Vec::new(), top: Vec::new() }
    }

    /// What was drawn.
    pub fn done(self) -> Html {
        VNode::from(VList::with_children(self.top, None))
    }

    /// Begins an element; the first of its `keys` have `fixed` values, the others get theirs by
    /// [`value`](Self::value), in their order.
    #[inline(never)]
    pub fn open(&mut self, tag: &'static str, keys: &'static [&'static str], fixed: &'static [&'static str]) {
        self.open.push(Open { tag: VTag::new(tag), keys, values: Vec::new(), inside: Vec::new() });
        fixed.iter().for_each(|value| self.value(Some(AttrValue::Static(value))));
    }

    /// The value of the next attribute; none leaves it out.
    #[inline(never)]
    pub fn value(&mut self, value: Option<AttrValue>) {
        if let Some(open) = self.open.last_mut() {
            open.values.push(value.map(AttributeOrProperty::Attribute));
        }
    }

    /// Ends the element.
    #[inline(never)]
    pub fn close(&mut self) {
        let Some(Open { mut tag, keys, values, inside }) = self.open.pop() else { return };
        tag.attributes = Attributes::Dynamic { keys, values: values.into() };
        if !inside.is_empty() {
            tag.add_children(inside);
        }
        self.node(tag.into());
    }

    /// Adds a node.
    #[inline(never)]
    pub fn node(&mut self, node: Html) {
        match self.open.last_mut() {
            Some(open) => open.inside.push(node),
            None => self.top.push(node),
        }
    }

    /// Leaves a place empty that may be filled later, or was: Yew tells siblings apart by their
    /// places, and draws anew, without focus, what has lost its own.
    pub fn skip(&mut self) {
        self.node(Html::default());
    }

    /// Adds words.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        self.node(VText::new(text.to_owned()).into());
    }

    /// Adds an interface text.
    #[inline(never)]
    pub fn say(&mut self, id: &str) {
        self.text(self.ctx.text(id));
    }

    /// Changes the element itself.
    pub fn tag(&mut self, change: impl FnOnce(&mut VTag)) {
        if let Some(open) = self.open.last_mut() {
            change(&mut open.tag);
        }
    }

    /// Lets the element be found.
    pub fn found_by(&mut self, node: &NodeRef) {
        self.tag(|tag| tag.node_ref = node.clone());
    }

    /// Adds a listener.
    #[inline(never)]
    pub fn listen(&mut self, listener: Rc<dyn Listener>) {
        self.tag(|tag| {
            tag.add_listener(listener);
        });
    }

    /// The button or link does `action` when it is pressed; with a modifier key a link stays a link.
    #[inline(never)]
    pub fn press(&mut self, action: Action) {
        let act = self.ctx.act.clone();
        let pressed = Callback::from(move |event: MouseEvent| {
            let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
            if modified && matches!(action, Action::Jump(_)) {
                return;
            }
            // a report's link is followed as well
            if !matches!(action, Action::Report(_)) {
                event.prevent_default();
            }
            act.emit(action);
        });
        self.listen(Rc::new(yew::html::onclick::Wrapper::new(pressed)));
    }

    /// An icon; assistive technology passes over it.
    #[inline(never)]
    pub fn icon(&mut self, class: &'static str, path: &'static str) {
        let pen = self;
        el!(pen, "svg" { "viewBox": "0 0 16 16", "aria-hidden": "true"; "class": class } => {
            el!(pen, "path" { ; "d": path });
        });
    }
}

/// What can be an attribute's value; none leaves the attribute out.
pub(super) trait Value {
    fn value(self) -> Option<AttrValue>;
}

impl Value for &'static str {
    fn value(self) -> Option<AttrValue> {
        Some(AttrValue::Static(self))
    }
}

impl Value for String {
    #[inline(never)]
    fn value(self) -> Option<AttrValue> {
        Some(self.into())
    }
}

/// An attribute that is there or not.
impl Value for bool {
    fn value(self) -> Option<AttrValue> {
        self.then_some(AttrValue::Static(""))
    }
}

impl Value for Option<&'static str> {
    fn value(self) -> Option<AttrValue> {
        self.map(AttrValue::Static)
    }
}

impl Value for Option<AttrValue> {
    fn value(self) -> Option<AttrValue> {
        self
    }
}

/// "true" or "false", as ARIA states are written.
pub(super) fn state(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}
