//! The result as plain data: the JSON report is these types as serde writes them.

use crate::text::Utf16;
use serde::{Deserialize, Serialize};

/// The version of the report's format.
pub const VERSION: u32 = 1;

/// Who said what in one article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Always [`VERSION`].
    pub version: u32,
    /// BCP 47 tag of the article's language.
    pub language: String,
    /// Speakers in the order of their first quotation.
    pub speakers: Vec<Speaker>,
    /// Quotations in reading order.
    pub quotations: Vec<Quotation>,
}

/// Somebody, or something, that is quoted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// `s1`, `s2`, … in the report's order.
    pub id: String,
    /// What kind of source it is.
    pub kind: SpeakerKind,
    /// The fullest name printed, without honorific; for an unnamed source its describing phrase.
    pub name: String,
    /// `Dr`, `Sir`, `Sen.`, … as printed.
    pub honorific: Option<String>,
    /// `Chief Economist`, as printed.
    pub role: Option<String>,
    /// `Institute for Government`, as printed.
    pub organisation: Option<String>,
    /// Other names under which the article speaks of the same source.
    pub aliases: Vec<String>,
}

/// What kind of source a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpeakerKind {
    /// A person.
    Person,
    /// An organisation or several people.
    Group,
    /// A document, an account, a statement.
    Document,
    /// "a spokesman for X": described, not named.
    Unnamed,
}

/// One quotation; several segments when its attribution or a paragraph break cuts it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quotation {
    /// `q1`, `q2`, … in reading order.
    pub id: String,
    /// Direct, mixed or indirect.
    pub kind: QuotationKind,
    /// The speaker's id; none where it is unknown.
    pub speaker: Option<String>,
    /// Calibrated: of quotations at 0.8 about 80 % are right.
    pub confidence: f32,
    /// The three levels readers are shown.
    pub certainty: Certainty,
    /// An editor confirmed it.
    pub checked: bool,
    /// Which paragraph of the article, from 1; headings and captions do not count (a caption has the paragraph before it).
    pub paragraph: u32,
    /// Why this speaker was taken, strongest first.
    pub evidence: Vec<Evidence>,
    /// The second-best speaker's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runner_up: Option<String>,
    /// The printed spans in reading order, without their outer marks.
    pub segments: Vec<Segment>,
    /// The reporting words, as printed.
    pub cue: Option<Segment>,
    /// The mention of the speaker beside the quotation.
    pub mention: Option<Segment>,
    /// The id of the quotation of which this is a second printing.
    pub repeats: Option<String>,
}

/// A stretch of a block's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    /// Which text block of the article, from 0.
    pub block: u32,
    /// First UTF-16 code unit in the block's text.
    pub start: Utf16,
    /// The one behind the last.
    pub end: Utf16,
    /// The words.
    pub text: String,
}

/// How the words are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuotationKind {
    /// Whole sentences in marks.
    Direct,
    /// A fragment in marks inside a reporting sentence.
    Mixed,
    /// Reported without marks.
    Indirect,
}

/// How sure the speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Certainty {
    /// No speaker is given.
    Unknown,
    /// Probably right.
    Likely,
    /// Meant to be right 99 times in 100.
    Certain,
}

/// Why a speaker was taken: a fixed list, which the panel turns into words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// The source stands before the reporting verb: "Ann Reed said".
    NameBeforeCue,
    /// The source stands behind it: "said Ann Reed".
    NameAfterCue,
    /// "according to Ann Reed".
    AccordingTo,
    /// A colon leads from the source to the quotation.
    Colon,
    /// A transcript's label: "REED: …".
    Label,
    /// A dash and a name stand behind the quotation.
    Signature,
    /// A pronoun stands for the source; who it is comes from the sentences before.
    Pronoun,
    /// A role or a description stands for the source: "the minister".
    RoleNoun,
    /// The source stands in the quotation's own sentence.
    SameSentence,
    /// The source stands in a neighbouring sentence.
    NeighbouringSentence,
    /// The quotation goes on from the one before.
    Continuation,
    /// A paragraph of its own answers the question before it.
    Answer,
    /// Nothing but the nearest mention speaks for it.
    NearestMention,
    /// An editor said so.
    Editor,
}

/// `s1`, `q12`: a letter and a number.
#[must_use]
pub fn numbered(letter: &str, number: usize) -> String {
    [letter, &number.to_string()].concat()
}

impl Report {
    /// A report in which nobody is quoted.
    #[must_use]
    pub fn empty(language: &str) -> Self {
        Self { version: VERSION, language: language.to_owned(), speakers: Vec::new(), quotations: Vec::new() }
    }

    /// The speaker of a quotation, where there is one.
    #[must_use]
    pub fn speaker(&self, quotation: &Quotation) -> Option<&Speaker> {
        let id = quotation.speaker.as_ref()?;
        self.speakers.iter().find(|s| s.id == *id)
    }
}
