//! One quotation: where it stands, its words, how sure we are, what can be done with it.

use super::{
    fragment::fragment,
    icon::{COPY, LINK},
    mistake::mistake,
    pen::{Pen, el, state},
    platform,
    props::Context,
    state::{Action, Copying},
    tools::{kind_name, kind_text},
    words,
};
use crate::report::{Certainty, Evidence, Quotation, QuotationKind, numbered};

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
pub(super) fn quotation(pen: &mut Pen, index: usize, standing: Standing) {
    let quotation = pen.ctx.quotation(index);
    let kind = kind_name(quotation.kind);
    el!(pen, "li" { "class": "wsw-quote", "part": "quotation"; "data-kind": kind } => {
        el!(pen, "div" { "class": "wsw-place" } => {
            if standing.named {
                by(pen, index);
            }
            place(pen, index, standing);
        });
        text(pen, quotation);
        el!(pen, "div" { "class": "wsw-source", "part": "source" } => {
            el!(pen, "span" { "class": "wsw-kind"; "data-kind": kind } => { pen.say(kind_text(quotation.kind)); });
            cue(pen, quotation);
            probably(pen, index, standing);
            if standing.open && platform::can_copy() {
                actions(pen, index, standing.copied);
            } else {
                pen.skip();
            }
            repeats(pen, index);
            if standing.explained {
                why(pen, index, standing);
            } else {
                pen.skip();
            }
        });
        if standing.open {
            mistake(pen, Some(index));
        }
    });
}

fn by(pen: &mut Pen, index: usize) {
    let ctx = pen.ctx;
    let entry = ctx.model.entry_of(index).unwrap_or_default();
    let named = ctx.speaker(entry).is_some();
    let class = if named { "wsw-by" } else { "wsw-by wsw-none" };
    el!(pen, "span" { ; "class": class } => {
        el!(pen, "bdi" { ; "lang": ctx.foreign().filter(|_| named) } => { pen.text(&ctx.name(entry)); });
    });
}

/// The way to the place: a real link where the card is open, else its words alone.
fn place(pen: &mut Pen, index: usize, standing: Standing) {
    let ctx = pen.ctx;
    let quotation = ctx.quotation(index);
    let paragraph = paragraph(ctx, quotation);
    if !standing.open {
        return el!(pen, "span" { "class": "wsw-nojump" } => { pen.text(&paragraph); });
    }
    let address = address(ctx, quotation);
    let current = standing.current.then_some("true");
    el!(pen, "a" { "part": "jump"; "href": address, "aria-current": current } => {
        pen.press(Action::Jump(index));
        pen.text(&paragraph);
        el!(pen, "span" { "class": "wsw-vh" } => {
            pen.text(": ");
            pen.say("jump.help");
        });
    });
}

/// The page's own address with the place in it: a fragment alone would follow a `<base>` elsewhere.
pub(super) fn address(ctx: &Context, quotation: &Quotation) -> String {
    [ctx.props.address.as_str(), &fragment(&quotation.segments, &ctx.props.texts)].concat()
}

/// "Paragraph 6", or "Paragraphs 6–8".
fn paragraph(ctx: &Context, quotation: &Quotation) -> String {
    let strings = &ctx.props.strings;
    let mut blocks: Vec<u32> = quotation.segments.iter().map(|s| s.block).collect();
    blocks.dedup();
    let more = (blocks.len() as u32).saturating_sub(1);
    let (first, last) = (strings.number(quotation.paragraph), strings.number(quotation.paragraph + more));
    strings.fill(if more == 0 { "jump" } else { "jump.range" }, &[("n", &first), ("a", &first), ("b", &last)])
}

/// The printed words; a reported statement is not a block quotation.
fn text(pen: &mut Pen, quotation: &Quotation) {
    let ctx = pen.ctx;
    let paragraphs = words::paragraphs(quotation, &ctx.props.texts, &ctx.report.language);
    let reported = quotation.kind == QuotationKind::Indirect;
    let tag = if reported { "p" } else { "blockquote" };
    el!(pen, tag { "class": "wsw-text", "part": "text", "dir": "auto"; "lang": ctx.foreign() } => {
        if reported {
            pen.text(&paragraphs.join(" "));
        } else {
            paragraphs.iter().for_each(|p| el!(pen, "p" => { pen.text(p); }));
        }
    });
}

fn cue(pen: &mut Pen, quotation: &Quotation) {
    let Some(cue) = &quotation.cue else { return };
    el!(pen, "span" { "class": "wsw-verb"; "lang": pen.ctx.foreign() } => { pen.text(&cue.text); });
}

fn probably(pen: &mut Pen, index: usize, standing: Standing) {
    let ctx = pen.ctx;
    let quotation = ctx.quotation(index);
    let named = ctx.model.entry_of(index).is_some_and(|e| ctx.speaker(e).is_some());
    if quotation.certainty != Certainty::Likely || quotation.checked || !named {
        return;
    }
    if !standing.open {
        return el!(pen, "span" { "class": "wsw-maybe", "part": "maybe" } => { pen.say("likely"); });
    }
    el!(pen, "button" {
        "type": "button", "class": "wsw-maybe", "part": "maybe";
        "aria-expanded": state(standing.explained), "aria-controls": why_id(index, standing),
    } => {
        pen.press(Action::Explain(index));
        el!(pen, "span" => { pen.say("likely"); });
    });
}

/// The same quotation can stand in two lists.
fn why_id(index: usize, standing: Standing) -> String {
    numbered(if standing.named { "f" } else { "w" }, index)
}

/// Why this speaker was taken, in words.
fn why(pen: &mut Pen, index: usize, standing: Standing) {
    let ctx = pen.ctx;
    let name = ctx.model.entry_of(index).map_or_else(String::new, |entry| ctx.name(entry));
    let reason = ctx.quotation(index).evidence.first().map_or("likely.why", |e| reason(*e));
    el!(pen, "span" { "class": "wsw-why", "part": "why"; "id": why_id(index, standing) } => {
        pen.text(&ctx.props.strings.fill(reason, &[("name", &name)]));
        pen.text(" ");
        pen.say("likely.open");
    });
}

fn reason(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Pronoun => "likely.pronoun",
        Evidence::RoleNoun => "likely.role",
        Evidence::Continuation => "likely.continued",
        Evidence::Answer => "likely.answer",
        Evidence::NeighbouringSentence | Evidence::NearestMention => "likely.why",
        _ => "likely.beside",
    }
}

fn repeats(pen: &mut Pen, index: usize) {
    if pen.ctx.model.repeated.contains(&index) {
        el!(pen, "span" { "class": "wsw-also" } => { pen.say("repeats"); });
    }
}

fn actions(pen: &mut Pen, index: usize, copied: Option<Copying>) {
    el!(pen, "span" { "class": "wsw-actions", "part": "actions" } => {
        action(pen, index, Copying::Words, copied);
        action(pen, index, Copying::Link, copied);
    });
}

fn action(pen: &mut Pen, index: usize, what: Copying, copied: Option<Copying>) {
    let (path, before, behind) = match what {
        Copying::Words => (COPY, "copy", "copied"),
        Copying::Link => (LINK, "share", "shared"),
    };
    el!(pen, "button" { "type": "button" } => {
        pen.press(Action::Copy(index, what));
        pen.icon("wsw-i", path);
        pen.say(if copied == Some(what) { behind } else { before });
    });
}

/// A quotation's words, a line a paragraph.
pub(super) fn said(ctx: &Context, index: usize) -> String {
    words::paragraphs(ctx.quotation(index), &ctx.props.texts, &ctx.report.language).join("\n")
}

/// What a copy button copies: the words with who said them and where, or the address alone.
pub(super) fn copied_text(ctx: &Context, index: usize, what: Copying) -> String {
    let quotation = ctx.quotation(index);
    let address = address(ctx, quotation);
    if what == Copying::Link {
        return address;
    }
    let words = said(ctx, index);
    let by = ctx.model.entry_of(index).map_or_else(String::new, |entry| attribution(ctx, entry));
    [&words, &by, "\n", &address].concat()
}

/// "— Rosalind Achterberg, Mayor of Kelmouth", on a line of its own; nothing for what nobody is given.
fn attribution(ctx: &Context, entry: usize) -> String {
    let Some(speaker) = ctx.speaker(entry) else { return String::new() };
    let mut line = ["\n— ", &ctx.name(entry)].concat();
    for part in [&speaker.role, &speaker.organisation].into_iter().flatten() {
        line.push_str(", ");
        line.push_str(part);
    }
    line
}
