//! "Report a mistake": of one quotation, or of the panel as a whole.

use super::{
    pen::{Pen, el},
    props::Context,
    quotation::{address, said},
    state::Action,
    strings::fill,
};
use crate::export::fragment::encode;
use yew::AttrValue;

/// A link, or a button where only the page is told; nothing where nobody wants to know.
pub(super) fn mistake(pen: &mut Pen, index: Option<usize>) {
    let ctx = pen.ctx;
    let Some(link) = &ctx.props.report_link else { return };
    let href = Some(filled(ctx, link, index)).filter(|href| !href.is_empty()).map(AttrValue::from);
    let tag = if href.is_some() { "a" } else { "button" };
    el!(pen, tag { "class": "wsw-link"; "href": href } => {
        pen.press(Action::Report(index));
        pen.say("report");
    });
}

/// The publisher's address with what it asks for put in, percent-encoded.
fn filled(ctx: &Context, link: &str, index: Option<usize>) -> String {
    let (words, speaker, address) = match index {
        Some(index) => (said(ctx, index), by(ctx, index), address(ctx, ctx.quotation(index))),
        None => (String::new(), String::new(), ctx.props.address.to_string()),
    };
    let values =
        [("words", &*encoded(&words)), ("speaker", &encoded(&speaker)), ("address", &encoded(&address))];
    fill(link, &values)
}

fn by(ctx: &Context, index: usize) -> String {
    ctx.model.entry_of(index).map_or_else(String::new, |entry| ctx.name(entry))
}

fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    encode(text, &mut encoded);
    encoded
}
