//! From words to those who are called by them.

use crate::lexicon::hash;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// How many are kept for one word, the latest: a text full of one surname only stays linear.
const KEPT: usize = 16;

/// Ids by word. Words are told apart by their [`hash`] alone: one kind of map is less code in the page.
#[derive(Clone, Default)]
pub(super) struct Index {
    ids: HashMap<u32, Vec<u32>, BuildHasherDefault<Hashed>>,
}

impl Index {
    /// From now on the word may mean this one.
    pub fn add(&mut self, word: &str, id: u32) {
        self.add_hash(hash(word), id);
    }

    /// The same for the word with this [`hash`].
    pub fn add_hash(&mut self, word: u32, id: u32) {
        let ids = self.ids.entry(word).or_default();
        if ids.contains(&id) {
            return;
        }
        if ids.len() == KEPT {
            ids.remove(0);
        }
        ids.push(id);
    }

    /// Whom the word may mean, in the order they were added.
    pub fn get(&self, word: &str) -> &[u32] {
        self.ids.get(&hash(word)).map_or(&[], Vec::as_slice)
    }
}

/// The keys are hashes already; the map looks at the upper bits too, so they are spread over all 64.
#[derive(Default)]
struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|b| self.write_u32(u32::from(*b)));
    }

    fn write_u32(&mut self, key: u32) {
        self.0 = (self.0 ^ u64::from(key)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}
