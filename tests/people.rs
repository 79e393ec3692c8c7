//! Whatever the words, people are resolved without a panic, to sources that exist, the same twice.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use who_said_what::article::Article;
use who_said_what::attribution::read;
use who_said_what::lexicon;
use who_said_what::mention::{self, People, Said};
use who_said_what::quotation;

/// What names, roles, leads and lists are made of.
const WORDS: &[&str] = &[
    "Ann",
    "Roe",
    "O’Neill",
    "Kim",
    "Min-ho",
    "NASA",
    "IfG",
    "U.S.",
    "D-Ohio",
    "REED",
    "@roe",
    "Mr.",
    "Dr",
    "Sen.",
    "Lt.",
    "President",
    "Treasury",
    "Minister",
    "King",
    "Jr.",
    "II",
    "MP",
    "PhD",
    "Institute",
    "Department",
    "Times",
    "Texas",
    "mayor",
    "spokesman",
    "sister",
    "senator",
    "company",
    "report",
    "officials",
    "54-year-old",
    "former",
    "the",
    "a",
    "his",
    "of",
    "for",
    "at",
    "and",
    "as",
    "van",
    "de",
    "said",
    "told",
    "is",
    "was",
    "called",
    "who",
    "which",
    "he",
    "she",
    "it",
    "they",
    "her",
    "31",
    ",",
    ".",
    ":",
    ";",
    "(",
    ")",
    "—",
    "’s",
    "'",
    "“",
    "”",
    "\"",
    "?",
    "\n",
];

fn resolved(text: &str, said: &[Said]) -> (People, usize) {
    let article = Article::from_text(text);
    let tagged = read::tag(&article, &quotation::find(&article), lexicon::entry);
    let mentions = mention::find(&tagged);
    let said: Vec<_> = said
        .iter()
        .copied()
        .filter(|s| (s.mention as usize) < mentions.len() && (s.token as usize) < tagged.len())
        .collect();
    (mention::resolve(&tagged, &mentions, &said), mentions.len())
}

proptest! {
    #[test]
    fn every_mention_means_a_source_that_exists(
        words in vec(select(WORDS), 0..60),
        said in vec((0..40_u32, 0..20_u32), 0..6),
    ) {
        let text = words.join(" ");
        let said: Vec<_> = said.iter().map(|(token, mention)| Said { token: *token, mention: *mention }).collect();
        let (people, mentions) = resolved(&text, &said);
        prop_assert_eq!(people.of.len(), mentions);
        for id in people.of.iter().flatten() {
            prop_assert!((id.0 as usize) < people.sources.len());
        }
        for source in &people.sources {
            prop_assert!((source.name_mention as usize) < mentions);
            prop_assert!(text.contains(&source.name), "{} is not printed", source.name);
        }
        prop_assert_eq!(&people, &resolved(&text, &said).0);
    }
}
