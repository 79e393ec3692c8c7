//! "Report a mistake": of one quotation, or of the panel as a whole.

use super::{
    icon::FLAG,
    pen::{Pen, el},
    props::{Context, Mistake},
    quotation,
    strings::fill,
    words,
};
use crate::export::fragment::encode;
use std::rc::Rc;
use yew::{AttrValue, MouseEvent};

/// A link, or a button where only the page is told; nothing where nobody wants to know.
pub(super) fn mistake(pen: &mut Pen, index: Option<usize>) {
    let ctx = pen.ctx;
    let Some(link) = &ctx.props.report_link else { return };
    let mistake = index.map_or_else(Mistake::default, |index| told(ctx, index));
    let (tag, kind, href) = match link.as_str() {
        "" => ("button", Some("button"), None),
        _ => ("a", None, Some(AttrValue::from(filled(ctx, link, index, &mistake)))),
    };
    let pressed = ctx.props.on_report.reform(move |_: MouseEvent| mistake.clone());
    el!(pen, tag { "class": "wsw-link"; "type": kind, "href": href } => {
        pen.listen(Rc::new(yew::html::onclick::Wrapper::new(pressed)));
        if index.is_some() {
            pen.icon("wsw-i", FLAG);
        }
        pen.say("report");
    });
}

fn told(ctx: &Context, index: usize) -> Mistake {
    let quotation = ctx.quotation(index);
    let speaker = ctx.model.entry_of(index).and_then(|entry| ctx.speaker(entry));
    let words = words::paragraphs(quotation, &ctx.props.texts, &ctx.report.language);
    Mistake {
        quotation: Some(quotation.id.clone().into()),
        speaker: speaker.map(|s| s.id.clone().into()),
        words: Some(words.join("\n").into()),
    }
}

/// The publisher's address with what it asks for put in, percent-encoded.
fn filled(ctx: &Context, link: &str, index: Option<usize>, mistake: &Mistake) -> String {
    let address = match index {
        Some(index) => quotation::address(ctx, ctx.quotation(index)),
        None => ctx.props.address.to_string(),
    };
    let speaker = mistake.speaker.as_ref().and(index).and_then(|index| ctx.model.entry_of(index));
    let values = [
        ("words", mistake.words.as_deref().unwrap_or_default()),
        ("speaker", &speaker.map_or_else(String::new, |entry| ctx.name(entry))),
        ("address", &address),
    ];
    let values = values.map(|(key, value)| {
        let mut encoded = String::new();
        encode(value, &mut encoded);
        (key, encoded)
    });
    fill(link, &values.each_ref().map(|(key, value)| (*key, value.as_str())))
}
