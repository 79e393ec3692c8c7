//! The panel: what it shows of a report, what actions make of it, and each of its states as drawn by Yew's server
//! renderer.

mod actions;
mod drawn;
mod fixture;
mod fragments;
mod shown;
mod states;
mod texts;
