//! The panel as static HTML: for readers without JavaScript, for crawlers, for a page's template.
//!
//! Cards are `<details>`, jumps are text-fragment links. All text of the article is escaped; no
//! attribute but `lang` and those links is made from it.

use super::fragment::fragment;
use super::marks::with_marks;
use super::texts;
use crate::article::Article;
use crate::report::{Certainty, Quotation, QuotationKind, Report, Segment, Speaker};
use crate::text::Span;
use std::fmt::{self, Display, Formatter, Write};

const STYLE: &str = include_str!("static.css");

/// Looking for the only place of some words reads the article once for each quotation: beyond so
/// many bytes in all, links do without the words around.
const MOST_READ: usize = 50_000_000;

/// A section to stand in the page, or inside the element; empty where nobody is quoted.
///
/// Shows what the panel shows by default: words in marks, each once, likely speakers as probable.
/// Its own words are in the article's language where there is a table of them, else English.
#[must_use]
pub fn html(article: &Article, report: &Report) -> String {
    let shown: Vec<_> = report.quotations.iter().filter(|q| is_shown(q)).collect();
    if shown.is_empty() {
        return String::new();
    }
    let page = Page::new(article, report, shown.len());
    let mut cards = String::new();
    for speaker in &report.speakers {
        let theirs: Vec<_> =
            shown.iter().copied().filter(|q| q.speaker.as_ref() == Some(&speaker.id)).collect();
        page.card(&mut cards, &title(speaker), &theirs);
    }
    let nobody: Vec<_> = shown.iter().copied().filter(|q| report.speaker(q).is_none()).collect();
    page.card(&mut cards, &format!("<h3>{}</h3>", page.say("none")), &nobody);
    let checked = shown.iter().all(|q| q.checked);
    format!(
        "<section class=\"wsw-static\" lang=\"{}\" aria-labelledby=\"wsw-static-title\">\n<style>\n{STYLE}</style>\n\
         <h2 id=\"wsw-static-title\">{}</h2>\n<p class=\"wsw-count\">{}</p>\n{cards}\
         <p class=\"wsw-foot\">{} {}</p>\n</section>\n",
        page.own,
        page.say("title"),
        page.counted(shown.len()),
        page.say("foot.auto"),
        page.say(if checked { "foot.checked" } else { "foot.unchecked" }),
    )
}

fn is_shown(q: &Quotation) -> bool {
    q.kind != QuotationKind::Indirect && q.repeats.is_none()
}

fn title(s: &Speaker) -> String {
    let honorific = s.honorific.as_deref().map(|h| format!("{} ", Escaped(h))).unwrap_or_default();
    let role: Vec<_> =
        [&s.role, &s.organisation].into_iter().flatten().map(|r| Escaped(r).to_string()).collect();
    let role = if role.is_empty() {
        String::new()
    } else {
        format!(" <span class=\"wsw-role\">{}</span>", role.join(", "))
    };
    format!("<h3>{honorific}<bdi>{}</bdi></h3>{role}", Escaped(&s.name))
}

/// What all cards of a page share.
struct Page<'a> {
    article: &'a Article,
    /// The article's blocks, for links; none where there are too many words to look at.
    texts: Vec<String>,
    language: &'a str,
    /// The language of the panel's own words, and their table.
    own: &'static str,
    table: &'static str,
}

impl<'a> Page<'a> {
    fn new(article: &'a Article, report: &'a Report, quotations: usize) -> Self {
        let length: usize = article.blocks.iter().map(|b| b.text.len()).sum();
        let few = length.saturating_mul(quotations) <= MOST_READ;
        let texts = article.blocks.iter().filter(|_| few).map(|b| b.text.clone()).collect();
        let (own, table) = texts::table(&report.language);
        Self { article, texts, language: &report.language, own, table }
    }

    /// An interface text. None has a letter that markup takes for its own.
    fn say(&self, id: &str) -> &'static str {
        texts::texts(self.table).find(|(key, _)| *key == id).map_or("", |(_, text)| text)
    }

    fn counted(&self, quotations: usize) -> String {
        let category = texts::category(self.own, quotations as u32);
        texts::fill(self.say(&format!("quotations.{category}")), &[("n", &quotations.to_string())])
    }

    /// "Paragraph 6", or "Paragraphs 6–8".
    fn paragraph(&self, q: &Quotation) -> String {
        let mut blocks: Vec<u32> = q.segments.iter().map(|s| s.block).collect();
        blocks.dedup();
        let last = q.paragraph + (blocks.len() as u32).saturating_sub(1);
        let (first, last) = (q.paragraph.to_string(), last.to_string());
        let id = if first == last { "jump" } else { "jump.range" };
        texts::fill(self.say(id), &[("n", &first), ("a", &first), ("b", &last)])
    }

    /// The words as printed, with the article's own marks.
    fn printed(&self, segment: &Segment, kind: QuotationKind) -> String {
        let text = self.article.blocks.get(segment.block as usize).map_or("", |b| b.text.as_str());
        let (start, end) = (segment.start.byte(text), segment.end.byte(text));
        if text.get(start..end) == Some(segment.text.as_str()) {
            return with_marks(text, Span::new(start, end), kind).of(text).to_owned();
        }
        format!("“{}”", segment.text)
    }

    fn card(&self, out: &mut String, title: &str, quotations: &[&Quotation]) {
        if quotations.is_empty() {
            return;
        }
        let count = self.counted(quotations.len());
        let _ = writeln!(
            out,
            "<details>\n<summary>{title} <span class=\"wsw-count\">· {count}</span></summary>\n<ol>"
        );
        quotations.iter().for_each(|q| self.quotation(out, q));
        let _ = writeln!(out, "</ol>\n</details>"); // writing to a String cannot fail
    }

    fn quotation(&self, out: &mut String, q: &Quotation) {
        let words: Vec<_> =
            q.segments.iter().map(|s| Escaped(&self.printed(s, q.kind)).to_string()).collect();
        let (language, link) = (Escaped(self.language), fragment(&q.segments, &self.texts));
        let probably = if q.certainty == Certainty::Likely {
            format!(" · {}", self.say("likely"))
        } else {
            String::new()
        };
        let verb = q.cue.as_ref().map(|c| format!(" · {}", Escaped(&c.text))).unwrap_or_default();
        let _ = writeln!(
            out,
            "<li><blockquote lang=\"{language}\"><p>{}</p></blockquote>\
             <p class=\"wsw-source\"><a href=\"{}\">{}</a>{verb}{probably}</p></li>",
            words.join(" "),
            Escaped(&link),
            self.paragraph(q),
        );
    }
}

/// Text that can stand in an element or in a quoted attribute.
struct Escaped<'a>(&'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|c| match c {
            '&' => f.write_str("&amp;"),
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            '"' => f.write_str("&quot;"),
            c => f.write_char(c),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn cards_with_links_into_the_article() {
        let (article, report) = sample::article_and_report();
        let page = html(&article, &report);
        assert!(
            page.contains(
                "<h3>Dr <bdi>Ann Reed</bdi></h3> <span class=\"wsw-role\">harbour master, Port of Hull</span>"
            ),
            "{page}"
        );
        assert!(page.contains("<p>“We are late,” “and we know it.”</p>"), "{page}");
        assert!(page.contains("<a href=\"#:~:text=We%20are%20late%2C&amp;text=and%20we%20know%20it.\">Paragraph 1</a> · said"), "{page}");
        assert!(page.contains("<h3>Not attributed</h3>") && !page.contains("the bridge opens"), "{page}");
        assert_eq!(html(&article, &Report::empty("en")), "");
    }

    #[test]
    fn its_own_words_are_in_the_articles_language() {
        let (article, mut report) = sample::article_and_report();
        for (language, title, count, place) in [
            ("en-GB", "Who said what", "1 quotation", "Paragraph 1"),
            ("de-AT", "Wer sagt was", "1 Zitat", "Absatz 1"),
            ("fr", "Qui a dit quoi", "1 citation", "Paragraphe 1"),
            ("es", "Quién dijo qué", "1 cita", "Párrafo 1"),
            ("cy", "Who said what", "1 quotation", "Paragraph 1"),
        ] {
            report.language = language.to_owned();
            let page = html(&article, &report);
            for text in [title, count, place] {
                assert!(page.contains(text), "{language}: no {text} in {page}");
            }
        }
    }

    #[test]
    fn no_interface_text_is_markup() {
        for (language, table) in texts::TABLES {
            assert!(!table.contains(['<', '>', '&', '"']), "{language}");
        }
    }

    #[test]
    fn markup_in_the_article_stays_text() {
        let (article, mut report) = sample::article_and_report();
        report.speakers[0].name = "<img src=x onerror=alert(1)>".to_owned();
        report.quotations[0].segments[0].text = "\"></a><script>".to_owned();
        report.language = "en\"><script>".to_owned();
        let page = html(&article, &report);
        assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
    }
}
