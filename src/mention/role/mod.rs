//! What somebody is and where: roles and organisations beside a name.
//!
//! Each file sees one shape; [`beside`] lists them all. A description is tokens of the article, so
//! that the card shows printed words. What they miss: roles told further away than the next sentence.

mod apposition;
mod behind;
mod card;
mod clause;
mod front;
mod head;
mod split;
mod things;
mod told;

pub(super) use card::{card, noun_of};
pub(super) use front::precedes;
pub(super) use head::{is_acronym, is_agent, is_role, leads};
pub(super) use told::next_sentence;

use super::context::Context;
use super::name::Name;
use crate::lexicon::Run;

/// Words that say what somebody is, and where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Description {
    pub role: Run,
    pub organisation: Run,
    /// The noun they are called by: "secretary". A token.
    pub head: Option<usize>,
    /// Its place on the card: the less, the earlier.
    pub rank: u8,
}

/// The rank of what is shown only where nothing else is known: a degree.
pub(super) const LAST: u8 = 9;
/// The rank of an age, which closes the role: "plumber, 54".
pub(super) const AGE: u8 = 10;

/// Every description that stands beside the name mention `m`.
pub(super) fn beside(ctx: &Context, m: usize, name: &Name) -> Vec<Description> {
    let mut found = Vec::new();
    found.extend(front::title(ctx, m, name));
    found.extend(front::noun(ctx, m, name));
    found.extend(front::phrase_and_comma(ctx, m));
    found.extend(front::possessor(ctx, m, name));
    behind::all(ctx, m, &mut found);
    found
}

/// The descriptions in a phrase that stands for somebody: "the former mayor of Hull".
pub(super) fn described(ctx: &Context, phrase: Run) -> Vec<Description> {
    split::split(ctx, phrase, 7)
}
