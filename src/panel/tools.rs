//! The tools: filter and order, and the line that says what is left out.

use super::{
    icon::DOWN,
    pen::{Pen, el},
    platform,
    props::Context,
    state::{Action, Filter, Order, View},
};
use crate::report::QuotationKind;
use std::rc::Rc;
use yew::{Callback, Event};

const ORDERS: [(Order, &str); 3] =
    [(Order::Article, "order.article"), (Order::Speaker, "order.speaker"), (Order::Most, "order.most")];

/// A kind, the id of its text, and its name in the report.
const KINDS: [(QuotationKind, &str, &str); 3] = [
    (QuotationKind::Direct, "kind.direct", "direct"),
    (QuotationKind::Mixed, "kind.mixed", "mixed"),
    (QuotationKind::Indirect, "kind.indirect", "indirect"),
];

/// Filter and order.
pub(super) fn tools(pen: &mut Pen, view: &View) {
    let ctx = pen.ctx;
    el!(pen, "div" { "class": "wsw-tools", "part": "tools" } => {
        el!(pen, "div" => {
            el!(pen, "label" { "for": "show" } => { pen.say("show"); });
            el!(pen, "span" { "class": "wsw-select" } => {
                select(pen, view.filter);
                pen.icon("wsw-i", DOWN);
            });
        });
        // Chromium keeps radios that were taken out of a shadow root for as long as the root lives, with all
        // that was around them; those of a form it lets go. The disabled button keeps Enter from sending it.
        el!(pen, "form" { "class": "wsw-form" } => {
            el!(pen, "button" { "disabled": "", "hidden": "" });
            el!(pen, "div" { "class": "wsw-orders", "role": "radiogroup"; "aria-label": ctx.text("order").to_owned() } => {
                ORDERS.iter().for_each(|&(order, id)| radio(pen, order, id, view.order == order));
            });
        });
    });
}

/// What the select offers, in its order.
pub(super) fn filters(ctx: &Context) -> Vec<Filter> {
    let mut filters = vec![Filter::All];
    filters.extend((0..ctx.model.entries.len()).map(Filter::Entry));
    let there = |kind| ctx.model.quotations.iter().any(|&q| ctx.quotation(q).kind == kind);
    let kinds: Vec<_> = KINDS.iter().map(|k| k.0).filter(|&kind| there(kind)).collect();
    if kinds.len() > 1 {
        filters.extend(kinds.into_iter().map(Filter::Kind));
    }
    filters
}

fn select(pen: &mut Pen, chosen: Filter) {
    let ctx = pen.ctx;
    let filters = filters(ctx);
    let (entries, kinds) = filters.split_at(ctx.model.entries.len() + 1);
    el!(pen, "select" { "id": "show" } => {
        entries.iter().for_each(|&filter| option(pen, filter, filter == chosen));
        if !kinds.is_empty() {
            el!(pen, "optgroup" { ; "label": ctx.text("show.kinds").to_owned() } => {
                kinds.iter().for_each(|&filter| option(pen, filter, filter == chosen));
            });
        }
        let filters = filters.clone();
        changing(pen, move |event| {
            Action::Filter(filters.get(platform::chosen(event)).copied().unwrap_or_default())
        });
    });
}

fn option(pen: &mut Pen, filter: Filter, selected: bool) {
    el!(pen, "option" { ; "selected": selected } => { pen.text(&filter_name(pen.ctx, filter)); });
}

fn radio(pen: &mut Pen, order: Order, id: &str, checked: bool) {
    el!(pen, "label" => {
        el!(pen, "input" { "type": "radio", "name": "order" } => {
            pen.tag(|input| input.set_checked(checked));
            changing(pen, move |_| Action::Order(order));
        });
        pen.say(id);
    });
}

/// The control does what `action` says when it changes.
fn changing(pen: &mut Pen, action: impl Fn(&Event) -> Action + 'static) {
    let act = pen.ctx.act.clone();
    let changed = Callback::from(move |event: Event| act.emit(action(&event)));
    pen.listen(Rc::new(yew::html::onchange::Wrapper::new(changed)));
}

/// What a filter is called.
fn filter_name(ctx: &Context, filter: Filter) -> String {
    match filter {
        Filter::All => ctx.text("show.all").to_owned(),
        Filter::Entry(entry) => ctx.name(entry),
        Filter::Kind(kind) => ctx.text(kind_text(kind)).to_owned(),
    }
}

/// The id of a kind's text.
pub(super) fn kind_text(kind: QuotationKind) -> &'static str {
    KINDS[kind as usize].1
}

/// A kind's name in the report.
pub(super) fn kind_name(kind: QuotationKind) -> &'static str {
    KINDS[kind as usize].2
}

/// "Showing Imelda Quaye-Lindqvist: 2 of 17 quotations."; the name is `name`, or stands for itself.
pub(super) fn filtered_text(ctx: &Context, filter: Filter, name: &str) -> String {
    let strings = &ctx.props.strings;
    let total = ctx.model.counts.quotations;
    let left = strings.number(ctx.left(filter).len() as u32);
    let name = if name.is_empty() { &filter_name(ctx, filter) } else { name };
    let text = strings.plural("filtered", total);
    super::strings::fill(text, &[("name", name), ("n", &left), ("total", &strings.number(total))])
}

/// What the filter leaves out, and a way back; nothing without a filter.
pub(super) fn filtered(pen: &mut Pen, filter: Filter) {
    if filter == Filter::All {
        return pen.skip();
    }
    let ctx = pen.ctx;
    let text = filtered_text(ctx, filter, "\0"); // where the name stands
    let (before, behind) = text.split_once('\0').unwrap_or((&text, ""));
    el!(pen, "p" { "class": "wsw-filtered" } => {
        el!(pen, "span" => {
            pen.text(before);
            el!(pen, "b" => { el!(pen, "bdi" => { pen.text(&filter_name(ctx, filter)); }); });
            pen.text(behind);
            if let Filter::Kind(kind) = filter {
                pen.text(" ");
                pen.say(&[kind_text(kind), ".help"].concat());
            }
        });
        el!(pen, "button" { "type": "button", "class": "wsw-link" } => {
            pen.press(Action::ClearFilter);
            pen.say("filtered.clear");
        });
    });
}
