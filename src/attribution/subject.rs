//! Which mention is the subject of which verb, without a parser.
//!
//! From each verb or cue the walk goes left: over adverbs, auxiliaries, parentheses and spans; over
//! an apposition between commas; past a noun phrase behind a preposition; from an object to its
//! verb's subject; from a second verb ("went on to say", ", adding") to the first one's.
//! In `"…," said Reed` it goes right. What it misses: subjects behind relative clauses of any length.

use super::scene::{Around, CUE};
use crate::lexicon::{Class, P_OBJECT, P_POSSESSIVE, ROLE, SAYS, Tagged, hash};
use crate::mention::{Kind, Mention};

/// How far the walk follows one verb to another.
const DEPTH: usize = 6;
/// How many steps a walk takes, in tokens.
const STEPS: usize = 40;
/// The longest apposition it jumps, in tokens.
const APPOSITION: usize = 18;
/// Forms of "be".
pub(super) const BE: [u32; 7] =
    [hash("is"), hash("are"), hash("was"), hash("were"), hash("be"), hash("been"), hash("being")];
/// How far behind a verb an inverted subject stands, in tokens.
const INVERTED: usize = 10;

/// The subject of each verb, and the verbs of each mention.
pub struct Subjects {
    /// [`NOBODY`] where nobody is.
    of_verb: Vec<u32>,
    verbs: Vec<Vec<u32>>,
}

impl Subjects {
    /// The mention that is the subject of the verb at this token.
    #[must_use]
    pub fn of(&self, verb: usize) -> Option<usize> {
        somebody(self.of_verb[verb]).map(|m| m as usize)
    }

    /// The verbs, as tokens in order, of which the mention is the subject.
    #[must_use]
    pub fn verbs(&self, mention: usize) -> &[u32] {
        &self.verbs[mention]
    }
}

/// Walks from every verb and cue to its subject.
pub(super) fn find(tagged: &Tagged, mentions: &[Mention], around: &[Around]) -> Subjects {
    let mut at = vec![NOBODY; tagged.len()];
    for (m, mention) in mentions.iter().enumerate() {
        at[mention.first as usize..=mention.last as usize].fill(m as u32);
    }
    let mut walker = Walker { tagged, mentions, around, at, memo: vec![UNKNOWN; tagged.len()] };
    let mut verbs = vec![Vec::new(); mentions.len()];
    let mut of_verb = vec![NOBODY; tagged.len()];
    for (k, tag) in tagged.tags.iter().enumerate() {
        let acts = matches!(tag.class, Class::Verb | Class::Ing) || tag.cue >= CUE;
        if let Some(m) = acts.then(|| walker.walk(k, 0)).flatten() {
            of_verb[k] = m;
            verbs[m as usize].push(k as u32);
        }
    }
    Subjects { of_verb, verbs }
}

/// Stands for no mention.
const NOBODY: u32 = u32::MAX;
/// Nothing was found yet.
const UNKNOWN: u32 = NOBODY - 1;

fn somebody(m: u32) -> Option<u32> {
    (m < UNKNOWN).then_some(m)
}

struct Walker<'t, 'a> {
    tagged: &'t Tagged<'a>,
    mentions: &'t [Mention],
    around: &'t [Around],
    /// The mention that covers each token.
    at: Vec<u32>,
    /// What was found for a token, once it was walked from.
    memo: Vec<u32>,
}

/// Where a walk goes next.
enum Next {
    Token(Option<usize>),
    Found(Option<u32>),
}

impl Walker<'_, '_> {
    fn class(&self, k: usize) -> Class {
        self.tagged.tags[k].class
    }

    fn is(&self, k: usize, word: u32) -> bool {
        self.tagged.tags[k].hash == word
    }

    fn walk(&mut self, verb: usize, depth: usize) -> Option<u32> {
        if self.memo[verb] != UNKNOWN {
            return somebody(self.memo[verb]);
        }
        if depth > DEPTH {
            return None;
        }
        self.memo[verb] = NOBODY; // a circle ends here
        let found = match () {
            () if self.is(verb, hash("according")) => self.behind(verb, hash("to")),
            () if self.is_passive(verb) => self.behind(verb, hash("by")),
            () => self.seen(verb).or_else(|| self.inverted(verb)).or_else(|| self.leftward(verb, depth)),
        };
        self.memo[verb] = found.unwrap_or(NOBODY);
        found
    }

    /// "according to | mayoral adviser Ann Reed", "described by | Ann Reed".
    fn behind(&self, verb: usize, tie: u32) -> Option<u32> {
        let sentence = self.tagged.sentence(verb);
        let first = verb + 1;
        let phrase = |k: &usize| {
            let word = matches!(self.class(*k), Class::Det | Class::Noun | Class::Adv);
            let inside = word || somebody(self.at[*k]).is_some();
            inside && !self.tagged.is_quoted(*k) && !self.is(*k, hash("that")) // "told by Reed that the plan"
        };
        let told = (first + 1..sentence.end.min(first + INVERTED)).take_while(phrase);
        let tied = first < sentence.end && self.is(first, tie);
        told.filter(|_| tied).filter_map(|k| somebody(self.at[k])).last()
    }

    /// "was described by": what stands before it says nothing.
    fn is_passive(&self, verb: usize) -> bool {
        let sentence = self.tagged.sentence(verb);
        let helps = |k: &usize| matches!(self.class(*k), Class::Adv | Class::Aux);
        let mut helpers = (sentence.first..verb).rev().take_while(helps);
        self.has_agent(verb) && helpers.any(|k| BE.contains(&self.tagged.tags[k].hash))
    }

    /// "heard Ann Reed say".
    fn seen(&self, verb: usize) -> Option<u32> {
        const SEES: [u32; 8] = [
            hash("heard"),
            hash("hear"),
            hash("hears"),
            hash("saw"),
            hash("watched"),
            hash("let"),
            hash("lets"),
            hash("made"),
        ];
        let m = somebody(self.at[verb.checked_sub(1)?])?;
        let before =
            self.around[m as usize].phrase.min(self.mentions[m as usize].first as usize).checked_sub(1)?;
        let sentence = self.tagged.sentence(verb);
        let bare = !self.tagged.lower(verb).ends_with(['d', 's']) && self.class(verb) == Class::Verb;
        let sees = before >= sentence.first && SEES.contains(&self.tagged.tags[before].hash);
        (bare && sees).then_some(m)
    }

    /// `"…," said Reed`
    fn inverted(&self, verb: usize) -> Option<u32> {
        let sentence = self.tagged.sentence(verb);
        let before = verb
            .checked_sub(1)
            .filter(|p| self.tagged.tags[*p].paragraph == self.tagged.tags[verb].paragraph)?;
        let comma =
            before > sentence.first && self.is(before, hash(",")) && self.tagged.is_quoted(before - 1);
        if !self.tagged.is_quoted(before) && !comma {
            return None;
        }
        for k in verb + 1..sentence.end.min(verb + INVERTED) {
            if let Some(m) = somebody(self.at[k]) {
                return Some(m);
            }
            let passes = matches!(self.class(k), Class::Det | Class::Noun | Class::Prep | Class::Adv);
            if !passes && !self.is(k, hash(".")) {
                return None;
            }
        }
        None
    }

    fn leftward(&mut self, verb: usize, depth: usize) -> Option<u32> {
        let first = self.tagged.sentence(verb).first;
        let mut next = verb.checked_sub(1);
        for _ in 0..STEPS {
            let i = next.filter(|i| *i >= first)?;
            match self.step(verb, i, first, depth) {
                Next::Token(k) => next = k,
                Next::Found(found) => return found,
            }
        }
        None
    }

    fn step(&mut self, verb: usize, i: usize, first: usize, depth: usize) -> Next {
        let left = Next::Token(i.checked_sub(1));
        if self.tagged.is_quoted(i) {
            return left;
        }
        if self.is(i, hash(")")) {
            return Next::Token(self.before_bracket(i, first));
        }
        if let (Some(m), true) = (somebody(self.at[i]), self.class(i) != Class::Verb) {
            return self.at_mention(m, verb, first, depth);
        }
        const JOINS: [u32; 3] = [hash("and"), hash("but"), hash("or")];
        if self.is(i, hash(",")) {
            return self.at_comma(verb, i, first, depth);
        }
        if JOINS.contains(&self.tagged.tags[i].hash) {
            let earlier = self.verb_before(i, first);
            return earlier.map_or(left, |v| Next::Found(self.walk(v, depth + 1)));
        }
        if self.is_reduced(i, first) {
            return left; // "engineers hired by the city warned"
        }
        if matches!(self.class(i), Class::Verb | Class::Ing) {
            return Next::Found(self.walk(i, depth + 1)); // "went on to say"
        }
        left
    }

    /// "hired by" right behind a noun.
    fn is_reduced(&self, verb: usize, first: usize) -> bool {
        let participle = self.class(verb) == Class::Verb && self.has_agent(verb);
        participle && verb > first && self.class(verb - 1) == Class::Noun
    }

    /// "sponsored by".
    fn has_agent(&self, verb: usize) -> bool {
        verb + 1 < self.tagged.sentence(verb).end && self.is(verb + 1, hash("by"))
    }

    fn before_bracket(&self, close: usize, first: usize) -> Option<usize> {
        let open = (first + 1..close).rev().find(|k| self.is(*k, hash("("))).unwrap_or(first);
        open.checked_sub(1)
    }

    fn at_mention(&mut self, m: u32, verb: usize, first: usize, depth: usize) -> Next {
        let mention = &self.mentions[m as usize];
        if verb == mention.last as usize + 1 && self.tagged.lower(verb).ends_with("ing") {
            return Next::Found(Some(m)); // "pictures of Reed saying"
        }
        let own = mention.first as usize;
        let entry = self.tagged.tags[own].entry;
        if matches!(mention.kind, Kind::OtherPronoun(_)) && entry.is(P_POSSESSIVE | P_OBJECT) {
            return Next::Token(own.checked_sub(1));
        }
        let phrase = self.around[m as usize].phrase.min(own);
        let Some(before) = phrase.checked_sub(1).filter(|b| *b >= first) else {
            return Next::Found(Some(m));
        };
        match self.class(before) {
            Class::Prep if self.opens_clause(before, mention, verb) => Next::Found(Some(m)),
            Class::Verb | Class::Ing if self.is_reported(before, mention) => Next::Found(Some(m)),
            Class::Prep => Next::Token(before.checked_sub(1)), // inside a preposition's phrase
            Class::Verb | Class::Ing => Next::Found(self.walk(before, depth + 1)), // an object
            _ => Next::Found(Some(self.bearer(m, before).unwrap_or(m))),
        }
    }

    /// "Hale said | Ann Reed had called it": the subject of the reported clause.
    fn is_reported(&self, before: usize, mention: &Mention) -> bool {
        let next = mention.last as usize + 1;
        self.tagged.tags[before].entry.reports & SAYS != 0
            && next < self.tagged.sentence(before).end
            && matches!(self.class(next), Class::Aux | Class::Verb)
    }

    /// "after Ann Reed had said", "as Ann Reed said", but not "known as Ann Reed said".
    fn opens_clause(&self, before: usize, mention: &Mention, verb: usize) -> bool {
        const CLAUSES: [u32; 6] =
            [hash("after"), hash("as"), hash("before"), hash("since"), hash("until"), hash("than")];
        const NAMED: [u32; 4] = [hash("known"), hash("identified"), hash("named"), hash("described")];
        let helps = |k: usize| matches!(self.class(k), Class::Aux | Class::Adv);
        let end = mention.last as usize + 1;
        let apposed = end + 1 < verb && self.is(end, hash(",")) && self.is(verb - 1, hash(","));
        let tied = |k: usize| helps(k) || matches!(self.class(k), Class::Prep | Class::Det | Class::Noun);
        let beside = apposed || (end..verb).all(tied); // "after a clerk at the shop said"
        let named = before > 0 && NAMED.contains(&self.tagged.tags[before - 1].hash);
        beside && CLAUSES.contains(&self.tagged.tags[before].hash) && !named
    }

    /// "Ann Reed, Secretary to the Admiralty said": whose role the mention behind this comma is.
    fn bearer(&self, m: u32, comma: usize) -> Option<u32> {
        let role = self.tagged.tags[self.mentions[m as usize].last as usize].entry.is(ROLE);
        let before = comma.checked_sub(1).filter(|_| role && self.is(comma, hash(",")))?;
        somebody(self.at[before]).filter(|name| self.mentions[*name as usize].kind == Kind::Name)
    }

    fn at_comma(&mut self, verb: usize, i: usize, first: usize, depth: usize) -> Next {
        let participle = self.tagged.lower(verb).ends_with("ing") && self.class(verb - 1) != Class::Aux;
        if let Some(v) = participle.then(|| self.verb_before(i, first)).flatten() {
            return Next::Found(self.walk(v, depth + 1));
        }
        if i + 1 == verb {
            let mut j = i;
            while j > first && i - j < APPOSITION {
                j -= 1;
                if self.is(j, hash(",")) {
                    let clause = self.owned_clause(j, first); // "Reed, whose boat, the Tern, leaks, said"
                    return Next::Token(clause.unwrap_or(j).checked_sub(1)); // over an apposition
                }
                if self.tagged.is_quoted(j) {
                    break;
                }
            }
        }
        Next::Token(i.checked_sub(1))
    }

    /// The comma before "whose" where a verb goes on behind comma `j`.
    fn owned_clause(&self, j: usize, first: usize) -> Option<usize> {
        let verb = |k: usize| matches!(self.class(k), Class::Verb | Class::Aux);
        let goes_on = verb(j + 1) || self.tagged.lower(j + 1).ends_with('s'); // "leaks" looks like a noun
        let whose = (first.max(j.saturating_sub(APPOSITION))..j).rev().find(|k| self.is(*k, hash("whose")));
        whose.and_then(|k| k.checked_sub(1)).filter(|k| goes_on && self.is(*k, hash(",")))
    }

    fn verb_before(&self, i: usize, first: usize) -> Option<usize> {
        // "the forum sponsored by the Post"
        (first..i).rev().find(|k| self.class(*k) == Class::Verb && !self.has_agent(*k))
    }
}
