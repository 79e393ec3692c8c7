//! Features that are words: a conditional logit over hashed strings, one weight each.
//!
//! A string says where the candidate stands (behind the span, before it in its sentence, in another
//! sentence, in another paragraph) and which words stand around it, names put aside.

use super::features::{CAPITAL, CAPITAL_S, Spot, left_cue};
use super::scene::{Around, Scene};
use crate::lexicon::{AUX, BORDER, CONJ, DET, OBJECT, PREP, Run, SUB, SUBJECT, fold, hash};
use crate::mention::{Kind, Mention};
use crate::text::letter;
use std::ops::Range;

/// Calls `each(row, id)` for every string of every row of the span, rows as in [`super::features::rows`].
pub fn visit(scene: &Scene, spot: Spot, candidates: Range<usize>, mut each: impl FnMut(usize, u32)) {
    let places = Places::new(scene, spot);
    let count = candidates.len();
    for (row, candidate) in candidates.enumerate() {
        let (mention, around) = (&scene.mentions[candidate], &scene.around[candidate]);
        let zone = places.zone(mention.first as usize);
        places.candidate(mention, around, zone, &mut |id| each(row, id));
        places.span(zone, &mut |id| each(row, id));
        places.cue(around.cue, &mut |id| each(row, id));
    }
    places.extra(b'N', &mut |id| each(count, id));
    places.extra(b'D', &mut |id| each(count + 1, id));
}

/// A candidate's zone, and the weight of its own strings in that zone.
pub(super) type Known = (u8, i32);

/// The weight of all strings of each row; `known` are the first candidates' as of another span, and becomes all.
pub(super) fn sums(
    scene: &Scene,
    spot: Spot,
    candidates: Range<usize>,
    known: &mut Vec<Known>,
    weight: impl Fn(u32) -> i32,
) -> Vec<i32> {
    let places = Places::new(scene, spot);
    let mut sums = Vec::with_capacity(candidates.len() + 2);
    known.resize(candidates.len(), (0, 0));
    let mut span = (0, 0); // neighbours mostly share a zone
    for (candidate, own) in candidates.zip(known) {
        let (mention, around) = (&scene.mentions[candidate], &scene.around[candidate]);
        let zone = places.zone(mention.first as usize);
        if own.0 != zone {
            *own = (zone, 0);
            places.candidate(mention, around, zone, &mut |id| own.1 += weight(id));
        }
        if span.0 != zone {
            span = (zone, 0);
            places.span(zone, &mut |id| span.1 += weight(id));
        }
        let mut sum = own.1 + span.1;
        places.cue(around.cue, &mut |id| sum += weight(id));
        sums.push(sum);
    }
    sums.extend([b'N', b'D'].map(|row| {
        let mut sum = 0;
        places.extra(row, &mut |id| sum += weight(id));
        sum
    }));
    sums
}

/// Words that stay themselves though capitalised.
const CLOSED: u32 = SUBJECT | DET | PREP | AUX | SUB | CONJ | OBJECT;
/// The last word of a span that counts as short.
const SHORT: usize = 6;
const NAME: u32 = hash("§name");

struct Places<'p, 's, 'a> {
    scene: &'p Scene<'s, 'a>,
    spot: Spot<'p>,
    paragraph: Run,
    cue: Option<usize>,
    before: u32,
    behind: u32,
}

/// Bits of a string's id: few enough to be small in the weights' file, enough that few strings meet.
pub const ID_BITS: u32 = 20;

/// One string: a template's number, the zone, up to two words.
fn id(template: u8, zone: u8, first: u32, second: u32) -> u32 {
    let mut state = u64::from(template) << 8 | u64::from(zone);
    for word in [first, second] {
        state = (state ^ u64::from(word)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        state ^= state >> 29;
    }
    (state >> (64 - ID_BITS)) as u32
}

impl<'p, 's, 'a> Places<'p, 's, 'a> {
    fn new(scene: &'p Scene<'s, 'a>, spot: Spot<'p>) -> Self {
        let paragraph = scene.tagged.paragraph(spot.token);
        let mut places =
            Self { scene, spot, paragraph, cue: left_cue(scene, spot.token), before: 0, behind: 0 };
        places.before = places.shape(spot.token.wrapping_sub(1), paragraph);
        places.behind = places.shape(spot.token + 1, paragraph);
        places
    }

    /// The token's word, or what stands for a name or the border.
    fn shape(&self, k: usize, run: Run) -> u32 {
        if k < run.first || k >= run.end {
            return BORDER;
        }
        let tag = &self.scene.tagged.tags[k];
        match tag.upper && !tag.entry.is(CLOSED) {
            false => tag.hash,
            true if self.scene.tagged.lower(k).ends_with("'s") => CAPITAL_S,
            true => CAPITAL,
        }
    }

    fn zone(&self, token: usize) -> u8 {
        let tagged = self.scene.tagged;
        match () {
            () if token > self.spot.token => b'A',
            () if tagged.sentence(token) == tagged.sentence(self.spot.token) => b'B',
            () if tagged.tags[token].paragraph == tagged.tags[self.spot.token].paragraph => b'S',
            () => b'P',
        }
    }

    /// The strings of a candidate and its zone.
    fn candidate(&self, mention: &Mention, around: &Around, zone: u8, each: &mut impl FnMut(u32)) {
        let (i, j) = (mention.first as usize, mention.last as usize);
        let sentence = self.scene.tagged.sentence(i);
        let shape = |k: usize| self.shape(k, sentence);
        if mention.kind == Kind::Name {
            each(id(1, b'-', NAME, 0));
        } else {
            let word = self.scene.tagged.tags[i].hash;
            each(id(1, b'-', word, 0));
            each(id(2, zone, word, 0));
        }
        let (next, phrase) = (shape(j + 1), shape(around.phrase.wrapping_sub(1)));
        each(id(3, zone, next, 0));
        each(id(4, zone, shape(i.wrapping_sub(1)), 0));
        each(id(5, zone, phrase, 0));
        each(id(6, zone, next, shape(j + 2)));
        each(id(7, zone, shape(around.phrase.wrapping_sub(2)), phrase));
        if let Some(cue) = around.cue {
            let word = self.scene.tagged.tags[cue].hash;
            each(id(10, zone, word, 0));
            each(id(11, zone, word, shape(cue + 1)));
            each(id(12, zone, shape(cue - 1), word));
        }
        if let Some(cue) = around.cue_before.filter(|k| i - k <= 3) {
            each(id(14, zone, self.scene.tagged.tags[cue].hash, 0));
        }
    }

    /// The strings of a zone and what stands beside the span.
    fn span(&self, zone: u8, each: &mut impl FnMut(u32)) {
        each(id(8, zone, self.before, 0));
        each(id(9, zone, self.behind, 0));
    }

    /// The string of a cue that is the candidate's and the span's.
    fn cue(&self, cue: Option<usize>, each: &mut impl FnMut(u32)) {
        if let Some(cue) = cue.filter(|_| cue == self.cue) {
            each(id(13, b'-', self.scene.tagged.tags[cue].hash, 0));
        }
    }

    /// The strings of the two rows that are no mention: the words around the span and in it.
    fn extra(&self, zone: u8, each: &mut impl FnMut(u32)) {
        let q = self.spot.token;
        each(id(20, zone, self.before, 0));
        each(id(21, zone, self.shape(q.wrapping_sub(2), self.paragraph), self.before));
        each(id(22, zone, self.behind, 0));
        each(id(23, zone, self.behind, self.shape(q + 2, self.paragraph)));
        each(id(24, zone, self.cue.map_or(BORDER, |k| self.scene.tagged.tags[k].hash), 0));
        let mut lower = String::new();
        let words =
            self.spot.words.split(|c: char| !(letter::is_alphanumeric(c) || matches!(c, '\'' | '’' | '-')));
        let words: Vec<_> = words.filter(|w| !w.is_empty()).take(SHORT + 1).collect();
        each(id(25, zone, words.len().min(SHORT) as u32, 0));
        if words.len() <= SHORT {
            for word in words {
                lower.clear();
                each(id(26, zone, fold(word, &mut lower), 0));
            }
        }
        if let Some(cue) = self.cue.filter(|k| q - k <= 8) {
            for k in cue + 1..q {
                each(id(27, zone, self.shape(k, self.paragraph), 0));
            }
        }
    }
}
