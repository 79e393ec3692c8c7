//! Quotations one below the other, a few at a time: those whose standing stays are not drawn again.

use super::{
    pen::Pen,
    props::Context,
    quotation::{Standing, quotation},
    shared::Shared,
    state::{Copying, View},
};

/// So many quotations are drawn at once.
pub(super) const SLICE: usize = 8;

/// All a slice is drawn from.
#[derive(Clone, PartialEq)]
pub(super) struct RowsProps {
    pub ctx: Shared<Context>,
    /// Indices of the report's quotations.
    pub quotations: Vec<usize>,
    /// Whether links and buttons are drawn.
    pub open: bool,
    /// Whether each names its speaker.
    pub named: bool,
    pub explained: Vec<usize>,
    pub current: Option<usize>,
    pub copied: Option<(usize, Copying)>,
}

impl RowsProps {
    /// What the view says about `quotations`.
    pub fn new(ctx: &Shared<Context>, view: &View, quotations: &[usize], named: bool) -> Self {
        let here = |q: &usize| quotations.contains(q);
        Self {
            ctx: ctx.clone(),
            quotations: quotations.to_vec(),
            open: named,
            named,
            explained: view.explained.iter().copied().filter(here).collect(),
            current: view.current.filter(here),
            copied: view.copied.filter(|(q, _)| here(q)),
        }
    }
}

/// A slice of quotations.
pub(super) fn rows(pen: &mut Pen, props: &RowsProps) {
    for &index in &props.quotations {
        let standing = Standing {
            open: props.open,
            named: props.named,
            current: props.current == Some(index),
            explained: props.open && props.explained.contains(&index),
            copied: props.copied.filter(|&(q, _)| q == index).map(|(_, what)| what),
        };
        quotation(pen, index, standing);
    }
}
