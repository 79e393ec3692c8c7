//! Bytes to text: UTF-8 unless a byte order mark or a page's own declaration says otherwise.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::borrow::Cow;

/// Bytes in which a page's declaration is looked for, as browsers do
/// (<https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding>).
const PRESCAN: usize = 1024;

/// A text and what was done to read it.
#[derive(Debug, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text, without a byte order mark.
    pub text: Cow<'a, str>,
    /// One sentence when it was not plain UTF-8.
    pub note: Option<String>,
}

/// Reads `bytes`, which `is_html` or plain text.
///
/// # Errors
/// One sentence when they hold no text at all (a binary file).
pub fn decode(bytes: &[u8], is_html: bool) -> Result<Decoded<'_>, &'static str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let note = (encoding != UTF_8).then(|| format!("read as {} by its byte order mark", encoding.name()));
        return Ok(read(&bytes[mark..], encoding, note));
    }
    if looks_binary(bytes) {
        return Err("is a binary file, not a text");
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return Ok(Decoded { text: Cow::Borrowed(text), note: None });
    }
    let declared = if is_html { declared(bytes) } else { None };
    let encoding = declared.filter(|e| *e != UTF_8).unwrap_or(WINDOWS_1252);
    let why =
        if encoding == WINDOWS_1252 && declared.is_none() { "is not UTF-8" } else { "declares its encoding" };
    if declared == Some(UTF_8) {
        return Ok(read(bytes, UTF_8, Some("is not all UTF-8".to_owned())));
    }
    Ok(read(bytes, encoding, Some(format!("{why}: read as {}", encoding.name()))))
}

fn read<'a>(bytes: &'a [u8], encoding: &'static Encoding, note: Option<String>) -> Decoded<'a> {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    let replaced = broken.then(|| "bytes that are no text were replaced by \u{fffd}".to_owned());
    let note = [note, replaced].into_iter().flatten().collect::<Vec<_>>().join("; ");
    Decoded { text, note: (!note.is_empty()).then_some(note) }
}

/// Texts hold no zero bytes, pictures and archives do.
fn looks_binary(bytes: &[u8]) -> bool {
    const LOOKED_AT: usize = 8192; // a header's worth, as version control systems do
    bytes[..bytes.len().min(LOOKED_AT)].contains(&0)
}

/// The encoding that a `charset=` near the start of a page names.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    const CHARSET: &[u8] = b"charset";
    let start = bytes[..bytes.len().min(PRESCAN)].to_ascii_lowercase();
    let at = start.windows(CHARSET.len()).position(|w| w == CHARSET)? + CHARSET.len();
    let value = start[at..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let value = value.strip_prefix(b"\"").or(value.strip_prefix(b"'")).unwrap_or(value);
    let end = value.iter().position(|b| b" \"'/>;\t\r\n".contains(b)).unwrap_or(value.len());
    Encoding::for_label(&value[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], is_html: bool) -> (String, String) {
        let decoded = decode(bytes, is_html).expect("text");
        (decoded.text.into_owned(), decoded.note.unwrap_or_default())
    }

    #[test]
    fn utf_8_needs_no_note() {
        assert_eq!(read("“é”".as_bytes(), false), ("“é”".to_owned(), String::new()));
        assert_eq!(read(b"\xEF\xBB\xBFa", false), ("a".to_owned(), String::new()));
        assert_eq!(read(b"", true), (String::new(), String::new()));
    }

    #[test]
    fn a_mark_or_a_declaration_decides() {
        let (text, note) = read(b"\xFF\xFEa\0\x1C\x20", false);
        assert_eq!((text.as_str(), note.as_str()), ("a“", "read as UTF-16LE by its byte order mark"));
        let (text, note) = read(b"<meta charset='iso-8859-2'>\xB1", true);
        assert!(text.ends_with('ą') && note.ends_with("read as ISO-8859-2"), "{text} {note}");
    }

    #[test]
    fn old_texts_are_windows_1252() {
        let (text, note) = read(b"\x93Yes\x94", false);
        assert_eq!((text.as_str(), note.as_str()), ("“Yes”", "is not UTF-8: read as windows-1252"));
    }

    #[test]
    fn what_declares_utf_8_is_read_as_such() {
        let (text, note) = read(b"<meta charset=utf-8>\xFF", true);
        assert!(text.ends_with('\u{fffd}') && note.contains("replaced"), "{text} {note}");
    }

    #[test]
    fn pictures_are_refused() {
        assert!(decode(b"\x89PNG\r\n\0\0", false).is_err());
    }
}
