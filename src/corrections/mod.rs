//! An editor's corrections: what they say, and what a report becomes by them.
//!
//! They are kept in a small file beside the article, and name what they correct by its words: a
//! quotation by its first printed span and what stands before and behind it, a speaker by the
//! name that was found. So they survive another version of the article, or of this library; what
//! does not fit any more is told, and never laid onto other words.

mod apply;
mod place;

pub use apply::apply;
pub use place::naming;

use crate::report::QuotationKind;

/// The version of the corrections' format.
pub const VERSION: u32 = 1;

/// All corrections of one article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections {
    /// Set when the article was checked as a whole.
    pub checked: Option<Checked>,
    /// Of speakers; done first.
    pub speakers: Vec<OfSpeaker>,
    /// Of quotations; they name speakers as they are called after the former.
    pub quotations: Vec<OfQuotation>,
}

/// Who checked the article, and when, where that is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// A name.
    pub by: Option<String>,
    /// A date, as it shall be read.
    pub on: Option<String>,
}

/// What is different about a quotation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfQuotation {
    /// Its first printed span, without the marks.
    pub words: String,
    /// What stands before it in its paragraph.
    pub before: String,
    /// What stands behind it.
    pub after: String,
    /// Who said it.
    pub speaker: Said,
    /// Another kind.
    pub kind: Option<QuotationKind>,
    /// It is not to be shown.
    pub hidden: bool,
    /// It was looked at and is right.
    pub checked: bool,
    /// It was not found by itself: the words are a quotation all the same.
    pub added: bool,
}

/// Who said something, by the editor's word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Said {
    /// Who was found.
    #[default]
    AsFound,
    /// Somebody by this name; a name nobody has yet is a new speaker.
    By(String),
    /// Nobody is named.
    Nobody,
}

/// What is different about a speaker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfSpeaker {
    /// The name that was found.
    pub name: String,
    /// Another name.
    pub rename: Option<String>,
    /// Another role; empty, none.
    pub role: Option<String>,
    /// Another organisation; empty, none.
    pub organisation: Option<String>,
    /// The same as somebody else: by the name found.
    pub merge: Option<String>,
    /// Nothing this speaker said is shown.
    pub hidden: bool,
    /// It was looked at and is right.
    pub checked: bool,
}

/// A correction that no longer fits: the words, or the name, that it was for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lost {
    /// The index of a quotation's correction, and what stands in its place now, where that can be told.
    Quotation(usize, Option<String>),
    /// The index of a speaker's correction.
    Speaker(usize),
}
