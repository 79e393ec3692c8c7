//! A speaker's card: a row that opens to the quotations.

use super::{
    click::click,
    icon::{DOWN, icon},
    props::{Context, heading},
    quotation::{Standing, quotation},
    shared::Shared,
    state::{Action, Copying, Filter, View},
    words,
};
use crate::report::SpeakerKind;
use yew::{AttrValue, Html, Properties, function_component, html, virtual_dom::VNode};

/// All a card is drawn from: a card whose props stay the same is not drawn again.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CardProps {
    pub ctx: Shared<Context>,
    pub entry: usize,
    /// The quotations the filter leaves.
    pub quotations: Vec<usize>,
    pub open: bool,
    /// Kept for find-in-page and print, but not shown.
    pub spare: bool,
    pub explained: Vec<usize>,
    pub current: Option<usize>,
    pub copied: Option<(usize, Copying)>,
}

impl CardProps {
    /// What the view says about the card of `entry`.
    pub fn new(ctx: &Shared<Context>, view: &View, entry: usize, spare: bool) -> Self {
        let mut quotations = ctx.model.entries[entry].quotations.clone();
        if let Filter::Kind(kind) = view.filter {
            quotations.retain(|&q| ctx.quotation(q).kind == kind);
        }
        Self {
            ctx: ctx.clone(),
            entry,
            open: view.open.contains(&entry),
            spare,
            explained: view.explained.iter().copied().filter(|q| quotations.contains(q)).collect(),
            current: view.current.filter(|q| quotations.contains(q)),
            copied: view.copied.filter(|(q, _)| quotations.contains(q)),
            quotations,
        }
    }
}

/// A card.
#[function_component]
pub(super) fn Card(props: &CardProps) -> Html {
    let CardProps { ctx, entry, open, .. } = props;
    let named = ctx.speaker(*entry).is_some();
    let class = if named { "wsw-card" } else { "wsw-card wsw-none" };
    let id = |letter: &str| AttrValue::from([letter, &entry.to_string()].concat());
    let card = html! {
        <li {class} part="card" data-open={open.then_some("")} data-entry={entry.to_string()} aria-hidden={props.spare.then_some("true")}>
            <div class="wsw-row" part="row">
                <@{heading(ctx.props.heading_level + 1)} class="wsw-name" part="name">
                    <button type="button" aria-expanded={if *open { "true" } else { "false" }} aria-controls={id("c")} aria-describedby={id("m")} onclick={click(ctx, Action::Toggle(*entry))}>
                        <bdi lang={ctx.foreign().filter(|_| named)}>{ ctx.name(*entry) }</bdi>
                    </button>
                </@>
                <p class="wsw-role" part="role">{ role(ctx, *entry) }</p>
                if !open { { opening(props) } }
                <p class="wsw-meta" part="meta" id={id("m")}><b>{ ctx.props.strings.count("quotations", props.quotations.len() as u32) }</b><span>{ share(ctx, *entry) }</span></p>
                { icon("wsw-i wsw-chev", DOWN) }
            </div>
            { quotations(props, id("c")) }
        </li>
    };
    until_found(card, props.spare)
}

fn quotations(props: &CardProps, id: AttrValue) -> Html {
    let items = props.quotations.iter().map(|&index| {
        let standing = Standing {
            open: props.open,
            current: props.current == Some(index),
            explained: props.open && props.explained.contains(&index),
            copied: props.copied.filter(|&(q, _)| q == index).map(|(_, what)| what),
        };
        quotation(&props.ctx, index, standing, None)
    });
    until_found(html! { <ol class="wsw-quotes" {id} role="list">{ for items }</ol> }, !props.open)
}

fn opening(props: &CardProps) -> Html {
    let ctx = &props.ctx;
    let Some(&first) = props.quotations.first() else { return Html::default() };
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
