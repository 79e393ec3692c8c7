//! The panel's one component: holds how it stands, draws it, and does what is left to do.

use super::{
    effects, foot, header, list, note,
    pen::{Pen, el},
    platform,
    props::{Context, PanelProps, Theme},
    return_bar,
    shared::Shared,
    sheet, skeleton,
    state::{Action, View},
    status, tools,
};
use platform::Listener;
use yew::{Component, Html, NodeRef};

type Scope = yew::Context<WhoSaidWhat>;

/// The panel "Who said what".
///
/// It keeps its order, filter and open cards while its properties change, but for those that say
/// which quotations are shown: with another report it begins anew.
pub struct WhoSaidWhat {
    view: View,
    ctx: Shared<Context>,
    root: NodeRef,
    /// Counts the reports.
    turn: u32,
    /// The last effect that was done.
    done: u32,
    /// Until it is dropped: the screen's size, and what find-in-page finds.
    _listeners: [Option<Listener>; 2],
    /// While the reader is away from the panel.
    escape: Option<Listener>,
}

impl Component for WhoSaidWhat {
    type Message = Action;
    type Properties = PanelProps;

    fn create(ctx: &Scope) -> Self {
        let mut view = ctx.props().view.clone();
        view.phone = ctx.props().phone.unwrap_or_else(platform::is_phone);
        Self {
            done: view.effect.turn,
            view,
            ctx: context(ctx),
            root: NodeRef::default(),
            turn: 0,
            _listeners: [None, None],
            escape: None,
        }
    }

    fn update(&mut self, _ctx: &Scope, action: Action) -> bool {
        self.view = std::mem::take(&mut self.view).after(action);
        true
    }

    fn changed(&mut self, ctx: &Scope, old: &PanelProps) -> bool {
        let props = ctx.props();
        self.ctx = context(ctx);
        if (&props.report, props.kinds, props.certainty) != (&old.report, old.kinds, old.certainty) {
            let phone = self.view.phone;
            self.view = View { phone, effect: self.view.effect, ..props.view.clone() };
            self.turn += 1;
        }
        if props.reveal != old.reveal {
            self.reveal(ctx);
        }
        true
    }

    fn view(&self, ctx: &Scope) -> Html {
        let props = ctx.props();
        let theme = match props.theme {
            Theme::Auto => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        };
        let dir = if props.rtl { "rtl" } else { "ltr" };
        let language = props.strings.language().to_owned();
        let mut drawn = Pen::new(&self.ctx);
        let pen = &mut drawn;
        el!(pen, "div" { "class": "wsw-root"; "dir": dir, "lang": language, "data-theme": theme } => {
            pen.found_by(&self.root);
            match &props.note {
                Some(note) => el!(pen, "section" { "class": "wsw wsw-bare" } => { note::note(pen, note); }),
                None => self.panel(pen),
            }
        });
        drawn.done()
    }

    fn rendered(&mut self, ctx: &Scope, first: bool) {
        let act = &self.ctx.act;
        if first {
            let screen = if ctx.props().phone.is_some() {
                None
            } else {
                platform::on_screen_change(act.reform(Action::Screen))
            };
            self._listeners = [screen, platform::on_found(&self.root, act.reform(Action::Found))];
        }
        if self.view.away != self.escape.is_some() {
            self.escape =
                if self.view.away { platform::on_escape(act.reform(|()| Action::Back)) } else { None };
        }
        let effect = self.view.effect;
        if effect.turn != self.done {
            self.done = effect.turn;
            effects::perform(effect.task, &self.root, &self.ctx);
        }
    }
}

impl WhoSaidWhat {
    fn panel(&self, pen: &mut Pen) {
        let (ctx, view) = (&self.ctx, &self.view);
        let busy = ctx.props.report.is_none();
        el!(pen, "section" {
            "class": "wsw", "part": "panel", "aria-labelledby": "title"; "aria-busy": busy.then_some("true"),
        } => {
            match (busy, view.phone) {
                (true, phone) => skeleton::skeleton(pen, phone),
                (false, true) => sheet::phone(pen, view, self.turn),
                (false, false) => self.column(pen),
            }
        });
        return_bar::return_bar(pen, view);
        el!(pen, "p" { "class": "wsw-vh", "role": "status" } => { pen.text(&status::status(ctx, view)); });
    }

    fn column(&self, pen: &mut Pen) {
        let view = &self.view;
        header::header(pen, view);
        tools::tools(pen, view);
        tools::filtered(pen, view.filter);
        list::list(pen, view, self.turn);
        foot::foot(pen);
    }

    /// Shows the quotation that the page asks for.
    fn reveal(&self, ctx: &Scope) {
        let Some(asked) = &ctx.props().reveal else { return };
        let place = self.ctx.report.quotations.iter().position(|q| q.id == *asked.quotation);
        if let Some((entry, quotation)) = place.and_then(|q| Some((self.ctx.model.entry_of(q)?, q))) {
            ctx.link().send_message(Action::Reveal { entry, quotation });
        }
    }
}

fn context(ctx: &Scope) -> Shared<Context> {
    Context::new(ctx.props().clone(), ctx.link().callback(|action| action)).into()
}
