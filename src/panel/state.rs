//! How the panel stands at a moment, and what each action makes of it; drawn elsewhere.

use crate::report::QuotationKind;

/// In which order the quotations stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// One list as printed.
    Article,
    /// A card a speaker, by first quotation.
    #[default]
    Speaker,
    /// A card a speaker, by quoted words.
    Most,
}

/// Whose or which quotations are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those of one entry of the model.
    Entry(usize),
    /// Those of one kind.
    Kind(QuotationKind),
}

/// What a copy button copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copying {
    /// The words with who said them and where.
    Words,
    /// The address of the place.
    Link,
}

/// What was last announced; one line an action.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Said {
    /// Nothing.
    #[default]
    Nothing,
    /// What the filter leaves.
    Filter,
    /// The order.
    Order,
    /// Something was copied.
    Copied(Copying),
    /// Where a jump went.
    Place,
}

/// What is left to do after drawing; each has its number, so that the same one can follow itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    /// Counts the effects.
    pub turn: u32,
    /// What to do.
    pub task: Task,
}

/// What only the page or the browser can do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Task {
    /// Nothing.
    #[default]
    Nothing,
    /// Go to a quotation in the article; then to the return bar, unless the reader is on it.
    Jump {
        /// Index of the report's quotation.
        quotation: usize,
        /// Whether focus moves to the bar.
        focus: bool,
    },
    /// Leave the article's place.
    Leave {
        /// Whether focus goes back to the jump link.
        back: bool,
        /// Whether the sheet, which the jump closed, opens again.
        sheet: bool,
    },
    /// Show the quotation the reader was at last, and move focus to its link.
    Show {
        /// Whether it stands in the sheet.
        sheet: bool,
    },
    /// Copy to the clipboard.
    Copy(usize, Copying),
    /// Tell that a quotation, or the whole, is mistaken.
    Report(Option<usize>),
    /// The filter changed; focus goes to the select when the button that dropped it is gone.
    Filter {
        /// The filter.
        filter: Filter,
        /// Whether focus moves.
        focus: bool,
    },
    /// Open the sheet.
    OpenSheet,
    /// Close the sheet; focus goes back to what opened it.
    CloseSheet,
    /// Move focus to the card of an entry.
    FocusEntry(usize),
}

/// How the panel stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The order.
    pub order: Order,
    /// The filter.
    pub filter: Filter,
    /// Whether the cards behind "Show all" are shown.
    pub all: bool,
    /// Open cards: indices of the model's entries.
    pub open: Vec<usize>,
    /// Quotations whose "Probably" is explained.
    pub explained: Vec<usize>,
    /// The quotation last jumped to.
    pub current: Option<usize>,
    /// Whether the return bar is shown.
    pub away: bool,
    /// Whether the phone's form is drawn.
    pub phone: bool,
    /// Whether the phone's sheet is open.
    pub sheet: bool,
    /// Whether the jump closed the sheet.
    pub from_sheet: bool,
    /// Whether the one list as printed was shown: it stays, hidden.
    pub was_flat: bool,
    /// Whether the sheet was open: it stays, closed.
    pub was_sheet: bool,
    /// What was copied last.
    pub copied: Option<(usize, Copying)>,
    /// What was announced last.
    pub said: Said,
    /// What is left to do.
    pub effect: Effect,
}

/// What a reader, or the page, does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Opens or closes an entry's card.
    Toggle(usize),
    /// Opens an entry's card, in which find-in-page has found something.
    Found(usize),
    /// Shows a quotation that was clicked in the article.
    Reveal {
        /// The entry it stands in.
        entry: usize,
        /// The quotation.
        quotation: usize,
    },
    /// The screen has become, or ceased to be, a phone's.
    Screen(bool),
    /// Explains a "Probably", or stops.
    Explain(usize),
    /// Another order.
    Order(Order),
    /// Another filter.
    Filter(Filter),
    /// Drops the filter; focus goes to the select.
    ClearFilter,
    /// Shows all cards, or the first again; names the first card that comes or goes.
    More(usize),
    /// From a jump link to the quotation.
    Jump(usize),
    /// From the return bar to another quotation.
    Step(usize),
    /// Back to the jump link.
    Back,
    /// Closes the return bar.
    Close,
    /// Asks for a copy.
    Copy(usize, Copying),
    /// A copy was made.
    Copied(usize, Copying),
    /// Reports a mistake: of a quotation, or of the whole.
    Report(Option<usize>),
    /// Opens the sheet.
    OpenSheet,
    /// Asks to close the sheet.
    CloseSheet,
    /// The sheet was closed.
    SheetClosed,
}

impl View {
    /// How the panel stands after `action`.
    #[must_use]
    pub fn after(mut self, action: Action) -> Self {
        self.said = Said::Nothing;
        match action {
            Action::Toggle(entry) => toggle(&mut self.open, entry),
            Action::Found(entry) => self.reveal(entry),
            Action::Reveal { entry, quotation } => {
                self.reveal(entry);
                self.order = if self.order == Order::Article { Order::Speaker } else { self.order };
                self.current = Some(quotation);
                self.away = false;
                self.sheet = self.phone;
                self.was_sheet |= self.phone;
                self.then(Task::Show { sheet: self.phone });
            }
            Action::Screen(phone) => self.phone = phone,
            Action::Explain(quotation) => toggle(&mut self.explained, quotation),
            Action::Order(order) => {
                self.order = order;
                self.was_flat |= order == Order::Article;
                self.said = Said::Order;
            }
            Action::Filter(filter) => self.choose(filter, false),
            Action::ClearFilter => self.choose(Filter::All, true),
            Action::More(entry) => {
                self.all = !self.all;
                if self.all {
                    self.then(Task::FocusEntry(entry));
                }
            }
            Action::Jump(quotation) => self.go(quotation, true),
            Action::Step(quotation) => {
                self.go(quotation, false);
                self.said = Said::Place;
            }
            Action::Back => self.leave(true),
            Action::Close => self.leave(false),
            Action::Copy(quotation, what) => self.then(Task::Copy(quotation, what)),
            Action::Copied(quotation, what) => {
                self.copied = Some((quotation, what));
                self.said = Said::Copied(what);
            }
            Action::Report(quotation) => self.then(Task::Report(quotation)),
            Action::OpenSheet => {
                (self.sheet, self.was_sheet) = (true, true);
                self.then(Task::OpenSheet);
            }
            Action::CloseSheet => self.then(Task::CloseSheet),
            Action::SheetClosed => self.sheet = false,
        }
        self
    }

    fn then(&mut self, task: Task) {
        self.effect = Effect { turn: self.effect.turn.wrapping_add(1), task };
    }

    fn choose(&mut self, filter: Filter, focus: bool) {
        self.filter = filter;
        self.said = Said::Filter;
        if let Filter::Entry(entry) = filter {
            open(&mut self.open, entry);
        }
        self.then(Task::Filter { filter, focus });
    }

    fn reveal(&mut self, entry: usize) {
        self.all = true;
        if self.filter != Filter::Entry(entry) {
            self.filter = Filter::All;
        }
        open(&mut self.open, entry);
    }

    fn go(&mut self, quotation: usize, focus: bool) {
        self.current = Some(quotation);
        self.from_sheet = self.sheet || (self.away && self.from_sheet);
        self.away = true;
        self.sheet = false;
        self.then(Task::Jump { quotation, focus });
    }

    fn leave(&mut self, back: bool) {
        self.away = false;
        self.sheet = back && self.from_sheet;
        self.then(Task::Leave { back, sheet: self.sheet });
    }
}

fn toggle(list: &mut Vec<usize>, item: usize) {
    match list.iter().position(|&i| i == item) {
        Some(at) => drop(list.remove(at)),
        None => list.push(item),
    }
}

fn open(list: &mut Vec<usize>, item: usize) {
    if !list.contains(&item) {
        list.push(item);
    }
}
