//! Who is spoken of: the sources behind the mentions.

/// Everybody and everything that could be a source, and which mention means whom.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct People {
    /// The sources, in the order of their first mention.
    pub sources: Vec<Source>,
    /// Whom each mention means, in the order of the mentions; none where that stays open.
    pub of: Vec<Option<SourceId>>,
    /// How surely each mention means whom it means, 0 to 1; empty in a draft.
    pub sure: Vec<f32>,
}

/// Index into [`People::sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

/// A person, a group, a document, or somebody described without a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What it is.
    pub kind: SourceKind,
    /// The fullest name printed, without honorific and post-nominals; the describing phrase where there is no name.
    pub name: String,
    /// `Dr`, `Sen.`, as printed.
    pub honorific: Option<String>,
    /// `Chief Economist`, as printed.
    pub role: Option<String>,
    /// `Institute for Government`, as printed.
    pub organisation: Option<String>,
    /// The other forms printed, in the order of their first use.
    pub aliases: Vec<String>,
    /// The mention that carries the fullest name, an index into the mentions.
    pub name_mention: u32,
}

/// What a source is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SourceKind {
    /// One person with a name.
    Person,
    /// An organisation or several people.
    Group,
    /// A document, an account, a statement.
    Document,
    /// Somebody described, not named.
    Unnamed,
}

impl People {
    /// Whom the mention means.
    #[must_use]
    pub fn source(&self, mention: usize) -> Option<&Source> {
        self.of.get(mention).copied().flatten().map(|id| &self.sources[id.0 as usize])
    }

    /// Whether both mentions mean one source.
    #[must_use]
    pub fn same(&self, a: usize, b: usize) -> bool {
        a == b || self.of[a].is_some() && self.of[a] == self.of[b]
    }
}
