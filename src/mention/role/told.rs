//! Roles in the sentence behind the name's: "… rests with Ann Roe. The head of planning, who …, said".

use super::Description;
use super::apposition::reach;
use super::head::{head, is_role};
use super::split::{split, trim};
use crate::lexicon::{Class, GIVEN, Run, hash};
use crate::mention::Kind;
use crate::mention::context::Context;
use crate::mention::name::is_empty;

/// Whom a report may call by their office at any time, whoever was named before.
const OFFICES: [u32; 8] = [
    hash("judge"),
    hash("president"),
    hash("coroner"),
    hash("referee"),
    hash("prosecutor"),
    hash("reporter"),
    hash("speaker"),
    hash("victim"),
];

/// The role that opens the next sentence, where the name `m` ends its own or is the only one in it.
///
/// That nobody else is called so is for the caller to see. It misses what stands a sentence later.
pub(in crate::mention) fn next_sentence(ctx: &Context, m: usize) -> Vec<Description> {
    let (run, sentence) = (ctx.run(m), ctx.tagged.sentence(ctx.run(m).first));
    let ends = (run.end..sentence.end).all(|k| ctx.class(k) == Class::Mark);
    if !(ends || run.first == sentence.first && alone(ctx, m, sentence)) {
        return Vec::new();
    }
    let next = sentence.end;
    let paragraph = ctx.tagged.paragraph(run.first);
    if next + 1 >= paragraph.end {
        return Vec::new();
    }
    let the = next + usize::from(ctx.class(next) == Class::Adv); // "Instead the manager was …"
    role_at(ctx, the, ends).unwrap_or_default()
}

/// "the head of planning": with words of its own, unless the name stands right before.
fn role_at(ctx: &Context, the: usize, near: bool) -> Option<Vec<Description>> {
    let run = reach(ctx, the + 1);
    let head = head(ctx, trim(ctx, run))?;
    let role = ctx.is(the, the, "the") && is_role(ctx, head) && !ctx.in_name(head) && !ctx.possessive(head);
    let plain = run.end - run.first == 1;
    let office = OFFICES.contains(&ctx.tagged.tags[head].hash);
    let goes_on = ctx.is(the, run.end, ",")
        || ctx.same(the, run.end) && matches!(ctx.class(run.end), Class::Verb | Class::Aux | Class::Adv);
    let theirs = role && goes_on && if plain { near && !office } else { true };
    theirs.then(|| split(ctx, run, 4))
}

/// Nobody else is named in the sentence.
fn alone(ctx: &Context, m: usize, sentence: Run) -> bool {
    let somebody = |n: &usize| {
        let name = ctx.name(*n);
        ctx.mentions[*n].kind != Kind::Name
            || !is_empty(name.front)
            || !is_empty(name.core) && ctx.entry(name.core.first).is(GIVEN)
    };
    let others = (m + 1..ctx.mentions.len()).take_while(|n| ctx.run(*n).first < sentence.end);
    !others.into_iter().any(|n| somebody(&n))
}
