//! Long work written as one function and done a piece at a time, so that a page answers its reader in between.

use std::future::{Future, poll_fn};
use std::ops::ControlFlow;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

/// Work that is done step by step; dropped, it is given up.
#[must_use]
pub struct Steps<'a, T>(Pin<Box<dyn Future<Output = T> + 'a>>);

impl<'a, T> Steps<'a, T> {
    /// `work` says `rest().await` where a step ends, and waits for nothing else.
    pub fn new(work: impl Future<Output = T> + 'a) -> Self {
        Self(Box::pin(work))
    }

    /// Does the next step: what comes of the work after the last one, else what is left of it.
    pub fn step(mut self) -> ControlFlow<T, Self> {
        match self.0.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(done) => ControlFlow::Break(done),
            Poll::Pending => ControlFlow::Continue(self),
        }
    }

    /// Does all that is left at once.
    #[must_use]
    pub fn finish(mut self) -> T {
        loop {
            match self.step() {
                ControlFlow::Break(done) => return done,
                ControlFlow::Continue(rest) => self = rest,
            }
        }
    }
}

/// One step.
pub async fn step<T>(work: impl FnOnce() -> T) -> T {
    let done = apart(work);
    rest().await;
    done
}

/// As a function of its own: a browser compiles each when it is first called, and all steps as one take it long.
#[inline(never)]
fn apart<T>(work: impl FnOnce() -> T) -> T {
    work()
}

/// The end of a step.
pub async fn rest() {
    let mut rested = false;
    poll_fn(|_| if std::mem::replace(&mut rested, true) { Poll::Ready(()) } else { Poll::Pending }).await;
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn a_step_at_a_time_or_all_at_once() {
        let done = Cell::new(0);
        let work = || {
            Steps::new(async {
                for _ in 0..3 {
                    done.set(done.get() + 1);
                    rest().await;
                }
                done.get()
            })
        };
        let ControlFlow::Continue(left) = work().step() else { panic!("done too soon") };
        assert_eq!(done.get(), 1);
        assert_eq!(left.finish(), 3);
        done.set(0);
        drop(work().step());
        assert_eq!(done.get(), 1);
    }
}
