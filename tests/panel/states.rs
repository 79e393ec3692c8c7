//! The states the panel is drawn in.

use crate::fixture::kelmouth;
use who_said_what::panel::state::{Action, Copying, Filter, Order, View};
use who_said_what::panel::strings::{TABLES, texts};
use who_said_what::panel::{Checked, Kinds, PanelProps, Strings};
use who_said_what::report::QuotationKind;

const MAIL: &str = "mailto:desk@kelmouth.example?body={words}%0A{speaker}%0A{address}";

/// Each state with its name.
pub fn states() -> Vec<(&'static str, PanelProps)> {
    let seen =
        |actions: &[Action]| panel(actions.iter().fold(View::default(), |view, &action| view.after(action)));
    let phone = |actions: &[Action]| PanelProps { phone: Some(true), ..seen(actions) };
    let checked = Some(Checked { by: Some("the city desk".into()), on: Some("4 March".into()) });
    vec![
        ("first", seen(&[])),
        ("open", seen(&[Action::Toggle(0), Action::Explain(14), Action::More(4)])),
        ("filtered", seen(&[Action::Filter(Filter::Entry(2))])),
        ("filtered-kind", seen(&[Action::Filter(Filter::Kind(QuotationKind::Mixed)), Action::Toggle(0)])),
        ("article-order", seen(&[Action::Order(Order::Article)])),
        ("most-quoted", PanelProps { checked, ..seen(&[Action::Order(Order::Most)]) }),
        ("copied", seen(&[Action::Toggle(1), Action::Copied(3, Copying::Words)])),
        ("away", seen(&[Action::Toggle(0), Action::Jump(1)])),
        ("right-to-left", PanelProps { rtl: true, ..seen(&[Action::Toggle(0)]) }),
        ("loading", PanelProps { report: None, ..seen(&[]) }),
        ("phone", phone(&[])),
        ("phone-sheet", phone(&[Action::OpenSheet, Action::Filter(Filter::Entry(6))])),
        ("phone-away", phone(&[Action::OpenSheet, Action::Toggle(0), Action::Jump(1)])),
        ("phone-loading", PanelProps { report: None, ..phone(&[]) }),
        (
            "german",
            PanelProps {
                strings: Strings::of("de").into(),
                ..seen(&[Action::Toggle(6), Action::Explain(12)])
            },
        ),
        ("expanded", PanelProps { strings: expanded().into(), ..seen(&[Action::Filter(Filter::Entry(0))]) }),
        (
            "phone-expanded",
            PanelProps { strings: expanded().into(), ..phone(&[Action::OpenSheet, Action::Toggle(1)]) },
        ),
        ("mistakes-told", PanelProps { report_link: Some("".into()), ..seen(&[Action::Toggle(0)]) }),
        ("mistakes-mailed", PanelProps { report_link: Some(MAIL.into()), ..seen(&[Action::Toggle(0)]) }),
        ("default-kinds", PanelProps { kinds: Kinds::default(), ..seen(&[]) }),
    ]
}

/// The panel on the bridge at Kelmouth.
pub fn panel(view: View) -> PanelProps {
    let (report, texts) = kelmouth();
    PanelProps {
        report: Some(report.into()),
        texts: texts.into(),
        kinds: Kinds::parse("direct mixed indirect").expect("kinds"),
        report_link: Some("https://kelmouth.example/mistakes".into()),
        address: "https://kelmouth.example/bridge".into(),
        phone: Some(false),
        view,
        ..PanelProps::default()
    }
}

/// English as a language would be whose every text is half as long again.
fn expanded() -> Strings {
    let mut strings = Strings::default();
    for (id, text) in texts(TABLES[0].1) {
        let more = "lorem ipsum dolor sit amet consetetur sadipscing elitr"
            .get(..text.len() / 2)
            .unwrap_or_default();
        strings.set(id, &format!("{text} {more}"));
    }
    strings
}
