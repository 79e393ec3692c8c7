//! From words to those who are called by them.

use crate::lexicon::hash;
use std::collections::HashMap;

/// How many are kept for one word, the latest: a text full of one surname only stays linear.
const KEPT: usize = 16;

/// Ids by word. Words are told apart by their [`hash`] alone: one kind of map is less code in the page.
#[derive(Default)]
pub(super) struct Index {
    ids: HashMap<u32, Vec<u32>>,
}

impl Index {
    /// From now on the word may mean this one.
    pub fn add(&mut self, word: &str, id: u32) {
        let ids = self.ids.entry(hash(word)).or_default();
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
