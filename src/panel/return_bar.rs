//! The bar shown at a quotation's place in the article: on, or back to the panel.

use super::{
    click::click,
    icon::{BACK, CROSS, LIST, ON, icon},
    props::Context,
    quotation::with_words,
    state::{Action, View},
};
use yew::{Html, html};

/// Where the reader is among the quotations of one speaker.
struct Place {
    entry: usize,
    /// From 0.
    nth: usize,
    all: usize,
}

fn place(ctx: &Context, quotation: usize) -> Option<Place> {
    let entry = ctx.model.entry_of(quotation)?;
    let quotations = &ctx.model.entries[entry].quotations;
    let nth = quotations.iter().position(|&q| q == quotation)?;
    Some(Place { entry, nth, all: quotations.len() })
}

/// "Quotation 2 of 7 by Rosalind Achterberg, paragraph 2".
pub(super) fn position(ctx: &Context, quotation: usize) -> String {
    let Some(place) = place(ctx, quotation) else { return String::new() };
    let strings = &ctx.props.strings;
    let number = |n: usize| strings.number(n as u32);
    let named = ctx.speaker(place.entry).is_some();
    let values = [
        ("i", number(place.nth + 1)),
        ("n", number(place.all)),
        ("name", ctx.name(place.entry)),
        ("p", strings.number(ctx.quotation(quotation).paragraph)),
    ];
    let values = values.each_ref().map(|(key, value)| (*key, value.as_str()));
    strings.fill(if named { "status.jump" } else { "status.jump.none" }, &values)
}

/// The bar, while the reader is away from the panel.
pub(super) fn return_bar(ctx: &Context, view: &View) -> Html {
    let at = view.current.filter(|_| view.away);
    let Some((quotation, place)) = at.and_then(|q| Some((q, place(ctx, q)?))) else { return Html::default() };
    let strings = &ctx.props.strings;
    let name = ctx.name(place.entry);
    let label = match ctx.speaker(place.entry) {
        Some(_) => strings.fill("return.label", &[("name", &name)]),
        None => name.clone(),
    };
    let (nth, all) = (strings.number(place.nth as u32 + 1), strings.number(place.all as u32));
    let own = &ctx.model.entries[place.entry].quotations;
    let previous = place.nth.checked_sub(1).map(|nth| own[nth]);
    let next = own.get(place.nth + 1).copied();
    html! {
        <section class="wsw-return" popover="manual" aria-label={label}>
            <div class="wsw-returnbar" part="return" role="group" tabindex="-1" aria-label={with_words(ctx, &position(ctx, quotation), quotation)}>
                <p><b><bdi>{ name }</bdi></b><span>{ strings.fill("return.position", &[("i", &nth), ("n", &all)]) }</span></p>
                { step(ctx, previous, html! { <>{ icon("wsw-i wsw-dir", BACK) }{ named(ctx, "return.prev") }</> }) }
                { step(ctx, next, html! { <>{ named(ctx, "return.next") }{ icon("wsw-i wsw-dir", ON) }</> }) }
                <button type="button" onclick={click(ctx, Action::Back)}>{ icon("wsw-i", LIST) }{ named(ctx, "return.back") }</button>
                <button type="button" onclick={click(ctx, Action::Close)}>{ icon("wsw-i", CROSS) }<span class="wsw-vh">{ ctx.text("close") }</span></button>
            </div>
        </section>
    }
}

fn named(ctx: &Context, id: &str) -> Html {
    html! { <span class="wsw-label">{ ctx.text(id) }</span> }
}

/// A step to another quotation; at the end it stays in its place, so that focus is not lost.
fn step(ctx: &Context, to: Option<usize>, content: Html) -> Html {
    let onclick = to.map(|quotation| click(ctx, Action::Step(quotation)));
    let disabled = onclick.is_none().then_some("true");
    html! { <button type="button" aria-disabled={disabled} {onclick}>{ content }</button> }
}
