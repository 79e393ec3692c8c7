//! Letters, capitals and small letters of the scripts that newsrooms print names in.
//!
//! The standard library's tables know every script and cost a page 5 KB; these are ranges. Latin,
//! Greek, Cyrillic, Armenian and full-width letters have case, and all that is no mark, sign or
//! space counts as a letter or digit.

/// How a range of capitals maps to its small letters.
enum Case {
    /// So many code points on.
    Plus(u32),
    /// Capital and small letter in turn, the first a capital.
    Turns,
}

/// First and last capital.
const CASES: &[(u32, u32, Case)] = &[
    (0xc0, 0xd6, Case::Plus(32)),
    (0xd8, 0xde, Case::Plus(32)),
    (0x100, 0x12e, Case::Turns),
    (0x132, 0x136, Case::Turns),
    (0x139, 0x147, Case::Turns),
    (0x14a, 0x176, Case::Turns),
    (0x179, 0x17d, Case::Turns),
    (0x1cd, 0x1db, Case::Turns),
    (0x1de, 0x1ee, Case::Turns),
    (0x1f8, 0x21e, Case::Turns),
    (0x222, 0x232, Case::Turns),
    (0x370, 0x372, Case::Turns),
    (0x388, 0x38a, Case::Plus(37)),
    (0x386, 0x386, Case::Plus(38)),
    (0x38c, 0x38c, Case::Plus(64)),
    (0x38e, 0x38f, Case::Plus(63)),
    (0x391, 0x3a1, Case::Plus(32)),
    (0x3a3, 0x3ab, Case::Plus(32)),
    (0x400, 0x40f, Case::Plus(80)),
    (0x410, 0x42f, Case::Plus(32)),
    (0x460, 0x480, Case::Turns),
    (0x48a, 0x4be, Case::Turns),
    (0x4c0, 0x4c0, Case::Plus(15)),
    (0x4c1, 0x4cd, Case::Turns),
    (0x4d0, 0x52e, Case::Turns),
    (0x531, 0x556, Case::Plus(48)),
    (0x1e00, 0x1e94, Case::Turns),
    (0x1ea0, 0x1efe, Case::Turns),
    (0xff21, 0xff3a, Case::Plus(32)),
];

/// First and last character that is neither letter nor digit.
const NO_LETTERS: &[(u32, u32)] = &[
    (0x80, 0xa9),
    (0xab, 0xb1),
    (0xb4, 0xb4),
    (0xb6, 0xb8),
    (0xbb, 0xbb),
    (0xbf, 0xbf),
    (0xd7, 0xd7),
    (0xf7, 0xf7),
    (0x2c2, 0x2c5),
    (0x2d2, 0x2df),
    (0x300, 0x344),
    (0x346, 0x36f),
    (0x37e, 0x37e),
    (0x387, 0x387),
    (0x55a, 0x55f),
    (0x589, 0x58f),
    (0x5be, 0x5be),
    (0x5c0, 0x5c0),
    (0x5f3, 0x5f4),
    (0x60c, 0x60f),
    (0x61b, 0x61f),
    (0x66a, 0x66d),
    (0x6d4, 0x6d4),
    (0x964, 0x965),
    (0x2000, 0x206f),
    (0x207a, 0x207e),
    (0x208a, 0x208e),
    (0x20a0, 0x20ff),
    (0x2116, 0x2118),
    (0x211e, 0x2123),
    (0x2190, 0x245f),
    (0x2500, 0x2775),
    (0x2794, 0x2bff),
    (0x2e00, 0x2e7f),
    (0x3000, 0x3004),
    (0x3008, 0x3020),
    (0x3030, 0x3030),
    (0xd800, 0xf8ff),
    (0xfe00, 0xfe6f),
    (0xfeff, 0xff0f),
    (0xff1a, 0xff20),
    (0xff3b, 0xff40),
    (0xff5b, 0xff65),
    (0xffe0, 0xffff),
    (0x1f000, 0x1faff),
    (0xe0000, 0x10_ffff),
];

/// Whether `c` is a letter or a digit.
#[must_use]
pub fn is_alphanumeric(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    let code = u32::from(c);
    let at = NO_LETTERS.partition_point(|range| range.1 < code);
    NO_LETTERS.get(at).is_none_or(|range| code < range.0)
}

/// Whether `c` is a letter.
#[must_use]
pub fn is_letter(c: char) -> bool {
    is_alphanumeric(c) && !c.is_ascii_digit()
}

/// Whether `c` is a capital.
#[must_use]
pub fn is_upper(c: char) -> bool {
    lower(c) != c
}

/// Whether `c` is a small letter.
#[must_use]
pub fn is_lower(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_lowercase();
    }
    let code = u32::from(c);
    matches!(c, 'ß' | 'ÿ' | 'ı' | 'ĸ' | 'ŉ' | 'ς')
        || CASES.iter().any(|(first, last, case)| match case {
            Case::Plus(step) => (first + step..=last + step).contains(&code),
            Case::Turns => (first + 1..=last + 1).contains(&code) && (code - first) % 2 == 1,
        })
}

/// The small letter of a capital; any other character as it is. `İ` is `i`.
#[must_use]
pub fn lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let code = u32::from(c);
    let small = match c {
        'İ' => u32::from('i'),
        'Ÿ' => u32::from('ÿ'),
        'ẞ' => u32::from('ß'),
        _ => match CASES.iter().find(|(first, last, _)| (*first..=*last).contains(&code)) {
            Some((_, _, Case::Plus(step))) => code + step,
            Some((first, _, Case::Turns)) => code + (code - first + 1) % 2,
            None => code,
        },
    };
    char::from_u32(small).unwrap_or(c)
}

/// `text` in small letters.
#[must_use]
pub fn lowered(text: &str) -> String {
    text.chars().map(lower).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters of the scripts that the tables know.
    fn known() -> impl Iterator<Item = char> {
        let ranges = [
            0..0x180,
            0x1cd..0x1dd,
            0x218..0x21c,
            0x391..0x3ca,
            0x400..0x482,
            0x48a..0x530,
            0x531..0x557,
            0x1ea0..0x1f00,
        ];
        ranges.into_iter().flatten().filter_map(char::from_u32)
    }

    #[test]
    fn case_is_as_the_standard_library_has_it() {
        let odd = ['ª', 'µ', 'º', 'ſ', 'ǰ', 'İ', 'ΐ', 'ΰ', 'ς'];
        for c in known().filter(|c| !odd.contains(c)) {
            assert_eq!(lower(c), c.to_lowercase().next().unwrap_or(c), "{c:?}");
            assert_eq!(is_upper(c), c.is_uppercase(), "{c:?}");
            assert_eq!(is_lower(c), c.is_lowercase(), "{c:?}");
        }
    }

    #[test]
    fn marks_signs_and_pictures_are_no_letters() {
        let marks = "“”‘’„«»‹›–—…·•†‡¿¡§©®™€£¥°×÷→■★☺😀👍、。「」\u{a0}\u{2009}\u{ad}\u{feff}";
        assert!(marks.chars().all(|c| !is_alphanumeric(c)));
        for c in known().filter(|c| c.is_alphanumeric()) {
            assert!(is_alphanumeric(c), "{c:?}");
        }
        assert!("日本語한국עבריתعربيไทยქართულიहिन्दी".chars().all(is_alphanumeric));
    }
}
