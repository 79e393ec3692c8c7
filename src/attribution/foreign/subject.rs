//! Whose sentence it is: the phrases of a sentence that may be its subject, and the likeliest.

use super::line::Line;
use super::phrase::{ADJECTIVES, Phrase, PhraseKind};
use crate::lexicon::{AUXILIARY, ACCORDING, ACCOUNT, ARTICLE, CUE_WORD, OBLIQUE, PREPOSITION};

impl Line<'_> {
    /// The phrases between two tokens that no preposition, case or comma puts below another word.
    pub fn subjects(&self, first: usize, end: usize) -> Vec<Phrase> {
        let mut found = Vec::new();
        let mut k = first;
        while k < end {
            let relative = k > first && self.word(k - 1) == "," && self.is(k, ARTICLE);
            let below = usize::from(self.is(k, PREPOSITION));
            let phrase = if below > 0 { self.object(k + 1) } else { self.phrase(k, self.is(k, OBLIQUE)) };
            let phrase = phrase
                .filter(|p| !relative || self.is(p.end, CUE_WORD | AUXILIARY) || self.word(p.end) == ",");
            let Some(phrase) = phrase else {
                k += 1 + below;
                continue;
            };
            let apposed = k > first
                && self.word(k - 1) == ","
                && found.last().is_some_and(|p: &Phrase| p.end + 1 == k && p.kind == PhraseKind::Named);
            if below == 0 && !self.is(k, OBLIQUE) && phrase.end <= end && !apposed && !self.is_adverb(&phrase) {
                found.push(phrase);
            }
            k = phrase.end;
        }
        found
    }

    /// What stands behind a preposition: "in mehreren Städten".
    fn object(&self, from: usize) -> Option<Phrase> {
        let nouns = (from..from + ADJECTIVES).take_while(|k| *k == from || self.small(*k - 1));
        nouns.into_iter().find_map(|k| self.phrase(k, true))
    }

    /// A word with a capital only for its place in the sentence, so far as is known.
    fn is_adverb(&self, phrase: &Phrase) -> bool {
        let alone = phrase.end == phrase.first + 1 && self.upper(phrase.first);
        alone
            && self.first(phrase.first) == phrase.first
            && phrase.kind == PhraseKind::Noun
            && !self.is(phrase.end, CUE_WORD)
    }

    /// The likeliest subject between two tokens, and the last verb of saying there.
    pub fn subject(&self, first: usize, end: usize) -> Option<(Phrase, Option<usize>)> {
        let subjects = self.subjects(first, end);
        let cue = (first..end).rev().find(|k| self.is(*k, CUE_WORD));
        let ends = |p: &Phrase, c: usize| p.end == c || p.end + 1 == c && self.word(p.end) == ",";
        let beside = |p: &&Phrase| cue.is_some_and(|c| ends(p, c) || p.first == c + 1);
        let mut best = *subjects.first()?;
        // `…, and Minister Reed: “…”`
        if let Some(last) = subjects.last().filter(|p| self.word(p.end) == ":" && p.end + 1 == end && p.kind > PhraseKind::Noun) {
            return Some((*last, cue));
        }
        for phrase in subjects.iter().filter(beside) {
            if phrase.kind > best.kind || phrase.kind == best.kind && ends(phrase, cue.unwrap_or(0)) {
                best = *phrase;
            }
        }
        Some((best, cue))
    }

    /// "laut X", "X zufolge", "nach Angaben von X" between two tokens.
    pub fn according(&self, first: usize, end: usize) -> Option<(Phrase, usize)> {
        (first..end).find_map(|k| {
            if self.is(k, ACCORDING) {
                let behind = self.phrase(k + 1, true).or_else(|| self.title(k + 1)).filter(|p| p.end <= end);
                return behind.or_else(|| self.phrase_before(first, k)).map(|p| (p, k));
            }
            let account = self.is(k, PREPOSITION)
                && self.is(k, ACCOUNT)
                && (k + 1..k + 4).any(|k| self.upper(k) && self.is(k, ACCOUNT));
            let phrase = account.then(|| self.phrase(k + 1, true)).flatten();
            phrase.filter(|p| p.end <= end && p.kind != PhraseKind::Pronoun).map(|p| (p, k))
        })
    }

    /// A source in marks: „Der Spiegel“.
    pub fn title(&self, first: usize) -> Option<Phrase> {
        let k = first + usize::from(self.is(first, ARTICLE | OBLIQUE));
        let phrase = Phrase { first, end: k + 1, head: k + 1, name: None, kind: PhraseKind::Noun, gender: 0 };
        self.is_quoted(k).then_some(phrase)
    }

    fn phrase_before(&self, first: usize, end: usize) -> Option<Phrase> {
        (first..end).rev().filter_map(|k| self.phrase(k, true)).take_while(|p| p.end <= end).filter(|p| p.end == end).last()
    }
}
