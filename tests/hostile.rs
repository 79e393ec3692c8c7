//! Texts that nobody would print: the engine gives a report for each, in time that grows with the text.

use who_said_what::analyze;
use who_said_what::article::Article;

/// Enough for anything that is not linear to be noticed, also without optimisation.
const MANY: usize = 5_000;

fn survives(text: &str) {
    for language in ["en", "de"] {
        let article = Article { language: Some(language.to_owned()), ..Article::from_text(text) };
        assert!(analyze(&article).quotations.len() <= text.len());
    }
}

#[test]
fn nothing() {
    for text in ["", " ", "\n", "\r\n\r\n", "\0", "\u{feff}", "\u{202e}\u{200b}"] {
        assert!(analyze(&Article::from_text(text)).quotations.is_empty(), "{text:?}");
    }
}

#[test]
fn marks_without_end() {
    for mark in ["“", "”", "\"", "'", "''", "‘", "’", "«", "„", "“\n", "\"\n", "“a", "a\" ", "“‘"]
    {
        survives(&mark.repeat(MANY));
    }
}

#[test]
fn names_without_end() {
    survives(&"Ann Reed ".repeat(MANY));
    survives(&"Ann Reed, ".repeat(MANY));
    survives(&"Ann of the Port of ".repeat(MANY));
    survives(&(0..MANY).map(|i| format!("Ann{i} Reed{i} said “yes”. ")).collect::<String>());
    survives(&(0..MANY).map(|i| format!("“Yes,” she said. Mr. Reed{i} left.\n")).collect::<String>());
}

#[test]
fn one_sentence_without_end() {
    survives(&"and she said that he said ".repeat(MANY));
    survives(&"she said, ".repeat(MANY));
    survives(&format!("“{}” said Ann Reed.", "word ".repeat(MANY)));
}

#[test]
fn other_languages_without_end() {
    survives(&"Der Sprecher der Partei, Karl Reet, sagte der „Zeitung“, die „Lage“ sei ernst, ".repeat(MANY));
    survives(&"der Chef des ".repeat(MANY));
    survives(
        &(0..MANY)
            .map(|i| format!("„Wir sind zu spät“, sagte Karl Reet{i}. Er war es. "))
            .collect::<String>(),
    );
    survives(&(0..MANY).map(|i| format!("„Wir sind zu spät“, sagte die Frau{i}.\n")).collect::<String>());
}

#[test]
fn a_word_without_end() {
    for letter in ["a", "A", "é", "😀", "-", "’", ".", "a-", "A.", "Å\u{301}", "\u{301}"] {
        survives(&letter.repeat(MANY * 5));
    }
}

#[test]
fn brackets_without_end() {
    survives(&"(".repeat(MANY));
    survives(&"[“(".repeat(MANY));
    survives(&"said (".repeat(MANY));
}

#[test]
fn paragraphs_without_end() {
    survives(&"“We are late\n".repeat(MANY));
    survives(&"REED: “We are late.”\n".repeat(MANY));
    survives(&"REED: “IT IS THE” ".repeat(MANY));
    survives(&"REED: We are late.\nHALE: Are we?\n".repeat(MANY));
    survives(&(0..MANY).map(|i| format!("R{}: We are late.\n", "A".repeat(i % 20))).collect::<String>());
    survives(&"“We are late” and “late” ".repeat(MANY));
    survives(&"We are late. — Ann Reed (@annreed) May 4\n".repeat(MANY));
    survives(&"Ann Reed shrugged. “We are late.” Her statement said “late”.\n".repeat(MANY));
    survives(&"“We are late,” said Ann Reed.\n".repeat(MANY));
}
