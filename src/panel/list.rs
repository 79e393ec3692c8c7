//! The quotations: cards by speaker, or one list as printed.

use super::{
    card::{Card, CardProps},
    click::click,
    icon::{DOWN, UP, icon},
    props::Context,
    quotation::{Standing, quotation},
    shared::Shared,
    state::{Action, Filter, Order, View},
};
use yew::{Html, html};

/// Rows shown at first; as many are reserved while loading.
pub(super) const ROWS: usize = 4;

/// What the order and the filter say.
pub(super) fn list(ctx: &Shared<Context>, view: &View) -> Html {
    if view.order == Order::Article { flat(ctx, view) } else { cards(ctx, view) }
}

fn flat(ctx: &Context, view: &View) -> Html {
    let items = ctx.left(view.filter).into_iter().map(|index| {
        let standing = Standing {
            open: true,
            current: view.current == Some(index),
            explained: view.explained.contains(&index),
            copied: view.copied.filter(|&(q, _)| q == index).map(|(_, what)| what),
        };
        quotation(ctx, index, standing, Some(by(ctx, index)))
    });
    html! { <ol class="wsw-quotes" role="list" part="list">{ for items }</ol> }
}

fn by(ctx: &Context, index: usize) -> Html {
    let entry = ctx.model.entry_of(index).unwrap_or_default();
    let named = ctx.speaker(entry).is_some();
    let class = if named { "wsw-by" } else { "wsw-by wsw-none" };
    html! { <span {class}><bdi lang={ctx.foreign().filter(|_| named)}>{ ctx.name(entry) }</bdi></span> }
}

fn cards(ctx: &Shared<Context>, view: &View) -> Html {
    let entries = entries(ctx, view);
    let spare = view.filter == Filter::All && !view.all;
    let cards = entries.iter().enumerate().map(|(row, &entry)| {
        let props = CardProps::new(ctx, view, entry, spare && row >= ROWS);
        html! { <Card key={entry} ..props/> }
    });
    html! {
        <>
            <ul class="wsw-list" role="list" part="list">{ for cards }</ul>
            if view.filter == Filter::All { { more(ctx, view, &entries) } }
        </>
    }
}

/// Indices of the entries, in the view's order; what nobody is given stays last.
fn entries(ctx: &Context, view: &View) -> Vec<usize> {
    let all = &ctx.model.entries;
    let shown = |&entry: &usize| match view.filter {
        Filter::All => true,
        Filter::Entry(only) => only == entry,
        Filter::Kind(kind) => all[entry].quotations.iter().any(|&q| ctx.quotation(q).kind == kind),
    };
    let mut entries: Vec<usize> = (0..all.len()).filter(shown).collect();
    if view.order == Order::Most {
        entries.sort_by_key(|&e| (all[e].speaker.is_none(), std::cmp::Reverse(all[e].words)));
    }
    entries
}

/// The button behind the first rows, where there are more.
fn more(ctx: &Context, view: &View, entries: &[usize]) -> Html {
    let Some(&next) = entries.get(ROWS) else { return Html::default() };
    let speakers = ctx.model.entries.iter().filter(|e| e.speaker.is_some()).count();
    let text = match (view.all, speakers > ROWS) {
        (true, _) => ctx.text("fewer").to_owned(),
        (false, true) => ctx.props.strings.fill("more", &[("n", &ctx.props.strings.number(speakers as u32))]),
        (false, false) => ctx.text("more.none").to_owned(),
    };
    html! {
        <button type="button" class="wsw-more" part="more" onclick={click(ctx, Action::More(next))}>
            <span>{ text }</span>{ icon("wsw-i", if view.all { UP } else { DOWN }) }
        </button>
    }
}
