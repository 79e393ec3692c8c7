//! The tools: filter and order, and the line that says what is left out.

use super::{
    click::click,
    icon::{DOWN, icon},
    platform,
    props::Context,
    state::{Action, Filter, Order, View},
};
use crate::report::QuotationKind;
use yew::{AttrValue, Callback, Event, Html, html};

const ORDERS: [(Order, &str); 3] =
    [(Order::Article, "order.article"), (Order::Speaker, "order.speaker"), (Order::Most, "order.most")];

/// A kind, the id of its text, and its name in the report.
const KINDS: [(QuotationKind, &str, &str); 3] = [
    (QuotationKind::Direct, "kind.direct", "direct"),
    (QuotationKind::Mixed, "kind.mixed", "mixed"),
    (QuotationKind::Indirect, "kind.indirect", "indirect"),
];

/// Filter and order.
pub(super) fn tools(ctx: &Context, view: &View) -> Html {
    html! {
        <div class="wsw-tools" part="tools">
            <div>
                <label for="show">{ ctx.text("show") }</label>
                <span class="wsw-select">{ select(ctx, view.filter) }{ icon("wsw-i", DOWN) }</span>
            </div>
            <div class="wsw-orders" role="radiogroup" aria-label={ctx.text("order").to_owned()}>
                { for ORDERS.iter().map(|&(order, id)| radio(ctx, order, id, view.order == order)) }
            </div>
        </div>
    }
}

/// What the select offers, in its order.
pub(super) fn filters(ctx: &Context) -> Vec<Filter> {
    let entries = (0..ctx.model.entries.len()).map(Filter::Entry);
    std::iter::once(Filter::All).chain(entries).chain(kinds(ctx).into_iter().map(Filter::Kind)).collect()
}

/// The kinds there are; none where there is one only.
fn kinds(ctx: &Context) -> Vec<QuotationKind> {
    let there = |kind| ctx.model.quotations.iter().any(|&q| ctx.quotation(q).kind == kind);
    let kinds: Vec<_> = KINDS.iter().map(|k| k.0).filter(|&k| there(k)).collect();
    if kinds.len() > 1 { kinds } else { Vec::new() }
}

fn select(ctx: &Context, chosen: Filter) -> Html {
    let filters = filters(ctx);
    let act = ctx.act.clone();
    let offered = filters.clone();
    let onchange = Callback::from(move |event: Event| {
        let filter = offered.get(platform::chosen(&event)).copied();
        act.emit(Action::Filter(filter.unwrap_or_default()));
    });
    let options = |kinds: bool| {
        let group = filters.iter().filter(move |f| matches!(f, Filter::Kind(_)) == kinds);
        group.map(|&f| option(&filter_name(ctx, f), f == chosen)).collect::<Html>()
    };
    let has_kinds = matches!(filters.last(), Some(Filter::Kind(_)));
    html! {
        <select id="show" {onchange}>
            { options(false) }
            if has_kinds {
                <optgroup label={ctx.text("show.kinds").to_owned()}>{ options(true) }</optgroup>
            }
        </select>
    }
}

fn option(text: &str, selected: bool) -> Html {
    html! { <option {selected}>{ text }</option> }
}

fn radio(ctx: &Context, order: Order, id: &str, checked: bool) -> Html {
    let act = ctx.act.clone();
    let onchange = Callback::from(move |_: Event| act.emit(Action::Order(order)));
    html! {
        <label><input type="radio" name="order" {checked} {onchange}/>{ ctx.text(id) }</label>
    }
}

/// What a filter is called.
pub(super) fn filter_name(ctx: &Context, filter: Filter) -> String {
    match filter {
        Filter::All => ctx.text("show.all").to_owned(),
        Filter::Entry(entry) => ctx.name(entry),
        Filter::Kind(kind) => ctx.text(kind_text(kind)).to_owned(),
    }
}

/// The id of a kind's text.
pub(super) fn kind_text(kind: QuotationKind) -> &'static str {
    KINDS.iter().find(|k| k.0 == kind).map_or("", |k| k.1)
}

/// A kind's name in the report.
pub(super) fn kind_name(kind: QuotationKind) -> &'static str {
    KINDS.iter().find(|k| k.0 == kind).map_or("", |k| k.2)
}

/// "Showing Imelda Quaye-Lindqvist: 2 of 17 quotations." around the name.
pub(super) fn filtered_text(ctx: &Context, filter: Filter) -> (String, String, String) {
    let strings = &ctx.props.strings;
    let total = ctx.model.counts.quotations;
    let values = [("n", strings.number(ctx.left(filter).len() as u32)), ("total", strings.number(total))];
    let values = values.each_ref().map(|(key, value)| (*key, value.as_str()));
    let text = strings.plural("filtered", total);
    let (before, behind) = text.split_once("{name}").unwrap_or((text, ""));
    let filled = |text| super::strings::fill(text, &values);
    (filled(before), filter_name(ctx, filter), filled(behind))
}

/// What the filter leaves out, and a way back; nothing without a filter.
pub(super) fn filtered(ctx: &Context, filter: Filter) -> Html {
    let help = match filter {
        Filter::All => return Html::default(),
        Filter::Entry(_) => None,
        Filter::Kind(kind) => Some([" ", ctx.text(&[kind_text(kind), ".help"].concat())].concat()),
    };
    let (before, name, behind) = filtered_text(ctx, filter);
    html! {
        <p class="wsw-filtered">
            <span>{ before }<b><bdi>{ name }</bdi></b>{ behind }{ help }</span>
            <button type="button" class="wsw-link" onclick={click(ctx, Action::ClearFilter)}>{ ctx.text("filtered.clear") }</button>
        </p>
    }
}

/// A text as an attribute.
pub(super) fn attribute(text: &str) -> AttrValue {
    AttrValue::from(text.to_owned())
}
