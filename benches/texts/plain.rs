//! Articles as they are printed, and text of any size made of them.

use super::names::surname;
use super::text_of;
use std::fs;
use std::path::Path;
use who_said_what::analyze;
use who_said_what::article::Article;
use who_said_what::report::SpeakerKind;

/// Name and bytes of the plain texts.
pub const SIZES: [(&str, usize); 4] =
    [("10 KB", 10_000), ("100 KB", 100_000), ("1 MB", 1_000_000), ("10 MB", 10_000_000)];

/// The articles that were written for the tests and the preview page: name and text.
pub fn written() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = fs::read_dir(root.join("tests/articles"))
        .expect("the articles")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_file())
        .collect();
    files.push(root.join("www/preview/demo.html"));
    files.sort_by_key(|file| stem(file));
    files.iter().map(|file| (stem(file), read(file))).collect()
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().replace('-', " ")
}

fn read(file: &Path) -> String {
    let text = fs::read_to_string(file).expect("an article");
    let page = file.extension().is_some_and(|ending| ending == "html");
    text_of(&if page { Article::from_html(&text) } else { Article::from_text(&text) })
}

/// All of `articles`, again and again up to `bytes`, each time with other people: who is quoted grows with the text,
/// as it does where many articles stand in one.
pub fn text(articles: &[(String, String)], bytes: usize) -> String {
    let all = articles.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("\n");
    let people = surnames(&all);
    let mut text = String::new();
    for copy in 0.. {
        let cast = people.iter().enumerate();
        let of_this = |(i, name): (usize, &String)| (name.clone(), surname(copy * people.len() + i));
        text += &cast.map(of_this).fold(all.clone(), |text, (old, new)| text.replace(&old, &new));
        text.push('\n');
        if text.len() >= bytes {
            break;
        }
    }
    text.truncate(text.floor_char_boundary(bytes));
    text
}

/// The surnames of those who are quoted in `text`.
fn surnames(text: &str) -> Vec<String> {
    let report = analyze(&Article::from_text(text));
    let people = report.speakers.iter().filter(|speaker| speaker.kind == SpeakerKind::Person);
    let mut names: Vec<_> = people
        .filter_map(|person| person.name.split_once(' ')?.1.rsplit(' ').next().map(str::to_owned))
        .collect();
    names.sort();
    names.dedup();
    names
}
