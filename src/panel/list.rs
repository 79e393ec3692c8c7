//! The quotations: cards by speaker, or one list as printed.

use super::{
    card::{CardProps, Sight},
    icon::{DOWN, UP},
    pen::{Pen, el},
    piece::{Kind, piece},
    props::Context,
    rows::{RowsProps, SLICE},
    shared::Shared,
    sort::by_least,
    state::{Action, Filter, Order, View},
    tools::kind_name,
};

/// Rows shown at first; as many are reserved while loading.
pub(super) const ROWS: usize = 4;

/// Cards drawn a task, behind the first rows.
pub(super) const CARDS: usize = 6;

/// All a list is drawn from.
#[derive(Clone, PartialEq)]
pub(super) struct ListProps {
    pub ctx: Shared<Context>,
    pub view: View,
    /// Whether another list is shown in its place.
    pub hidden: bool,
}

/// What the order says: cards, or one list; `turn` is another with another report.
///
/// Lists that are long to draw are hidden rather than taken away, so that coming back is quick.
pub(super) fn list(pen: &mut Pen, view: &View, turn: u32) {
    let ctx = pen.ctx;
    let props = |view: View, hidden| ListProps { ctx: ctx.clone(), view, hidden };
    let (flat, filtered) = (view.order == Order::Article, view.filter != Filter::All);
    pen.node(piece(Kind::Cards(props(view.clone(), flat)), turn));
    if view.was_flat {
        let whole = View { filter: Filter::All, ..view.clone() };
        pen.node(piece(Kind::Flat(props(whole, !flat || filtered)), turn));
    } else {
        pen.skip();
    }
    if flat && filtered {
        pen.node(piece(Kind::Flat(props(view.clone(), false)), turn));
    } else {
        pen.skip();
    }
}

/// The quotations as printed, one list, as far as it is drawn.
pub(super) fn flat(pen: &mut Pen, props: &ListProps, drawn: usize) {
    let ListProps { ctx, view, hidden } = props;
    el!(pen, "ol" { "class": "wsw-quotes wsw-flat", "role": "list", "part": "list"; "hidden": *hidden } => {
        for (nth, slice) in ctx.left(view.filter).chunks(SLICE).take(drawn).enumerate() {
            pen.node(piece(Kind::Rows(RowsProps::new(ctx, view, slice, true)), nth));
        }
    });
}

/// A card a speaker, as far as they are drawn. Those that the filter leaves out stay, so that
/// dropping it is quick.
pub(super) fn cards(pen: &mut Pen, props: &ListProps, drawn: usize) {
    let ListProps { ctx, view, hidden } = props;
    let entries = entries(ctx, view.order);
    let only = match view.filter {
        Filter::Kind(kind) => Some(kind_name(kind)),
        _ => None,
    };
    el!(pen, "ul" { "class": "wsw-list", "role": "list", "part": "list"; "data-only": only, "hidden": *hidden } => {
        for (row, &entry) in entries.iter().take(drawn).enumerate() {
            let sight = sight(ctx, view, row, entry);
            pen.node(piece(Kind::Card(CardProps::new(ctx, view, entry, sight)), entry));
        }
    });
    if view.filter == Filter::All && !hidden {
        more(pen, view, &entries);
    } else {
        pen.skip();
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
    let rank = |entry: usize| match (order, all[entry].speaker) {
        (_, None) => u32::MAX,
        (Order::Most, Some(_)) => u32::MAX - 1 - all[entry].words,
        _ => 0,
    };
    by_least((0..all.len()).map(rank))
}

/// The button behind the first rows, where there are more.
fn more(pen: &mut Pen, view: &View, entries: &[usize]) {
    let Some(&next) = entries.get(ROWS) else { return pen.skip() };
    let ctx = pen.ctx;
    let speakers = ctx.model.entries.iter().filter(|e| e.speaker.is_some()).count();
    let text = match (view.all, speakers > ROWS) {
        (true, _) => "fewer",
        (false, true) => "more",
        (false, false) => "more.none",
    };
    el!(pen, "button" { "type": "button", "class": "wsw-more", "part": "more" } => {
        pen.press(Action::More(next));
        let number = ctx.props.strings.number(speakers as u32);
        el!(pen, "span" => { pen.text(&ctx.props.strings.fill(text, &[("n", &number)])); });
        pen.icon("wsw-i", if view.all { UP } else { DOWN });
    });
}
