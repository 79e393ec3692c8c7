//! A speaker's card: a row that opens to the quotations.

use super::{
    click::click,
    icon::{DOWN, icon},
    props::{Context, heading},
    rows::{Rows, RowsProps, SLICE},
    shared::Shared,
    slices::{Pace, use_slices},
    state::{Action, Filter, View},
    words,
};
use crate::report::{QuotationKind, SpeakerKind};
use yew::{AttrValue, Html, Properties, function_component, html, virtual_dom::VNode};

/// Whether a card is seen.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sight {
    Seen,
    /// Kept for find-in-page and print, behind "Show all".
    Spare,
    /// Left out by the filter.
    Out,
}

/// All a card is drawn from: a card whose props stay the same is not drawn again.
#[derive(Clone, PartialEq, Properties)]
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
        let open = view.open.contains(&entry);
        let slices = ctx.model.entries[entry].quotations.chunks(SLICE);
        let rows = slices.map(|slice| RowsProps::new(ctx, view, slice, false)).collect();
        let only = match view.filter {
            Filter::Kind(kind) => Some(kind),
            _ => None,
        };
        Self { ctx: ctx.clone(), entry, sight, open, only, rows }
    }

    /// Its quotations of the kind that is shown.
    fn shown(&self) -> impl Iterator<Item = usize> {
        let all = self.ctx.model.entries[self.entry].quotations.iter().copied();
        all.filter(|&q| self.only.is_none_or(|kind| self.ctx.quotation(q).kind == kind))
    }
}

/// A card.
#[function_component]
pub(super) fn Card(props: &CardProps) -> Html {
    let CardProps { ctx, entry, open, .. } = props;
    let drawn = use_slices(props.rows.len(), 0, 1, Pace::Task);
    let pace = if *open { Pace::Frame } else { Pace::Never };
    let current = props.rows.iter().position(|rows| rows.current.is_some()).unwrap_or_default();
    let opened = use_slices(props.rows.len(), 0, 1, pace).max(usize::from(*open) * (current + 1));
    let named = ctx.speaker(*entry).is_some();
    let class = if named { "wsw-card" } else { "wsw-card wsw-none" };
    let spare = props.sight == Sight::Spare;
    let id = |letter: &str| AttrValue::from([letter, &entry.to_string()].concat());
    let card = html! {
        <li {class} part="card" data-open={open.then_some("")} data-entry={entry.to_string()} hidden={props.sight == Sight::Out} aria-hidden={spare.then_some("true")}>
            <div class="wsw-row" part="row">
                <@{heading(ctx.props.heading_level.saturating_add(1))} class="wsw-name" part="name">
                    <button type="button" aria-expanded={if *open { "true" } else { "false" }} aria-controls={id("c")} aria-describedby={id("m")} onclick={click(ctx, Action::Toggle(*entry))}>
                        <bdi lang={ctx.foreign().filter(|_| named)}>{ ctx.name(*entry) }</bdi>
                    </button>
                </@>
                <p class="wsw-role" part="role">{ role(ctx, *entry) }</p>
                if !open { { opening(props) } }
                <p class="wsw-meta" part="meta" id={id("m")}><b>{ ctx.props.strings.count("quotations", props.shown().count() as u32) }</b><span>{ share(ctx, *entry) }</span></p>
                { icon("wsw-i wsw-chev", DOWN) }
            </div>
            { quotations(props, drawn, opened, id("c")) }
        </li>
    };
    until_found(card, spare)
}

/// The quotations drawn so far, with links and buttons those that were opened so far.
fn quotations(props: &CardProps, drawn: usize, opened: usize, id: AttrValue) -> Html {
    let rows = props.rows.iter().take(drawn.max(opened)).enumerate();
    let rows = rows.map(|(nth, rows)| html! { <Rows key={nth} open={nth < opened} ..rows.clone()/> });
    until_found(html! { <ol class="wsw-quotes" {id} role="list">{ for rows }</ol> }, !props.open)
}

fn opening(props: &CardProps) -> Html {
    let ctx = &props.ctx;
    let Some(first) = props.shown().next() else { return Html::default() };
    let words = words::opening(ctx.quotation(first), &ctx.props.texts, &ctx.report.language);
    html! { <p class="wsw-opening" part="opening" lang={ctx.foreign()} dir="auto">{ words }</p> }
}

/// Role and organisation, and what kind of source it is where that is not a person.
fn role(ctx: &Context, entry: usize) -> String {
    let Some(speaker) = ctx.speaker(entry) else { return ctx.text("none.why").to_owned() };
    let known: Vec<&str> =
        [&speaker.role, &speaker.organisation].into_iter().flatten().map(String::as_str).collect();
    let known = known.join(", ");
    let kind = match speaker.kind {
        SpeakerKind::Person => "",
        SpeakerKind::Group => ctx.text("group"),
        SpeakerKind::Document => ctx.text("document"),
        SpeakerKind::Unnamed => ctx.text("unnamed"),
    };
    let between = if known.is_empty() || kind.is_empty() { "" } else { ". " };
    [&known, between, kind].concat()
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

/// Hides a node from sight, but not from find-in-page: `hidden` would be a boolean in `html!`.
fn until_found(mut node: Html, hide: bool) -> Html {
    if let (VNode::VTag(tag), true) = (&mut node, hide) {
        std::rc::Rc::make_mut(tag).add_attribute("hidden", "until-found");
    }
    node
}
