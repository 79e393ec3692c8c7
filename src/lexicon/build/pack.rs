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
    let (salt, rows) = keyed(words);
    let mut kinds: Vec<Kind> = rows.iter().map(|(_, row)| kind(row)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let mut out = Vec::new();
    out.push(salt);
    out.push(u8::try_from(kinds.len()).expect("at most 255 kinds of words"));
    out.extend((rows.len() as u16).to_le_bytes());
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

/// The rows by key, ascending, and the salt under which no two words share one.
fn keyed(words: &BTreeMap<String, Row>) -> (u8, Vec<(u32, &Row)>) {
    let with = |salt: u8| {
        let mut rows: Vec<(u32, &Row)> =
            words.iter().map(|(word, row)| (key(hash(word), salt), row)).collect();
        rows.sort_unstable_by_key(|row| row.0);
        rows.windows(2).all(|pair| pair[0].0 != pair[1].0).then_some((salt, rows))
    };
    (0..=u8::MAX).find_map(with).expect("the list has grown: raise KEY_BITS in src/lexicon/key.rs")
}

/// From each key to the next; keys are spread evenly.
fn gaps(rows: &[(u32, &Row)]) -> Vec<u16> {
    let keys = [0].into_iter().chain(rows.iter().map(|row| row.0));
    let gaps = keys.clone().zip(keys.skip(1)).map(|(before, key)| key - before);
    gaps.map(|gap| u16::try_from(gap).expect("the list is short: lower KEY_BITS in src/lexicon/key.rs"))
        .collect()
}
