//! The bar shown at a quotation's place in the article: on, or back to the panel.

use super::{
    icon::{BACK, CROSS, LIST, ON},
    pen::{Pen, el},
    props::Context,
    state::{Action, View},
    words,
};

/// Where the reader is among the quotations of one speaker.
struct Place {
    entry: usize,
    /// From 0.
    nth: usize,
    all: usize,
}

fn place(ctx: &Context, quotation: usize) -> Option<Place> {
    let entry = ctx.model.entry_of(quotation)?;
    let quotations = &ctx.model.entries[entry].quotations;
    let nth = quotations.iter().position(|&q| q == quotation)?;
    Some(Place { entry, nth, all: quotations.len() })
}

/// "Quotation 2 of 7 by Rosalind Achterberg, paragraph 2".
pub(super) fn position(ctx: &Context, quotation: usize) -> String {
    let Some(place) = place(ctx, quotation) else { return String::new() };
    let strings = &ctx.props.strings;
    let number = |n: usize| strings.number(n as u32);
    let named = ctx.speaker(place.entry).is_some();
    let values = [
        ("i", number(place.nth + 1)),
        ("n", number(place.all)),
        ("name", ctx.name(place.entry)),
        ("p", strings.number(ctx.quotation(quotation).paragraph)),
    ];
    let values = values.each_ref().map(|(key, value)| (*key, value.as_str()));
    strings.fill(if named { "status.jump" } else { "status.jump.none" }, &values)
}

/// The bar, while the reader is away from the panel.
pub(super) fn return_bar(pen: &mut Pen, view: &View) {
    let ctx = pen.ctx;
    let at = view.current.filter(|_| view.away);
    let Some((quotation, place)) = at.and_then(|q| Some((q, place(ctx, q)?))) else { return pen.skip() };
    let strings = &ctx.props.strings;
    let name = ctx.name(place.entry);
    let label = match ctx.speaker(place.entry) {
        Some(_) => strings.fill("return.label", &[("name", &name)]),
        None => name.clone(),
    };
    let (nth, all) = (strings.number(place.nth as u32 + 1), strings.number(place.all as u32));
    let own = &ctx.model.entries[place.entry].quotations;
    let (previous, next) = (place.nth.checked_sub(1).map(|nth| own[nth]), own.get(place.nth + 1).copied());
    let words = words::paragraphs(ctx.quotation(quotation), &ctx.props.texts, &ctx.report.language);
    let all_words = [&position(ctx, quotation), ": ", &words.join(" ")].concat();
    el!(pen, "section" { "class": "wsw-return", "popover": "manual"; "aria-label": label } => {
        el!(pen, "div" {
            "class": "wsw-returnbar", "part": "return", "role": "group", "tabindex": "-1"; "aria-label": all_words,
        } => {
            el!(pen, "p" => {
                el!(pen, "b" => { el!(pen, "bdi" => { pen.text(&name); }); });
                el!(pen, "span" => { pen.text(&strings.fill("return.position", &[("i", &nth), ("n", &all)])); });
            });
            step(pen, previous, |pen| {
                pen.icon("wsw-i wsw-dir", BACK);
                label_of(pen, "return.prev");
            });
            step(pen, next, |pen| {
                label_of(pen, "return.next");
                pen.icon("wsw-i wsw-dir", ON);
            });
            el!(pen, "button" { "type": "button" } => {
                pen.press(Action::Back);
                pen.icon("wsw-i", LIST);
                label_of(pen, "return.back");
            });
            el!(pen, "button" { "type": "button" } => {
                pen.press(Action::Close);
                pen.icon("wsw-i", CROSS);
                el!(pen, "span" { "class": "wsw-vh" } => { pen.say("close"); });
            });
        });
    });
}

fn label_of(pen: &mut Pen, id: &str) {
    el!(pen, "span" { "class": "wsw-label" } => { pen.say(id); });
}

/// A step to another quotation; at the end it stays in its place, so that focus is not lost.
fn step(pen: &mut Pen, to: Option<usize>, content: fn(&mut Pen)) {
    el!(pen, "button" { "type": "button"; "aria-disabled": to.is_none().then_some("true") } => {
        if let Some(quotation) = to {
            pen.press(Action::Step(quotation));
        }
        content(pen);
    });
}
