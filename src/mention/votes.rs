//! Learns who is "he" and who is "she" before any pronoun is resolved.
//!
//! First every pronoun votes for the people before it in its sentence, or else in the sentence
//! before, the more the fewer they are. In an article of some length the votes for the right people
//! add up and the others even out: "Ann Roe met Tom Hale. She …" says little, "Ann Roe was late.
//! She …" all. Then each votes again, for the one person around it who has most of the first votes.

use super::context::Context;
use super::entity::Entity;
use super::gender::Gender;
use super::{Kind, Pronoun};

/// What a pronoun gives to one person if nobody else can be meant.
const VOTE: u16 = 6;
/// How many mentions of people a pronoun looks back over.
const REACH: usize = 8;

/// A pronoun and the people it may mean, nearest first.
struct Ballot {
    gender: Gender,
    near: Vec<u32>,
    /// Of the sentence before those.
    around: Vec<u32>,
}

/// Adds the votes of all pronouns; `of` says whom the names mean.
pub(super) fn learn(ctx: &Context, of: &[Option<u32>], entities: &mut [Entity]) {
    let ballots = ballots(ctx, of, entities);
    let told: Vec<_> = entities.iter().map(|e| e.gender).collect();
    for ballot in &ballots {
        for id in &ballot.near {
            entities[*id as usize].gender.learn(ballot.gender, VOTE / ballot.near.len() as u16);
        }
    }
    let first: Vec<_> = entities.iter().map(|e| e.gender).collect();
    for (entity, told) in entities.iter_mut().zip(told) {
        entity.gender = told;
    }
    for ballot in &ballots {
        let lean = |id: &&u32| first[**id as usize].lean(ballot.gender);
        let best = ballot.near.iter().chain(&ballot.around).rev().max_by_key(lean);
        if let Some(id) = best {
            entities[*id as usize].gender.learn(ballot.gender, VOTE);
        }
    }
}

fn ballots(ctx: &Context, of: &[Option<u32>], entities: &[Entity]) -> Vec<Ballot> {
    let mut met: Vec<(usize, u32)> = Vec::new();
    let mut ballots = Vec::new();
    let mut voted = (0, Gender::default());
    for m in ctx.order.iter().map(|m| *m as usize) {
        let at = ctx.run(m).first;
        match ctx.mentions[m].kind {
            Kind::Pronoun | Kind::OtherPronoun(Pronoun::Possessive | Pronoun::Object) => {
                let gender = Gender::of(ctx.tagged.tags[at].entry);
                let voter = (ctx.tagged.sentence(at).first, gender);
                if gender.known() && voter != voted {
                    voted = voter; // once a sentence: the second "her" says no more than the first
                    ballots.extend(ballot(ctx, &met, at, gender));
                }
            }
            _ => met.extend(of[m].filter(|id| entities[*id as usize].person > 0).map(|id| (at, id))),
        }
    }
    ballots
}

/// Who was met before the token in its sentence, or else in the last one that has people; each once.
fn ballot(ctx: &Context, met: &[(usize, u32)], at: usize, gender: Gender) -> Option<Ballot> {
    let (last, _) = met.last().filter(|(last, _)| ctx.place(*last) + 1 >= ctx.place(at))?;
    let sentence = |k: usize| ctx.tagged.sentence(k).first;
    let mut ballot = Ballot { gender, near: Vec::new(), around: Vec::new() };
    let mut before = None;
    for (token, id) in met.iter().rev().take(REACH) {
        let near = sentence(*token) == sentence(*last);
        if !near && sentence(*token) != *before.get_or_insert(sentence(*token)) {
            break;
        }
        if !ballot.near.contains(id) && !ballot.around.contains(id) {
            if near { ballot.near.push(*id) } else { ballot.around.push(*id) }
        }
    }
    Some(ballot)
}
