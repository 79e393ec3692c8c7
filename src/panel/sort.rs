//! The one sort that the panel needs: each of the standard library's costs every reader kilobytes, a
//! heap some hundred bytes.

use std::collections::BinaryHeap;

/// The places of `keys`, least first; equal ones stay in their order.
pub(super) fn by_least(keys: impl Iterator<Item = u32>) -> Vec<usize> {
    let places = keys.enumerate().map(|(place, key)| u64::from(key) << 32 | place as u64);
    let places: BinaryHeap<u64> = places.collect();
    places.into_sorted_vec().into_iter().map(|both| (both & u64::from(u32::MAX)) as usize).collect()
}

#[cfg(test)]
mod tests {
    use super::by_least;

    #[test]
    fn equal_keys_stay_in_order() {
        assert_eq!(by_least([3, 1, 3, 0].into_iter()), [3, 1, 0, 2]);
    }
}
