//! The numbers by which the model compares the candidates of a span.
//!
//! A span's rows are its candidates (the mentions of its paragraph and the two before it) and two
//! more: "attributed, but to nobody named" and "not speech". After Elson and McKeown (2010) in
//! treating attribution as a choice among mentions; the features are described in [`FEATURES`].

use super::scene::{CUE, Scene};
use crate::lexicon::{Class, Count, Run, hash};
use crate::mention::{Kind, Mention, Pronoun};
use crate::text::letter;
use std::ops::Range;

/// How many paragraphs before the span's own are searched.
pub const PARAGRAPHS_BACK: usize = 2;

/// How many mentions before and behind the span are candidates, and how many other spans they may stand behind: only
/// paragraphs without end have more, and in those every span would meet every mention. In PolNeAR dev no span has more
/// than 48 and 18, behind 9 and 3; transcripts have some more.
const NEAREST: [usize; 2] = [100, 50];
const SPANS: [usize; 2] = [16, 8];

/// Declares the features: each a name, its column, and what it says.
macro_rules! features {
    ($($name:ident $column:literal $says:literal,)*) => {
        /// Name and meaning of each column.
        pub const FEATURES: &[(&str, &str)] = &[$((stringify!($name), $says),)*];
        $(#[doc = $says] const $name: usize = $column;)*
    };
}

features! {
    QLEN 0 "words inside the span",
    QTITLE 1 "every long word of it is capitalised",
    QCAPS 2 "share of capitalised words, percent",
    QLOWER 3 "share of lower-case words, percent",
    QPREV 4 "code of the token before it",
    QNEXT 5 "code of the token behind it",
    TEPREV 6 "share of short spans behind this word that are attributed",
    TENEXT 7 "the same for the word behind the span",
    SENTLEN 8 "tokens in its sentence",
    SCUE 9 "highest cue rate in its sentence",
    PARACANDS 10 "mentions in its paragraph",
    SHORT 11 "share of the article's spans that are short",
    LCUE 12 "rate of the nearest cue to its left",
    KIND 13 "kind of candidate",
    NAMES 14 "tokens of the candidate but one",
    HEAD 15 "head rate of the noun",
    FREQ 16 "times the last name occurs",
    SPK 17 "times the last name stands beside a cue",
    PREVC 18 "code of the token before the candidate",
    NEXTC 19 "code of the token behind it",
    NEXT2C 20 "code of the one after it",
    NPPREV 21 "code of the token before its noun phrase",
    NPPREV2 22 "code of the one before that",
    NEXTCUE 23 "cue rate of the token behind it",
    SENTFIRST 24 "tokens from the sentence's start to its noun phrase",
    NTH 25 "mentions before it in its sentence",
    K1D 26 "tokens to the next cue",
    VERBD 27 "tokens to the next verb",
    K0D 28 "tokens back to the last cue",
    K0RATE 29 "its rate",
    DP 30 "paragraphs between candidate and span",
    DS 31 "sentences between them, -9 in another paragraph",
    SAMESENT 32 "both in one sentence",
    GAP 33 "tokens between them",
    GAPQ 34 "the same, a span counting 5 more",
    GUPPER 35 "capitalised tokens between",
    GPREP 36 "prepositions between",
    GVERB 37 "verbs between",
    GCUE 38 "highest cue rate between",
    NXBETWEEN 39 "stands before the span, behind it, or behind the next span",
    SBEST 40 "rate of the best cue whose subject it is",
    SBESTD 41 "tokens from that cue to the span",
    SBESTV 42 "verbs between them",
    SBESTQ 43 "spans between them",
    SBESTC 44 "cues between them",
    SVERB 45 "cue rate of the first verb whose subject it is",
    SLV 46 "subject of the last verb before the span",
    LEX 47 "score of the string logit, in steps of its weights",
}

/// Number of columns.
pub const COLUMNS: usize = FEATURES.len();
/// A candidate as the model sees it.
pub type Row = [i16; COLUMNS];

/// The column that [`super::strings`] fill.
pub const LEX_COLUMN: usize = LEX;

const NONE_ROW: i16 = 20;
const DROP_ROW: i16 = 21;

/// A quoted span as a token, with the words inside.
#[derive(Clone, Copy, Debug)]
pub struct Spot<'a> {
    /// Its token.
    pub token: usize,
    /// The token of the next span, of any block.
    pub next: Option<usize>,
    /// Its words, without marks.
    pub words: &'a str,
}

impl Spot<'_> {
    /// Whether the span has so many words or more.
    #[must_use]
    pub fn has_words(&self, count: usize) -> bool {
        self.words.split_whitespace().take(count).count() == count
    }
}

/// The mentions among which a span's source is looked for.
#[must_use]
pub fn window(scene: &Scene, token: usize) -> Range<usize> {
    let tagged = scene.tagged;
    let paragraph = tagged.tags[token].paragraph as usize;
    let floor = if paragraph < tagged.running { 0 } else { paragraph };
    let first = paragraph.saturating_sub(PARAGRAPHS_BACK).max(floor);
    let (from, to) = (tagged.paragraphs[first].first, tagged.paragraphs[paragraph].end);
    let (before, behind) = (scene.mentions_in(from, token), scene.mentions_in(token, to));
    let before = before.start.max(before.end.saturating_sub(NEAREST[0]))..before.end;
    let behind = behind.start..behind.end.min(behind.start + NEAREST[1]);
    let spans = |from: usize, to: usize| tagged.count(Count::Quoted, from, to);
    let far = |m: &Mention| spans(m.first as usize, token) > SPANS[0];
    let near = |m: &Mention| spans(token + 1, m.first as usize) <= SPANS[1];
    before.start + scene.mentions[before].partition_point(far)
        ..behind.start + scene.mentions[behind].partition_point(near)
}

/// The rows of a span: its candidates in order, "nobody named", "not speech". `LEX` is left as it is.
#[must_use]
pub fn rows(scene: &Scene, spot: Spot, candidates: Range<usize>) -> Vec<Row> {
    let mut rows = Vec::new();
    fill(scene, spot, candidates, &mut rows);
    rows
}

/// The same where `rows` holds the first candidates' rows as of another span.
pub(super) fn fill(scene: &Scene, spot: Spot, candidates: Range<usize>, rows: &mut Vec<Row>) {
    let cue = left_cue(scene, spot.token);
    let base = span_row(scene, spot, cue);
    let verb = |k: usize| scene.tagged.tags[k].class == Class::Verb && Some(k) != cue;
    let none = candidates.is_empty();
    let last_verb = if none { None } else { last_left(scene, spot.token, verb) };
    let verb_subject = last_verb.and_then(|v| scene.subjects.of(v));
    for candidate in candidates.clone().skip(rows.len()) {
        let mut row = [-1; COLUMNS];
        own(scene, candidate, &mut row);
        rows.push(row);
    }
    for (candidate, row) in candidates.zip(rows.iter_mut()) {
        row[..=LCUE].copy_from_slice(&base[..=LCUE]); // what is the span's own
        between(scene, candidate, spot, row);
        as_subject(scene, candidate, spot.token, row);
        row[SLV] = i16::from(verb_subject == Some(candidate));
    }
    rows.extend([NONE_ROW, DROP_ROW].map(|kind| {
        let mut row = base;
        row[KIND] = kind;
        row
    }));
}

/// The nearest cue to the left in the token's sentence.
#[must_use]
pub fn left_cue(scene: &Scene, token: usize) -> Option<usize> {
    last_left(scene, token, |k| scene.tagged.tags[k].cue >= CUE)
}

fn last_left(scene: &Scene, token: usize, test: impl Fn(usize) -> bool) -> Option<usize> {
    (scene.tagged.sentence(token).first..token).rev().find(|k| test(*k))
}

fn span_row(scene: &Scene, spot: Spot, cue: Option<usize>) -> Row {
    let tagged = scene.tagged;
    let (i, paragraph, sentence) = (spot.token, tagged.paragraph(spot.token), tagged.sentence(spot.token));
    let mut row = [-1; COLUMNS];
    inside(spot.words, &mut row);
    row[QPREV] = code(scene, i.wrapping_sub(1), paragraph);
    row[QNEXT] = code(scene, i + 1, paragraph);
    row[TEPREV] = i16::from(beside(scene, i.wrapping_sub(1), paragraph).before);
    row[TENEXT] = i16::from(beside(scene, i + 1, paragraph).after);
    row[SENTLEN] = capped(sentence.end - sentence.first, 60);
    row[SCUE] = highest_cue(scene, sentence.first, sentence.end);
    row[PARACANDS] = capped(scene.plain_mentions(paragraph.first, paragraph.end), 20);
    row[SHORT] = i16::from(scene.short);
    row[LCUE] = cue.map_or(0, |k| i16::from(tagged.tags[k].cue));
    row[LEX] = 0;
    row
}

fn inside(words: &str, row: &mut Row) {
    let (mut count, mut capitals, mut lower, mut title) = (0, 0, 0, true);
    for word in words.split(|c: char| !(letter::is_alphanumeric(c) || matches!(c, '\'' | '’' | '-' | '_')))
    {
        let Some(first) = word.chars().next() else { continue };
        count += 1;
        capitals += i16::from(letter::is_upper(first));
        lower += i16::from(word.chars().any(letter::is_lower) && !word.chars().any(letter::is_upper));
        title &= letter::is_upper(first) || word.len() < 4;
        if count == 1000 {
            break;
        }
    }
    row[QLEN] = count.min(40);
    row[QTITLE] = i16::from(count > 0 && title);
    row[QCAPS] = percent(capitals, count);
    row[QLOWER] = percent(lower, count);
}

fn percent(part: i16, of: i16) -> i16 {
    (i32::from(part) * 100 / i32::from(of.max(1))) as i16
}

fn beside(scene: &Scene, k: usize, paragraph: Run) -> crate::lexicon::Entry {
    let inside = paragraph.first <= k && k < paragraph.end;
    if inside { scene.tagged.tags[k].entry } else { scene.tagged.border }
}

fn highest_cue(scene: &Scene, from: usize, to: usize) -> i16 {
    scene.tagged.tags[from..to].iter().map(|t| i16::from(t.cue)).max().unwrap_or(0)
}

fn capped(n: usize, cap: i16) -> i16 {
    n.min(cap as usize) as i16
}

/// A number for a token: a frequent word's own, a cue's, a capital's, else its class's; 0 outside `run`.
#[must_use]
pub fn code(scene: &Scene, k: usize, run: Run) -> i16 {
    if k < run.first || k >= run.end {
        return 0;
    }
    let tag = &scene.tagged.tags[k];
    let own = i16::from(tag.entry.code);
    match tag.class {
        _ if own > 0 => own,
        _ if tag.cue >= 10 => 6,
        Class::Subject => 22,
        _ if scene.tagged.lower(k).ends_with("'s") => 41,
        _ if tag.upper => 23,
        Class::Verb => 24,
        Class::Ing => 25,
        Class::Noun => 26,
        Class::Prep => 27,
        Class::Det => 28,
        Class::Adv => 29,
        Class::Aux => 30,
        Class::Conj => 31,
        Class::Sub => 32,
        Class::Object => 33,
        Class::Mark => 34,
        Class::Quoted => 1,
    }
}

fn own(scene: &Scene, candidate: usize, row: &mut Row) {
    let (tagged, mention, around) = (scene.tagged, &scene.mentions[candidate], &scene.around[candidate]);
    let (i, j) = (mention.first as usize, mention.last as usize);
    let sentence = tagged.sentence(i);
    let noun = matches!(mention.kind, Kind::Noun | Kind::Phrase);
    row[KIND] = kind_number(mention.kind);
    row[NAMES] = capped(j - i, 20);
    row[HEAD] = if noun { i16::from(tagged.tags[i].entry.head) } else { 0 };
    let name = scene.name(candidate);
    row[FREQ] = name.map_or(-1, |n| capped(n.uses as usize, 100));
    row[SPK] = name.map_or(-1, |n| capped(n.beside_cue as usize, 100));
    row[PREVC] = code(scene, i.wrapping_sub(1), sentence);
    row[NEXTC] = code(scene, j + 1, sentence);
    row[NEXT2C] = code(scene, j + 2, sentence);
    row[NPPREV] = code(scene, around.phrase.wrapping_sub(1), sentence);
    row[NPPREV2] = code(scene, around.phrase.wrapping_sub(2), sentence);
    row[NEXTCUE] = if j + 1 < sentence.end { i16::from(tagged.tags[j + 1].cue) } else { 0 };
    row[SENTFIRST] = capped(around.phrase - sentence.first, 200);
    row[NTH] = capped(scene.plain_mentions(sentence.first, i), 50);
    row[K1D] = around.cue.map_or(40, |k| capped(k - j - 1, 40));
    row[VERBD] = around.verb.map_or(40, |k| capped(k - j - 1, 40));
    row[K0D] = around.cue_before.map_or(40, |k| capped(i - k - 1, 40));
    row[K0RATE] = around.cue_before.map_or(-1, |k| i16::from(tagged.tags[k].cue));
}

fn kind_number(kind: Kind) -> i16 {
    match kind {
        Kind::Name => 0,
        Kind::Pronoun => 1,
        Kind::Noun => 3,
        Kind::Phrase => 4,
        Kind::OtherPronoun(Pronoun::Indefinite) => 6,
        Kind::OtherPronoun(Pronoun::Possessive) => 7,
        Kind::OtherPronoun(Pronoun::Object) => 8,
        Kind::OtherPronoun(Pronoun::Relative) => 9,
    }
}

fn between(scene: &Scene, candidate: usize, spot: Spot, row: &mut Row) {
    let (tagged, mention, q) = (scene.tagged, &scene.mentions[candidate], spot.token);
    let (i, j) = (mention.first as usize, mention.last as usize);
    let (here, there) = (&tagged.tags[q], &tagged.tags[i]);
    let after = i > q;
    let (from, to) = if after { (q + 1, i) } else { (j + 1, q) };
    let spans = tagged.count(Count::Quoted, from, to);
    let gap = to.saturating_sub(from + spans).min(80);
    row[DP] = (here.paragraph - there.paragraph) as i16;
    row[DS] = if row[DP] == 0 { (there.sentence as i16) - (here.sentence as i16) } else { -9 };
    row[SAMESENT] = i16::from(row[DP] == 0 && row[DS] == 0);
    row[GAP] = gap as i16;
    row[GAPQ] = capped(gap + 5 * spans, 400);
    row[GUPPER] = capped(tagged.count(Count::Capitals, from, to), 100);
    row[GPREP] = capped(tagged.count(Count::Prepositions, from, to), 100);
    row[GVERB] = capped(tagged.count(Count::Verbs, from, to), 100);
    row[GCUE] = if from < to && to - from < 60 { highest_cue(scene, from, to) } else { 0 };
    row[NXBETWEEN] = match spot.next {
        None => -1,
        Some(next) if i > next => 2,
        Some(_) => i16::from(after),
    };
}

fn as_subject(scene: &Scene, candidate: usize, q: usize, row: &mut Row) {
    let verbs = scene.subjects.verbs(candidate);
    let cue = |k: usize| i16::from(scene.tagged.tags[k].cue);
    let Some(first) = verbs.first() else { return };
    let mut best = *first as usize;
    for v in verbs.iter().map(|v| *v as usize) {
        let nearer = v.abs_diff(q) < best.abs_diff(q);
        if cue(v) > cue(best) + 5 || (cue(v) - cue(best)).abs() <= 5 && nearer {
            best = v;
        }
    }
    let (from, to) = (best.min(q) + 1, best.max(q));
    row[SBEST] = cue(best);
    row[SBESTD] = capped((to + 1).saturating_sub(from), 60);
    row[SBESTV] = capped(scene.tagged.count(Count::Verbs, from, to), 100);
    row[SBESTQ] = capped(scene.tagged.count(Count::Quoted, from, to), 100);
    row[SBESTC] = capped(scene.tagged.count(Count::Cues, from, to), 100);
    row[SVERB] = cue(*first as usize);
}

/// Words that stand for every capitalised one in the string features.
pub(super) const CAPITAL: u32 = hash("§Cap");
/// The same with a possessive.
pub(super) const CAPITAL_S: u32 = hash("§Cap's");
