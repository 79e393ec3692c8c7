//! The pieces that are drawn apart: one whose properties stay the same is not drawn again, and a
//! long one is drawn a slice a task, so that no task of the page is long.

use super::{
    card::{self, CardProps},
    list::{self, CARDS, ListProps, ROWS},
    pen::Pen,
    platform::{self, Later},
    props,
    rows::{self, RowsProps, SLICE},
    shared::Shared,
};
use std::rc::Rc;
use yew::virtual_dom::{Key, VComp};
use yew::{Component, Context, Html, Properties};

/// So many milliseconds later what was drawn before has been seen.
const FRAME: i32 = 16;

/// A piece. They share one component, since each kind of component costs every reader some bytes.
#[derive(Clone, PartialEq)]
pub(super) enum Kind {
    /// A card a speaker.
    Cards(ListProps),
    /// One list as printed.
    Flat(ListProps),
    /// A card.
    Card(CardProps),
    /// A few quotations.
    Rows(RowsProps),
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct PieceProps {
    pub kind: Kind,
}

/// How far a piece is drawn.
#[derive(Clone, Copy, Default)]
pub(super) struct Progress {
    /// So many of its parts.
    pub drawn: usize,
    /// So many of a card's parts with links and buttons: it was opened.
    pub opened: usize,
}

/// Draws the next part.
#[derive(Clone, Copy)]
pub(super) enum Step {
    Draw,
    Open,
}

/// The component of all pieces.
pub(super) struct Piece {
    progress: Progress,
    _next: Option<Later>,
}

/// A piece as a node.
pub(super) fn piece(kind: Kind, key: impl Into<Key>) -> Html {
    VComp::new::<Piece>(Rc::new(PieceProps { kind }), Some(key.into())).into()
}

impl Component for Piece {
    type Message = Step;
    type Properties = PieceProps;

    fn create(ctx: &Context<Self>) -> Self {
        let total = ctx.props().kind.parts();
        let drawn = match ctx.props().kind {
            _ if !platform::SLICED => total,
            Kind::Cards(_) => ROWS,
            Kind::Flat(_) => 1,
            _ => 0,
        };
        Self { progress: Progress { drawn, opened: 0 }, _next: None }
    }

    fn update(&mut self, ctx: &Context<Self>, step: Step) -> bool {
        let by = if matches!(ctx.props().kind, Kind::Cards(_)) { CARDS } else { 1 };
        match step {
            Step::Draw => self.progress.drawn += by,
            Step::Open => self.progress.opened += by,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let kind = &ctx.props().kind;
        let mut pen = Pen::new(kind.context());
        match kind {
            Kind::Cards(props) => list::cards(&mut pen, props, self.progress.drawn),
            Kind::Flat(props) => list::flat(&mut pen, props, self.progress.drawn),
            Kind::Card(props) => card::card(&mut pen, props, self.progress),
            Kind::Rows(props) => rows::rows(&mut pen, props),
        }
        pen.done()
    }

    fn rendered(&mut self, ctx: &Context<Self>, _first: bool) {
        let (kind, total) = (&ctx.props().kind, ctx.props().kind.parts());
        let card = matches!(kind, Kind::Card(_));
        let open = matches!(kind, Kind::Card(props) if props.open) && self.progress.opened < total;
        let drawn = self.progress.drawn >= total;
        let step = if open { Step::Open } else { Step::Draw };
        let wait = if card && !open { 0 } else { FRAME };
        let next = ctx.link().callback(move |()| step);
        self._next = if open || !drawn { platform::later(wait, next) } else { None };
    }
}

impl Kind {
    fn context(&self) -> &Shared<props::Context> {
        match self {
            Self::Cards(props) | Self::Flat(props) => &props.ctx,
            Self::Card(props) => &props.ctx,
            Self::Rows(props) => &props.ctx,
        }
    }

    /// How many parts it is drawn in.
    fn parts(&self) -> usize {
        match self {
            Self::Cards(props) => props.ctx.model.entries.len(),
            Self::Flat(props) => props.ctx.left(props.view.filter).len().div_ceil(SLICE),
            Self::Card(props) => props.rows.len(),
            Self::Rows(_) => 0,
        }
    }
}
