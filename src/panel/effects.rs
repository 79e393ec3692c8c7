//! What is done after drawing: the page is told, focus moves, words are copied, the sheet opens.

use super::{
    platform,
    props::{Context, Filtered, Jump, Mistake},
    quotation::{copied_text, said},
    state::{Action, Copying, Filter, Task},
    tools::{filters, kind_name},
};
use yew::{Callback, NodeRef};

/// Where focus goes back to: the jump link used, or what is there on a phone or after a filter.
const BACK: &str =
    ".wsw-list:not([hidden]) [aria-current],.wsw-flat:not([hidden]) [aria-current],.wsw-bar,#show";

/// Does what is left to do.
pub(super) fn perform(task: Task, root: &NodeRef, ctx: &Context) {
    match task {
        Task::Nothing => {}
        Task::Jump { quotation, focus } => {
            platform::set_sheet(root, false);
            ctx.props.on_jump.emit(jump(ctx, quotation));
            platform::raise_return_bar(root);
            if focus {
                platform::focus(root, ".wsw-returnbar", false);
            }
        }
        Task::Leave { back, sheet } => {
            ctx.props.on_leave.emit(());
            if sheet {
                platform::set_sheet(root, true);
            }
            if back {
                platform::focus(root, BACK, true);
            }
        }
        Task::Show { sheet } => {
            if sheet {
                platform::set_sheet(root, true);
            }
            platform::focus(root, BACK, true);
        }
        Task::Copy(quotation, what) => copy(ctx, quotation, what),
        Task::Filter { filter, focus } => {
            let nth = filters(ctx).iter().position(|&f| f == filter);
            platform::choose(root, "#show", nth.unwrap_or(0));
            if focus {
                platform::focus(root, "#show", true);
            }
            ctx.props.on_filter.emit(filtered(ctx, filter));
        }
        Task::Report(quotation) => ctx.props.on_report.emit(Mistake {
            of: quotation.map(|quotation| jump(ctx, quotation)),
            words: quotation.map(|quotation| said(ctx, quotation)),
        }),
        Task::OpenSheet => platform::set_sheet(root, true),
        Task::CloseSheet => platform::set_sheet(root, false),
        Task::FocusEntry(entry) => {
            let selector = ["[data-entry='", &entry.to_string(), "'] button"].concat();
            platform::focus(root, &selector, true);
        }
    }
}

fn jump(ctx: &Context, quotation: usize) -> Jump {
    let speaker = ctx.model.entry_of(quotation).and_then(|entry| ctx.speaker(entry));
    Jump {
        quotation: ctx.quotation(quotation).id.clone().into(),
        speaker: speaker.map(|s| s.id.clone().into()),
    }
}

fn filtered(ctx: &Context, filter: Filter) -> Filtered {
    match filter {
        Filter::All => Filtered { speaker: None, kind: None },
        Filter::Entry(entry) => {
            Filtered { speaker: ctx.speaker(entry).map(|s| s.id.clone().into()), kind: None }
        }
        Filter::Kind(kind) => Filtered { speaker: None, kind: Some(kind_name(kind)) },
    }
}

fn copy(ctx: &Context, quotation: usize, what: Copying) {
    let act = ctx.act.clone();
    let done = Callback::from(move |()| act.emit(Action::Copied(quotation, what)));
    platform::copy(&copied_text(ctx, quotation, what), done);
}
