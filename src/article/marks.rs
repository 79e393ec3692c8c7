//! The quotation marks that browsers draw around `<q>`.

/// A language's marks: outer pair, inner pair.
#[derive(Clone, Copy)]
pub(super) struct Marks([(char, char); 2]);

const ENGLISH: Marks = Marks([('“', '”'), ('‘', '’')]);

/// Languages whose marks differ from the English ones.
const OTHERS: &[(&str, Marks)] = &[
    ("cs", Marks([('„', '“'), ('‚', '‘')])),
    ("de", Marks([('„', '“'), ('‚', '‘')])),
    ("es", Marks([('«', '»'), ('“', '”')])),
    ("fr", Marks([('«', '»'), ('“', '”')])),
    ("it", Marks([('«', '»'), ('“', '”')])),
    ("no", Marks([('«', '»'), ('‘', '’')])),
    ("pl", Marks([('„', '”'), ('«', '»')])),
    ("pt", Marks([('«', '»'), ('“', '”')])),
    ("ru", Marks([('«', '»'), ('„', '“')])),
];

impl Marks {
    /// The marks of a language by its BCP 47 tag.
    pub(super) fn of(language: &str) -> Self {
        let tag = language.get(..2).unwrap_or_default().to_ascii_lowercase();
        OTHERS.iter().find(|(known, _)| *known == tag).map_or(ENGLISH, |(_, marks)| *marks)
    }

    /// The pair at a depth of nesting, from 0.
    pub(super) fn at(self, depth: usize) -> (char, char) {
        self.0[depth % 2]
    }

    /// Whether `c` is a quotation mark of any kind.
    pub(super) fn is_mark(c: char) -> bool {
        matches!(
            c,
            '"' | '\''
                | '“'
                | '”'
                | '„'
                | '‟'
                | '‘'
                | '’'
                | '‚'
                | '«'
                | '»'
                | '‹'
                | '›'
                | '「'
                | '『'
        )
    }
}
