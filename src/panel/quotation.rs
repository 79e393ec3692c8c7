//! One quotation: where it stands, its words, how sure we are, what can be done with it.

use super::{
    click::click,
    fragment::fragment,
    icon::{COPY, LINK, icon},
    platform,
    props::Context,
    state::{Action, Copying},
    tools::{attribute, kind_name, kind_text},
    words,
};
use crate::report::{Certainty, Evidence, Quotation, QuotationKind};
use yew::{AttrValue, Html, html};

/// How a quotation stands at the moment.
#[derive(Clone, Copy, Default)]
pub(super) struct Standing {
    /// Links and buttons are drawn: its card is open.
    pub open: bool,
    /// Its speaker is named above it.
    pub named: bool,
    /// The reader last jumped there.
    pub current: bool,
    /// Its "Probably" is explained.
    pub explained: bool,
    /// What was copied of it last.
    pub copied: Option<Copying>,
}

/// A quotation as an item of its list.
pub(super) fn quotation(ctx: &Context, index: usize, standing: Standing) -> Html {
    let quotation = ctx.quotation(index);
    let kind = kind_name(quotation.kind);
    html! {
        <li class="wsw-quote" part="quotation" data-kind={kind} key={index}>
            <div class="wsw-place">if standing.named { { by(ctx, index) } }{ place(ctx, index, standing) }</div>
            { text(ctx, quotation) }
            <div class="wsw-source" part="source">
                <span class="wsw-kind" data-kind={kind}>{ ctx.text(kind_text(quotation.kind)) }</span>
                { cue(ctx, quotation) }
                { probably(ctx, index, standing) }
                if standing.open { { actions(ctx, index, standing.copied) } }
                { repeats(ctx, index) }
                if standing.explained { <span class="wsw-why" id={why_id(index, standing)} part="why">{ why(ctx, index) }</span> }
            </div>
        </li>
    }
}

fn by(ctx: &Context, index: usize) -> Html {
    let entry = ctx.model.entry_of(index).unwrap_or_default();
    let named = ctx.speaker(entry).is_some();
    let class = if named { "wsw-by" } else { "wsw-by wsw-none" };
    html! { <span {class}><bdi lang={ctx.foreign().filter(|_| named)}>{ ctx.name(entry) }</bdi></span> }
}

/// The way to the place: a real link where the card is open, else its words alone.
fn place(ctx: &Context, index: usize, standing: Standing) -> Html {
    let quotation = ctx.quotation(index);
    let paragraph = paragraph(ctx, quotation);
    if !standing.open {
        return html! { <span class="wsw-nojump">{ paragraph }</span> };
    }
    let current = standing.current.then_some("true");
    html! {
        <a href={fragment(&quotation.segments, &ctx.props.texts)} part="jump" aria-current={current} onclick={click(ctx, Action::Jump(index))}>
            { paragraph }
            <span class="wsw-vh">{ ": " }{ ctx.text("jump.help") }</span>
        </a>
    }
}

/// "Paragraph 6", or "Paragraphs 6–8".
fn paragraph(ctx: &Context, quotation: &Quotation) -> String {
    let strings = &ctx.props.strings;
    let first = strings.number(quotation.paragraph);
    let mut blocks: Vec<u32> = quotation.segments.iter().map(|s| s.block).collect();
    blocks.dedup();
    match blocks.len() as u32 {
        0 | 1 => strings.fill("jump", &[("n", &first)]),
        n => {
            let last = strings.number(quotation.paragraph + n - 1);
            strings.fill("jump.range", &[("a", &first), ("b", &last)])
        }
    }
}

/// The printed words; a reported statement is not a block quotation.
fn text(ctx: &Context, quotation: &Quotation) -> Html {
    let paragraphs = words::paragraphs(quotation, &ctx.props.texts, &ctx.report.language);
    let lang = ctx.foreign();
    if quotation.kind == QuotationKind::Indirect {
        return html! { <p class="wsw-text" part="text" {lang} dir="auto">{ paragraphs.join(" ") }</p> };
    }
    html! {
        <blockquote class="wsw-text" part="text" {lang} dir="auto">
            { for paragraphs.into_iter().map(|p| html! { <p>{ p }</p> }) }
        </blockquote>
    }
}

fn cue(ctx: &Context, quotation: &Quotation) -> Html {
    let Some(cue) = &quotation.cue else { return Html::default() };
    html! { <span class="wsw-verb" lang={ctx.foreign()}>{ cue.text.clone() }</span> }
}

fn probably(ctx: &Context, index: usize, standing: Standing) -> Html {
    let quotation = ctx.quotation(index);
    let named = ctx.model.entry_of(index).is_some_and(|e| ctx.speaker(e).is_some());
    if quotation.certainty != Certainty::Likely || quotation.checked || !named {
        return Html::default();
    }
    if !standing.open {
        return html! { <span class="wsw-maybe" part="maybe">{ ctx.text("likely") }</span> };
    }
    let expanded = if standing.explained { "true" } else { "false" };
    html! {
        <button type="button" class="wsw-maybe" part="maybe" aria-expanded={expanded} aria-controls={why_id(index, standing)} onclick={click(ctx, Action::Explain(index))}>
            <span>{ ctx.text("likely") }</span>
        </button>
    }
}

/// The same quotation can stand in two lists.
fn why_id(index: usize, standing: Standing) -> AttrValue {
    [if standing.named { "f" } else { "w" }, &index.to_string()].concat().into()
}

/// Why this speaker was taken, in words.
fn why(ctx: &Context, index: usize) -> String {
    let name = ctx.model.entry_of(index).map_or_else(String::new, |entry| ctx.name(entry));
    let reason = ctx.quotation(index).evidence.first().map_or("likely.why", |e| reason(*e));
    let reason = ctx.props.strings.fill(reason, &[("name", &name)]);
    [&reason, " ", ctx.text("likely.open")].concat()
}

fn reason(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Pronoun => "likely.pronoun",
        Evidence::RoleNoun => "likely.role",
        Evidence::Continuation => "likely.continued",
        Evidence::NeighbouringSentence | Evidence::NearestMention => "likely.why",
        _ => "likely.beside",
    }
}

fn repeats(ctx: &Context, index: usize) -> Html {
    if ctx.model.repeated.binary_search(&index).is_err() {
        return Html::default();
    }
    html! { <span class="wsw-also">{ ctx.text("repeats") }</span> }
}

fn actions(ctx: &Context, index: usize, copied: Option<Copying>) -> Html {
    if !platform::can_copy() {
        return Html::default();
    }
    html! {
        <span class="wsw-actions" part="actions">
            { action(ctx, index, Copying::Words, copied) }
            { action(ctx, index, Copying::Link, copied) }
        </span>
    }
}

fn action(ctx: &Context, index: usize, what: Copying, copied: Option<Copying>) -> Html {
    let (path, before, behind) = match what {
        Copying::Words => (COPY, "copy", "copied"),
        Copying::Link => (LINK, "share", "shared"),
    };
    let text = ctx.text(if copied == Some(what) { behind } else { before });
    html! { <button type="button" onclick={click(ctx, Action::Copy(index, what))}>{ icon("wsw-i", path) }{ text }</button> }
}

/// What a copy button copies: the words with who said them and where, or the address alone.
pub(super) fn copied_text(ctx: &Context, index: usize, what: Copying) -> String {
    let quotation = ctx.quotation(index);
    let address = [ctx.props.address.as_str(), &fragment(&quotation.segments, &ctx.props.texts)].concat();
    if what == Copying::Link {
        return address;
    }
    let words = words::paragraphs(quotation, &ctx.props.texts, &ctx.report.language).join("\n");
    let by = ctx.model.entry_of(index).and_then(|entry| ctx.speaker(entry).map(|_| entry));
    let by = by.map_or_else(String::new, |entry| attribution(ctx, entry));
    [&words, &by, "\n", &address].concat()
}

/// "— Rosalind Achterberg, Mayor of Kelmouth", on a line of its own.
fn attribution(ctx: &Context, entry: usize) -> String {
    let mut line = ["\n— ", &ctx.name(entry)].concat();
    let speaker = ctx.speaker(entry);
    for part in speaker.iter().flat_map(|s| [&s.role, &s.organisation]).flatten() {
        line.push_str(", ");
        line.push_str(part);
    }
    line
}

/// A text as an attribute, with the quotation's words behind it.
pub(super) fn with_words(ctx: &Context, text: &str, index: usize) -> AttrValue {
    let words = words::paragraphs(ctx.quotation(index), &ctx.props.texts, &ctx.report.language);
    attribute(&[text, ": ", &words.join(" ")].concat())
}
