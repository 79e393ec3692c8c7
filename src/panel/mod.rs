//! The Yew components that draw a report.
//!
//! [`WhoSaidWhat`] is the whole panel. It knows a report and its texts, nothing of the page: what
//! the reader wants there it tells by callbacks ([`PanelProps::on_jump`]). [`state`] says what an
//! action makes of the panel, [`model`] what is shown of a report, one file a piece how it is
//! drawn, and `platform` is the only place that touches a browser.
//!
//! It is drawn for a shadow root with [`style`] as an adopted style sheet; the anatomy, the parts
//! and the custom properties are listed in the README.

mod card;
mod click;
mod effects;
mod foot;
mod header;
mod icon;
mod list;
#[cfg(test)]
mod minify;
pub mod model;
mod note;
mod platform;
mod props;
mod quotation;
mod return_bar;
mod rows;
pub mod share;
mod shared;
mod sheet;
mod skeleton;
mod slices;
pub mod state;
mod status;
pub mod strings;
mod tools;
pub mod words;

pub use crate::export::fragment;
pub use model::{Counts, Kinds, Model};
pub use note::{Note, NoteProps};
pub use props::{Checked, Filtered, Jump, PanelProps, Reveal, Theme};
pub use shared::Shared;
pub use strings::Strings;

use props::Context;
use state::{Action, View};
use yew::{
    Callback, Html, function_component, hook, html, use_callback, use_memo, use_mut_ref, use_node_ref,
    use_reducer,
};

/// The panel's style sheet (`www/panel.css`, made small), for a constructable sheet on its shadow root.
#[must_use]
pub fn style() -> &'static str {
    include_str!(concat!(env!("OUT_DIR"), "/panel.css"))
}

/// The panel "Who said what".
///
/// It keeps its order, filter and open cards while its properties change, but for those that say
/// which quotations are shown: with another report it begins anew.
#[function_component]
pub fn WhoSaidWhat(props: &PanelProps) -> Html {
    let shown = (props.report.clone(), props.kinds, props.certainty);
    let last = use_mut_ref(|| (shown.clone(), 0_u32));
    let turn = {
        let mut last = last.borrow_mut();
        if last.0 != shown {
            *last = (shown, last.1 + 1);
        }
        last.1
    };
    html! { <Panel key={turn} ..props.clone()/> }
}

#[function_component]
fn Panel(props: &PanelProps) -> Html {
    let first = props.view.clone();
    let view = use_reducer(move || first);
    let dispatcher = view.dispatcher();
    let act: Callback<Action> = use_callback((), move |action, ()| dispatcher.dispatch(action));
    let ctx = use_memo(props.clone(), |props| Context::new(props.clone(), act.clone()));
    let ctx: Shared<Context> = ctx.into();
    let root = use_node_ref();
    let phone = use_phone(props.phone);
    effects::use_effects(&root, &ctx, &view, phone);
    let theme = match props.theme {
        Theme::Auto => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    };
    let dir = if props.rtl { "rtl" } else { "ltr" };
    let busy = props.report.is_none();
    html! {
        <div ref={root} class="wsw-root" {dir} lang={props.strings.language().to_owned()} data-theme={theme}>
            <section class="wsw" part="panel" aria-labelledby="title" aria-busy={busy.then_some("true")}>
                if busy { { skeleton::skeleton(props, phone) } } else { { content(&ctx, &view, phone) } }
            </section>
            { return_bar::return_bar(&ctx, &view) }
            <p class="wsw-vh" role="status">{ status::status(&ctx, &view) }</p>
        </div>
    }
}

fn content(ctx: &Shared<Context>, view: &View, phone: bool) -> Html {
    if phone {
        return sheet::phone(ctx, view);
    }
    html! {
        <>
            { header::header(ctx, view) }
            { tools::tools(ctx, view) }
            { tools::filtered(ctx, view.filter) }
            { list::list(ctx, view) }
            { foot::foot(ctx) }
        </>
    }
}

/// Whether the phone's form is drawn: as told, or as the screen is.
#[hook]
fn use_phone(told: Option<bool>) -> bool {
    let phone = yew::use_state(platform::is_phone);
    let setter = phone.setter();
    yew::use_effect_with((), move |()| {
        let listener = platform::on_screen_change(Callback::from(move |phone| setter.set(phone)));
        move || drop(listener)
    });
    told.unwrap_or(*phone)
}
