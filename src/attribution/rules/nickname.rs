//! A nickname inside a name is not speech.
//!
//! > Ann “Red” Roe said the wall was late.

use super::{Ruling, View};
use crate::mention::is_nickname;

pub(super) fn nickname(view: &View) -> Option<Ruling> {
    is_nickname(view.case.scene.tagged, view.token()).then_some(Ruling::NotSpeech)
}
