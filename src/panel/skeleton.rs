//! While the article is read: the same boxes, so that nothing moves when they fill.

use super::{
    list::ROWS,
    pen::{Pen, el},
    props::heading,
};

/// The frame without its content, as high as the panel's first view.
pub(super) fn skeleton(pen: &mut Pen, phone: bool) {
    if phone {
        return el!(pen, "div" { "class": "wsw-bar", "part": "bar" } => { title(pen); });
    }
    el!(pen, "header" { "class": "wsw-head", "part": "header" } => {
        el!(pen, "div" { "class": "wsw-line" } => { title(pen); });
        el!(pen, "figure" { "class": "wsw-share", "aria-hidden": "true" } => {
            el!(pen, "svg" => { el!(pen, "rect" { "class": "wsw-ghostbar", "x": "0", "width": "100%" }); });
        });
    });
    el!(pen, "div" { "class": "wsw-tools", "aria-hidden": "true" } => { el!(pen, "div"); });
    el!(pen, "ul" { "class": "wsw-list", "aria-hidden": "true" } => { (0..ROWS).for_each(|_| row(pen)); });
    el!(pen, "div" { "class": "wsw-more", "aria-hidden": "true" });
    el!(pen, "div" { "class": "wsw-foot", "aria-hidden": "true" } => { el!(pen, "p"); });
}

fn title(pen: &mut Pen) {
    let heading = heading(pen.ctx.props.heading_level);
    el!(pen, heading { "class": "wsw-title", "id": "title", "part": "title" } => { pen.say("title"); });
    el!(pen, "p" { "class": "wsw-count", "part": "count" } => { pen.say("loading"); });
}

fn row(pen: &mut Pen) {
    el!(pen, "li" { "class": "wsw-card" } => {
        el!(pen, "div" { "class": "wsw-row wsw-ghost" } => {
            for class in ["wsw-name", "wsw-role", "wsw-opening", "wsw-meta"] {
                el!(pen, "p" { ; "class": class } => { el!(pen, "span"); });
            }
        });
    });
}
