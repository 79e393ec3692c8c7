//! One element on the page: what it holds, and what its parts tell each other.

use super::given::Given;
use super::mount::{Content, Mount};
use super::options::{Highlighting, ThemeChoice};
use super::problem::{Code, Problem};
use super::tell::Tell;
use crate::corrections::Corrections;
use crate::host::{
    Highlights, Jump, Mark, Navigation, Page, Place, Stillness, Theme, ThemeWatch, caret, document, jump,
    on_click, theme_of, window,
};
use crate::panel::{self, Filtered, Mistake, Model, Note, PanelProps, Reveal, Shared};
use crate::report::{Quotation, QuotationKind, Report};
use gloo_events::EventListener;
use js_sys::Function;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;
use yew::Callback;

/// An element, for as long as it is mounted.
pub(super) struct Widget {
    pub(super) element: HtmlElement,
    pub(super) tell: Tell,
    /// Of the latest run; one that is not the latest any more stops.
    pub(super) turn: Cell<u32>,
    /// A run is under way.
    pub(super) running: Cell<bool>,
    /// The page has changed while a run was under way.
    pub(super) changed: Cell<bool>,
    /// The page has another address since it was read.
    pub(super) moved: Cell<bool>,
    pub(super) state: RefCell<State>,
}

/// What changes.
#[derive(Default)]
pub(super) struct State {
    pub(super) given: Given,
    pub(super) page: Option<Rc<Page>>,
    pub(super) report: Option<Shared<Report>>,
    /// Nobody is quoted.
    empty: bool,
    mount: Option<Mount>,
    note: Option<Mount>,
    highlights: Option<Highlights>,
    jump: Option<Jump>,
    clicks: Option<EventListener>,
    reveal: Option<Reveal>,
    pub(super) theme: Option<ThemeWatch>,
    pub(super) navigation: Option<Navigation>,
    pub(super) stillness: Option<Stillness>,
}

impl Widget {
    pub(super) fn new(element: HtmlElement, tell: Function) -> Self {
        Self {
            element,
            tell: Tell::new(tell),
            turn: Cell::new(0),
            running: Cell::new(false),
            changed: Cell::new(false),
            moved: Cell::new(false),
            state: RefCell::default(),
        }
    }

    /// The report that is shown.
    pub(super) fn report(&self) -> Option<Shared<Report>> {
        self.state.borrow().report.clone()
    }

    /// Leaves nothing behind; runs under way stop.
    pub(super) fn destroy(&self) {
        self.turn.set(self.turn.get() + 1);
        let old = self.state.take();
        drop(old);
    }

    /// The theme the panel and the highlights are drawn in.
    fn theme(&self) -> Theme {
        match self.state.borrow().given.options.theme {
            ThemeChoice::Light => Theme::Light,
            ThemeChoice::Dark => Theme::Dark,
            ThemeChoice::Auto => theme_of(&self.element),
        }
    }

    /// Tells editors, where they asked for it, why readers see no panel: a problem, or nobody quoted.
    pub(super) fn note(&self, problem: Option<&Problem>) {
        let theme = self.theme();
        let state = &mut *self.state.borrow_mut();
        state.note = None;
        if !state.given.options.editor_hints {
            return;
        }
        state.mount = None; // it has the shadow root to itself
        let note = Note {
            code: problem.map(|p| p.code.name().into()),
            cause: problem.map_or_else(Default::default, |p| p.cause.to_string().into()),
            remedy: problem.map_or_else(Default::default, |p| p.remedy.to_string().into()),
        };
        let language = state.page.as_ref().and_then(|page| page.article.language.as_deref());
        let strings = state.given.strings(language).into();
        let props = PanelProps { strings, note: Some(note), ..PanelProps::default() };
        // an editor who sees no note still has the console's line
        state.note = Mount::new(&self.element, Content::Panel(props)).ok();
        if let Some(note) = &mut state.note {
            note.show(&self.element, theme, true);
        }
    }

    /// Draws the report with the options as they are now; it is seen after [`show`](Self::show).
    pub(super) fn draw(self: &Rc<Self>) {
        if let Err(error) = self.try_to_draw() {
            let cause = ["The panel could not be drawn: ", &error_text(&error), "."].concat();
            self.tell.problem(&Problem::new(Code::Internal, cause, "Please report this."));
        }
    }

    fn try_to_draw(self: &Rc<Self>) -> Result<(), JsValue> {
        self.prepare()?;
        let theme = self.theme();
        let Some(report) = self.report() else { return Ok(()) };
        let props = self.props(report, theme);
        if let Some(mount) = &mut self.state.borrow_mut().mount {
            mount.update(Content::Panel(props));
        }
        Ok(())
    }

    /// Makes the place that [`draw`](Self::draw) draws in, where anything is to be drawn; in an earlier task, it is
    /// quicker.
    ///
    /// # Errors
    /// Where the browser refuses it; `draw` tells it.
    pub(super) fn prepare(&self) -> Result<(), JsValue> {
        let state = &mut *self.state.borrow_mut();
        let Some(report) = &state.report else { return Ok(()) };
        let options = &state.given.options;
        state.empty = Model::new(report, options.kinds, options.certainty).is_empty();
        if !state.empty {
            state.note = None;
        }
        // where nobody is quoted, it stays as it was
        if state.mount.is_none() && !(state.empty && self.element.client_height() == 0) {
            state.mount = Some(Mount::new(&self.element, Content::Nothing)?);
        }
        Ok(())
    }

    /// Shows what was drawn, or takes no room where nobody is quoted.
    ///
    /// In a later task than [`draw`](Self::draw): Yew fills the panel in a task of its own, and
    /// only a filled one shows what it would move.
    pub(super) fn show(&self) {
        let theme = self.theme();
        let state = &mut *self.state.borrow_mut();
        let Some(mount) = &mut state.mount else { return };
        if state.empty {
            mount.hide(&self.element);
        } else {
            mount.show(&self.element, theme, state.given.options.at_once);
        }
    }

    /// Paints what `highlight` asks for.
    pub(super) fn paint(self: &Rc<Self>) {
        let theme = self.theme();
        let state = &mut *self.state.borrow_mut();
        let (Some(page), Some(mount)) = (&state.page, &state.mount) else { return };
        if state.given.options.highlight == Highlighting::None {
            (state.highlights, state.clicks) = (None, None);
            return;
        }
        let all = state.given.options.highlight == Highlighting::All;
        state.clicks = all.then(|| on_click(page.root(), self.opens_card()));
        match &mut state.highlights {
            Some(highlights) => highlights.set_colours(theme, &self.element),
            none => *none = Highlights::new(page.root(), &mount.shadow, theme, &self.element).ok(),
        }
        let (Some(highlights), Some(report)) = (&mut state.highlights, &state.report) else { return };
        for (mark, kind) in KINDS {
            if !all {
                highlights.clear(mark);
                continue;
            }
            let of_kind = report.quotations.iter().filter(|q| q.kind == kind);
            let ranges: Vec<_> =
                of_kind.filter_map(|q| page.place(q)).flat_map(|place| place.ranges).collect();
            highlights.paint(mark, &ranges);
        }
    }

    /// A click on a painted quotation opens its card.
    fn opens_card(self: &Rc<Self>) -> impl Fn(f64, f64) + 'static {
        let widget = Rc::downgrade(self);
        move |x, y| {
            let Some(widget) = widget.upgrade() else { return };
            let Some(quotation) = widget.quotation_at(x, y) else { return };
            {
                let reveal = &mut widget.state.borrow_mut().reveal;
                let turn = reveal.as_ref().map_or(0, |r| r.turn) + 1;
                *reveal = Some(Reveal { quotation: quotation.into(), turn });
            }
            widget.draw();
        }
    }

    fn quotation_at(&self, x: f64, y: f64) -> Option<String> {
        let (page, report) = (self.state.borrow().page.clone()?, self.report()?);
        let shown = report.quotations.iter().find(|q| page.place(q).is_some_and(|place| place.is_at(x, y)));
        shown.map(|q| q.id.clone())
    }

    /// Goes to a quotation: into view, painted, the keyboard's place there.
    fn go(&self, to: &panel::Jump) {
        let report = self.report();
        let quotation = report.as_ref().and_then(|r| r.quotations.iter().find(|q| q.id == *to.quotation));
        let Some(place) = quotation.and_then(|q| self.place(q)) else { return };
        let first = place.ranges[0].clone();
        {
            let state = &mut *self.state.borrow_mut();
            if let Some(highlights) = &mut state.highlights {
                highlights.paint(Mark::Current, &place.ranges);
            }
            state.jump = Some(jump(&first, &self.element));
        }
        caret(&first);
        self.tell.jump(to);
    }

    /// Where a quotation stands now; the page may have changed since it was read.
    fn place(&self, quotation: &Quotation) -> Option<Place> {
        let page = self.state.borrow().page.clone()?;
        if let Some(place) = page.place(quotation) {
            return Some(place);
        }
        page.again()?.place_moved(quotation, &page.article)
    }

    /// Takes the highlight of the last jump away.
    pub(super) fn leave(&self) {
        let state = &mut *self.state.borrow_mut();
        state.jump = None;
        if let Some(highlights) = &mut state.highlights {
            highlights.clear(Mark::Current);
        }
    }

    /// There is no article any more: nothing of it is shown.
    pub(super) fn forget(&self) {
        let state = &mut *self.state.borrow_mut();
        (state.jump, state.highlights, state.clicks) = (None, None, None);
        (state.report, state.page, state.reveal) = (None, None, None);
        state.empty = true;
        if let Some(mount) = &mut state.mount {
            mount.hide(&self.element);
        }
    }

    fn props(self: &Rc<Self>, report: Shared<Report>, theme: Theme) -> PanelProps {
        let state = self.state.borrow();
        let given = &state.given;
        let texts = state
            .page
            .as_ref()
            .map_or_else(Vec::new, |p| p.article.blocks.iter().map(|b| b.text.clone()).collect());
        let language = state.page.as_ref().and_then(|page| page.article.language.as_deref());
        PanelProps {
            report: Some(report),
            texts: texts.into(),
            strings: given.strings(language).into(),
            heading_level: given.options.heading_level,
            kinds: given.options.kinds,
            certainty: given.options.certainty,
            theme: if theme == Theme::Dark { panel::Theme::Dark } else { panel::Theme::Light },
            rtl: is_rtl(&self.element),
            checked: given.corrections.as_ref().and_then(checked),
            address: address().into(),
            report_link: given.options.report_link.clone().map(Into::into),
            reveal: state.reveal.clone(),
            on_jump: self.callback(|widget, to: panel::Jump| widget.go(&to)),
            on_leave: self.callback(|widget, ()| widget.leave()),
            on_filter: self.callback(|widget, filtered: Filtered| widget.tell.filter(&filtered)),
            on_report: self.callback(|widget, mistake: Mistake| widget.tell.report(&mistake)),
            ..PanelProps::default()
        }
    }

    /// A callback that does nothing once the element is gone.
    fn callback<T: 'static>(self: &Rc<Self>, act: impl Fn(&Self, T) + 'static) -> Callback<T> {
        let widget: Weak<Self> = Rc::downgrade(self);
        Callback::from(move |value| {
            if let Some(widget) = widget.upgrade() {
                act(&widget, value);
            }
        })
    }
}

const KINDS: [(Mark, QuotationKind); 3] = [
    (Mark::Direct, QuotationKind::Direct),
    (Mark::Mixed, QuotationKind::Mixed),
    (Mark::Indirect, QuotationKind::Indirect),
];

/// That an editor checked the article, as the panel says it.
fn checked(corrections: &Corrections) -> Option<panel::Checked> {
    let told = corrections.checked.as_ref()?;
    Some(panel::Checked { by: told.by.clone().map(Into::into), on: told.on.clone().map(Into::into) })
}

fn is_rtl(element: &HtmlElement) -> bool {
    let style = window().get_computed_style(element).ok().flatten();
    style.is_some_and(|s| s.get_property_value("direction").is_ok_and(|d| d == "rtl"))
}

/// The page's address without its fragment.
fn address() -> String {
    let address = document().url().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

fn error_text(error: &JsValue) -> String {
    error.as_string().unwrap_or_else(|| js_sys::Object::from(error.clone()).to_string().into())
}
