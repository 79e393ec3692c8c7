//! The header: title, counts, and the bar of shares.

use super::{
    props::{Context, heading},
    share::{self, ALL, Segment},
    state::{Filter, View},
};
use yew::{Html, html};

/// Title, counts and bar, as they stand in a column.
pub(super) fn header(ctx: &Context, view: &View) -> Html {
    html! {
        <header class="wsw-head" part="header">
            <div class="wsw-line">
                <@{heading(ctx.props.heading_level)} class="wsw-title" id="title" part="title">{ ctx.text("title") }</@>
                <p class="wsw-count" part="count">{ counts(ctx) }</p>
                <p class="wsw-unit">{ ctx.text("share.unit") }</p>
            </div>
            { figure(ctx, view) }
        </header>
    }
}

/// "6 people, 1 organisation, 17 quotations".
pub(super) fn counts(ctx: &Context) -> String {
    let counts = ctx.model.counts;
    let parts = [
        ("people", counts.people),
        ("organisations", counts.organisations),
        ("documents", counts.documents),
        ("quotations", counts.quotations),
    ];
    let parts = parts.into_iter().filter(|&(_, n)| n > 0);
    parts.map(|(id, n)| ctx.props.strings.count(id, n)).collect::<Vec<_>>().join(", ")
}

/// The bar of shares with its caption; nothing where no word is quoted.
pub(super) fn figure(ctx: &Context, view: &View) -> Html {
    let segments = share::segments(&ctx.model.words());
    if segments.is_empty() {
        return Html::default();
    }
    let labelled = labelled(ctx, &segments);
    html! {
        <figure class="wsw-share" part="share">
            <svg aria-hidden="true">
                { for segments.iter().map(|s| rect(ctx, s, is_on(view, s.of))) }
                { for segments[..labelled].iter().map(|s| label(ctx, s.start, &item(ctx, s.of), is_on(view, s.of))) }
                { rest_label(ctx, &segments, labelled) }
            </svg>
            <figcaption>{ caption(ctx, &segments[..labelled]) }</figcaption>
        </figure>
    }
}

/// The bar alone, as the phone's bar shows it.
pub(super) fn mini(ctx: &Context) -> Html {
    let segments = share::segments(&ctx.model.words());
    html! {
        <svg class="wsw-mini" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
            { for segments.iter().map(|s| rect(ctx, s, false)) }
        </svg>
    }
}

/// Positions are attributes: strict content policies block style attributes.
fn rect(ctx: &Context, segment: &Segment, on: bool) -> Html {
    let start = if ctx.props.rtl { ALL - segment.start - segment.width } else { segment.start };
    let on = on.then_some("");
    html! { <rect x={share::percent(start)} width={share::percent(segment.width)} data-on={on}/> }
}

fn label(ctx: &Context, start: u32, text: &str, on: bool) -> Html {
    let start = if ctx.props.rtl { ALL - start } else { start };
    let on = on.then_some("");
    html! { <text x={share::percent(start)} y="31" data-on={on}>{ text }</text> }
}

fn is_on(view: &View, entry: usize) -> bool {
    match view.filter {
        Filter::Entry(only) => only == entry,
        _ => view.open.contains(&entry),
    }
}

/// How many of the first segments have room for their label.
fn labelled(ctx: &Context, segments: &[Segment]) -> usize {
    let fits = |s: &&Segment| share::fits(item(ctx, s.of).chars().count(), s.width);
    segments.iter().take_while(fits).count()
}

/// "Rosalind Achterberg 33%".
fn item(ctx: &Context, entry: usize) -> String {
    let percent = ctx.props.strings.number(ctx.model.entries[entry].percent);
    ctx.props.strings.fill("share.item", &[("name", &ctx.name(entry)), ("p", &percent)])
}

fn rest_label(ctx: &Context, segments: &[Segment], labelled: usize) -> Html {
    let Some(first) = segments.get(labelled) else { return Html::default() };
    let text = rest(ctx, "share.rest", &segments[..labelled]);
    if !share::fits(text.chars().count(), ALL - first.start) {
        return Html::default();
    }
    label(ctx, first.start, &text, false)
}

/// What the labelled segments leave of a hundred.
fn rest(ctx: &Context, id: &str, labelled: &[Segment]) -> String {
    let named: u32 = labelled.iter().map(|s| ctx.model.entries[s.of].percent).sum();
    ctx.props.strings.fill(id, &[("p", &ctx.props.strings.number(100 - named))])
}

fn caption(ctx: &Context, labelled: &[Segment]) -> String {
    let mut list: Vec<String> = labelled.iter().map(|s| item(ctx, s.of)).collect();
    let named: u32 = labelled.iter().map(|s| ctx.model.entries[s.of].percent).sum();
    if named < 100 {
        list.push(rest(ctx, "share.others", labelled));
    }
    ctx.props.strings.fill("share.caption", &[("list", &list.join(", "))])
}
