//! A JSON value that writes itself (RFC 8259): small enough for the page.

use std::fmt::{self, Display, Formatter, Write};

/// A JSON value; objects keep the order they are made in.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
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

impl Display for Json {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Whole(value) => write!(f, "{value}"),
            Self::Number(value) if value.is_finite() => write!(f, "{value}"),
            Self::Number(_) => f.write_str("null"),
            Self::Text(text) => string(f, text),
            Self::List(values) => {
                f.write_char('[')?;
                separated(f, values, |f, value| value.fmt(f))?;
                f.write_char(']')
            }
            Self::Object(members) => {
                f.write_char('{')?;
                separated(f, members, |f, (name, value)| {
                    string(f, name)?;
                    write!(f, ":{value}")
                })?;
                f.write_char('}')
            }
        }
    }
}

fn separated<T>(
    f: &mut Formatter<'_>,
    items: &[T],
    write: impl Fn(&mut Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    for (i, item) in items.iter().enumerate() {
        if i > 0 {
            f.write_char(',')?;
        }
        write(f, item)?;
    }
    Ok(())
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
            let read: serde_json::Value = serde_json::from_str(&value.to_string()).expect("valid JSON");
            prop_assert_eq!(read["t"].as_str(), Some(text.as_str()));
            prop_assert_eq!(read["n"][0].as_f64().map(|n| n as f32), number.is_finite().then_some(number));
        }
    }

    #[test]
    fn nothing_ends_a_script_element() {
        assert_eq!(Json::from("</script>").to_string(), r#""\u003c/script>""#);
    }
}
