//! A note for editors: why readers see no panel.

use super::pen::{Pen, el};
use yew::AttrValue;

/// Why there is no panel: nobody is quoted, or an error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// The error's code; none where simply nobody is quoted.
    pub code: Option<AttrValue>,
    /// What happened.
    pub cause: AttrValue,
    /// What to do.
    pub remedy: AttrValue,
}

/// The note, which only editors see.
pub(super) fn note(pen: &mut Pen, note: &Note) {
    let strings = &pen.ctx.props.strings;
    let kind = note.code.as_ref().map(|_| "error");
    el!(pen, "div" { "class": "wsw-hint"; "data-kind": kind } => {
        el!(pen, "p" => {
            el!(pen, "strong" => {
                match &note.code {
                    Some(code) => pen.text(&strings.fill("error.editor", &[("code", code)])),
                    None => pen.text(&[strings.get("title"), ":"].concat()),
                }
            });
            pen.text(" ");
            pen.text(if kind.is_some() { &note.cause } else { strings.get("empty.editor") });
        });
        el!(pen, "p" => {
            if !note.remedy.is_empty() {
                pen.text(&note.remedy);
                pen.text(" ");
            }
            pen.say("editor.only");
        });
    });
}
