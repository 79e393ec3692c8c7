//! An article's tokens with their classes, sentences and paragraphs.

use super::hash::{finish, hash_byte};
use super::{Class, Entry, NOUN_DET, hash};
use crate::text::{Span, Token, TokenKind, letter, tokenize};

/// Tokens; printed sentences have under 200.
const LONGEST_SENTENCE: usize = 1000;

/// A block of text to tag.
pub struct Part<'q, 'a> {
    /// Which block of the article.
    pub block: u32,
    /// Its text.
    pub text: &'a str,
    /// Its quoted spans with their marks, in order.
    pub quoted: &'q [Span],
    /// A caption or crosshead: it stands beside the running text, not in it.
    pub aside: bool,
    /// An item of a list.
    pub item: bool,
}

/// A token and what is known of it.
#[derive(Clone, Copy, Debug)]
pub struct Tag {
    /// Which block of the article.
    pub block: u32,
    /// Bytes of the block's text.
    pub span: Span,
    /// Counts the parts that have tokens, in the order they were given.
    pub paragraph: u32,
    /// Number of its sentence in its paragraph.
    pub sentence: u32,
    /// [`hash`] of the word in lower case.
    pub hash: u32,
    /// What the lists say.
    pub entry: Entry,
    /// How often the word is part of a cue, in percent; 0 inside a name.
    pub cue: u8,
    /// Its class.
    pub class: Class,
    /// Begins with a capital.
    pub upper: bool,
    lower: Span,
}

/// A run of tokens: first, and the one behind the last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// First token.
    pub first: usize,
    /// The token behind the last.
    pub end: usize,
}

/// An article's tokens outside quotation marks; a quoted span is one token.
///
/// Running text comes first, in reading order, then what stands beside it: so that a caption
/// never comes between two paragraphs.
pub struct Tagged<'a> {
    /// The tokens.
    pub tags: Vec<Tag>,
    /// Each paragraph's tokens.
    pub paragraphs: Vec<Run>,
    /// Whether each is an item of a list.
    pub items: Vec<bool>,
    /// Paragraphs before this one are running text.
    pub running: usize,
    /// What is known of a paragraph's border as a "word".
    pub border: Entry,
    /// Each token's: first token, and the one behind the last.
    sentences: Vec<(u32, u32)>,
    texts: Vec<&'a str>,
    lower: String,
    /// How many of the tokens before each are what is counted, 65,536 being 0 again.
    sums: Vec<[u16; COUNTED]>,
}

/// What [`Tagged::count`] counts.
#[derive(Clone, Copy, Debug)]
pub enum Count {
    /// Finite verbs.
    Verbs,
    /// Prepositions.
    Prepositions,
    /// Quoted spans.
    Quoted,
    /// Cues.
    Cues,
    /// Capitalised tokens.
    Capitals,
}

/// How many things it counts.
const COUNTED: usize = 5;

/// The hash by which a quoted span is known as a token.
pub const QUOTED: u32 = hash("§q");
/// Stands for the place before a paragraph's first token and behind its last.
pub const BORDER: u32 = hash("§p");

impl<'a> Tagged<'a> {
    /// Tags the running `parts`, then those beside it; `look_up` says what is known of a word by its hash.
    #[must_use]
    pub fn new(parts: &[Part<'_, 'a>], look_up: impl Fn(u32) -> Entry) -> Self {
        let bytes = parts.iter().map(|p| p.text.len()).sum::<usize>();
        let blocks = parts.iter().map(|p| p.block as usize + 1).max().unwrap_or(0);
        let mut tagged = Self {
            tags: Vec::with_capacity(bytes / 5 + 1),
            paragraphs: Vec::with_capacity(parts.len()),
            items: Vec::with_capacity(parts.len()),
            running: 0,
            border: look_up(BORDER),
            sentences: Vec::with_capacity(bytes / 5 + 1),
            texts: vec![""; blocks],
            lower: String::with_capacity(bytes + 8),
            sums: Vec::new(),
        };
        for part in parts.iter().filter(|p| !p.aside) {
            tagged.push(part, &look_up);
        }
        tagged.running = tagged.paragraphs.len();
        for part in parts.iter().filter(|p| p.aside) {
            tagged.push(part, &look_up);
        }
        tagged.add_up();
        tagged
    }

    fn push(&mut self, part: &Part<'_, 'a>, look_up: &impl Fn(u32) -> Entry) {
        self.texts[part.block as usize] = part.text;
        let first = self.tags.len();
        for token in tokenize(part.text, part.quoted) {
            let tag = self.tag(part, token, look_up);
            self.tags.push(tag);
        }
        if self.tags.len() > first {
            self.paragraphs.push(Run { first, end: self.tags.len() });
            self.items.push(part.item);
            self.find_sentences(first);
            self.classify(first);
        }
    }

    fn tag(&mut self, part: &Part<'_, 'a>, token: Token, look_up: &impl Fn(u32) -> Entry) -> Tag {
        let word = token.span.of(part.text);
        let quoted = token.kind == TokenKind::Quoted;
        let start = self.lower.len();
        let hash = if quoted { QUOTED } else { fold(word, &mut self.lower) };
        Tag {
            block: part.block,
            span: token.span,
            paragraph: self.paragraphs.len() as u32,
            sentence: token.sentence,
            hash,
            entry: look_up(hash),
            cue: 0,
            class: Class::Quoted,
            upper: !quoted && word.starts_with(letter::is_upper),
            lower: Span::new(start, self.lower.len()),
        }
    }

    /// Cuts a sentence without end: many walks go over all of one.
    fn find_sentences(&mut self, first: usize) {
        let mut start = first;
        for i in first + 1..=self.tags.len() {
            let ends = i == self.tags.len() || self.tags[i].sentence != self.tags[start].sentence;
            if ends || i - start == LONGEST_SENTENCE {
                self.sentences.resize(i, (start as u32, i as u32));
                start = i;
            }
        }
    }

    fn classify(&mut self, first: usize) {
        for i in first..self.tags.len() {
            let tag = self.tags[i];
            if self.is_quoted(i) {
                continue;
            }
            let inner = i > self.sentence(i).first;
            self.tags[i].cue = if inner && tag.upper && !self.capital_cue(i) { 0 } else { tag.entry.cue };
            self.tags[i].class = if is_word(tag.span.of(self.texts[tag.block as usize])) {
                let behind_determiner = inner
                    && (self.tags[i - 1].entry.is(NOUN_DET)
                        || self.lower(i - 1).ends_with("'s")
                        || self.plural_possessive(i - 1));
                Class::of(&super::class::Around {
                    word: self.lower(i),
                    entry: Entry { cue: self.tags[i].cue, ..tag.entry },
                    upper: tag.upper,
                    inner,
                    behind_determiner,
                })
            } else {
                Class::Mark
            };
        }
    }

    /// Whether token `i` is the apostrophe of "the officers' report".
    #[must_use]
    pub fn plural_possessive(&self, i: usize) -> bool {
        let close = i > 0 && self.tags[i - 1].span.end == self.tags[i].span.start;
        close && matches!(self.lower(i), "'" | "’") && self.lower(i - 1).ends_with('s')
    }

    /// Whether token `k` is a possessive: "Ann's", or "Sanders" before a lone apostrophe.
    #[must_use]
    pub fn possessive(&self, k: usize) -> bool {
        self.lower(k).ends_with("'s") || k + 1 < self.len() && self.plural_possessive(k + 1)
    }

    /// A capitalised word inside a sentence is part of a name, but for "Said" and what follows a colon.
    fn capital_cue(&self, i: usize) -> bool {
        const SAID: [u32; 3] = [hash("said"), hash("says"), hash(":")];
        SAID[..2].contains(&self.tags[i].hash) || self.tags[i - 1].hash == SAID[2]
    }

    fn add_up(&mut self) {
        let mut sum = [0_u16; COUNTED];
        self.sums.reserve_exact(self.tags.len() + 1);
        self.sums.push(sum);
        for tag in &self.tags {
            let counted = [
                tag.class == Class::Verb,
                tag.class == Class::Prep,
                tag.class == Class::Quoted,
                tag.cue >= 10,
                tag.upper,
            ];
            for (sum, counted) in sum.iter_mut().zip(counted) {
                *sum = sum.wrapping_add(u16::from(counted));
            }
            self.sums.push(sum);
        }
    }

    /// How many of the tokens `from..to` (fewer than 65,536) are what is counted; 0 where the range is empty.
    #[must_use]
    pub fn count(&self, what: Count, from: usize, to: usize) -> usize {
        if to <= from {
            return 0;
        }
        let sum = |at: usize| self.sums[at][what as usize];
        usize::from(sum(to).wrapping_sub(sum(from)))
    }

    /// Number of tokens.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tags.len()
    }

    /// Whether there is no token.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tags.is_empty()
    }

    /// The token as printed.
    #[must_use]
    pub fn word(&self, i: usize) -> &'a str {
        self.tags[i].span.of(self.texts[self.tags[i].block as usize])
    }

    /// The token in lower case, with `'` for `’`; empty for a quoted span.
    #[must_use]
    pub fn lower(&self, i: usize) -> &str {
        self.tags[i].lower.of(&self.lower)
    }

    /// The text of a block that was tagged.
    #[must_use]
    pub fn text(&self, block: u32) -> &'a str {
        self.texts[block as usize]
    }

    /// The tokens of the token's sentence.
    #[must_use]
    pub fn sentence(&self, i: usize) -> Run {
        let (first, end) = self.sentences[i];
        Run { first: first as usize, end: end as usize }
    }

    /// The tokens of the token's paragraph.
    #[must_use]
    pub fn paragraph(&self, i: usize) -> Run {
        self.paragraphs[self.tags[i].paragraph as usize]
    }

    /// Whether the token is a quoted span.
    #[must_use]
    pub fn is_quoted(&self, i: usize) -> bool {
        self.tags[i].hash == QUOTED
    }
}

/// `sums[i]` is how many of the first `i` marks are set.
#[must_use]
pub fn running_sum(marks: impl Iterator<Item = bool>) -> Vec<u32> {
    let mut sums = Vec::with_capacity(marks.size_hint().0 + 1);
    let mut sum = 0;
    sums.push(sum);
    sums.extend(marks.map(|m| {
        sum += u32::from(m);
        sum
    }));
    sums
}

fn is_word(word: &str) -> bool {
    word.starts_with(|c: char| letter::is_alphanumeric(c) || matches!(c, '@' | '#' | '$' | '%' | '£' | '€'))
}

/// Appends the word to `out` in lower case, with `'` for `’`, and returns its hash.
pub fn fold(word: &str, out: &mut String) -> u32 {
    let start = out.len();
    let mut state = 0x811c_9dc5;
    for b in word.bytes() {
        if !b.is_ascii() {
            out.truncate(start);
            out.extend(word.chars().map(|c| if matches!(c, '’' | '‘') { '\'' } else { letter::lower(c) }));
            return hash(&out[start..]);
        }
        let lower = b.to_ascii_lowercase();
        state = hash_byte(state, lower);
        out.push(char::from(lower));
    }
    finish(state)
}

/// The hash of two pieces of a word in lower case put together.
#[must_use]
pub fn hash_pair(stem: &str, end: &str) -> u32 {
    finish(stem.bytes().chain(end.bytes()).fold(0x811c_9dc5, hash_byte))
}
