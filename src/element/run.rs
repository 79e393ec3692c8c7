//! From options to a drawn panel, each step in a task of its own: collect, analyse, draw.

use super::corrected::told;
use super::fit::fit;
use super::given::{self, Given};
use super::options::ThemeChoice;
use super::problem::{Code, Problem};
use super::widget::Widget;
use crate::article::Article;
use crate::corrections::apply;
use crate::host::{Navigation, Page, Stillness, ThemeWatch, document, next_task, wait};
use crate::panel::Model;
use crate::report::{Quotation, Report};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Node};

const QUIET: u32 = 300; // ms without a change after which a page counts as drawn
const LATE: i32 = 500; // ms between two looks at a page without an article
const LOOKS: usize = 10; // looks before it is said that there is none

/// The first run: reads the options, watches the page, and goes through the steps.
pub(super) fn start(widget: &Rc<Widget>, options: &JsValue) {
    take(widget, options);
    watch(widget);
    run(widget);
}

/// Other options: only what they change is done again.
pub(super) fn update(widget: &Rc<Widget>, options: &JsValue) {
    let old = take(widget, options);
    if widget.state.borrow().given.reads != old.reads {
        run(widget);
    } else {
        redraw(widget);
    }
}

/// Draws again what is known already.
fn redraw(widget: &Rc<Widget>) {
    widget.draw();
    let (widget, turn) = (Rc::clone(widget), widget.turn.get());
    spawn_local(async move {
        next_task().await;
        if latest(&widget, turn).is_some() {
            widget.show();
            widget.paint();
        }
    });
}

/// Takes new options; the old ones.
fn take(widget: &Rc<Widget>, options: &JsValue) -> Given {
    let mut given = given::read(options);
    for problem in given.problems.drain(..) {
        widget.tell.problem(&problem);
    }
    std::mem::replace(&mut widget.state.borrow_mut().given, given)
}

fn watch(widget: &Rc<Widget>) {
    let weak = Rc::downgrade(widget);
    let on = move |act: fn(&Rc<Widget>)| {
        let weak = weak.clone();
        move || {
            if let Some(widget) = weak.upgrade() {
                act(&widget);
            }
        }
    };
    let state = &mut *widget.state.borrow_mut();
    state.theme = Some(ThemeWatch::new(on(|widget| {
        if widget.state.borrow().given.options.theme == ThemeChoice::Auto {
            redraw(widget);
        }
    })));
    state.navigation = Some(Navigation::new(on(|widget| {
        widget.moved.set(true);
        widget.leave();
    })));
    if let Some(root) = document().document_element() {
        state.stillness = Some(Stillness::new(&root, QUIET, on(look_again)));
    }
}

/// The page has changed: reads it again where that concerns the article.
fn look_again(widget: &Rc<Widget>) {
    if widget.running.get() {
        return; // that run reads the page itself
    }
    let old = widget.state.borrow().page.clone();
    let moved = widget.moved.take();
    if !moved && old.as_ref().is_some_and(|page| page.is_untouched()) {
        return; // whatever changed, it was not the article
    }
    let now = read(widget).filter(|page| !page.article.blocks.is_empty());
    let (old, now) = match (old, now) {
        (None, None) => return,
        (Some(old), Some(now)) => (old, now),
        _ => return run(widget),
    };
    if now.article == old.article && old.is_current() {
        return;
    }
    if same_text(&now.article, &old.article) {
        // drawn again with the same words: only the nodes are others
        widget.state.borrow_mut().page = Some(Rc::new(now));
        widget.paint();
    } else {
        run(widget);
    }
}

fn same_text(a: &Article, b: &Article) -> bool {
    a.blocks.len() == b.blocks.len()
        && a.blocks.iter().zip(&b.blocks).all(|(a, b)| a.kind == b.kind && a.text == b.text)
}

fn run(widget: &Rc<Widget>) {
    let turn = widget.turn.get() + 1;
    widget.turn.set(turn);
    let widget = Rc::clone(widget);
    widget.running.set(true);
    spawn_local(async move {
        // none: another run has taken over, or the element is gone
        let _ = steps(&widget, turn).await;
        if latest(&widget, turn).is_some() {
            widget.running.set(false);
        }
    });
}

async fn steps(widget: &Rc<Widget>, turn: u32) -> Option<()> {
    let Some(page) = collect(widget, turn).await else {
        latest(widget, turn)?;
        widget.forget();
        return None;
    };
    next_task().await;
    let report = corrected(widget, &page.article, analyse(widget, &page.article));
    latest(widget, turn)?;
    {
        let state = &mut *widget.state.borrow_mut();
        state.page = Some(Rc::new(page));
        state.report = Some(report.into());
    }
    next_task().await;
    latest(widget, turn)?;
    widget.draw();
    next_task().await;
    latest(widget, turn)?;
    widget.show();
    widget.paint();
    let report = widget.report()?;
    let options = widget.state.borrow().given.options.clone();
    let model = Model::new(&report, options.kinds, options.certainty);
    if model.is_empty() {
        widget.note(None);
    }
    widget.tell.ready(&report, &model);
    Some(())
}

fn latest(widget: &Widget, turn: u32) -> Option<()> {
    (widget.turn.get() == turn).then_some(())
}

/// The page with its article; what a framework draws late is waited for, with a limit.
///
/// A page that had one and has none is believed sooner.
async fn collect(widget: &Rc<Widget>, turn: u32) -> Option<Page> {
    let looks = if widget.report().is_some() { 2 } else { LOOKS };
    for look in 0..looks {
        if look > 0 {
            wait(LATE).await;
        }
        latest(widget, turn)?;
        let page = read(widget);
        if let Some(page) = page.filter(|p| !p.article.blocks.is_empty()) {
            return Some(page);
        }
    }
    latest(widget, turn)?;
    let problem = match &widget.state.borrow().given.options.article {
        Some(selector) => Problem::new(
            Code::NoArticle,
            ["Nothing with text in this page matches article=\"", selector, "\"."].concat(),
            "Set \"article\" to a CSS selector of the element that holds the article's text.",
        ),
        None => Problem::new(
            Code::NoArticle,
            "No article was found in this page.",
            "Where there is one, set \"article\" to a CSS selector of the element that holds its text.",
        ),
    };
    widget.tell.problem(&problem);
    widget.note(Some(&problem));
    None
}

fn read(widget: &Widget) -> Option<Page> {
    let given = &widget.state.borrow().given;
    let chosen = chosen(widget, given);
    let wanted = given.article.is_some() || given.options.article.is_some();
    if wanted && chosen.is_empty() {
        return None;
    }
    let root: Node = match chosen.first() {
        Some(first) if first.get_root_node().is_instance_of::<web_sys::ShadowRoot>() => first.get_root_node(),
        _ => document().document_element()?.into(),
    };
    Page::read(root, chosen)
}

/// The elements that `article` names, in document order, none inside another.
fn chosen(widget: &Widget, given: &Given) -> Vec<Element> {
    if let Some(element) = &given.article {
        return vec![element.clone()];
    }
    let Some(selector) = &given.options.article else { return Vec::new() };
    let own = widget.element.get_root_node();
    let near = own.dyn_ref::<web_sys::ShadowRoot>().and_then(|root| root.query_selector_all(selector).ok());
    let found =
        near.filter(|list| list.length() > 0).or_else(|| document().query_selector_all(selector).ok());
    let Some(found) = found else { return Vec::new() };
    let mut elements: Vec<Element> = Vec::new();
    for index in 0..found.length() {
        let Some(element) = found.get(index).and_then(|n| n.dyn_into::<Element>().ok()) else { continue };
        if elements.last().is_none_or(|last| !last.contains(Some(&element))) {
            elements.push(element);
        }
    }
    elements
}

fn analyse(widget: &Widget, article: &Article) -> Report {
    let given = &widget.state.borrow().given;
    if let Some(report) = &given.report {
        let (report, lost) = fit(report.clone(), article);
        if !lost.is_empty() {
            widget.tell.problem(&gone(&lost));
        }
        return report;
    }
    match &given.options.lang {
        None => crate::analyze(article),
        Some(lang) => crate::analyze(&Article { language: Some(lang.clone()), ..article.clone() }),
    }
}

/// The report after the editor's corrections, where there are any.
fn corrected(widget: &Widget, article: &Article, report: Report) -> Report {
    let Some(corrections) = &widget.state.borrow().given.corrections else { return report };
    let (report, lost) = apply(report, article, corrections);
    if !lost.is_empty() {
        widget.tell.problem(&told(&lost, corrections));
    }
    report
}

fn gone(lost: &[Quotation]) -> Problem {
    let words: Vec<&str> = lost.iter().filter_map(|q| q.segments.first()).map(|s| s.text.as_str()).collect();
    let cause = [
        "The report has quotations that do not stand in this article any more: “",
        &words.join("”, “"),
        "”.",
    ]
    .concat();
    Problem::new(Code::Report, cause, "They are left out. Make the report again.")
}
