//! The panel as static HTML: for readers without JavaScript, for crawlers, for a page's template.
//!
//! Cards are `<details>`, jumps are text-fragment links. All text of the article is escaped; no
//! attribute but `lang` and those links is made from it.

use super::fragment::fragment;
use crate::article::Article;
use crate::report::{Certainty, Quotation, QuotationKind, Report, Speaker};
use std::fmt::{self, Display, Formatter, Write};

const STYLE: &str = include_str!("static.css");

/// Looking for the only place of some words reads the article once for each quotation: beyond so
/// many bytes in all, links do without the words around.
const MOST_READ: usize = 50_000_000;

/// A section to stand in the page, or inside the element; empty where nobody is quoted.
///
/// Shows what the panel shows by default: words in marks, each once, likely speakers as probable.
#[must_use]
pub fn html(article: &Article, report: &Report) -> String {
    let shown: Vec<_> = report.quotations.iter().filter(|q| is_shown(q)).collect();
    if shown.is_empty() {
        return String::new();
    }
    let page = Page { texts: texts(article, shown.len()), language: &report.language };
    let mut cards = String::new();
    for speaker in &report.speakers {
        let theirs: Vec<_> =
            shown.iter().copied().filter(|q| q.speaker.as_ref() == Some(&speaker.id)).collect();
        page.card(&mut cards, &title(speaker), &theirs);
    }
    let nobody: Vec<_> = shown.iter().copied().filter(|q| report.speaker(q).is_none()).collect();
    page.card(&mut cards, "<h3>Not attributed</h3>", &nobody);
    let foot = if shown.iter().all(|q| q.checked) { "Checked by an editor." } else { "Found automatically." };
    let count = counted(shown.len(), "quotation");
    format!(
        "<section class=\"wsw-static\" lang=\"en\" aria-labelledby=\"wsw-static-title\">\n<style>\n{STYLE}</style>\n\
         <h2 id=\"wsw-static-title\">Who said what</h2>\n<p class=\"wsw-count\">{count}</p>\n{cards}\
         <p class=\"wsw-foot\">{foot}</p>\n</section>\n"
    )
}

fn is_shown(q: &Quotation) -> bool {
    q.kind != QuotationKind::Indirect && q.repeats.is_none()
}

fn texts(article: &Article, quotations: usize) -> Vec<String> {
    let length: usize = article.blocks.iter().map(|b| b.text.len()).sum();
    let few = length.saturating_mul(quotations) <= MOST_READ;
    article.blocks.iter().filter(|_| few).map(|b| b.text.clone()).collect()
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

fn counted(n: usize, noun: &str) -> String {
    format!("{n} {noun}{}", if n == 1 { "" } else { "s" })
}

/// What all cards of a page share.
struct Page<'a> {
    texts: Vec<String>,
    language: &'a str,
}

impl Page<'_> {
    fn card(&self, out: &mut String, title: &str, quotations: &[&Quotation]) {
        if quotations.is_empty() {
            return;
        }
        let count = counted(quotations.len(), "quotation");
        let _ = writeln!(
            out,
            "<details>\n<summary>{title} <span class=\"wsw-count\">· {count}</span></summary>\n<ol>"
        );
        quotations.iter().for_each(|q| self.quotation(out, q));
        let _ = writeln!(out, "</ol>\n</details>"); // writing to a String cannot fail
    }

    fn quotation(&self, out: &mut String, q: &Quotation) {
        let words: Vec<_> = q.segments.iter().map(|s| format!("“{}”", Escaped(&s.text))).collect();
        let (language, link) = (Escaped(self.language), fragment(&q.segments, &self.texts));
        let probably = if q.certainty == Certainty::Likely { " · Probably" } else { "" };
        let verb = q.cue.as_ref().map(|c| format!(" · {}", Escaped(&c.text))).unwrap_or_default();
        let _ = writeln!(
            out,
            "<li><blockquote lang=\"{language}\"><p>{}</p></blockquote>\
             <p class=\"wsw-source\"><a href=\"{}\">Paragraph {}</a>{verb}{probably}</p></li>",
            words.join(" "),
            Escaped(&link),
            q.paragraph,
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
    fn markup_in_the_article_stays_text() {
        let (article, mut report) = sample::article_and_report();
        report.speakers[0].name = "<img src=x onerror=alert(1)>".to_owned();
        report.quotations[0].segments[0].text = "\"></a><script>".to_owned();
        report.language = "en\"><script>".to_owned();
        let page = html(&article, &report);
        assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
    }
}
