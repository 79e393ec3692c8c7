//! What can go wrong, told in a sentence with a code and what to do.

use std::borrow::Cow;

/// The error codes of the element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// The page has no article, or not where `article` says.
    NoArticle,
    /// A file could not be loaded.
    Network,
    /// An option has a value it can't have, or a name that is none.
    Option,
    /// The report made beforehand can't be read.
    Report,
    /// The corrections can't be read, or don't fit the article.
    Corrections,
    /// A mistake of ours.
    Internal,
}

impl Code {
    /// As events and the console name it. `E_NO_WASM`, `E_CSP` and `E_VERSION` are the loader's.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NoArticle => "E_NO_ARTICLE",
            Self::Network => "E_NETWORK",
            Self::Option => "E_OPTION",
            Self::Report => "E_REPORT",
            Self::Corrections => "E_CORRECTIONS",
            Self::Internal => "E_INTERNAL",
        }
    }
}

/// What happened, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Its code.
    pub code: Code,
    /// What happened.
    pub cause: Cow<'static, str>,
    /// What to do.
    pub remedy: Cow<'static, str>,
}

impl Problem {
    /// What happened, and what to do, in whole sentences.
    pub fn new(
        code: Code,
        cause: impl Into<Cow<'static, str>>,
        remedy: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self { code, cause: cause.into(), remedy: remedy.into() }
    }

    /// Both sentences.
    #[must_use]
    pub fn message(&self) -> String {
        [&self.cause, " ", &self.remedy].concat()
    }
}
