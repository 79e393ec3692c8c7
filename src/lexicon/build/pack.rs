//! Writes a word list column by column, which packs to half of what rows do; `packed.rs` reads it.

use super::hash;
use std::collections::BTreeMap;

include!("../key.rs");

/// What is known of a word.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Row {
    pub flags: u32,
    pub reports: u8,
    /// The model's number of the word; 0 for none.
    pub code: u8,
    /// Cue, head, before, after; none for a word that was not counted.
    pub rates: Option<[u8; 4]>,
}

/// A word that no list knows.
pub const BLANK: Row = Row { flags: 0, reports: 0, code: 0, rates: None };

/// The kind of a row: what many words have in common, and which columns it stands in.
type Kind = (u32, u8, bool, bool);

fn kind(row: &Row) -> Kind {
    (row.flags, row.reports, row.code > 0, row.rates.is_some())
}

/// The list, see `packed.rs` for the format.
pub fn packed(words: &BTreeMap<String, Row>) -> Vec<u8> {
    let mut rows: Vec<(u32, &Row)> = words.iter().map(|(word, row)| (key(hash(word)), row)).collect();
    rows.sort_unstable();
    let mut kinds: Vec<Kind> = rows.iter().map(|(_, row)| kind(row)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let mut out = Vec::new();
    out.extend((rows.len() as u16).to_le_bytes());
    out.push(u8::try_from(kinds.len()).expect("at most 255 kinds of words"));
    for (flags, reports, coded, rated) in &kinds {
        out.extend(flags.to_le_bytes());
        out.push(reports | u8::from(*coded) << 6 | u8::from(*rated) << 7);
    }
    let gaps = gaps(&rows);
    out.extend(gaps.iter().map(|gap| (gap >> 8) as u8));
    out.extend(gaps.iter().map(|gap| *gap as u8));
    out.extend(
        rows.iter().map(|(_, row)| kinds.binary_search(&kind(row)).expect("each kind is listed") as u8),
    );
    out.extend(rows.iter().map(|(_, row)| row.code).filter(|code| *code > 0));
    for column in 0..4 {
        out.extend(rows.iter().filter_map(|(_, row)| row.rates).map(|rates| rates[column]));
    }
    out
}

/// From each key to the next.
fn gaps(rows: &[(u32, &Row)]) -> Vec<u16> {
    let mut before = 0;
    let gap = |(at, (key, _)): (usize, &(u32, &Row))| {
        assert!(at == 0 || *key != before, "two words share a key: raise KEY_BITS in src/lexicon/key.rs");
        let gap = u16::try_from(key - before).expect("keys are spread evenly: lower KEY_BITS");
        before = *key;
        gap
    };
    rows.iter().enumerate().map(gap).collect()
}
