//! Work on all cores whose results come back in order, with a bounded number of items in flight.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, sync_channel};

/// Items in flight for each core: enough that a long one does not leave the others idle.
const WINDOW: usize = 4;

/// Applies `work` to each item on rayon's threads and gives the results to `take` in the items' order.
///
/// At most [`WINDOW`] items a core are held at once, however many there are. Stops at `take`'s first error.
///
/// # Errors
/// What `take` returns.
pub fn in_order<I, R, E>(
    items: impl Iterator<Item = I>,
    work: impl Fn(I) -> R + Sync,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E>
where
    I: Send,
    R: Send,
{
    let window = WINDOW * rayon::current_num_threads();
    let work = &work;
    rayon::in_place_scope(|scope| {
        let mut flight = VecDeque::<Receiver<R>>::with_capacity(window);
        for item in items {
            if flight.len() == window {
                land(&mut flight, &mut take)?;
            }
            let (send, receive) = sync_channel(1);
            // Sending fails only when `take` failed and nobody waits any more.
            scope.spawn(move |_| drop(send.send(work(item))));
            flight.push_back(receive);
        }
        while !flight.is_empty() {
            land(&mut flight, &mut take)?;
        }
        Ok(())
    })
}

/// Waits for the oldest item in flight.
fn land<R, E>(
    flight: &mut VecDeque<Receiver<R>>,
    take: &mut impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    // A channel closes without a result only when the work panicked; the scope passes the panic on.
    flight.pop_front().and_then(|f| f.recv().ok()).map_or(Ok(()), take)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

    #[test]
    fn results_keep_the_order_and_few_are_held() {
        let (started, mut taken, mut most) = (AtomicUsize::new(0), Vec::new(), 0);
        let work = |i: usize| {
            started.fetch_add(1, SeqCst);
            (0..(i * 7919) % 5000).fold(i, |a, b| std::hint::black_box(a ^ b ^ b))
        };
        let take = |i| {
            taken.push(i);
            most = most.max(started.load(SeqCst) - taken.len());
            Ok::<(), ()>(())
        };
        assert_eq!(in_order(0..1000, work, take), Ok(()));
        assert_eq!(taken, (0..1000).collect::<Vec<_>>());
        assert!(most <= WINDOW * rayon::current_num_threads(), "{most} held");
    }

    #[test]
    fn an_error_stops_it() {
        let (mut taken, endless) = (0, 0..);
        let take = |i| {
            taken += 1;
            if i == 10 { Err("full") } else { Ok(()) }
        };
        assert_eq!(in_order(endless, |i: usize| i, take), Err("full"));
        assert_eq!(taken, 11);
    }
}
