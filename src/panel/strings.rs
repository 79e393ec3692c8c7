//! Interface texts: one table a language (`strings/en.tsv`), looked up by id.

use super::platform;
pub use crate::export::texts::{TABLES, fill, primary, texts};
use crate::export::texts::{category, table};

/// The texts of one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strings {
    /// BCP 47 tag: numbers and plurals follow it.
    language: String,
    texts: Vec<(String, String)>,
}

impl Default for Strings {
    fn default() -> Self {
        Self::of("en")
    }
}

impl Strings {
    /// The texts of `language`, a BCP 47 tag; English where there are none.
    #[must_use]
    pub fn of(language: &str) -> Self {
        let (tag, table) = table(language);
        let language = if tag == primary(language) { language } else { tag }.to_owned();
        Self { language, texts: texts(table).map(|(id, text)| (id.to_owned(), text.to_owned())).collect() }
    }

    /// Replaces, or adds, the text of `id`.
    pub fn set(&mut self, id: &str, text: &str) {
        match self.texts.iter_mut().find(|(key, _)| key == id) {
            Some((_, old)) => *old = text.to_owned(),
            None => self.texts.push((id.to_owned(), text.to_owned())),
        }
    }

    /// The language of the texts, as a BCP 47 tag.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The text of `id`; the id itself where there is none, so that a gap is seen.
    #[must_use]
    pub fn get<'a>(&'a self, id: &'a str) -> &'a str {
        self.find(id).unwrap_or(id)
    }

    /// The text of `id` with `{key}` filled in.
    #[must_use]
    pub fn fill(&self, id: &str, values: &[(&str, &str)]) -> String {
        fill(self.get(id), values)
    }

    /// The text of `id` for the count `n`, not filled in.
    #[must_use]
    pub fn plural(&self, id: &str, n: u32) -> &str {
        let wanted = [id, ".", &self.category(n)].concat();
        let other = [id, ".other"].concat();
        self.find(&wanted).or_else(|| self.find(&other)).unwrap_or("")
    }

    /// The text of `id` for the count `n`, with `{n}` filled in.
    #[must_use]
    pub fn count(&self, id: &str, n: u32) -> String {
        fill(self.plural(id, n), &[("n", &self.number(n))])
    }

    /// A number as the language writes it.
    #[must_use]
    pub fn number(&self, n: u32) -> String {
        if n < 1000 && self.is_known() { n.to_string() } else { platform::number(self.tag(), n) }
    }

    /// The CLDR plural category of `n`: by rule for the languages there are tables for, which is
    /// quicker, else as the browser says.
    fn category(&self, n: u32) -> String {
        match self.tag() {
            known if self.is_known() => category(known, n).to_owned(),
            other => platform::plural(other, n),
        }
    }

    /// The language without region and script; English where the tag is none, which would make the
    /// browser throw.
    fn tag(&self) -> &str {
        let tag = primary(&self.language);
        let is_tag = (2..=3).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_lowercase());
        if is_tag { tag } else { "en" }
    }

    fn is_known(&self) -> bool {
        TABLES.iter().any(|(tag, _)| *tag == self.tag())
    }

    fn find(&self, id: &str) -> Option<&str> {
        self.texts.iter().find(|(key, _)| key == id).map(|(_, text)| text.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_follow_the_plural_category() {
        let strings = Strings::default();
        assert_eq!(strings.count("people", 1), "1 person");
        assert_eq!(strings.count("people", 6), "6 people");
    }

    #[test]
    fn a_text_can_be_replaced_and_a_missing_one_shows_its_id() {
        let mut strings = Strings::default();
        strings.set("title", "Voices");
        assert_eq!(strings.get("title"), "Voices");
        assert_eq!(strings.get("no.such"), "no.such");
    }
}
