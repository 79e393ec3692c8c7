//! The element's options: one table, and what their values mean.

use super::problem::{Code, Problem};
use crate::panel::Kinds;
use crate::report::Certainty;

/// Every option and, where they can be listed, the words it takes.
///
/// `placement` is the loader's; it stands here so that its name is known.
pub const OPTIONS: &[(&str, &str)] = &[
    ("article", "a CSS selector"),
    ("placement", "here, a CSS selector, after:SELECTOR"),
    ("theme", "auto, light, dark"),
    ("start", "visible, idle, now, click"),
    ("certainty", "certain, likely"),
    ("kinds", "some of direct, mixed, indirect"),
    ("highlight", "jump, all, none"),
    ("lang", "a BCP 47 language tag"),
    ("heading-level", "2 to 6"),
    ("editor-hints", "true, false"),
    ("strings", "an object of interface texts, or its address"),
    ("report", "a report, or its address"),
    ("corrections", "an editor's corrections, or their address"),
    ("report-link", "an address, or nothing"),
];

/// Which colours are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ThemeChoice {
    /// As the page is.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// What is painted in the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Highlighting {
    /// The quotation the reader went to.
    #[default]
    Jump,
    /// Every quotation, by kind.
    All,
    /// Nothing.
    None,
}

/// The options that are words; objects and addresses are kept beside them by the element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Where the article is; found, where none is given.
    pub article: Option<String>,
    /// Which colours are used.
    pub theme: ThemeChoice,
    /// Least certainty that gets a name.
    pub certainty: Certainty,
    /// Which kinds of quotations are shown.
    pub kinds: Kinds,
    /// What is painted in the article.
    pub highlight: Highlighting,
    /// The interface's and the article's language; the page's, where none is given.
    pub lang: Option<String>,
    /// Of the panel's title, 2 to 6.
    pub heading_level: u8,
    /// Whether the reader asked for the panel: then it does not wait until nothing moves.
    pub at_once: bool,
    /// Whether editors are told why there is no panel.
    pub editor_hints: bool,
    /// Where readers report mistakes; empty where only the page is told, none where nobody is.
    pub report_link: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            article: None,
            theme: ThemeChoice::Auto,
            certainty: Certainty::Likely,
            kinds: Kinds::default(),
            highlight: Highlighting::Jump,
            lang: None,
            heading_level: 2,
            at_once: false,
            editor_hints: false,
            report_link: None,
        }
    }
}

impl Options {
    /// Sets the option `name` to `value`, as an attribute would give it.
    ///
    /// # Errors
    /// `E_OPTION` with the name, the value and what is allowed; the option keeps the value it had.
    pub fn set(&mut self, name: &str, value: &str) -> Result<(), Problem> {
        let value = value.trim();
        let Some(allowed) = allowed(name) else { return Err(unknown(name)) };
        if self.take(name, value, allowed) { Ok(()) } else { Err(wrong(name, value)) }
    }

    /// Whether the value is one of those allowed.
    fn take(&mut self, name: &str, value: &str, allowed: &str) -> bool {
        let choice = allowed.split(", ").position(|word| word == value);
        match (name, choice) {
            ("article", _) => self.article = some(value),
            ("lang", _) => self.lang = some(value),
            ("report-link", _) => self.report_link = Some(value.to_owned()),
            ("kinds", _) => match Kinds::parse(value) {
                Some(kinds) => self.kinds = kinds,
                None => return false,
            },
            ("heading-level", _) => match value.as_bytes() {
                [digit @ b'2'..=b'6'] => self.heading_level = digit - b'0',
                _ => return false,
            },
            // an attribute without a value is there to switch something on
            ("editor-hints", None) if value.is_empty() => self.editor_hints = true,
            ("editor-hints", Some(choice)) => self.editor_hints = choice == 0,
            ("theme", Some(choice)) => self.theme = THEMES[choice],
            ("certainty", Some(choice)) => self.certainty = CERTAINTIES[choice],
            ("highlight", Some(choice)) => self.highlight = HIGHLIGHTS[choice],
            // what the reader asked for may move what stands below
            ("start", Some(choice)) => self.at_once = choice == 3,
            ("theme" | "certainty" | "highlight" | "start" | "editor-hints", None) => return false,
            _ => {}
        }
        true
    }
}

// In the order of the words in [`OPTIONS`].
const THEMES: [ThemeChoice; 3] = [ThemeChoice::Auto, ThemeChoice::Light, ThemeChoice::Dark];
const CERTAINTIES: [Certainty; 2] = [Certainty::Certain, Certainty::Likely];
const HIGHLIGHTS: [Highlighting; 3] = [Highlighting::Jump, Highlighting::All, Highlighting::None];

fn some(value: &str) -> Option<String> {
    (!value.is_empty()).then(|| value.to_owned())
}

fn allowed(name: &str) -> Option<&'static str> {
    OPTIONS.iter().find(|(known, _)| *known == name).map(|(_, allowed)| *allowed)
}

/// The problem of an option with a value it can't have.
pub(super) fn wrong(name: &str, value: &str) -> Problem {
    let cause = ["The option \"", name, "\" can't be \"", value, "\"."].concat();
    let remedy = ["Allowed: ", allowed(name).unwrap_or_default(), ". The default is used."].concat();
    Problem::new(Code::Option, cause, remedy)
}

fn unknown(name: &str) -> Problem {
    let names: Vec<&str> = OPTIONS.iter().map(|(name, _)| *name).collect();
    let cause = ["There is no option \"", name, "\"; it is left out."].concat();
    Problem::new(Code::Option, cause, ["Options: ", &names.join(", "), "."].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_an_attribute_gives() {
        let mut options = Options::default();
        for (name, value) in [
            ("theme", "dark"),
            ("kinds", " direct indirect "),
            ("heading-level", "3"),
            ("editor-hints", ""),
            ("report-link", ""),
        ] {
            assert_eq!(options.set(name, value), Ok(()), "{name}");
        }
        assert_eq!(options.theme, ThemeChoice::Dark);
        assert!(options.kinds.direct && options.kinds.indirect && !options.kinds.mixed);
        assert_eq!(options.heading_level, 3);
        assert!(options.editor_hints);
        assert_eq!(options.report_link.as_deref(), Some(""));
    }

    #[test]
    fn a_wrong_value_names_what_is_allowed_and_changes_nothing() {
        let mut options = Options::default();
        let problem = options.set("theme", "drak").unwrap_err();
        assert_eq!(problem.code.name(), "E_OPTION");
        assert_eq!(
            problem.message(),
            "The option \"theme\" can't be \"drak\". Allowed: auto, light, dark. The default is used."
        );
        for (name, value) in [
            ("heading-level", "1"),
            ("heading-level", "12"),
            ("kinds", "some"),
            ("kinds", ""),
            ("certainty", "0.8"),
        ] {
            assert!(options.set(name, value).is_err(), "{name}={value}");
        }
        assert_eq!(options, Options::default());
    }

    #[test]
    fn an_unknown_name_is_told_and_the_loaders_own_are_known() {
        let mut options = Options::default();
        assert!(options.set("colour", "red").unwrap_err().message().contains("no option \"colour\""));
        assert_eq!(options.set("placement", "after:h1"), Ok(()));
    }

    /// The loader, the types and the manifest are written by hand; none of them may forget an option.
    #[test]
    fn the_loader_the_types_and_the_manifest_have_them_all() {
        let loader = include_str!("../../www/loader.js");
        let types = include_str!("../../www/who-said-what.d.ts");
        let manifest: serde_json::Value =
            serde_json::from_str(include_str!("../../www/custom-elements.json")).unwrap();
        let attributes = manifest["modules"][0]["declarations"][0]["attributes"].as_array().unwrap();
        for (name, _) in OPTIONS {
            assert!(loader.contains(&format!("\"{name}\"")), "loader.js has no {name}");
            let property =
                ["heading-level headingLevel", "editor-hints editorHints", "report-link reportLink"]
                    .iter()
                    .filter_map(|pair| pair.split_once(' '))
                    .fold((*name).to_owned(), |name, (option, property)| name.replace(option, property));
            assert!(types.contains(&format!("\n  {property}?:")), "who-said-what.d.ts has no {property}");
            assert!(attributes.iter().any(|a| a["name"] == *name), "custom-elements.json has no {name}");
        }
        assert_eq!(attributes.len(), OPTIONS.len());
    }
}
