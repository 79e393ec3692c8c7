//! Whom a surname means where several people bear it: of those, who is most in mind.
//!
//! > Petronella Nash, mother of Rufus Nash, threw her hat. “There was no fog,” Nash said.

use super::context::Context;
use super::entity::Entity;
use super::focus::{Focus, likeliest};
use super::gender::Gender;
use super::names::title_gender;
use super::prominence::says;
use crate::lexicon::Class;
use crate::text::sort_by_key;

/// What speaks for somebody not spoken of lately.
const OUT_OF_MIND: f32 = 0.1;
/// How much likelier the one is who goes with the name best.
const SETTLED: f32 = 2.0;

/// Short names that may mean several people, and whom beside the one they were taken for; in the order of mentions.
pub(super) struct Namesakes {
    rivals: Vec<(u32, Vec<u32>)>,
}

impl Namesakes {
    /// Of the rivals of each mention, in any order.
    pub fn new(mut rivals: Vec<(u32, Vec<u32>)>) -> Self {
        sort_by_key(&mut rivals, |rivals| rivals.0);
        Self { rivals }
    }

    /// Whether the mention may mean several people.
    pub fn may_be_several(&self, m: u32) -> bool {
        self.of(m).is_some()
    }

    fn of(&self, m: u32) -> Option<&[u32]> {
        let at = self.rivals.binary_search_by_key(&m, |rivals| rivals.0).ok()?;
        Some(&self.rivals[at].1)
    }

    /// Whom the mention `m`, taken for `id` by its words and titles, means, and how surely; none where it says
    /// all by itself.
    pub fn meant(
        &self,
        ctx: &Context,
        m: usize,
        id: u32,
        focus: &Focus,
        entities: &[Entity],
    ) -> Option<(u32, f32)> {
        let rivals = self.of(m as u32)?;
        let run = ctx.run(m);
        let minds = focus.in_mind(ctx, run.first, says(ctx, run.first, run.end));
        let (gender, said) = (title_gender(ctx, m), reported_gender(ctx, run.end));
        let share = |other: u32| {
            let entity = &entities[other as usize];
            let mind = minds.iter().find(|mind| mind.0 == other).map_or(0.0, |mind| mind.1);
            let settled = if other == id { SETTLED } else { 1.0 };
            let known = entity.whole_gender();
            let fits = known.chance(gender);
            // whoever may be "she" is rather "Ms Roe" than who may be both
            let titled = fits * fits * fits * known.chance(said);
            (other, titled * settled * (mind + OUT_OF_MIND))
        };
        let met = rivals.iter().copied().filter(|other| entities[*other as usize].last.is_some());
        likeliest([id].into_iter().chain(met).map(share), 0.0)
    }
}

/// "Roe said she was late": what the pronoun behind the verb at token `verb` says.
fn reported_gender(ctx: &Context, verb: usize) -> Gender {
    let she = verb + 1 + usize::from(ctx.is(verb, verb + 1, "that"));
    let says = ctx.same(verb, she) && ctx.says(verb) && ctx.class(she) == Class::Subject;
    if says { Gender::of(ctx.entry(she)) } else { Gender::default() }
}
