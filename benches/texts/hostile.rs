//! Texts that nobody would print, and that must not take longer a byte than a few times plain text.

use super::names::surname;
use super::plain;

const MANY: usize = 100_000;
const LONG: usize = 1_000_000; // bytes

/// Made from the written articles, where it needs them.
type Make = fn(&[(String, String)]) -> String;

/// Name and text, each behind a whole article: words alone that tell no language would not be read at all.
pub fn texts(written: &[(String, String)]) -> impl Iterator<Item = (&'static str, String)> {
    TEXTS.iter().map(|(name, make)| (*name, [&written[0].1, "\n", &make(written)].concat()))
}

const TEXTS: &[(&str, Make)] = &[
    ("opening marks", |_| "“".repeat(MANY)),
    ("straight marks", |_| "\"a ".repeat(MANY)),
    ("marks in pairs", |_| "“a” ".repeat(MANY / 2)),
    ("one name", |_| "Ann Reed, ".repeat(MANY)),
    ("names in a list", |_| (0..MANY).map(|i| format!("Ann {}, ", surname(i))).collect()),
    ("names that speak", |_| (0..MANY).map(|i| format!("“Yes,” said Ann {}.\n", surname(i))).collect()),
    ("quotations and no name", |_| "“Yes,” she said. ".repeat(MANY / 2)),
    ("no spaces", |_| "a".repeat(LONG)),
    ("one sentence", |_| "and she said that he said ".repeat(LONG / 26)),
    ("one quotation", |_| format!("“{}” said Ann Reed.", "word ".repeat(LONG / 5))),
    ("one paragraph", |articles| plain::text(articles, LONG).replace('\n', " ")),
];
