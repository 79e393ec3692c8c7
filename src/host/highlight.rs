//! Paints quotations without touching the article.
//!
//! By the CSS Custom Highlight API (<https://www.w3.org/TR/css-highlight-api-1/>); its rules count
//! only in the tree that holds the text, so one style sheet is adopted by the article's root and
//! taken back on drop. Where the browser has no such API, see [`Overlay`].

use super::bindings::{Highlight, highlight_named, register_highlight, remove_highlight};
use super::overlay::Overlay;
use super::theme::Theme;
use super::{document, window};
use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, Document, Element, Node, Range, ShadowRoot};

/// What a highlight means; its place in `RULES`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The quotation the reader jumped to.
    Current,
    /// Others by the same speaker.
    Speaker,
    /// Whole sentences in marks.
    Direct,
    /// A fragment in marks.
    Mixed,
    /// Reported without marks.
    Indirect,
}

/// Name, priority, and declarations in light and dark: colours are literal, for the page's own
/// custom properties are not ours.
const RULES: [(&str, i32, &str, &str); 5] = [
    (
        "wsw-current",
        9,
        "background:#fcebbd;color:#1a1a18;text-decoration:underline 2px #8a6100",
        "background:#463a12;color:#ecebe7;text-decoration:underline 2px #e0b84e",
    ),
    ("wsw-speaker", 5, "background:#fdf6e0", "background:#2e290f"),
    ("wsw-direct", 1, "text-decoration:underline 1px #7d7872", "text-decoration:underline 1px #8d8b86"),
    (
        "wsw-mixed",
        2,
        "text-decoration:underline dashed 1px #7d7872",
        "text-decoration:underline dashed 1px #8d8b86",
    ),
    (
        "wsw-indirect",
        3,
        "text-decoration:underline dotted 1px #7d7872",
        "text-decoration:underline dotted 1px #8d8b86",
    ),
];

/// The highlights of one element; dropped, they are gone, and the style sheet with them.
#[must_use]
#[derive(Debug)]
pub struct Highlights {
    painter: Painter,
    theme: Theme,
}

#[derive(Debug)]
enum Painter {
    Native { marks: [Vec<Range>; 5], sheet: CssStyleSheet, root: Node },
    Boxes(Overlay),
}

impl Highlights {
    /// Paints text in `root` (the document or shadow root that holds the article); `own` is the
    /// shadow root that boxes go into where the browser knows no highlights. The colours are those of
    /// [`set_colours`](Self::set_colours).
    ///
    /// # Errors
    /// Where the browser can do neither.
    pub fn new(root: &Node, own: &ShadowRoot, theme: Theme, element: &Element) -> Result<Self, JsValue> {
        let painter = if Reflect::has(&window(), &"Highlight".into())? {
            let sheet = CssStyleSheet::new()?;
            // before the page has one sheet more: then its styles are looked at anew
            sheet.replace_sync(&rules(theme, &colours(element)))?;
            let sheets = sheets_of(root);
            sheets.push(&sheet);
            adopt(root, &sheets);
            Painter::Native { marks: Default::default(), sheet, root: root.clone() }
        } else {
            Painter::Boxes(Overlay::new(own)?)
        };
        Ok(Self { painter, theme })
    }

    /// Paints in the colours of `theme`, or those that the page has set on `element`, from now on;
    /// boxes know those of the theme only.
    pub fn set_colours(&mut self, theme: Theme, element: &Element) {
        self.theme = theme;
        if let Painter::Native { sheet, .. } = &self.painter {
            // our own rules: they parse
            let _ = sheet.replace_sync(&rules(theme, &colours(element)));
        }
    }

    /// Paints `ranges` as `mark`, and nothing else as that.
    pub fn paint(&mut self, mark: Mark, ranges: &[Range]) {
        self.clear(mark);
        let (name, priority, light, dark) = RULES[mark as usize];
        match &mut self.painter {
            Painter::Native { marks, .. } => {
                let highlight = shared(name, priority);
                ranges.iter().for_each(|range| highlight.add(range));
                marks[mark as usize] = ranges.to_vec();
            }
            Painter::Boxes(overlay) => {
                overlay.paint(mark as usize, ranges, if self.theme == Theme::Dark { dark } else { light });
            }
        }
    }

    /// Takes back what is painted as `mark`.
    pub fn clear(&mut self, mark: Mark) {
        match &mut self.painter {
            Painter::Native { marks, .. } => take_back(RULES[mark as usize].0, &mut marks[mark as usize]),
            Painter::Boxes(overlay) => overlay.clear(mark as usize),
        }
    }
}

/// The highlight named `name`; several elements on a page paint with the same.
fn shared(name: &str, priority: i32) -> Highlight {
    highlight_named(name).unwrap_or_else(|| {
        let highlight = Highlight::new();
        highlight.set_priority(priority);
        register_highlight(name, &highlight);
        highlight
    })
}

fn take_back(name: &str, ranges: &mut Vec<Range>) {
    let Some(highlight) = highlight_named(name) else { return };
    for range in ranges.drain(..) {
        highlight.delete(&range);
    }
    if highlight.size() == 0 {
        remove_highlight(name);
    }
}

impl Drop for Highlights {
    fn drop(&mut self) {
        for mark in [Mark::Current, Mark::Speaker, Mark::Direct, Mark::Mixed, Mark::Indirect] {
            self.clear(mark);
        }
        if let Painter::Native { sheet, root, .. } = &self.painter {
            let left = sheets_of(root).filter(&mut |other, _, _| other != *AsRef::<JsValue>::as_ref(sheet));
            adopt(root, &left);
        }
    }
}

/// What the page sets by custom properties on the panel's element; these do not reach the article,
/// so they are written out.
fn colours(element: &Element) -> String {
    let style = window().get_computed_style(element).ok().flatten();
    let mut css = String::new();
    for (property, name) in [("background", "--wsw-mark"), ("text-decoration-color", "--wsw-mark-line")] {
        let value = style.as_ref().and_then(|s| s.get_property_value(name).ok()).unwrap_or_default();
        if !value.is_empty() {
            css += &[";", property, ":", &value].concat();
        }
    }
    css
}

fn rules(theme: Theme, own: &str) -> String {
    let mut css = String::new();
    for (name, _, light, dark) in RULES {
        css += "::highlight(";
        css += name;
        css += "){";
        css += if theme == Theme::Dark { dark } else { light };
        css += "}";
    }
    css += &["::highlight(wsw-current){", own, "}"].concat();
    css + "@media(forced-colors:active){::highlight(wsw-current){background:Highlight;color:HighlightText}}"
}

fn sheets_of(root: &Node) -> Array {
    match root.dyn_ref::<ShadowRoot>() {
        Some(shadow) => shadow.adopted_style_sheets(),
        None => document_of(root).adopted_style_sheets(),
    }
    .slice(0, u32::MAX)
}

fn adopt(root: &Node, sheets: &Array) {
    match root.dyn_ref::<ShadowRoot>() {
        Some(shadow) => shadow.set_adopted_style_sheets(sheets),
        None => document_of(root).set_adopted_style_sheets(sheets),
    }
}

fn document_of(node: &Node) -> Document {
    node.owner_document().unwrap_or_else(document)
}
