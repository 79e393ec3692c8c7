//! Long lists are drawn a slice a task, so that no task of the page is long.

use super::platform;
use yew::{Callback, hook, use_effect_with, use_state};

/// When the next slice is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pace {
    /// With the next frame: readers see it.
    Frame,
    /// In a task of its own: it is hidden.
    Task,
    /// Not now.
    Never,
}

/// How many of `total` items are drawn now: `first` of them at once, then `step` more at a `pace`.
/// What was drawn once stays.
///
/// Natively all of them at once.
#[hook]
pub(super) fn use_slices(total: usize, first: usize, step: usize, pace: Pace) -> usize {
    let drawn = use_state(|| first);
    let at_once = pace != Pace::Never && !platform::SLICED;
    let (now, setter) = (if at_once { total } else { *drawn }, drawn.setter());
    use_effect_with((now, total, pace), move |&(now, total, pace)| {
        let more = Callback::from(move |()| setter.set(now + step));
        let later = match pace {
            _ if now >= total => None,
            Pace::Never => None,
            Pace::Frame => platform::next_frame(more),
            Pace::Task => platform::later(more),
        };
        move || drop(later)
    });
    now.min(total)
}
