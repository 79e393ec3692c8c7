//! What attribution knows of an article before it looks at a single quotation.

use super::subject::{self, Subjects};
use crate::lexicon::{Class, Count, Tagged, hash, running_sum};
use crate::mention::{Kind, Mention};
use crate::text::sort_by_key;

/// A token is a cue from this rate on, percent.
pub(super) const CUE: u8 = 8;
/// How far behind a mention its cue is looked for, in tokens.
const CUE_AHEAD: usize = 30;
/// How far before it.
const CUE_BEHIND: usize = 12;
/// The longest noun phrase before its head, in tokens.
const PHRASE: usize = 8;

/// An article's tokens and mentions, and how they hang together.
pub struct Scene<'s, 'a> {
    /// The tokens.
    pub tagged: &'s Tagged<'a>,
    /// The mentions, in token order.
    pub mentions: &'s [Mention],
    /// What stands around each mention.
    pub around: Vec<Around>,
    /// Which mention is the subject of which verb.
    pub subjects: Subjects,
    /// Share of the article's spans that are short, percent.
    pub short: u8,
    plain: Vec<u32>,
    /// By the hashes of last names.
    names: Vec<(u32, Name)>,
}

/// What stands around a mention, as token numbers.
#[derive(Clone, Copy, Debug)]
pub struct Around {
    /// First token of its noun phrase.
    pub phrase: usize,
    /// The next cue in its sentence, before any span.
    pub cue: Option<usize>,
    /// The next verb, at the cue at the latest.
    pub verb: Option<usize>,
    /// The last cue before it.
    pub cue_before: Option<usize>,
    /// The hash of a name's last word.
    pub name: Option<u32>,
}

/// How a name is used in the article.
#[derive(Clone, Copy, Debug, Default)]
pub struct Name {
    /// How often it stands.
    pub uses: u32,
    /// How often beside a cue.
    pub beside_cue: u32,
}

impl<'s, 'a> Scene<'s, 'a> {
    /// The first token of the mention's noun phrase.
    #[must_use]
    pub fn phrase_start(&self, mention: usize) -> usize {
        self.around[mention].phrase.min(self.mentions[mention].first as usize)
    }

    /// Looks around every mention; `short` is the share of short spans, in percent.
    #[must_use]
    pub fn new(tagged: &'s Tagged<'a>, mentions: &'s [Mention], short: u8) -> Self {
        let around: Vec<_> = mentions.iter().map(|m| look_around(tagged, m)).collect();
        let used = |(mention, around): (&Mention, &Around)| {
            let beside_cue = u32::from(beside_cue(tagged, mention, around));
            Some((around.name?, Name { uses: 1, beside_cue }))
        };
        let mut names: Vec<_> = mentions.iter().zip(&around).filter_map(used).collect();
        sort_by_key(&mut names, |name| name.0);
        names.dedup_by(|next, name| {
            let same = next.0 == name.0;
            if same {
                name.1.uses += next.1.uses;
                name.1.beside_cue += next.1.beside_cue;
            }
            same
        });
        let mut plain = vec![false; tagged.len()];
        for mention in mentions.iter().filter(|m| !matches!(m.kind, Kind::OtherPronoun(_))) {
            plain[mention.first as usize] = true;
        }
        let subjects = subject::find(tagged, mentions, &around);
        Self { tagged, mentions, around, subjects, short, plain: running_sum(plain.into_iter()), names }
    }

    /// How the mention's name is used; nothing for what is no name.
    #[must_use]
    pub fn name(&self, mention: usize) -> Option<Name> {
        let name = self.around[mention].name?;
        let at = self.names.binary_search_by(|known| known.0.cmp(&name)).ok()?;
        Some(self.names[at].1)
    }

    /// How many mentions, pronouns that stand for sources rarely apart, begin at the tokens `from..to`.
    #[must_use]
    pub fn plain_mentions(&self, from: usize, to: usize) -> usize {
        if to <= from { 0 } else { (self.plain[to] - self.plain[from]) as usize }
    }

    /// The mentions that begin at the tokens `from..to`.
    #[must_use]
    pub fn mentions_in(&self, from: usize, to: usize) -> std::ops::Range<usize> {
        let before = |at: usize| self.mentions.partition_point(|m| (m.first as usize) < at);
        before(from)..before(to)
    }

    /// The mention that ends right before token `end`, and begins at token `from` or later.
    #[must_use]
    pub fn mention_before(&self, from: usize, end: usize) -> Option<usize> {
        self.mentions_in(from, end).last().filter(|m| self.mentions[*m].last as usize + 1 == end)
    }
}

fn look_around(tagged: &Tagged, mention: &Mention) -> Around {
    let (i, j) = (mention.first as usize, mention.last as usize);
    let sentence = tagged.sentence(i);
    let mut phrase = i;
    while phrase > sentence.first && i - phrase < PHRASE && in_phrase(tagged, phrase - 1) {
        phrase -= 1;
    }
    let (mut cue, mut verb) = (None, None);
    for k in (j + 1..sentence.end.min(j + CUE_AHEAD)).take_while(|k| !tagged.is_quoted(*k)) {
        if verb.is_none() && tagged.tags[k].class == Class::Verb {
            verb = Some(k);
        }
        if tagged.tags[k].cue >= CUE {
            cue = Some(k);
            break;
        }
    }
    let behind = (sentence.first.max(i.saturating_sub(CUE_BEHIND))..i).rev();
    let cue_before = behind.take_while(|k| !tagged.is_quoted(*k)).find(|k| tagged.tags[*k].cue >= CUE);
    let name = (mention.kind == Kind::Name).then(|| last_name(tagged, mention)).flatten();
    Around { phrase, cue, verb, cue_before, name }
}

fn in_phrase(tagged: &Tagged, k: usize) -> bool {
    matches!(tagged.tags[k].class, Class::Noun | Class::Det)
}

/// "Reed said" with no other capital between, or "said Reed".
fn beside_cue(tagged: &Tagged, mention: &Mention, around: &Around) -> bool {
    let (i, j) = (mention.first as usize, mention.last as usize);
    let next = around.cue.is_some_and(|k| k - j <= 3 && tagged.count(Count::Capitals, j + 1, k) == 0);
    next || around.cue_before == Some(i.wrapping_sub(1))
}

/// Words behind a name that are no part of it, and titles that are no name, lower case.
const NO_NAMES: &[&str] = &[
    "jr",
    "sr",
    "ii",
    "iii",
    "iv",
    "md",
    "phd",
    "esq",
    "mp",
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "sen",
    "senator",
    "rep",
    "gov",
    "president",
    "sir",
    "lord",
    "lady",
    "prof",
    "gen",
    "lt",
    "col",
    "sgt",
    "capt",
    "judge",
    "justice",
    "rev",
    "pope",
    "king",
    "queen",
    "mep",
    "msp",
    "qc",
    "kc",
    "cbe",
    "obe",
];

fn last_name(tagged: &Tagged, mention: &Mention) -> Option<u32> {
    let tokens = (mention.first as usize..=mention.last as usize).rev();
    for k in tokens {
        let word = tagged.lower(k);
        let word = word.strip_suffix("'s").or(word.strip_suffix('\'')).unwrap_or(word);
        if tagged.tags[k].class != Class::Mark && !NO_NAMES.contains(&word) {
            return Some(hash(word));
        }
    }
    None
}
