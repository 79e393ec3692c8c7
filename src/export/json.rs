//! A JSON value that writes itself (RFC 8259): small enough for the page.

use std::fmt::{self, Display, Formatter, Write};

/// A JSON value; objects keep the order they are made in.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// A whole number.
    Whole(u32),
    /// Any other number; what is not finite is written as `null`.
    Number(f32),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Json>),
    /// An object.
    Object(Vec<(&'static str, Json)>),
}

impl Json {
    /// A string, or `null` where there is none.
    #[must_use]
    pub fn maybe(text: Option<&str>) -> Self {
        text.map_or(Self::Null, Self::from)
    }

    /// An object without its `null` members.
    #[must_use]
    pub fn present(members: Vec<(&'static str, Json)>) -> Self {
        Self::Object(members.into_iter().filter(|(_, value)| *value != Self::Null).collect())
    }
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl FromIterator<Json> for Json {
    fn from_iter<I: IntoIterator<Item = Json>>(values: I) -> Self {
        Self::List(values.into_iter().collect())
    }
}

/// On one line; `{:#}` gives each value a line of its own.
impl Display for Json {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.write(f, 0)
    }
}

impl Json {
    fn write(&self, f: &mut Formatter<'_>, depth: usize) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Whole(value) => write!(f, "{value}"),
            Self::Number(value) if value.is_finite() => write!(f, "{value}"),
            Self::Number(_) => f.write_str("null"),
            Self::Text(text) => string(f, text),
            Self::List(values) => block(f, depth, ['[', ']'], values, |f, value| value.write(f, depth + 1)),
            Self::Object(members) => block(f, depth, ['{', '}'], members, |f, (name, value)| {
                string(f, name)?;
                f.write_str(if f.alternate() { ": " } else { ":" })?;
                value.write(f, depth + 1)
            }),
        }
    }
}

/// Writes `items` between brackets.
fn block<T>(
    f: &mut Formatter<'_>,
    depth: usize,
    [open, close]: [char; 2],
    items: &[T],
    write: impl Fn(&mut Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    f.write_char(open)?;
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            f.write_char(',')?;
        }
        line(f, depth + 1)?;
        write(f, item)?;
    }
    if !items.is_empty() {
        line(f, depth)?;
    }
    f.write_char(close)
}

fn line(f: &mut Formatter<'_>, depth: usize) -> fmt::Result {
    if f.alternate() { write!(f, "\n{:1$}", "", 2 * depth) } else { Ok(()) }
}

/// Writes `text` in quotation marks. `<` and the two JavaScript line separators are escaped too, so
/// that the result can stand inside a `<script>` element.
fn string(f: &mut Formatter<'_>, text: &str) -> fmt::Result {
    f.write_char('"')?;
    for c in text.chars() {
        match c {
            '"' => f.write_str("\\\"")?,
            '\\' => f.write_str("\\\\")?,
            '\n' => f.write_str("\\n")?,
            '\t' => f.write_str("\\t")?,
            c if c < ' ' || matches!(c, '<' | '\u{2028}' | '\u{2029}') => write!(f, "\\u{:04x}", c as u32)?,
            c => f.write_char(c)?,
        }
    }
    f.write_char('"')
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_string_comes_back(text in any::<String>(), number in any::<f32>()) {
            let value = Json::Object(vec![("t", text.as_str().into()), ("n", Json::List(vec![Json::Number(number)]))]);
            for written in [format!("{value}"), format!("{value:#}")] {
                let read: serde_json::Value = serde_json::from_str(&written).expect("valid JSON");
                prop_assert_eq!(read["t"].as_str(), Some(text.as_str()));
                prop_assert_eq!(read["n"][0].as_f64().map(|n| n as f32), number.is_finite().then_some(number));
            }
        }
    }

    #[test]
    fn a_line_each_for_people() {
        let value = Json::Object(vec![
            ("a", [Json::Whole(1), Json::Null].into_iter().collect()),
            ("b", Json::List(vec![])),
        ]);
        assert_eq!(format!("{value}"), r#"{"a":[1,null],"b":[]}"#);
        assert_eq!(format!("{value:#}"), "{\n  \"a\": [\n    1,\n    null\n  ],\n  \"b\": []\n}");
    }

    #[test]
    fn nothing_ends_a_script_element() {
        assert_eq!(Json::from("</script>").to_string(), r#""\u003c/script>""#);
    }
}
