//! What actions make of the panel.

use who_said_what::panel::state::{Action, Copying, Filter, Order, Said, Task, View};

fn after(actions: &[Action]) -> View {
    actions.iter().fold(View::default(), |view, &action| view.after(action))
}

#[test]
fn a_card_opens_and_closes() {
    assert_eq!(after(&[Action::Toggle(2)]).open, [2]);
    assert!(after(&[Action::Toggle(2), Action::Toggle(2)]).open.is_empty());
}

#[test]
fn a_filtered_speaker_is_open_and_announced() {
    let view = after(&[Action::Filter(Filter::Entry(1))]);
    assert_eq!((view.open.as_slice(), view.said), ([1].as_slice(), Said::Filter));
    let dropped = view.after(Action::ClearFilter);
    assert_eq!(dropped.filter, Filter::All);
    assert_eq!(dropped.effect.task, Task::Filter { filter: Filter::All, focus: true }); // its button is gone
}

#[test]
fn a_jump_moves_focus_and_a_step_is_announced_instead() {
    let there = after(&[Action::Jump(3)]);
    assert!(there.away);
    assert_eq!(there.effect.task, Task::Jump { quotation: 3, focus: true });
    assert_eq!(there.said, Said::Nothing); // the bar's label says it
    let next = there.after(Action::Step(4));
    assert_eq!(next.effect.task, Task::Jump { quotation: 4, focus: false });
    assert_eq!(next.said, Said::Place);
    let back = next.after(Action::Back);
    assert_eq!((back.away, back.current), (false, Some(4)));
    assert_eq!(back.effect.task, Task::Leave { back: true, sheet: false });
}

#[test]
fn the_same_jump_twice_is_two_jumps() {
    let (first, second) = (after(&[Action::Jump(3)]), after(&[Action::Jump(3), Action::Jump(3)]));
    assert_ne!(first.effect, second.effect);
}

#[test]
fn back_opens_the_sheet_that_the_jump_closed() {
    let there = after(&[Action::OpenSheet, Action::Jump(0)]);
    assert!(!there.sheet);
    let stepped = there.clone().after(Action::Step(1));
    assert!(stepped.after(Action::Back).sheet);
    let closed = there.after(Action::Close);
    assert!(!closed.sheet);
    let later = closed.after(Action::Jump(0)).after(Action::Back);
    assert!(!later.sheet, "the sheet was not open at this jump");
}

#[test]
fn what_is_found_behind_a_filter_is_shown() {
    let view = after(&[Action::Filter(Filter::Entry(1)), Action::Found(5)]);
    assert_eq!(view.filter, Filter::All);
    assert!(view.all && view.open.contains(&5));
}

#[test]
fn a_quotation_clicked_in_the_article_is_shown_on_its_card() {
    let asked = Action::Reveal { entry: 2, quotation: 7 };
    let view = after(&[Action::Screen(true), Action::Order(Order::Article), asked]);
    assert_eq!(view.order, Order::Speaker);
    assert_eq!((view.current, view.sheet), (Some(7), true));
    assert_eq!(view.effect.task, Task::Show { sheet: true });
}

#[test]
fn each_action_is_announced_once() {
    let copied = after(&[Action::Copied(1, Copying::Link)]);
    assert_eq!(copied.said, Said::Copied(Copying::Link));
    assert_eq!(copied.after(Action::Toggle(0)).said, Said::Nothing);
}
