//! The phone's form: a bar in the text, and the sheet it opens.

use super::{
    foot::foot,
    header::{counts, figure, mini},
    icon::{CROSS, UP},
    list::list,
    pen::{Pen, el, state},
    props::heading,
    state::{Action, View},
    tools::{filtered, tools},
};
use std::rc::Rc;
use yew::Event;

/// The bar and, once it was opened, the sheet.
pub(super) fn phone(pen: &mut Pen, view: &View, turn: u32) {
    let heading = heading(pen.ctx.props.heading_level);
    el!(pen, heading { "class": "wsw-barhead", "id": "title" } => {
        el!(pen, "button" {
            "type": "button", "class": "wsw-bar", "part": "bar", "aria-haspopup": "dialog";
            "aria-expanded": state(view.sheet),
        } => {
            pen.press(Action::OpenSheet);
            el!(pen, "span" { "class": "wsw-title", "part": "title" } => { pen.say("title"); });
            el!(pen, "span" { "class": "wsw-count", "part": "count" } => { pen.text(&counts(pen.ctx)); });
            pen.icon("wsw-i", UP);
            mini(pen);
        });
    });
    if view.was_sheet {
        sheet(pen, view, turn);
    } else {
        pen.skip();
    }
}

fn sheet(pen: &mut Pen, view: &View, turn: u32) {
    let heading = heading(pen.ctx.props.heading_level);
    let closed = pen.ctx.act.reform(|_: Event| Action::SheetClosed);
    el!(pen, "dialog" { "class": "wsw-sheet", "part": "sheet", "aria-labelledby": "sheet-title" } => {
        pen.listen(Rc::new(yew::html::onclose::Wrapper::new(closed)));
        el!(pen, "div" { "class": "wsw-sheethead" } => {
            el!(pen, heading { "class": "wsw-title", "id": "sheet-title" } => { pen.say("title"); });
            el!(pen, "button" { "type": "button", "class": "wsw-close" } => {
                pen.press(Action::CloseSheet);
                pen.icon("wsw-i", CROSS);
                pen.say("close");
            });
        });
        el!(pen, "div" { "class": "wsw-in" } => {
            el!(pen, "div" { "class": "wsw-head", "part": "header" } => {
                el!(pen, "p" { "class": "wsw-count" } => { pen.text(&counts(pen.ctx)); });
                figure(pen, view);
            });
            tools(pen, view);
            filtered(pen, view.filter);
            list(pen, view, turn);
            foot(pen);
        });
    });
}
