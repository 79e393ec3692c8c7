//! A speaker's card: a row that opens to the quotations.

use super::{
    icon::DOWN,
    pen::{Pen, el, state},
    piece::{Kind, Progress, piece},
    platform,
    props::{Context, heading},
    rows::{RowsProps, SLICE},
    shared::Shared,
    state::{Action, Filter, View},
    words,
};
use crate::report::{QuotationKind, SpeakerKind, numbered};

/// The value of `hidden` that keeps words within reach of find-in-page.
const UNTIL_FOUND: &str = "until-found";

/// Whether a card is seen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    Seen,
    /// Kept for find-in-page and print, behind "Show all".
    Spare,
    /// Left out by the filter.
    Out,
}

/// All a card is drawn from.
#[derive(Clone, PartialEq)]
pub(super) struct CardProps {
    pub ctx: Shared<Context>,
    pub entry: usize,
    pub sight: Sight,
    pub open: bool,
    /// The only kind shown.
    pub only: Option<QuotationKind>,
    /// Its quotations, in slices.
    pub rows: Vec<RowsProps>,
}

impl CardProps {
    /// What the view says about the card of `entry`.
    pub fn new(ctx: &Shared<Context>, view: &View, entry: usize, sight: Sight) -> Self {
        let slices = ctx.model.entries[entry].quotations.chunks(SLICE);
        let rows = slices.map(|slice| RowsProps::new(ctx, view, slice, false)).collect();
        let only = match view.filter {
            Filter::Kind(kind) => Some(kind),
            _ => None,
        };
        Self { ctx: ctx.clone(), entry, sight, open: view.open.contains(&entry), only, rows }
    }

    /// Its quotations of the kind that is shown.
    fn shown(&self) -> Vec<usize> {
        let mut shown = self.ctx.model.entries[self.entry].quotations.clone();
        shown.retain(|&q| self.only.is_none_or(|kind| self.ctx.quotation(q).kind == kind));
        shown
    }
}

/// A card; its quotations as far as they are drawn, with links and buttons as far as it was opened.
pub(super) fn card(pen: &mut Pen, props: &CardProps, progress: Progress) {
    let named = pen.ctx.speaker(props.entry).is_some();
    let class = if named { "wsw-card" } else { "wsw-card wsw-none" };
    let hidden = match props.sight {
        Sight::Seen => None,
        Sight::Spare => Some(UNTIL_FOUND),
        Sight::Out => Some(""),
    };
    el!(pen, "li" {
        "part": "card";
        "class": class, "data-open": props.open, "data-entry": props.entry.to_string(),
        "hidden": hidden, "aria-hidden": (props.sight == Sight::Spare).then_some("true"),
    } => {
        el!(pen, "div" { "class": "wsw-row", "part": "row" } => { row(pen, props, named); });
        quotations(pen, props, progress);
    });
}

fn row(pen: &mut Pen, props: &CardProps, named: bool) {
    let (ctx, entry) = (pen.ctx, props.entry);
    let shown = props.shown();
    let heading = heading(ctx.props.heading_level.saturating_add(1));
    el!(pen, heading { "class": "wsw-name", "part": "name" } => {
        el!(pen, "button" {
            "type": "button";
            "aria-expanded": state(props.open), "aria-controls": numbered("c", entry), "aria-describedby": numbered("m", entry),
        } => {
            pen.press(Action::Toggle(entry));
            el!(pen, "bdi" { ; "lang": ctx.foreign().filter(|_| named) } => { pen.text(&ctx.name(entry)); });
        });
    });
    el!(pen, "p" { "class": "wsw-role", "part": "role" } => { pen.text(&role(ctx, entry)); });
    match shown.first() {
        Some(&first) if !props.open => opening(pen, first),
        _ => pen.skip(),
    }
    el!(pen, "p" { "class": "wsw-meta", "part": "meta"; "id": numbered("m", entry) } => {
        el!(pen, "b" => { pen.text(&ctx.props.strings.count("quotations", shown.len() as u32)); });
        el!(pen, "span" => { pen.text(&share(ctx, entry)); });
    });
    pen.icon("wsw-i wsw-chev", DOWN);
}

fn quotations(pen: &mut Pen, props: &CardProps, progress: Progress) {
    // the first slice is seen at once, and so is the one a reader comes back to
    let current = props.rows.iter().position(|rows| rows.current.is_some()).unwrap_or_default();
    let opened = match (props.open, platform::SLICED) {
        (true, true) => progress.opened.max(current + 1),
        (true, false) => props.rows.len(),
        (false, _) => progress.opened,
    };
    let hidden = (!props.open).then_some(UNTIL_FOUND);
    el!(pen, "ol" { "class": "wsw-quotes", "role": "list"; "id": numbered("c", props.entry), "hidden": hidden } => {
        for (nth, rows) in props.rows.iter().take(progress.drawn.max(opened)).enumerate() {
            let rows = RowsProps { open: nth < opened, ..rows.clone() };
            pen.node(piece(Kind::Rows(rows), nth));
        }
    });
}

fn opening(pen: &mut Pen, first: usize) {
    let ctx = pen.ctx;
    let words = words::opening(ctx.quotation(first), &ctx.props.texts, &ctx.report.language);
    el!(pen, "p" { "class": "wsw-opening", "part": "opening", "dir": "auto"; "lang": ctx.foreign() } => {
        pen.text(&words);
    });
}

/// Role and organisation, and what kind of source it is where that is not a person.
fn role(ctx: &Context, entry: usize) -> String {
    let Some(speaker) = ctx.speaker(entry) else { return ctx.text("none.why").to_owned() };
    let (role, organisation) = (speaker.role.as_deref(), speaker.organisation.as_deref());
    let kind = match speaker.kind {
        SpeakerKind::Person => "",
        SpeakerKind::Group => ctx.text("group"),
        SpeakerKind::Document => ctx.text("document"),
        SpeakerKind::Unnamed => ctx.text("unnamed"),
    };
    let mut line = String::new();
    for (between, part) in [("", role.unwrap_or("")), (", ", organisation.unwrap_or("")), (". ", kind)] {
        if !part.is_empty() {
            line.push_str(if line.is_empty() { "" } else { between });
            line.push_str(part);
        }
    }
    line
}

/// "33% of quoted words".
fn share(ctx: &Context, entry: usize) -> String {
    let entry = &ctx.model.entries[entry];
    match (entry.words, entry.percent) {
        (0, _) => ctx.text("share.none").to_owned(),
        (_, 0) => ctx.text("share.small").to_owned(),
        (_, p) => ctx.props.strings.fill("share.card", &[("p", &ctx.props.strings.number(p))]),
    }
}
