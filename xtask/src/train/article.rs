//! An article of the corpus as rows with the right ones marked.

use crate::accuracy::corpus::{Key, Keyed};
use crate::accuracy::predicted::Given;
use crate::accuracy::spans::{right_speaker, strictly_right};
use who_said_what::article::Article;
use who_said_what::attribution::features::{self, Row, Spot};
use who_said_what::attribution::scene::Scene;
use who_said_what::attribution::{read, strings};
use who_said_what::lexicon::Entry;
use who_said_what::mention;
use who_said_what::quotation;

/// A span's rows.
pub struct Choice {
    /// Index of its key; none where no key has such a span.
    pub key: Option<usize>,
    /// The rows, `LEX` still 0.
    pub rows: Vec<Row>,
    /// The strings of each row.
    pub strings: Vec<Vec<u32>>,
    /// The right rows: several mentions may be right.
    pub right: Vec<usize>,
    /// Rows that are right without naming the speaker: neither right nor wrong when training.
    pub soft: Vec<usize>,
    /// Which rows count as right when judged.
    pub judged: Vec<bool>,
    /// For reading mistakes: each row's words.
    pub words: Vec<String>,
}

/// An article's choices, and how many of its keys no span of ours matches.
pub struct Learnt {
    pub choices: Vec<Choice>,
    pub missed: usize,
}

impl Learnt {
    /// Reads the article as the engine does; `look_up` says what is known of a word.
    pub fn read(keyed: &Keyed, look_up: impl Fn(u32) -> Entry) -> Self {
        let article = crate::accuracy::predicted::article(keyed);
        let quoted = quotation::find(&article);
        let tagged = read::tag(&article, &quoted, look_up);
        let mentions = mention::find(&tagged);
        let scene = Scene::new(&tagged, &mentions, read::short_share(&article, &quoted));
        let offsets = Offsets::new(&keyed.text, &article);
        let mut keys: Vec<_> = keyed.quotes.iter().map(Some).collect();
        let choices = read::spots(&article, &quoted, &tagged).into_iter().zip(&quoted).map(|(spot, q)| {
            let start = offsets.code_point(q.block, q.outer.start);
            let key = keys.iter().position(|k| k.is_some_and(|k| k.start == start));
            choice(&scene, spot, key.and_then(|k| keys[k].take()), key, &offsets)
        });
        let choices: Vec<_> = choices.collect();
        let missed = keys.iter().flatten().filter(|k| k.attributed).count();
        Self { choices, missed }
    }
}

fn choice(scene: &Scene, spot: Spot, key: Option<&Key>, index: Option<usize>, offsets: &Offsets) -> Choice {
    let candidates = features::window(scene, spot.token);
    let rows = features::rows(scene, spot, candidates.clone());
    let mut words = vec![Vec::new(); rows.len()];
    strings::visit(scene, spot, candidates.clone(), |row, id| words[row].push(id));
    let given: Vec<_> = candidates.map(|m| offsets.given(scene, m)).collect();
    let (right, soft, judged) = key.map_or((vec![], vec![], vec![false; rows.len()]), |k| gold(k, &given));
    let shown = given.iter().map(|g| g.name.clone()).collect();
    Choice { key: index, rows, strings: words, right, soft, judged, words: shown }
}

/// Right rows, soft rows, and which count as right when judged.
fn gold(key: &Key, given: &[Given]) -> (Vec<usize>, Vec<usize>, Vec<bool>) {
    let n = given.len();
    let mut judged: Vec<_> = given.iter().map(|g| key.attributed && right_speaker(key, Some(g))).collect();
    judged.extend([key.attributed && key.source.is_none(), !key.attributed]);
    if !key.attributed {
        return (vec![n + 1], vec![], judged);
    }
    let Some(source) = &key.source else { return (vec![n], vec![], judged) };
    let (mut good, mut touching, mut other) = (vec![], vec![], vec![]);
    for (row, g) in given.iter().enumerate().filter(|(row, _)| judged[*row]) {
        let whole = [(source.start, source.end)];
        let spans = if source.spans.is_empty() { &whole[..] } else { &source.spans[..] };
        let touches = spans.iter().any(|(s, e)| *s < g.end && g.start < *e);
        match (touches, touches && strictly_right(key, Some(g))) {
            (_, true) => good.push(row),
            (true, _) => touching.push(row),
            _ => other.push(row),
        }
    }
    match (good.is_empty(), touching.is_empty()) {
        (false, _) => (good, [touching, other].concat(), judged),
        (true, false) => (touching, other, judged),
        _ => (other, vec![], judged),
    }
}

/// From a block's bytes to code points of the article's text.
pub struct Offsets<'a> {
    article: &'a Article,
    code_points: Vec<u32>,
}

impl<'a> Offsets<'a> {
    pub fn new(text: &str, article: &'a Article) -> Self {
        let mut code_points = vec![0; text.len() + 1];
        let mut count = 0;
        for (byte, c) in text.char_indices() {
            code_points[byte] = count;
            count += 1;
            code_points[byte + c.len_utf8()] = count;
        }
        Self { article, code_points }
    }

    pub fn code_point(&self, block: u32, byte: u32) -> usize {
        let place = self.article.blocks[block as usize].locate(byte, false);
        place.map_or(0, |(_, byte)| self.code_points[byte as usize] as usize)
    }

    fn given(&self, scene: &Scene, mention: usize) -> Given {
        let m = &scene.mentions[mention];
        let (block, span) = (m.tag(scene.tagged).block, m.span(scene.tagged));
        Given {
            name: m.text(scene.tagged).to_owned(),
            start: self.code_point(block, span.start),
            end: self.code_point(block, span.end),
        }
    }
}
