//! Each state as drawn by Yew's server renderer: a snapshot of its markup, and a page to look at.

use crate::states::states;
use std::fs;
use std::path::Path;
use who_said_what::panel::{PanelProps, WhoSaidWhat, style};

fn draw(props: PanelProps) -> String {
    let renderer = yew::LocalServerRenderer::<WhoSaidWhat>::with_props(props).hydratable(false);
    futures::executor::block_on(renderer.render())
}

/// A line a tag: differences are read by line.
fn lines(markup: &str) -> String {
    markup.replace("><", ">\n<")
}

#[test]
fn states_are_drawn_as_before() {
    for (name, props) in states() {
        insta::assert_snapshot!(name, lines(&draw(props)));
    }
}

/// The panel in a shadow root, as the element mounts it, without script.
#[test]
fn states_can_be_looked_at() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("panel");
    fs::create_dir_all(&folder).expect("a folder for the pages");
    for (name, props) in states() {
        let page =
            include_str!("data/page.html").replace("{style}", style()).replace("{panel}", &draw(props));
        fs::write(folder.join(format!("{name}.html")), page).expect("a page");
    }
}
