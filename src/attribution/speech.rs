//! Where the words around a span say by themselves whether it is speech.
//!
//! > “There,” whispers Reed.
//! >
//! > She added: “Now.”
//! >
//! > A sign on the door reads “No dogs”.
//!
//! What the model is left with are the spans between: titles, terms, fragments.

use super::features::Spot;
use super::scene::Scene;
use crate::lexicon::hash;
use crate::text::{self, letter};

/// Percent: a word this often part of a cue is a verb of saying here too.
const STRONG: u8 = 30;
/// How far behind the span the verb may stand, in tokens: "the mayor of Leeds said".
const REACH: usize = 7;
/// The longest title before a name, in tokens: "the mayor of Leeds, Ann Reed".
const TITLE: usize = 4;
/// The longest words that a title may print small: "with", "from".
const SMALL: usize = 4;
/// A paragraph of so many words and more, in sentences, is no title.
const WHOLE: usize = 8;
/// A line of fewer words under a colon may be a heading.
const LEAST_WORDS: usize = 4;

/// Whether a verb of saying and its subject stand beside the span, with a comma or colon between, or it is
/// a paragraph of its own below a colon, or one of several sentences.
pub(super) fn is_said(scene: &Scene, spot: Spot) -> bool {
    said_behind(scene, spot)
        || said_before(scene, spot.token)
        || under_colon(scene, spot)
        || is_whole(scene, spot)
}

/// A paragraph of its own, of more than one sentence.
pub(super) fn is_whole(scene: &Scene, spot: Spot) -> bool {
    let run = scene.tagged.paragraph(spot.token);
    let ends = |(at, _): (usize, &str)| {
        text::ends_sentence(&spot.words[..=at]) && spot.words[at + 1..].starts_with(' ')
    };
    let alone = run.first == spot.token && run.end == spot.token + 1 && spot.has_words(WHOLE);
    alone && spot.words.match_indices(['.', '?', '!']).any(ends)
}

/// Whether the word is a verb of saying.
pub(super) fn says(scene: &Scene, k: usize) -> bool {
    scene.tagged.tags[k].cue >= STRONG
}

/// `“…,” said Reed`, `“…,” the mayor said`, `“…?” he asked`.
fn said_behind(scene: &Scene, spot: Spot) -> bool {
    let tagged = scene.tagged;
    let end = tagged.sentence(spot.token).end.max(spot.token + 1);
    let comma = spot.token + 1 < end && tagged.lower(spot.token + 1) == ",";
    let first = spot.token + 1 + usize::from(comma);
    if !comma && !spot.words.ends_with([',', '?', '!', '—', '–']) {
        return false;
    }
    let inside = (first..end.min(first + REACH)).take_while(|k| !tagged.is_quoted(*k));
    let Some(cue) = inside.into_iter().find(|k| says(scene, *k)) else { return false };
    let Some(subject) = scene.subjects.of(cue) else { return false };
    let (from, phrase) = (scene.mentions[subject].first as usize, scene.around[subject].phrase);
    let opens = tagged.sentence(spot.token).first == spot.token; // else it may be a title: "In her book “…,” Reed said"
    if from > cue { cue == first } else { opens && phrase.min(from) == first && from < first + TITLE }
}

/// `She said: “…”`
fn said_before(scene: &Scene, token: usize) -> bool {
    let word = word_before(scene, token, &[":", ","]);
    word.is_some_and(|k| k + 2 == token && says(scene, k))
}

/// The token before the span in its sentence, one of `marks` between put aside.
pub(super) fn word_before(scene: &Scene, token: usize, marks: &[&str]) -> Option<usize> {
    let first = scene.tagged.sentence(token).first;
    let mark = token > first && marks.contains(&scene.tagged.lower(token - 1));
    token.checked_sub(1 + usize::from(mark)).filter(|k| *k >= first)
}

/// A paragraph that ends in a colon, and the span opens the next.
fn under_colon(scene: &Scene, spot: Spot) -> bool {
    let (tagged, paragraph) = (scene.tagged, scene.tagged.tags[spot.token].paragraph as usize);
    let opens =
        tagged.paragraphs[paragraph].first == spot.token && paragraph > 0 && paragraph < tagged.running;
    opens && spot.has_words(LEAST_WORDS) && tagged.lower(tagged.paragraphs[paragraph - 1].end - 1) == ":"
}

/// Whether the span is a work's title: "its report, “Left on the Pier”, next month".
pub(super) fn is_title(scene: &Scene, spot: Spot) -> bool {
    const WORKS: [u32; 20] = [
        hash("report"),
        hash("book"),
        hash("novel"),
        hash("memoir"),
        hash("film"),
        hash("movie"),
        hash("documentary"),
        hash("album"),
        hash("song"),
        hash("play"),
        hash("musical"),
        hash("series"),
        hash("show"),
        hash("podcast"),
        hash("exhibition"),
        hash("essay"),
        hash("poem"),
        hash("painting"),
        hash("titled"),
        hash("entitled"),
    ];
    const NAMES: [u32; 7] = [
        hash("pseudonym"),
        hash("nickname"),
        hash("moniker"),
        hash("codename"),
        hash("hashtag"),
        hash("username"),
        hash("acronym"),
    ];
    const NAMED: [u32; 3] = [hash("called"), hash("named"), hash("headlined")];
    let is = |k: usize, list: &[u32]| list.contains(&scene.tagged.tags[k].hash);
    let called = |k: usize| k > 0 && is(k, &NAMED) && is(k - 1, &WORKS); // "a book called"
    let noun = word_before(scene, spot.token, &[","]);
    noun.is_some_and(|k| is(k, &NAMES) || (is(k, &WORKS) || called(k)) && in_capitals(spot.words))
}

/// Two words or more, and every long one begins with a capital.
pub(super) fn in_capitals(words: &str) -> bool {
    let capital = |w: &str| w.starts_with(|c: char| letter::is_upper(c) || c.is_ascii_digit());
    let long = words.split_whitespace().filter(|w| w.len() > SMALL).all(capital);
    long && words.split_whitespace().filter(|w| capital(w)).count() > 1 && !words.ends_with(['?', '!'])
}
