//! A word list as the build packed it (`build/pack.rs`), ready to be asked.
//!
//! `u8` the salt of its keys, `u8` number of kinds, `u16` number of words n; each kind: `u32` classes, `u8` how it reports with
//! bits 6 (stands in the column of codes) and 7 (in the columns of rates). Then columns, a byte a word:
//! the gaps between the words' keys, upper and lower bytes (n each), kinds (n), codes, and the four
//! rates of the words that have them. All numbers little-endian.

use super::Entry;

include!("key.rs");

/// A list in memory.
pub struct Words {
    salt: u8,
    /// By key, ascending.
    rows: Vec<(u32, Entry)>,
    /// Where the rows with each value of the key's upper bits begin, and where the last ones end.
    starts: Vec<u16>,
}

impl Words {
    /// Reads `packed`, which the build wrote.
    pub fn read(packed: &[u8]) -> Self {
        let count = usize::from(packed[2]) | usize::from(packed[3]) << 8;
        let (kinds, columns) = packed[4..].split_at(usize::from(packed[1]) * 5);
        let (high, low, kind) =
            (&columns[..count], &columns[count..2 * count], &columns[2 * count..3 * count]);
        let mut key = 0;
        let mut rows: Vec<(u32, Entry)> = (0..count)
            .map(|i| {
                key += u32::from(high[i]) << 8 | u32::from(low[i]);
                let at = usize::from(kind[i]) * 5;
                let flags = u32::from_le_bytes([kinds[at], kinds[at + 1], kinds[at + 2], kinds[at + 3]]);
                (key, Entry { flags, reports: kinds[at + 4], ..Entry::UNKNOWN })
            })
            .collect();
        let mut rest = columns[3 * count..].iter();
        let mut fill = |bit: u8, set: fn(&mut Entry) -> &mut u8| {
            for (_, entry) in rows.iter_mut().filter(|(_, entry)| entry.reports & bit != 0) {
                *set(entry) = rest.next().copied().unwrap_or_default();
            }
        };
        fill(CODED, |entry| &mut entry.code);
        fill(RATED, |entry| &mut entry.cue);
        fill(RATED, |entry| &mut entry.head);
        fill(RATED, |entry| &mut entry.before);
        fill(RATED, |entry| &mut entry.after);
        for (_, entry) in &mut rows {
            entry.reports &= !(CODED | RATED);
        }
        let mut starts = Vec::new();
        for bucket in 0..=1 << BUCKET_BITS {
            let before = starts.last().map_or(0, |start| usize::from(*start));
            let below = rows[before..].iter().take_while(|row| row.0 >> (KEY_BITS - BUCKET_BITS) < bucket);
            starts.push((before + below.count()) as u16);
        }
        Self { salt: packed[0], rows, starts }
    }

    /// What the list says of the word with this [`hash`](super::hash()).
    pub fn get(&self, hash: u32) -> Entry {
        let key = key(hash, self.salt);
        let bucket = (key >> (KEY_BITS - BUCKET_BITS)) as usize;
        let rows = &self.rows[usize::from(self.starts[bucket])..usize::from(self.starts[bucket + 1])];
        rows.iter().find(|row| row.0 == key).map_or(Entry::UNKNOWN, |row| row.1)
    }
}

/// Upper bits of a key by which it is found: a few words share them.
const BUCKET_BITS: u32 = 12;
const CODED: u8 = 1 << 6;
const RATED: u8 = 1 << 7;
