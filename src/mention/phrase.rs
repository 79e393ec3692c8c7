//! Noun phrases around a head noun: "a spokesman for the council".

use super::context::{Context, noun_entry};
use super::{Kind, SourceKind, role};
use crate::lexicon::{Class, DOCUMENT, NOUN_DET, ORG, P_POSSESSIVE, PEOPLE, ROLE, Run, STOP, hash};

/// The longest phrase before its head, in tokens.
const BEFORE: usize = 8;
/// The longest behind it.
const BEHIND: usize = 9;

/// A noun phrase.
pub(super) struct Phrase {
    pub run: Run,
    /// The noun everything else hangs on, a token.
    pub head: usize,
    pub kind: SourceKind,
    pub determiner: Determiner,
    /// Said of people, not of things.
    pub human: bool,
    /// By a listed noun.
    pub listed: bool,
    pub plural: bool,
}

/// What a phrase begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Determiner {
    /// "the", "this".
    Definite,
    /// "his", "the council's".
    Possessive,
    /// "a", "one", "another".
    Indefinite,
    /// "any", "no": nobody in particular.
    Generic,
    /// Nothing, or a number.
    None,
}

/// The phrase whose head is the mention's last word.
pub(super) fn around(ctx: &Context, m: usize) -> Phrase {
    let mention = ctx.run(m);
    let head = head(ctx, mention.end - 1);
    let run = Run { first: first(ctx, mention.first), end: end(ctx, head + 1) };
    let (entry, plural) = noun_entry(ctx.bare(head));
    let demonym = head + 1 == mention.end && ctx.upper(head) && ctx.mentions[m].kind == Kind::Name; // "the Italian"
    let person = entry.is(ROLE) || role::is_role(ctx, head) || demonym;
    let kind = match () {
        () if person && !plural => SourceKind::Unnamed,
        () if plural || entry.is(PEOPLE | ORG) => SourceKind::Group,
        () if entry.is(DOCUMENT) => SourceKind::Document,
        () => SourceKind::Unnamed,
    };
    let human = person || entry.is(PEOPLE);
    Phrase {
        run,
        head,
        kind,
        determiner: determiner(ctx, run.first, head),
        human,
        listed: entry.is(ROLE),
        plural,
    }
}

/// "One of them", "another", with what "of" ties to it; none for what only points back: "this".
pub(super) fn somebody(ctx: &Context, first: usize) -> Option<Run> {
    const MEMBERS: usize = 4;
    const POINTING: [u32; 6] =
        [hash("this"), hash("these"), hash("those"), hash("you"), hash("mine"), hash("two")];
    if ctx.is_any(first, first, &POINTING) {
        return None;
    }
    let of = ctx.is(first, first + 1, "of");
    let members =
        |k: &usize| ctx.same(first, *k) && matches!(ctx.class(*k), Class::Noun | Class::Det | Class::Object);
    let end = (first + 2..first + 2 + MEMBERS).take_while(members).last().filter(|_| of);
    let end = end.unwrap_or(first) + 1;
    let said = first > 0 && ctx.same(first, first - 1) && ctx.says(first - 1);
    let who = ctx.is(first, end, ",") && ctx.is(first, end + 1, "who"); // "One of them, who would not give …"
    (said || who || ctx.acts(end - 1)).then_some(Run { first, end })
}

/// "One", "another": not several.
pub(super) fn is_one(ctx: &Context, k: usize) -> bool {
    ctx.is_any(k, k, &[hash("one"), hash("another"), hash("everyone"), hash("someone"), hash("somebody")])
}

/// "One survey respondent": the mention may be a noun before the head.
fn head(ctx: &Context, noun: usize) -> usize {
    let heads = |k: usize| role::is_role(ctx, k) || ctx.tagged.tags[k].entry.is(DOCUMENT | PEOPLE | ORG);
    let next = |k: &usize| {
        let noun = ctx.class(*k) == Class::Noun && heads(*k);
        !ctx.upper(*k) && (noun || field(ctx, *k))
    };
    let last = (noun + 1..noun + 3).take_while(|k| ctx.same(noun, *k)).take_while(next).last();
    last.filter(|k| ctx.class(*k) == Class::Noun).unwrap_or(noun)
}

/// "housing" in "the shadow housing secretary", "accompanying" in "an accompanying editorial".
fn field(ctx: &Context, k: usize) -> bool {
    ctx.class(k) == Class::Ing && ctx.same(k, k + 1) && ctx.class(k + 1) == Class::Noun
}

/// Left over adjectives and nouns, up to the determiner.
fn first(ctx: &Context, head: usize) -> usize {
    let sentence = ctx.tagged.sentence(head).first;
    let mut first = head;
    while first > sentence && head - first < BEFORE {
        first = match first - 1 {
            k if belongs(ctx, k) => k,
            k if k > sentence && joins(ctx, k) => k - 1,
            _ => break,
        };
        if ctx.tagged.tags[first].entry.is(NOUN_DET) {
            break;
        }
    }
    first
}

/// "U.S. senator", "The former first lady and senator": the token before it belongs to the phrase too.
fn joins(ctx: &Context, k: usize) -> bool {
    let pair = ctx.tagged.tags[k].hash == hash("and")
        && role::is_role(ctx, k - 1)
        && k > 1
        && ctx.same(k, k - 2)
        && ctx.class(k - 2) != Class::Verb;
    ctx.closes_initials(k) || pair || ctx.tagged.plural_possessive(k)
}

fn belongs(ctx: &Context, k: usize) -> bool {
    const DETERMINERS: [u32; 2] = [hash("that"), hash("no")];
    let tag = &ctx.tagged.tags[k];
    let describes = matches!(tag.class, Class::Verb | Class::Ing) && role::precedes(ctx, k);
    let noun = tag.class == Class::Noun && (!tag.entry.is(STOP) || tag.upper) || field(ctx, k);
    let adverb = tag.class == Class::Adv && k > 0 && ctx.same(k, k - 1) && ctx.class(k - 1) == Class::Det;
    describes
        || noun
        || adverb
        || adjective(ctx, k)
        || tag.class == Class::Det && !DETERMINERS.contains(&tag.hash)
}

/// "unaligned" in "one unaligned strategist".
fn adjective(ctx: &Context, k: usize) -> bool {
    let (tag, word) = (&ctx.tagged.tags[k], ctx.tagged.lower(k));
    let looks = matches!(tag.class, Class::Verb | Class::Adv) && (word.ends_with("ed") || word.contains('-'));
    looks && tag.cue < 8 && k > 0 && ctx.same(k, k - 1) && ctx.tagged.tags[k - 1].entry.is(NOUN_DET)
}

/// Over "for the council", "of Ann Poe"; names are taken whole.
fn end(ctx: &Context, after: usize) -> usize {
    let head = after - 1;
    let tie = after + usize::from(is_tied(ctx, head));
    if tie == after && !leads(ctx, head, after) {
        return after;
    }
    let (mut k, mut end) = (tie + 1, after);
    k += usize::from(ctx.is_any(head, k, &[hash("about"), hash("around")])); // "of about nine"
    while ctx.same(head, k) && k - after < BEHIND {
        let name = ctx.mention_at(k).filter(|m| ctx.mentions[*m].kind == Kind::Name);
        k = match name {
            Some(m) => ctx.run(m).end,
            None if field(ctx, k) => k + 1, // "for the housing association"
            None if ctx.class(k) == Class::Ing && ctx.possessive(k - 1) => k + 1, // "with Roe's thinking"
            None if matches!(ctx.class(k), Class::Noun | Class::Det) && ctx.tagged.tags[k].cue < 20 => k + 1,
            None => break,
        };
        if ctx.class(k - 1) != Class::Det || ctx.in_name(k - 1) {
            end = k; // not "a spokesman for the"
        }
        if leads_on(ctx, k) {
            k += 1;
        }
    }
    end
}

/// "a source close to", "a letter sent to": what stands between a noun and its preposition.
fn is_tied(ctx: &Context, head: usize) -> bool {
    const NEAR: [u32; 2] = [hash("close"), hash("familiar")];
    const SENT: [u32; 5] = [hash("sent"), hash("seen"), hash("posted"), hash("published"), hash("obtained")];
    let next = head + 1;
    let written = ctx.entry(head).is(DOCUMENT) && ctx.is_any(head, next, &SENT);
    (written || ctx.is_any(head, next, &NEAR))
        && ctx.same(head, next + 1)
        && ctx.class(next + 1) == Class::Prep
}

/// A preposition that ties what follows to the noun; "on Friday" does not.
fn leads(ctx: &Context, head: usize, k: usize) -> bool {
    const TIES: [u32; 7] =
        [hash("for"), hash("of"), hash("at"), hash("from"), hash("with"), hash("on"), hash("in")];
    let day =
        |k: usize| ctx.same(head, k) && ctx.tagged.tags[k].entry.is(STOP) && ctx.class(k) == Class::Noun;
    ctx.is_any(head, k, &TIES) && !day(k + 1)
        || ctx.is(head, k, "to") && ctx.same(head, k + 1) && ctx.upper(k + 1)
}

fn leads_on(ctx: &Context, k: usize) -> bool {
    ctx.is(k - 1, k, "of") || ctx.is(k - 1, k, "for") && ctx.in_name(k - 1)
}

fn determiner(ctx: &Context, first: usize, head: usize) -> Determiner {
    const DEFINITE: [u32; 4] = [hash("the"), hash("this"), hash("that"), hash("these")];
    const INDEFINITE: [u32; 6] =
        [hash("a"), hash("an"), hash("one"), hash("another"), hash("some"), hash("several")];
    const GENERIC: [u32; 4] = [hash("any"), hash("no"), hash("every"), hash("each")];
    let word = ctx.tagged.tags[first].hash;
    let possessive = |k: usize| ctx.tagged.tags[k].entry.is(P_POSSESSIVE) || ctx.possessive(k);
    match () {
        () if (first..head).any(possessive) => Determiner::Possessive,
        () if DEFINITE.contains(&word) => Determiner::Definite,
        () if INDEFINITE.contains(&word) => Determiner::Indefinite,
        () if GENERIC.contains(&word) => Determiner::Generic,
        () => Determiner::None,
    }
}
