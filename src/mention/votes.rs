//! Learns who is "he" and who is "she" before any pronoun is resolved.
//!
//! Every pronoun votes for the people before it in its sentence, or else in the sentence before,
//! the more the fewer they are. In an article of some length the votes for the right people add up
//! and the others even out: "Ann Roe met Tom Hale. She …" says little, "Ann Roe was late. She …" all.

use super::context::Context;
use super::entity::Entity;
use super::gender::Gender;
use super::{Kind, Pronoun};

/// What a pronoun gives to one person if nobody else can be meant.
const VOTE: u16 = 6;
/// How many mentions of people a pronoun looks back over.
const REACH: usize = 8;

/// Adds the votes of all pronouns; `of` says whom the names mean.
pub(super) fn learn(ctx: &Context, of: &[Option<u32>], entities: &mut [Entity]) {
    let mut met: Vec<(usize, u32)> = Vec::new();
    let mut voted = (0, Gender::default());
    for m in ctx.order.iter().map(|m| *m as usize) {
        let at = ctx.run(m).first;
        match ctx.mentions[m].kind {
            Kind::Pronoun | Kind::OtherPronoun(Pronoun::Possessive | Pronoun::Object) => {
                let gender = Gender::of(ctx.tagged.tags[at].entry);
                let vote_of = (ctx.tagged.sentence(at).first, gender);
                if gender.known() && vote_of != voted {
                    voted = vote_of; // once a sentence: the second "her" says no more than the first
                    vote(&near(ctx, &met, at), gender, entities);
                }
            }
            _ => met.extend(of[m].filter(|id| entities[*id as usize].person > 0).map(|id| (at, id))),
        }
    }
}

/// Who was met before the token in its sentence, or else in the last one that has people; each once.
fn near(ctx: &Context, met: &[(usize, u32)], at: usize) -> Vec<u32> {
    let Some((last, _)) = met.last() else { return Vec::new() };
    let sentence = ctx.tagged.sentence(*last).first;
    if ctx.place(*last) + 1 < ctx.place(at) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (token, id) in
        met.iter().rev().take(REACH).take_while(|(token, _)| ctx.tagged.sentence(*token).first == sentence)
    {
        if *token < at && !found.contains(id) {
            found.push(*id);
        }
    }
    found
}

fn vote(near: &[u32], gender: Gender, entities: &mut [Entity]) {
    for id in near {
        entities[*id as usize].gender.learn(gender, VOTE / near.len() as u16);
    }
}
