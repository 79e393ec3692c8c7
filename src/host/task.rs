//! Cuts work into tasks, so that the page can answer its reader in between.

use super::bindings::Scheduler;
use super::window;
use js_sys::{Promise, Reflect};
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Goes on in a task of its own: by `scheduler.yield`, else by a timer of 0 ms.
pub fn next_task() -> Later {
    let window = window();
    let scheduler = Reflect::get(&window, &"scheduler".into()).unwrap_or(JsValue::UNDEFINED);
    let yields = scheduler.is_object() && Reflect::has(&scheduler, &"yield".into()).unwrap_or(false);
    let promise = if yields { scheduler.unchecked_into::<Scheduler>().pause() } else { timer(0) };
    Later(promise.into())
}

/// Goes on after `ms`.
pub fn wait(ms: i32) -> Later {
    Later(timer(ms).into())
}

/// A later task.
#[must_use]
pub struct Later(JsFuture);

impl Future for Later {
    type Output = ();

    // a promise that is broken off (the page goes away) needs nothing from us
    #[inline(never)]
    fn poll(mut self: Pin<&mut Self>, context: &mut Context) -> Poll<()> {
        Pin::new(&mut self.0).poll(context).map(drop)
    }
}

fn timer(ms: i32) -> Promise {
    Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
    })
}
