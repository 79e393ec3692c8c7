//! The foot: how the panel was made, and where mistakes are reported.

use super::{
    mistake::mistake,
    pen::{Pen, el},
    props::Context,
};

/// Disclosure and report link.
pub(super) fn foot(pen: &mut Pen) {
    el!(pen, "footer" { "class": "wsw-foot", "part": "foot" } => {
        el!(pen, "p" => {
            pen.say("foot.auto");
            pen.text(" ");
            pen.text(&checked(pen.ctx));
        });
        mistake(pen, None);
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
