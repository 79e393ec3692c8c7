//! Sorting with little code.
//!
//! The standard sorts are quick, and five kilobytes of WebAssembly for each type and key they are used with; what is
//! sorted here are a few dozen things. One merge sort over indices serves all.

/// Sorts by `key`; what is equal stays in its order. O(n log n).
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |left, right| key(left) < key(right));
}

/// Sorts by `before`, a strict order; what is equal stays in its order. O(n log n).
pub fn sort_by<T>(items: &mut [T], before: impl Fn(&T, &T) -> bool) {
    let order = merge_sort(items.len(), &|left, right| before(&items[left], &items[right]));
    let mut places = vec![0; order.len()];
    for (place, index) in order.into_iter().enumerate() {
        places[index] = place;
    }
    for at in 0..places.len() {
        while places[at] != at {
            let place = places[at];
            items.swap(at, place);
            places.swap(at, place);
        }
    }
}

/// The indices below `count` in order: runs of 1, 2, 4, … merged in turn.
fn merge_sort(count: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut from: Vec<usize> = (0..count).collect();
    let mut run = 1;
    while run < count {
        let mut merged = Vec::with_capacity(count);
        for pair in from.chunks(2 * run) {
            merge(pair, run, before, &mut merged);
        }
        from = merged;
        run *= 2;
    }
    from
}

/// Appends the two sorted runs of `pair` as one; the first has `run` indices, or all there are.
fn merge(pair: &[usize], run: usize, before: &dyn Fn(usize, usize) -> bool, merged: &mut Vec<usize>) {
    let (mut left, mut right) = pair.split_at(run.min(pair.len()));
    while let (Some((&first, rest_left)), Some((&second, rest_right))) =
        (left.split_first(), right.split_first())
    {
        if before(second, first) {
            merged.push(second);
            right = rest_right;
        } else {
            merged.push(first);
            left = rest_left;
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
}

#[cfg(test)]
mod tests {
    use super::{sort_by, sort_by_key};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(items: Vec<(u8, u16)>) {
            let (mut ours, mut theirs) = (items.clone(), items);
            sort_by_key(&mut ours, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            prop_assert_eq!(&ours, &theirs);
            sort_by(&mut ours, |left, right| left > right);
            theirs.sort_by(|left, right| right.cmp(left));
            prop_assert_eq!(ours, theirs);
        }
    }
}
