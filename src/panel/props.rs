//! What the panel is given, and what it tells.

use super::{
    model::{Kinds, Model},
    note::Note,
    shared::Shared,
    state::{Action, Filter, View},
    strings::{Strings, primary},
    words,
};
use crate::report::{Certainty, Quotation, Report, Speaker};
use yew::{AttrValue, Callback, Properties};

/// What the panel is given.
///
/// Change any of them at any time; see [`WhoSaidWhat`](super::WhoSaidWhat).
#[derive(Clone, PartialEq, Properties)]
pub struct PanelProps {
    /// What is shown; none while the article is being read.
    #[prop_or_default]
    pub report: Option<Shared<Report>>,
    /// The article's blocks as the report counts them: printed marks and the context of links come
    /// from here. May be empty where only the report is known.
    #[prop_or_default]
    pub texts: Shared<Vec<String>>,
    /// Interface texts; English by default.
    #[prop_or_default]
    pub strings: Shared<Strings>,
    /// Heading level of the title, 2 to 6; names stand one lower.
    #[prop_or(2)]
    pub heading_level: u8,
    /// Which kinds of quotations are shown.
    #[prop_or_default]
    pub kinds: Kinds,
    /// Less certain quotations get no name.
    #[prop_or(Certainty::Likely)]
    pub certainty: Certainty,
    /// Light, dark, or as the page is.
    #[prop_or_default]
    pub theme: Theme,
    /// Whether the interface reads from right to left.
    #[prop_or_default]
    pub rtl: bool,
    /// Set when an editor checked the article.
    #[prop_or_default]
    pub checked: Option<Checked>,
    /// Where "Report a mistake" leads; `{words}`, `{speaker}` and `{address}` in it are filled in.
    /// Empty: a button that only tells. Without it there is neither.
    #[prop_or_default]
    pub report_link: Option<AttrValue>,
    /// The page's address without fragment: copied links begin with it.
    #[prop_or_default]
    pub address: AttrValue,
    /// Whether the phone's form is drawn; by default the panel asks the screen.
    #[prop_or_default]
    pub phone: Option<bool>,
    /// Drawn in the panel's place, for editors.
    #[prop_or_default]
    pub note: Option<Note>,
    /// How the panel stands at first.
    #[prop_or_default]
    pub view: View,
    /// Shows a quotation's card, and moves focus to it, whenever it changes to another request.
    #[prop_or_default]
    pub reveal: Option<Reveal>,
    /// The reader goes to a quotation: scroll there and highlight it.
    #[prop_or_default]
    pub on_jump: Callback<Jump>,
    /// The reader is done there: take the highlight away. The panel moves focus by itself.
    #[prop_or_default]
    pub on_leave: Callback<()>,
    /// The filter changed.
    #[prop_or_default]
    pub on_filter: Callback<Filtered>,
    /// "Report a mistake" was pressed; a link is followed as well.
    #[prop_or_default]
    pub on_report: Callback<Mistake>,
}

impl Default for PanelProps {
    fn default() -> Self {
        yew::props!(Self {})
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the page's `color-scheme` says.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// That an editor checked the article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Who, if that is told.
    pub by: Option<AttrValue>,
    /// When, as it shall be read.
    pub on: Option<AttrValue>,
}

/// Asks the panel to show a quotation's card: it was clicked in the article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reveal {
    /// The quotation's id.
    pub quotation: AttrValue,
    /// Counts the requests, so that the same quotation can be asked for again.
    pub turn: u32,
}

/// The reader goes to a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jump {
    /// The quotation's id.
    pub quotation: AttrValue,
    /// The id of the speaker it is shown under.
    pub speaker: Option<AttrValue>,
}

/// The reader reports a mistake: of a quotation, or, without one, of the panel as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mistake {
    /// The quotation and its speaker.
    pub of: Option<Jump>,
    /// Its words as shown, a line a paragraph.
    pub words: Option<String>,
}

/// What the filter leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filtered {
    /// The id of the only speaker shown.
    pub speaker: Option<AttrValue>,
    /// The only kind shown: `direct`, `mixed`, `indirect`.
    pub kind: Option<&'static str>,
}

/// All that the pieces draw from.
#[derive(Clone, PartialEq)]
pub(super) struct Context {
    pub props: PanelProps,
    pub report: Shared<Report>,
    pub model: Model,
    pub act: Callback<Action>,
}

impl Context {
    pub fn new(props: PanelProps, act: Callback<Action>) -> Self {
        let report = props.report.clone().unwrap_or_else(|| Report::empty("").into());
        let model = Model::new(&report, props.kinds, props.certainty);
        Self { props, report, model, act }
    }

    pub fn text<'a>(&'a self, id: &'a str) -> &'a str {
        self.props.strings.get(id)
    }

    pub fn quotation(&self, index: usize) -> &Quotation {
        &self.report.quotations[index]
    }

    pub fn speaker(&self, entry: usize) -> Option<&Speaker> {
        self.model.entries[entry].speaker.map(|s| &self.report.speakers[s])
    }

    /// What an entry is called.
    pub fn name(&self, entry: usize) -> String {
        self.speaker(entry).map_or_else(|| self.text("none").to_owned(), words::name)
    }

    /// The article's language, where the interface has another.
    pub fn foreign(&self) -> Option<AttrValue> {
        let (article, own) = (&self.report.language, self.props.strings.language());
        let other = !article.is_empty() && !primary(article).eq_ignore_ascii_case(primary(own));
        other.then(|| article.clone().into())
    }

    /// The indices of the quotations a filter leaves, in reading order.
    pub fn left(&self, filter: Filter) -> Vec<usize> {
        match filter {
            Filter::All => self.model.quotations.clone(),
            Filter::Entry(entry) => self.model.entries[entry].quotations.clone(),
            Filter::Kind(kind) => {
                let all = self.model.quotations.iter().copied();
                all.filter(|&q| self.quotation(q).kind == kind).collect()
            }
        }
    }
}

/// The id of a heading's tag.
pub(super) fn heading(level: u8) -> &'static str {
    ["h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(2, 6) - 2)]
}
