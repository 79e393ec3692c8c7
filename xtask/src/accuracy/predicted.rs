//! What the engine says about an article of the corpus, as spans with a speaker each.

use super::corpus::Keyed;
use who_said_what::analyze;
use who_said_what::article::Article;
use who_said_what::export::{CitronSpan, Origin, citron};
use who_said_what::report::{Certainty, Report};

const MARKS: &[char] = &['"', '“', '”', '„', '«', '»'];

/// A printed span and who is said to have said it; positions are code points.
pub struct Predicted {
    pub start: usize,
    pub end: usize,
    pub speaker: Option<Given>,
    pub certain: bool,
    pub confidence: f32,
}

/// The mention a span was given to, and the fullest name of whom it means.
pub struct Given {
    pub name: String,
    pub start: usize,
    pub end: usize,
}

/// Analyses an article; unmarked (indirect) contents are left out, since the keys are quoted spans.
pub fn predict(keyed: &Keyed) -> Vec<Predicted> {
    let article = article(keyed);
    predictions(keyed, &article, &analyze(&article))
}

/// The article a line of the corpus holds.
pub fn article(keyed: &Keyed) -> Article {
    Article { language: keyed.language.clone(), ..Article::from_text(&keyed.text) }
}

fn predictions(keyed: &Keyed, article: &Article, report: &Report) -> Vec<Predicted> {
    let document = citron(&keyed.id, &Origin::plain(article, &keyed.text), report);
    let text: Vec<char> = keyed.text.chars().collect();
    let quoted = |span: &CitronSpan| {
        let before = (span.start.0 as usize).checked_sub(1).map(|i| text[i]);
        let ends = [span.text.chars().next(), span.text.chars().next_back(), before];
        ends.into_iter().flatten().any(|c| MARKS.contains(&c))
    };
    let mut spans = Vec::new();
    for quote in &document.quotes {
        for content in quote.contents.iter().filter(|c| quoted(c)) {
            spans.push(Predicted {
                start: content.start.0 as usize,
                end: content.end.0 as usize,
                speaker: quote.sources.first().map(|source| given(source, quote.coreferences.last())),
                certain: quote.quotation.certainty == Certainty::Certain,
                confidence: quote.quotation.confidence,
            });
        }
    }
    spans
}

fn given(source: &CitronSpan, fullest: Option<&CitronSpan>) -> Given {
    Given {
        name: fullest.unwrap_or(source).text.to_owned(),
        start: source.start.0 as usize,
        end: source.end.0 as usize,
    }
}
