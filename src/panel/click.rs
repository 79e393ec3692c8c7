//! One kind of click handler for all buttons and links.

use super::{props::Context, state::Action};
use yew::{Callback, MouseEvent};

/// Does `action`; with a modifier key a link stays a link.
pub(super) fn click(ctx: &Context, action: Action) -> Callback<MouseEvent> {
    let act = ctx.act.clone();
    Callback::from(move |event: MouseEvent| {
        let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
        if modified && matches!(action, Action::Jump(_)) {
            return;
        }
        event.prevent_default();
        act.emit(action);
    })
}
