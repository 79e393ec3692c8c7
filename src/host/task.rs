//! Cuts work into tasks, so that the page can answer its reader in between.

use super::bindings::Scheduler;
use super::window;
use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Goes on in a task of its own: by `scheduler.yield`, else by a timer of 0 ms.
pub async fn next_task() {
    let window = window();
    let scheduler = Reflect::get(&window, &"scheduler".into()).unwrap_or(JsValue::UNDEFINED);
    let yields = scheduler.is_object() && Reflect::has(&scheduler, &"yield".into()).unwrap_or(false);
    let promise = if yields { scheduler.unchecked_into::<Scheduler>().pause() } else { timer(0) };
    // a promise that is broken off (the page goes away) needs nothing from us
    let _ = JsFuture::from(promise).await;
}

/// Goes on after `ms`.
pub async fn wait(ms: i32) {
    let _ = JsFuture::from(timer(ms)).await;
}

fn timer(ms: i32) -> Promise {
    Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
    })
}
