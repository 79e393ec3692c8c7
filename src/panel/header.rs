//! The header: title, counts, and the bar of shares.

use super::{
    pen::{Pen, el},
    props::{Context, heading},
    share::{self, ALL, Segment},
    state::{Filter, View},
};

/// Title, counts and bar, as they stand in a column.
pub(super) fn header(pen: &mut Pen, view: &View) {
    let heading = heading(pen.ctx.props.heading_level);
    el!(pen, "header" { "class": "wsw-head", "part": "header" } => {
        el!(pen, "div" { "class": "wsw-line" } => {
            el!(pen, heading { "class": "wsw-title", "id": "title", "part": "title" } => { pen.say("title"); });
            el!(pen, "p" { "class": "wsw-count", "part": "count" } => { pen.text(&counts(pen.ctx)); });
            el!(pen, "p" { "class": "wsw-unit" } => { pen.say("share.unit"); });
        });
        figure(pen, view);
    });
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
pub(super) fn figure(pen: &mut Pen, view: &View) {
    let ctx = pen.ctx;
    let segments = share::segments(&ctx.model.words());
    if segments.is_empty() {
        return pen.skip();
    }
    let labelled = &segments[..labelled(ctx, &segments)];
    el!(pen, "figure" { "class": "wsw-share", "part": "share" } => {
        el!(pen, "svg" { "aria-hidden": "true" } => {
            segments.iter().for_each(|s| rect(pen, s, is_on(view, s.of)));
            labelled.iter().for_each(|s| label(pen, s.start, &item(ctx, s.of), is_on(view, s.of)));
            if let Some(first) = segments.get(labelled.len()) {
                rest_label(pen, first.start, labelled);
            }
        });
        el!(pen, "figcaption" => { pen.text(&caption(ctx, labelled)); });
    });
}

/// The bar alone, as the phone's bar shows it.
pub(super) fn mini(pen: &mut Pen) {
    let segments = share::segments(&pen.ctx.model.words());
    el!(pen, "svg" {
        "class": "wsw-mini", "viewBox": "0 0 100 6", "preserveAspectRatio": "none", "aria-hidden": "true",
    } => {
        segments.iter().for_each(|s| rect(pen, s, false));
    });
}

/// Positions are attributes: strict content policies block style attributes.
fn rect(pen: &mut Pen, segment: &Segment, on: bool) {
    let start = if pen.ctx.props.rtl { ALL - segment.start - segment.width } else { segment.start };
    el!(pen, "rect" { ; "x": share::percent(start), "width": share::percent(segment.width), "data-on": on });
}

fn label(pen: &mut Pen, start: u32, text: &str, on: bool) {
    let start = if pen.ctx.props.rtl { ALL - start } else { start };
    el!(pen, "text" { "y": "31"; "x": share::percent(start), "data-on": on } => { pen.text(text); });
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

fn rest_label(pen: &mut Pen, start: u32, labelled: &[Segment]) {
    let text = rest(pen.ctx, "share.rest", labelled);
    if share::fits(text.chars().count(), ALL - start) {
        label(pen, start, &text, false);
    }
}

/// What the labelled segments leave of a hundred.
fn rest(ctx: &Context, id: &str, labelled: &[Segment]) -> String {
    ctx.props.strings.fill(id, &[("p", &ctx.props.strings.number(100 - named(ctx, labelled)))])
}

fn named(ctx: &Context, labelled: &[Segment]) -> u32 {
    labelled.iter().map(|s| ctx.model.entries[s.of].percent).sum()
}

fn caption(ctx: &Context, labelled: &[Segment]) -> String {
    let mut list: Vec<String> = labelled.iter().map(|s| item(ctx, s.of)).collect();
    if named(ctx, labelled) < 100 {
        list.push(rest(ctx, "share.others", labelled));
    }
    ctx.props.strings.fill("share.caption", &[("list", &list.join(", "))])
}
