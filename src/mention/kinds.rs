//! Which nouns also say less: a secretary is a minister, a striker a player.

use crate::lexicon::hash;
use crate::text::sort_by_key;
use std::sync::LazyLock;

/// A general noun, a tab, and the nouns that mean one of that kind.
const TABLE: &str = include_str!("kinds.tsv");

/// Pairs of hashes, a noun and a more general one, sorted.
static KINDS: LazyLock<Vec<(u32, u32)>> = LazyLock::new(|| {
    let lines = TABLE.lines().filter_map(|line| line.split_once('\t'));
    let pairs = lines.flat_map(|(general, nouns)| nouns.split(' ').map(|n| (hash(n), hash(general))));
    let mut kinds: Vec<_> = pairs.collect();
    sort_by_key(&mut kinds, |pair| pair.0);
    kinds
});

/// The hashes of the more general nouns for whoever is called by `noun`.
pub(super) fn of(noun: &str) -> impl Iterator<Item = u32> {
    let science = (noun.ends_with("ologist") && noun != "apologist").then_some(const { hash("scientist") });
    let noun = hash(noun);
    let first = KINDS.partition_point(|pair| pair.0 < noun);
    KINDS[first..].iter().take_while(move |pair| pair.0 == noun).map(|pair| pair.1).chain(science)
}
