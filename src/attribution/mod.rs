//! Which mention said which quotation.
//!
//! [`scene::Scene`] is what is known of an article's tokens and mentions before any span is looked
//! at; [`features`] and [`strings`] describe a span's candidates in numbers, [`model`] weighs them,
//! `rules` go before it, [`decide`] joins all.

pub mod decide;
mod evidence;
pub mod features;
pub mod foreign;
mod forest;
mod holder;
pub mod indirect;
mod introduced;
pub mod model;
mod near;
pub mod read;
mod rules;
pub mod scene;
mod silent;
mod speech;
pub mod strings;
mod subject;
mod written;
