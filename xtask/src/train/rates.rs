//! Word rates: how often a word is part of a cue, heads a nominal source, stands beside an attributed short span.
//!
//! When training, an article's own counts are taken out of its rates, else the trees trust them too much.

use super::article::Offsets;
use crate::accuracy::corpus::Keyed;
use crate::accuracy::names;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write as _;
use std::sync::LazyLock;
use who_said_what::attribution::read;
use who_said_what::lexicon::{
    self, BORDER, DET, Entry, NO_CUE, NO_HEAD, PLAIN_SHARE, QUOTED, SAYS, STOP, TELLS, Tagged, hash,
};
use who_said_what::quotation;

/// So many occurrences are added to those counted; a verb of saying is taken to be a cue in half of them, so
/// that one which train hardly has is a cue nevertheless.
const PRIOR: u32 = 4;
/// Spans of at most this many words are short.
const SHORT: usize = 5;

#[derive(Clone, Copy, Default)]
struct Counts {
    cue: u32,
    head: u32,
    occurs: u32,
    /// Short spans behind the word, and how many are attributed; the same before it.
    sides: [[u32; 2]; 2],
}

/// Counts over all articles, and those of each.
pub struct Rates {
    total: HashMap<u32, Counts>,
    each: Vec<HashMap<u32, Counts>>,
    words: BTreeMap<String, u32>,
}

impl Rates {
    /// Counts the words of the articles.
    pub fn count(articles: &[Keyed]) -> Self {
        let mut rates = Self { total: HashMap::new(), each: Vec::new(), words: BTreeMap::new() };
        rates.words.extend([("§p".to_owned(), BORDER), ("§q".to_owned(), QUOTED)]);
        rates.words.extend(words_of(VERBS_OF_SAYING).map(|word| (word.to_owned(), hash(word))));
        for keyed in articles {
            let counts = rates.count_one(keyed);
            for (word, c) in &counts {
                let t = rates.total.entry(*word).or_default();
                t.cue += c.cue;
                t.head += c.head;
                t.occurs += c.occurs;
                for (t, c) in t.sides.iter_mut().flatten().zip(c.sides.iter().flatten()) {
                    *t += c;
                }
            }
            rates.each.push(counts);
        }
        rates
    }

    fn count_one(&mut self, keyed: &Keyed) -> HashMap<u32, Counts> {
        let article = crate::accuracy::predicted::article(keyed);
        let quoted = quotation::find(&article);
        let tagged = read::tag(&article, &quoted, listed);
        let offsets = Offsets::new(&keyed.text, &article);
        let mut counts: HashMap<u32, Counts> = HashMap::new();
        for i in (0..tagged.len()).filter(|i| !tagged.is_quoted(*i)) {
            self.words.insert(tagged.lower(i).to_owned(), tagged.tags[i].hash);
            counts.entry(tagged.tags[i].hash).or_default().occurs += 1;
        }
        let starts: Vec<_> = (0..tagged.len())
            .map(|i| offsets.code_point(tagged.tags[i].block, tagged.tags[i].span.start))
            .collect();
        self.count_cues(keyed, &tagged, &starts, &mut counts);
        count_heads(keyed, &mut counts);
        count_sides(keyed, &tagged, &starts, &mut counts);
        counts
    }

    fn count_cues(
        &mut self,
        keyed: &Keyed,
        tagged: &Tagged,
        starts: &[usize],
        counts: &mut HashMap<u32, Counts>,
    ) {
        let cues = keyed
            .quotes
            .iter()
            .filter_map(|q| q.cue.as_ref())
            .chain(keyed.indirect.iter().filter_map(|q| q.cue.as_ref()));
        let spans: HashSet<_> = cues.flat_map(|c| c.spans.iter().copied()).collect();
        for (start, end) in spans {
            let inside = starts.iter().enumerate().filter(|(_, at)| (start..end).contains(*at));
            for (i, _) in inside.filter(|(i, _)| !tagged.is_quoted(*i)) {
                counts.entry(tagged.tags[i].hash).or_default().cue += 1;
            }
        }
    }

    /// What is known of a word, without the counts of the article `without`.
    pub fn entry(&self, word: u32, without: Option<usize>) -> Entry {
        let total = self.total.get(&word).copied().unwrap_or_default();
        let own = without.and_then(|i| self.each[i].get(&word)).copied().unwrap_or_default();
        let known = listed(word);
        let rate = |count: u32, least: u32, smallest: f64| {
            let rate = f64::from(count) / f64::from(total.occurs - own.occurs + PRIOR);
            if count >= least && rate >= smallest { (100.0 * rate.min(1.0)).round() as u8 } else { 0 }
        };
        let share = |side: usize| {
            let [all, attributed] = [0, 1].map(|k| total.sides[side][k] - own.sides[side][k]);
            let share = 100.0 * f64::from(attributed + 3) / f64::from(all + 4);
            if all >= 4 { share.round() as u8 } else { PLAIN_SHARE }
        };
        let cues = total.cue - own.cue;
        let cue = if known.reports & (SAYS | TELLS) == 0 {
            rate(cues, 3, 0.03)
        } else {
            rate(cues + PRIOR / 2, 0, 0.03)
        };
        Entry {
            cue: if known.is(NO_CUE) { 0 } else { cue },
            head: if known.is(STOP | NO_HEAD | DET) { 0 } else { rate(total.head - own.head, 2, 0.01) },
            before: share(0),
            after: share(1),
            ..known
        }
    }

    /// The file of all words with a rate.
    pub fn table(&self) -> String {
        let mut out = HEADER.to_owned();
        for (word, hash) in &self.words {
            let mut e = self.entry(*hash, None);
            let letters = word.chars().all(char::is_alphabetic);
            let hyphened = word.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            e.cue = if letters { e.cue } else { 0 };
            e.head = if hyphened { e.head } else { 0 };
            // a verb of saying stands there though its rate be 0: the build must not take it for uncounted
            if e.reports != 0 || [e.cue, e.head, e.before, e.after] != lexicon::NO_RATES {
                let _ = writeln!(out, "{word}\t{}\t{}\t{}\t{}", e.cue, e.head, e.before, e.after);
            }
        }
        out
    }
}

const VERBS_OF_SAYING: &str = include_str!("../../../src/lexicon/en/reporting.tsv");

/// The lists written by hand.
const LISTS: [&str; 3] = [
    include_str!("../../../src/lexicon/en/closed.tsv"),
    include_str!("../../../src/lexicon/en/people.tsv"),
    VERBS_OF_SAYING,
];

fn words_of(list: &'static str) -> impl Iterator<Item = &'static str> {
    let lines = list.lines().filter(|line| !line.starts_with("# ")).skip(1);
    lines.filter_map(|line| line.split('\t').next())
}

/// What the lists say of a word. The packed ones take a few words for others, which must not be learnt from:
/// what is learnt decides how they are packed.
fn listed(word: u32) -> Entry {
    static WORDS: LazyLock<HashSet<u32>> =
        LazyLock::new(|| LISTS.into_iter().flat_map(words_of).map(hash).collect());
    if WORDS.contains(&word) { lexicon::entry(word) } else { Entry::UNKNOWN }
}

const HEADER: &str = "\
# Word rates of English political news, counted on PolNeAR train by `cargo xtask train`: do not edit.
# Percent: how often the word is part of a cue, heads a nominal source; share of attributed among short spans behind and before it.
word\tcue\thead\tbefore\tafter
";

fn count_heads(keyed: &Keyed, counts: &mut HashMap<u32, Counts>) {
    let mut seen = HashSet::new();
    let quotes = keyed.quotes.iter().map(|q| (&q.source, &q.source_type));
    for (source, kind) in quotes.chain(keyed.indirect.iter().map(|q| (&q.source, &q.source_type))) {
        let Some(source) = source.as_ref().filter(|s| seen.insert((s.start, s.end))) else { continue };
        if let Some(word) = names::head_word(&source.text).filter(|_| kind.as_deref() == Some("nominal")) {
            counts.entry(hash(&word.to_lowercase().replace('’', "'"))).or_default().head += 1;
        }
    }
}

fn count_sides(keyed: &Keyed, tagged: &Tagged, starts: &[usize], counts: &mut HashMap<u32, Counts>) {
    let text: Vec<char> = keyed.text.chars().collect();
    for q in &keyed.quotes {
        let words: String = text[q.start..q.end].iter().collect();
        let Some(i) = (0..tagged.len()).find(|i| starts[*i] == q.start && tagged.is_quoted(*i)) else {
            continue;
        };
        if words.split_whitespace().count() > SHORT {
            continue;
        }
        let paragraph = tagged.paragraph(i);
        let beside = [
            if i > paragraph.first { tagged.tags[i - 1].hash } else { BORDER },
            if i + 1 < paragraph.end { tagged.tags[i + 1].hash } else { BORDER },
        ];
        for (side, word) in beside.into_iter().enumerate() {
            let c = &mut counts.entry(word).or_default().sides[side];
            c[0] += 1;
            c[1] += u32::from(q.attributed);
        }
    }
}
