//! The interface texts as tables, for the panel and for what is exported to readers.
//!
//! A table (`src/panel/strings/`) has a text a line, id and text parted by a tab; ids are stable. Ids of counted
//! texts end in a CLDR plural category (`people.one`, `people.other`). All tables have the same ids, so the build puts
//! them together.

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// The table of `language`, a BCP 47 tag, with the language it is in; English where there is none.
#[must_use]
pub fn table(language: &str) -> (&'static str, &'static str) {
    *TABLES.iter().find(|(tag, _)| *tag == primary(language)).unwrap_or(&TABLES[0])
}

/// The ids and texts of a table.
pub fn texts(table: &str) -> impl Iterator<Item = (&'static str, &str)> {
    IDS.lines().zip(table.lines())
}

/// The CLDR plural category of `n` in a language that has a table.
#[must_use]
pub fn category(language: &str, n: u32) -> &'static str {
    let one = if language == "fr" { n < 2 } else { n == 1 };
    if one { "one" } else { "other" }
}

/// The language subtag of a BCP 47 tag.
#[must_use]
pub fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or("")
}

/// `text` with each `{key}` replaced by its value.
#[must_use]
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        let (key, after) = behind.split_once('}').unwrap_or((behind, ""));
        filled.push_str(before);
        filled.push_str(values.iter().find(|(k, _)| *k == key).map_or("", |(_, value)| value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_put_in_as_they_are() {
        assert_eq!(fill("{a} of {b}", &[("a", "{b}"), ("b", "2")]), "{b} of 2");
        assert_eq!(fill("open {a", &[("a", "x")]), "open x");
    }
}
