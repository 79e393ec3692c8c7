//! Whose sentence it is: the phrases of a sentence that may be its subject, and the likeliest.

use super::line::Line;
use super::phrase::{ADJECTIVES, Phrase, PhraseKind};
use crate::lexicon::{ACCORDING, ACCOUNT, ARTICLE, AUXILIARY, CUE_WORD, OBLIQUE, PREPOSITION};

/// From "nach" to "Angaben", in tokens.
const ACCOUNT_WITHIN: usize = 3;

impl Line<'_> {
    /// The phrases between two tokens that no preposition, case or comma puts below another word.
    pub fn subjects(&self, first: usize, end: usize) -> Vec<Phrase> {
        let mut found: Vec<Phrase> = Vec::new();
        let mut k = first;
        while k < end {
            let below = self.is(k, PREPOSITION);
            let oblique = self.is(k, OBLIQUE);
            let phrase = if below { self.object(k + 1) } else { self.phrase(k, oblique) };
            let comma = k > first && self.word(k - 1) == ",";
            let Some(phrase) = phrase.filter(|p| !comma || !self.is(k, ARTICLE) || self.ends_at_verb(p))
            else {
                k += 1 + usize::from(below);
                continue;
            };
            let apposed =
                comma && found.last().is_some_and(|p| p.end + 1 == k && p.kind == PhraseKind::Named);
            if !below && !oblique && !apposed && phrase.end <= end {
                found.push(phrase);
            }
            k = phrase.end;
        }
        found
    }

    /// Behind a comma an article may be a relative pronoun: "der das sagt".
    fn ends_at_verb(&self, phrase: &Phrase) -> bool {
        self.is(phrase.end, CUE_WORD | AUXILIARY) || self.word(phrase.end) == ","
    }

    /// What stands behind a preposition: "in mehreren Städten".
    fn object(&self, from: usize) -> Option<Phrase> {
        let mut nouns = (from..from + ADJECTIVES).take_while(|k| *k == from || self.small(*k - 1));
        nouns.find_map(|k| self.phrase(k, true))
    }

    /// The likeliest subject between two tokens, and the last verb of saying there.
    ///
    /// It is the first one, the first one of people, or one beside the verb that is more of a source.
    pub fn subject(&self, first: usize, end: usize) -> Option<(Phrase, Option<usize>)> {
        let subjects = self.subjects(first, end);
        let cue = (first..end).rev().find(|k| self.is(*k, CUE_WORD));
        let ends = |p: &Phrase| cue.is_some_and(|c| p.end == c || p.end + 1 == c && self.word(p.end) == ",");
        let beside = |p: &Phrase| ends(p) || cue.is_some_and(|c| p.first == c + 1);
        let mut best = *subjects.first()?;
        if best.kind == PhraseKind::Noun && !beside(&best) {
            best = *subjects.iter().find(|p| p.kind > PhraseKind::Noun).unwrap_or(&best);
        }
        for phrase in subjects.iter().filter(|p| beside(p)) {
            if phrase.kind > best.kind || phrase.kind == best.kind && ends(phrase) {
                best = *phrase;
            }
        }
        Some((best, cue))
    }

    /// "laut X", "X zufolge", "nach Angaben von X" between two tokens.
    pub fn according(&self, first: usize, end: usize) -> Option<(Phrase, usize)> {
        (first..end).find_map(|k| {
            let phrase = if self.is(k, ACCORDING) {
                let behind =
                    self.phrase(k + 1, true).or_else(|| self.in_marks(k + 1)).filter(|p| p.end <= end);
                behind.or_else(|| self.phrase_before(first, k))
            } else {
                let account = self.is(k, PREPOSITION) && self.is(k, ACCOUNT);
                let noun = |k: usize| self.upper(k) && self.is(k, ACCOUNT);
                let account = account && (k + 1..=k + ACCOUNT_WITHIN).any(noun);
                let phrase = account.then(|| self.phrase(k + 1, true)).flatten();
                phrase.filter(|p| p.end <= end && p.kind != PhraseKind::Pronoun)
            };
            phrase.map(|p| (p, k))
        })
    }

    /// A source in marks: „Der Spiegel“.
    pub fn in_marks(&self, first: usize) -> Option<Phrase> {
        let k = first + usize::from(self.is(first, ARTICLE | OBLIQUE));
        let phrase = Phrase { first, end: k + 1, head: k + 1, name: None, kind: PhraseKind::Noun, gender: 0 };
        self.is_quoted(k).then_some(phrase)
    }

    /// The longest phrase that ends at this token.
    fn phrase_before(&self, first: usize, end: usize) -> Option<Phrase> {
        let first = first.max(end.saturating_sub(2 * ADJECTIVES));
        (first..end).find_map(|k| self.phrase(k, true).filter(|p| p.end == end))
    }
}
