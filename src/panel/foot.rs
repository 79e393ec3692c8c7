//! The foot: how the panel was made, and where mistakes are reported.

use super::{
    pen::{Pen, el},
    props::Context,
};
use std::rc::Rc;
use yew::MouseEvent;

/// Disclosure and report link.
pub(super) fn foot(pen: &mut Pen) {
    let props = &pen.ctx.props;
    el!(pen, "footer" { "class": "wsw-foot", "part": "foot" } => {
        el!(pen, "p" => {
            pen.say("foot.auto");
            pen.text(" ");
            pen.text(&checked(pen.ctx));
        });
        if props.report_link.is_some() {
            let told = props.on_report.reform(|_: MouseEvent| ());
            el!(pen, "a" { ; "href": props.report_link.clone() } => {
                pen.listen(Rc::new(yew::html::onclick::Wrapper::new(told)));
                pen.say("report");
            });
        }
    });
}

/// Whether an editor checked it; by name or date where these are told.
fn checked(ctx: &Context) -> String {
    let all_checked = ctx.model.quotations.iter().all(|&q| ctx.quotation(q).checked);
    let told = ctx.props.checked.clone().or(all_checked.then(Default::default));
    let Some(told) = told else { return ctx.text("foot.unchecked").to_owned() };
    let (by, on) = (told.by.as_deref(), told.on.as_deref());
    let id = match (by, on) {
        (None, None) => "foot.checked",
        (Some(_), None) => "foot.checked.by",
        (None, Some(_)) => "foot.checked.on",
        (Some(_), Some(_)) => "foot.checked.by.on",
    };
    ctx.props.strings.fill(id, &[("name", by.unwrap_or("")), ("date", on.unwrap_or(""))])
}
