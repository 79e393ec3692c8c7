//! While the article is read: the same boxes, so that nothing moves when they fill.

use super::{
    list::ROWS,
    props::{PanelProps, heading},
};
use yew::{Html, html};

/// The frame without its content, as high as the panel's first view.
pub(super) fn skeleton(props: &PanelProps, phone: bool) -> Html {
    let title = html! {
        <@{heading(props.heading_level)} class="wsw-title" id="title" part="title">{ props.strings.get("title") }</@>
    };
    let loading = html! { <p class="wsw-count" part="count">{ props.strings.get("loading") }</p> };
    if phone {
        return html! { <div class="wsw-bar" part="bar">{ title }{ loading }</div> };
    }
    html! {
        <>
            <header class="wsw-head" part="header">
                <div class="wsw-line">{ title }{ loading }</div>
                <figure class="wsw-share" aria-hidden="true"><svg><rect class="wsw-ghostbar" x="0" width="100%"/></svg></figure>
            </header>
            <div class="wsw-tools" aria-hidden="true"><div></div></div>
            <ul class="wsw-list" aria-hidden="true">{ for (0..ROWS).map(|_| row()) }</ul>
            <div class="wsw-more" aria-hidden="true"></div>
            <div class="wsw-foot" aria-hidden="true"><p></p></div>
        </>
    }
}

fn row() -> Html {
    html! {
        <li class="wsw-card">
            <div class="wsw-row wsw-ghost">
                <p class="wsw-name"><span></span></p>
                <p class="wsw-role"><span></span></p>
                <p class="wsw-opening"><span></span></p>
                <p class="wsw-meta"><span></span></p>
            </div>
        </li>
    }
}
