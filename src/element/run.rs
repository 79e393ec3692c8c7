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
use crate::steps::Steps;
use std::ops::ControlFlow;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Node};

const QUIET: u32 = 300; // ms without a change after which a page counts as drawn
const LATE: i32 = 500; // ms between two looks at a page without an article
const LOOKS: usize = 10; // looks before it is said that there is none

/// The first run: reads the options and goes through the steps.
pub(super) fn start(widget: &Rc<Widget>, options: &JsValue) {
    take(widget, options);
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

/// Does `work`, a step a task, as long as nothing else is wanted.
async fn in_tasks<T>(widget: &Widget, turn: u32, mut work: Steps<'_, T>) -> Option<T> {
    loop {
        next(widget, turn).await?;
        match work.step() {
            ControlFlow::Break(done) => return Some(done),
            ControlFlow::Continue(rest) => work = rest,
        }
    }
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
        widget.changed.set(true); // perhaps behind the place that is read just now
        return;
    }
    let old = widget.state.borrow().page.clone();
    let moved = widget.moved.take();
    if !moved && old.as_ref().is_some_and(|page| page.is_untouched()) {
        return; // whatever changed, it was not the article
    }
    work(widget, async move |widget, turn| {
        let now = read(widget, turn).await?.filter(|page| !page.article.blocks.is_empty());
        let (old, now) = match (old, now) {
            (None, None) => return None,
            (Some(old), Some(now)) => (old, now),
            _ => {
                run(widget);
                return None;
            }
        };
        if now.article == old.article && old.is_current() {
            return None;
        }
        if same_text(&now.article, &old.article) {
            // drawn again with the same words: only the nodes are others
            widget.state.borrow_mut().page = Some(Rc::new(now));
            widget.paint();
        } else {
            run(widget);
        }
        None
    });
}

fn same_text(a: &Article, b: &Article) -> bool {
    a.blocks.len() == b.blocks.len()
        && a.blocks.iter().zip(&b.blocks).all(|(a, b)| a.kind == b.kind && a.text == b.text)
}

fn run(widget: &Rc<Widget>) {
    widget.turn.set(widget.turn.get() + 1);
    work(widget, async |widget, turn| steps(widget, turn).await);
}

/// Does what takes several tasks.
fn work(widget: &Rc<Widget>, task: impl AsyncFnOnce(&Rc<Widget>, u32) -> Option<()> + 'static) {
    let (widget, turn) = (Rc::clone(widget), widget.turn.get());
    widget.running.set(true);
    spawn_local(async move {
        // none: another run has taken over, or the element is gone
        let _ = task(&widget, turn).await;
        if latest(&widget, turn).is_some() {
            widget.running.set(false);
            if widget.changed.take() {
                look_again(&widget);
            }
        }
    });
}

async fn steps(widget: &Rc<Widget>, turn: u32) -> Option<()> {
    next(widget, turn).await?;
    if widget.state.borrow().stillness.is_none() {
        watch(widget);
    }
    let Some(page) = collect(widget, turn).await else {
        latest(widget, turn)?;
        widget.forget();
        return None;
    };
    let report = analyse(widget, turn, &page.article).await?;
    let report = corrected(widget, &page.article, report);
    {
        let state = &mut *widget.state.borrow_mut();
        state.page = Some(Rc::new(page));
        state.report = Some(report.into());
    }
    next(widget, turn).await?;
    // what goes wrong is told when it is drawn
    let _ = widget.prepare();
    next(widget, turn).await?;
    widget.draw();
    next(widget, turn).await?;
    widget.show();
    next(widget, turn).await?;
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

/// Another task; none where another run has taken over, or the element is gone.
async fn next(widget: &Widget, turn: u32) -> Option<()> {
    next_task().await;
    latest(widget, turn)
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
        let page = read(widget, turn).await?;
        if let Some(page) = page.filter(|p| !p.article.blocks.is_empty()) {
            return Some(page);
        }
    }
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

/// The page as it is, if it can be read; none where another run has taken over.
async fn read(widget: &Widget, turn: u32) -> Option<Option<Page>> {
    latest(widget, turn)?;
    match reading(widget) {
        Some(reading) => in_tasks(widget, turn, reading).await,
        None => Some(None),
    }
}

fn reading(widget: &Widget) -> Option<Steps<'static, Option<Page>>> {
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
    Some(Page::read(root, chosen))
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

async fn analyse(widget: &Widget, turn: u32, article: &Article) -> Option<Report> {
    let lang = {
        let given = &widget.state.borrow().given;
        if let Some(report) = &given.report {
            let (report, lost) = fit(report.clone(), article);
            if !lost.is_empty() {
                widget.tell.problem(&gone(&lost));
            }
            return Some(report);
        }
        given.options.lang.clone()
    };
    let stated = lang.map(|lang| Article { language: Some(lang), ..article.clone() });
    in_tasks(widget, turn, crate::analysis(stated.as_ref().unwrap_or(article))).await
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
