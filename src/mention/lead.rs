//! The lead describes, the next paragraph names: "A former mayor says … / … said Ann Roe, who …".

use super::context::Context;
use super::entity::Entity;
use crate::lexicon::Class;

/// The lead ends here, in paragraphs.
const LEAD: u32 = 3;
/// So many paragraphs later at most the name follows.
const NEXT: u32 = 2;

/// Whether the person introduced by the name mention `m` is the nameless one of the lead.
///
/// Both must be sources (beside a cue), the name new, without a role of its own and right behind the lead.
pub(super) fn named(ctx: &Context, m: usize, [entity, nameless]: [&Entity; 2]) -> bool {
    let at = ctx.run(m).first;
    let apart = ctx.place(at).saturating_sub(ctx.place(ctx.run(nameless.fullest as usize).first));
    let new = entity.fullest as usize == m && entity.last.is_none() && entity.person > 0;
    let unknown = entity.descriptions.iter().all(|d| d.head.is_none());
    let follows = (1..=NEXT).contains(&apart) && new && unknown && beside_cue(ctx, m);
    follows && entity.gender.agrees(nameless.gender)
}

/// Whether the phrase with this mention as its head opens the article as a source.
pub(super) fn opens(ctx: &Context, m: usize, phrase: crate::lexicon::Run) -> bool {
    let subject = phrase.first == ctx.tagged.sentence(phrase.first).first;
    ctx.place(phrase.first) <= LEAD && subject && beside_cue(ctx, m)
}

fn beside_cue(ctx: &Context, m: usize) -> bool {
    let run = ctx.run(m);
    let said = run.first > 0 && ctx.same(run.first, run.first - 1) && ctx.says(run.first - 1);
    let cue = |k: &usize| ctx.tagged.tags[*k].cue >= 20;
    let passes =
        |k: &usize| ctx.same(run.first, *k) && (cue(k) || matches!(ctx.class(*k), Class::Aux | Class::Adv));
    said || (run.end..run.end + 3).take_while(passes).any(|k| cue(&k))
}
