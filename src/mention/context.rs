//! The article's tokens and mentions, as everything here looks at them.

use super::name::{Name, is_empty, parse};
use super::nickname::is_nickname;
use super::role::is_role;
use super::{Kind, Mention, surname};
use crate::lexicon::{
    Class, Count, DOCUMENT, Entry, ORG, PARTICLE, PEOPLE, ROLE, Run, Tagged, entry, hash, hash_pair,
};
use crate::text::Span;

/// A headline has at least so many capitals.
const HEADLINE: usize = 5;
const NONE: u32 = u32::MAX;
/// A verb of saying, from this rate on, percent.
const SAYS: u8 = 30;

/// Tokens, mentions, and which mention covers which token.
pub(super) struct Context<'t, 'a> {
    pub tagged: &'t Tagged<'a>,
    pub mentions: &'t [Mention],
    names: Vec<Name>,
    /// Words for a trade or a rank that are somebody's surname here: "Ann Boxer".
    surnames: Vec<u32>,
    at: Vec<u32>,
    /// The mentions in reading order: captions and crossheads stand where they are printed.
    pub order: Vec<u32>,
    /// How many paragraphs of running text begin before the end of each block.
    places: Vec<u32>,
}

impl<'t, 'a> Context<'t, 'a> {
    pub fn new(tagged: &'t Tagged<'a>, mentions: &'t [Mention]) -> Self {
        let mut at = vec![NONE; tagged.len()];
        for (m, mention) in mentions.iter().enumerate() {
            at[mention.first as usize..=mention.last as usize].fill(m as u32);
        }
        let mut ctx = Self {
            tagged,
            mentions,
            names: Vec::new(),
            surnames: surname::among(tagged, |k| tagged.tags[k].entry.is(ROLE)),
            at,
            order: order(tagged, mentions),
            places: places(tagged),
        };
        let name = |m: usize| if mentions[m].kind == Kind::Name { parse(&ctx, m) } else { Name::default() };
        ctx.names = (0..mentions.len()).map(name).collect();
        for m in 0..mentions.len() {
            ctx.join_first(m);
        }
        for m in 1..mentions.len() {
            ctx.join_particles(m);
        }
        ctx
    }

    /// "governor | Jan | Roe", "April | Roe said", "“…,” | Will | Roe": a month or a verb elsewhere, a first name here.
    fn join_first(&mut self, m: usize) {
        const WORDS: [u32; 5] = [hash("jan"), hash("april"), hash("may"), hash("june"), hash("will")];
        let Name { front, core, .. } = self.names[m];
        let given = self.run(m).first.wrapping_sub(1);
        let single = core.end == core.first + 1 && is_empty(front);
        if !single || !self.is_any(core.first, given, &WORDS) || !self.upper(given) {
            return;
        }
        let introduces = |k: usize| {
            self.tagged.is_quoted(k)
                || self.same(given, k) && (!self.upper(k) && is_role(self, k) || self.says(k))
        };
        let said = || self.opens(given) && self.same(given, core.end) && self.says(core.end);
        if given.checked_sub(1).is_some_and(introduces) || said() {
            self.names[m].core.first = given;
        }
    }

    /// "Joost | van der | Meer", "Ann | “Red” | Roe": both mentions get the whole name.
    fn join_particles(&mut self, m: usize) {
        let (before, run) = (self.run(m - 1), self.run(m));
        let between = before.end..run.first;
        let particle = |k: usize| self.tagged.tags[k].entry.is(PARTICLE);
        let nickname = between.len() == 1 && is_nickname(self.tagged, between.start);
        let named = [m - 1, m].iter().all(|m| self.mentions[*m].kind == Kind::Name);
        if named
            && self.same(before.first, run.first)
            && (nickname || (2..4).contains(&between.len()) && between.clone().all(particle))
        {
            let (first, last) = (self.names[m - 1], self.names[m]);
            let title = nickname
                && first.core.end == first.core.first + 2
                && self.tagged.tags[first.core.first].entry.is(ROLE); // "Marine Ann “Red” Roe"
            let core = Run { first: first.core.first + usize::from(title), end: last.core.end };
            let first = Name { front: Run { end: core.first, ..first.front }, ..first };
            self.names[m - 1].core = core;
            self.names[m] = Name { core, post: last.post, ..first };
        }
    }

    /// Whether the word is for a trade or a rank, and somebody's surname in this article.
    pub fn is_surname(&self, k: usize) -> bool {
        self.surnames.contains(&self.tagged.tags[k].hash)
    }

    /// The parts of the mention's name; empty for what is no name.
    pub fn name(&self, m: usize) -> Name {
        self.names[m]
    }

    /// Whether token `k` is part of somebody's or something's name, titles apart.
    pub fn in_name(&self, k: usize) -> bool {
        self.mention_at(k).is_some_and(|m| (self.names[m].core.first..self.names[m].core.end).contains(&k))
    }

    /// Which paragraph of the running text the token stands in or behind.
    pub fn place(&self, k: usize) -> u32 {
        self.places[self.tagged.tags[k].block as usize]
    }

    /// Whether the token stands beside the running text.
    pub fn aside(&self, k: usize) -> bool {
        self.tagged.tags[k].paragraph as usize >= self.tagged.running
    }

    /// The mention that covers token `k`.
    pub fn mention_at(&self, k: usize) -> Option<usize> {
        self.at.get(k).filter(|m| **m != NONE).map(|m| *m as usize)
    }

    /// The mention's tokens.
    pub fn run(&self, m: usize) -> Run {
        Run { first: self.mentions[m].first as usize, end: self.mentions[m].last as usize + 1 }
    }

    /// Whether the token's sentence is a headline in capitals: what looks like a name there may be none.
    pub fn headline(&self, k: usize) -> bool {
        let (sentence, paragraph) = (self.tagged.sentence(k), self.tagged.paragraph(k));
        let capitals = self.tagged.count(Count::Capitals, sentence.first, sentence.end);
        let telling =
            |k: &usize| matches!(self.class(*k), Class::Verb | Class::Noun | Class::Ing | Class::Adv);
        let verb = |k: usize| self.class(k) == Class::Verb && !self.upper(k);
        let small = || (sentence.first..sentence.end).filter(telling).filter(|k| !self.upper(*k)).count();
        sentence == paragraph
            && (HEADLINE..5 * HEADLINE).contains(&capitals)
            && small() * 8 <= capitals
            && !(sentence.first..sentence.end).any(verb)
    }

    /// Whether both tokens exist and stand in one sentence.
    pub fn same(&self, i: usize, k: usize) -> bool {
        if i >= self.tagged.len() {
            return false;
        }
        let sentence = self.tagged.sentence(i);
        sentence.first <= k && k < sentence.end
    }

    /// Whether token `k` stands in the sentence of `i` and is this word or mark.
    pub fn is(&self, i: usize, k: usize, word: &str) -> bool {
        self.same(i, k) && self.tagged.tags[k].hash == hash(word)
    }

    /// Whether token `k` stands in the sentence of `i` and is one of these.
    pub fn is_any(&self, i: usize, k: usize, words: &[u32]) -> bool {
        self.same(i, k) && words.contains(&self.tagged.tags[k].hash)
    }

    pub fn class(&self, k: usize) -> Class {
        self.tagged.tags[k].class
    }

    pub fn upper(&self, k: usize) -> bool {
        self.tagged.tags[k].upper
    }

    /// "himself", "herself".
    pub fn is_reflexive(&self, k: usize) -> bool {
        [hash("himself"), hash("herself")].contains(&self.tagged.tags[k].hash)
    }

    /// Whether token `k` is a verb of saying.
    pub fn says(&self, k: usize) -> bool {
        self.tagged.tags[k].cue >= SAYS
    }

    /// Whether token `k` is the last full stop of "U.S.".
    pub fn closes_initials(&self, k: usize) -> bool {
        let initials = |k: usize| self.upper(k) && self.tagged.word(k).contains('.');
        (1..self.tagged.len()).contains(&k)
            && self.same(k, k - 1)
            && self.tagged.word(k) == "."
            && initials(k - 1)
    }

    /// "Ed Roe Jr" with the full stop that is part of it.
    pub fn with_stop(&self, run: Run) -> Run {
        const SHORT: [u32; 2] = [hash("jr"), hash("sr")];
        let stop = run.end > run.first && self.is(run.end - 1, run.end, ".");
        let short = stop && SHORT.contains(&self.tagged.tags[run.end - 1].hash);
        Run { end: run.end + usize::from(short), ..run }
    }

    /// "state" is a noun in roles, though it may report elsewhere.
    pub fn is_state(&self, k: usize) -> bool {
        self.tagged.tags[k].hash == hash("state")
    }

    /// Whether the token opens its sentence, where capitals say little.
    pub fn opens(&self, k: usize) -> bool {
        self.tagged.sentence(k).first == k
    }

    /// The word in lower case without its possessive ending.
    pub fn bare(&self, k: usize) -> &'t str {
        bare(self.tagged.lower(k))
    }

    /// Whether the token is a possessive: "Ann's", or "Sanders" before a lone apostrophe.
    pub fn possessive(&self, k: usize) -> bool {
        self.tagged.possessive(k)
    }

    /// "Clinton's" in front of what is hers.
    pub fn upper_possessive(&self, k: usize) -> bool {
        self.upper(k) && self.possessive(k)
    }

    /// What the lists say of the word without its possessive ending.
    pub fn entry(&self, k: usize) -> Entry {
        let lower = self.tagged.lower(k);
        match lower.strip_suffix("'s") {
            Some(stem) => entry(hash(stem)),
            None => self.tagged.tags[k].entry,
        }
    }

    /// Whether a verb follows token `k`: it is a subject.
    pub fn acts(&self, k: usize) -> bool {
        let verb = |n: usize| matches!(self.class(n), Class::Verb | Class::Aux | Class::Adv);
        self.same(k, k + 1) && (verb(k + 1) || self.tagged.tags[k + 1].cue >= 20)
    }

    /// The words of these tokens as printed, without a possessive ending.
    pub fn text(&self, run: Run) -> &'a str {
        let (first, last) = (&self.tagged.tags[run.first], &self.tagged.tags[run.end - 1]);
        let span = Span { start: first.span.start, end: last.span.end };
        let text = span.of(self.tagged.text(first.block)).trim_end_matches([',', ' ']);
        ["'s", "’s", "'S", "’S"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text)
    }
}

/// Two lists, each in the order of the page, become one: the running text and what stands beside it.
fn order(tagged: &Tagged, mentions: &[Mention]) -> Vec<u32> {
    let tag = |m: usize| &tagged.tags[mentions[m].first as usize];
    let aside =
        mentions.partition_point(|m| (tagged.tags[m.first as usize].paragraph as usize) < tagged.running);
    let (mut running, mut beside) = (0, aside);
    let mut order = Vec::with_capacity(mentions.len());
    while running < aside || beside < mentions.len() {
        let next = if beside == mentions.len() || running < aside && tag(running).block < tag(beside).block {
            &mut running
        } else {
            &mut beside
        };
        order.push(*next as u32);
        *next += 1;
    }
    order
}

fn places(tagged: &Tagged) -> Vec<u32> {
    let blocks = tagged.tags.iter().map(|t| t.block + 1).max().unwrap_or(0);
    let mut places = vec![0; blocks as usize];
    for run in &tagged.paragraphs[..tagged.running] {
        places[tagged.tags[run.first].block as usize] = 1;
    }
    let mut sum = 0;
    for place in &mut places {
        sum += *place;
        *place = sum;
    }
    places
}

/// A word in lower case without `'s`.
pub(super) fn bare(lower: &str) -> &str {
    lower.strip_suffix("'s").unwrap_or(lower).trim_end_matches('\'')
}

/// What the lists say of a noun, in the singular where they do not know its plural; and whether it was one.
pub(super) fn noun_entry(lower: &str) -> (Entry, bool) {
    let known = entry(hash(lower));
    if known.flags & PERSONAL != 0 {
        return (known, known.is(PEOPLE) && !known.is(ORG)); // "police", not "company"
    }
    let singular = match (lower.strip_suffix("ies"), lower.strip_suffix("men"), lower.strip_suffix('s')) {
        (Some(stem), ..) => entry(hash_pair(stem, "y")),
        (_, Some(stem), _) => entry(hash_pair(stem, "man")),
        (.., Some(stem)) => entry(hash(stem)),
        _ => Entry::UNKNOWN,
    };
    if singular.flags & PERSONAL == 0 { (known, false) } else { (singular, true) }
}

const PERSONAL: u32 = ROLE | PEOPLE | DOCUMENT | ORG;
