//! The one line that is announced politely: at most one an action.

use super::{
    props::Context,
    return_bar::position,
    state::{Copying, Order, Said, View},
    tools::filtered_text,
};
use crate::panel::state::Filter;

/// What was last done, in words.
pub(super) fn status(ctx: &Context, view: &View) -> String {
    match view.said {
        Said::Nothing => String::new(),
        Said::Filter if view.filter == Filter::All => ctx.text("show.all").to_owned(),
        Said::Filter => filtered_text(ctx, view.filter, ""),
        Said::Order => ctx.props.strings.fill("status.order", &[("order", ctx.text(order(view.order)))]),
        Said::Copied(Copying::Words) => ctx.text("copied").to_owned(),
        Said::Copied(Copying::Link) => ctx.text("shared").to_owned(),
        Said::Place => view.current.map_or_else(String::new, |quotation| position(ctx, quotation)),
    }
}

fn order(order: Order) -> &'static str {
    match order {
        Order::Article => "order.article",
        Order::Speaker => "order.speaker",
        Order::Most => "order.most",
    }
}
