//! A note for editors: why readers see no panel.

use super::{shared::Shared, strings::Strings};
use yew::{AttrValue, Html, Properties, function_component, html};

/// What a note is given.
#[derive(Clone, PartialEq, Properties)]
pub struct NoteProps {
    /// Interface texts.
    #[prop_or_default]
    pub strings: Shared<Strings>,
    /// The error's code; none where simply nobody is quoted.
    #[prop_or_default]
    pub code: Option<AttrValue>,
    /// What happened.
    #[prop_or_default]
    pub cause: AttrValue,
    /// What to do.
    #[prop_or_default]
    pub remedy: AttrValue,
}

/// The note, with `editor-hints` on: nobody is quoted, or an error.
#[function_component]
pub fn Note(props: &NoteProps) -> Html {
    let strings = &props.strings;
    let (kind, first, text) = match &props.code {
        None => (None, [strings.get("title"), ":"].concat(), strings.get("empty.editor").to_owned()),
        Some(code) => {
            (Some("error"), strings.fill("error.editor", &[("code", code)]), props.cause.to_string())
        }
    };
    let second = if props.code.is_some() { props.remedy.to_string() } else { String::new() };
    let second =
        [second.as_str(), if second.is_empty() { "" } else { " " }, strings.get("editor.only")].concat();
    html! {
        <section class="wsw wsw-bare">
            <div class="wsw-hint" data-kind={kind}>
                <p><strong>{ first }</strong>{ " " }{ text }</p>
                <p>{ second }</p>
            </div>
        </section>
    }
}
