//! The quotations: cards by speaker, or one list as printed.

use super::{
    card::{Card, CardProps, Sight},
    click::click,
    icon::{DOWN, UP, icon},
    props::Context,
    rows::{Rows, RowsProps, SLICE},
    shared::Shared,
    slices::{Pace, use_slices},
    state::{Action, Filter, Order, View},
    tools::kind_name,
};
use yew::{Html, Properties, function_component, html};

/// Rows shown at first; as many are reserved while loading.
pub(super) const ROWS: usize = 4;

/// Cards drawn a task, behind the first rows.
const CARDS: usize = 6;

/// All a list is drawn from.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ListProps {
    pub ctx: Shared<Context>,
    pub view: View,
    /// Whether another list is shown in its place.
    pub hidden: bool,
}

/// What the order says: cards, or one list.
///
/// Lists that are long to draw are hidden rather than taken away, so that coming back is quick.
pub(super) fn list(ctx: &Shared<Context>, view: &View) -> Html {
    let props = |view: View, hidden| ListProps { ctx: ctx.clone(), view, hidden };
    let (flat, filtered) = (view.order == Order::Article, view.filter != Filter::All);
    let whole = View { filter: Filter::All, ..view.clone() };
    html! {
        <>
            <Cards ..props(view.clone(), flat)/>
            if view.was_flat { <Flat ..props(whole, !flat || filtered)/> }
            if flat && filtered { <Flat key="filtered" ..props(view.clone(), false)/> }
        </>
    }
}

/// The quotations as printed, one list.
#[function_component]
pub(super) fn Flat(ListProps { ctx, view, hidden }: &ListProps) -> Html {
    let quotations = ctx.left(view.filter);
    let slices: Vec<_> = quotations.chunks(SLICE).collect();
    let drawn = use_slices(slices.len(), 1, 1, Pace::Frame);
    let rows = slices.iter().take(drawn).enumerate().map(|(nth, slice)| {
        let props = RowsProps::new(ctx, view, slice, true);
        html! { <Rows key={nth} open={true} ..props/> }
    });
    html! { <ol class="wsw-quotes wsw-flat" role="list" part="list" hidden={*hidden}>{ for rows }</ol> }
}

/// A card a speaker. Those that the filter leaves out stay, so that dropping it is quick.
#[function_component]
pub(super) fn Cards(ListProps { ctx, view, hidden }: &ListProps) -> Html {
    let entries = entries(ctx, view.order);
    let drawn = use_slices(entries.len(), ROWS, CARDS, Pace::Frame);
    let cards = entries.iter().take(drawn).enumerate().map(|(row, &entry)| {
        let props = CardProps::new(ctx, view, entry, sight(ctx, view, row, entry));
        html! { <Card key={entry} ..props/> }
    });
    let only = match view.filter {
        Filter::Kind(kind) => Some(kind_name(kind)),
        _ => None,
    };
    html! {
        <>
            <ul class="wsw-list" role="list" part="list" data-only={only} hidden={*hidden}>{ for cards }</ul>
            if view.filter == Filter::All && !hidden { { more(ctx, view, &entries) } }
        </>
    }
}

fn sight(ctx: &Context, view: &View, row: usize, entry: usize) -> Sight {
    let seen = match view.filter {
        Filter::All if row >= ROWS && !view.all => return Sight::Spare,
        Filter::All => true,
        Filter::Entry(only) => only == entry,
        Filter::Kind(kind) => {
            ctx.model.entries[entry].quotations.iter().any(|&q| ctx.quotation(q).kind == kind)
        }
    };
    if seen { Sight::Seen } else { Sight::Out }
}

/// Indices of the entries, in order; what nobody is given stays last.
fn entries(ctx: &Context, order: Order) -> Vec<usize> {
    let all = &ctx.model.entries;
    let mut entries: Vec<usize> = (0..all.len()).collect();
    if order == Order::Most {
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
