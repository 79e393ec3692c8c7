//! The phone's form: a bar in the text, and the sheet it opens.

use super::{
    click::click,
    foot::foot,
    header::{counts, figure, mini},
    icon::{CROSS, UP, icon},
    list::list,
    props::{Context, heading},
    shared::Shared,
    state::{Action, View},
    tools::{filtered, tools},
};
use yew::{Callback, Event, Html, html};

/// The bar and, once it was opened, the sheet.
pub(super) fn phone(ctx: &Shared<Context>, view: &View) -> Html {
    let expanded = if view.sheet { "true" } else { "false" };
    html! {
        <>
            <@{heading(ctx.props.heading_level)} class="wsw-barhead" id="title">
                <button type="button" class="wsw-bar" part="bar" aria-haspopup="dialog" aria-expanded={expanded} onclick={click(ctx, Action::OpenSheet)}>
                    <span class="wsw-title" part="title">{ ctx.text("title") }</span>
                    <span class="wsw-count" part="count">{ counts(ctx) }</span>
                    { icon("wsw-i", UP) }
                    { mini(ctx) }
                </button>
            </@>
            if view.was_sheet { { sheet(ctx, view) } }
        </>
    }
}

fn sheet(ctx: &Shared<Context>, view: &View) -> Html {
    let act = ctx.act.clone();
    let onclose = Callback::from(move |_: Event| act.emit(Action::SheetClosed));
    html! {
        <dialog class="wsw-sheet" part="sheet" aria-labelledby="sheet-title" {onclose}>
            <div class="wsw-sheethead">
                <@{heading(ctx.props.heading_level)} class="wsw-title" id="sheet-title">{ ctx.text("title") }</@>
                <button type="button" class="wsw-close" onclick={click(ctx, Action::CloseSheet)}>{ icon("wsw-i", CROSS) }{ ctx.text("close") }</button>
            </div>
            <div class="wsw-in">
                <div class="wsw-head" part="header">
                    <p class="wsw-count">{ counts(ctx) }</p>
                    { figure(ctx, view) }
                </div>
                { tools(ctx, view) }
                { filtered(ctx, view.filter) }
                { list(ctx, view) }
                { foot(ctx) }
            </div>
        </dialog>
    }
}
