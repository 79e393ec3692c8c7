//! Lays a report made beforehand onto the article as it stands now.

use crate::article::Article;
use crate::article::anchor::{self, Wanted};
use crate::report::{Quotation, Report, Segment};
use crate::text::{Span, utf16};

/// The report with its quotations where their words stand in `article`, and those whose words are
/// not there any more, taken out of it: nobody is said to have said what the page does not print.
pub(super) fn fit(mut report: Report, article: &Article) -> (Report, Vec<Quotation>) {
    let mut lost = Vec::new();
    report.quotations.retain_mut(|quotation| {
        let found = place(quotation, article);
        if !found {
            lost.push(quotation.clone());
        }
        found
    });
    let quotations = &mut report.quotations;
    let ids: Vec<String> = quotations.iter().map(|q| q.id.clone()).collect();
    for quotation in quotations.iter_mut() {
        quotation.repeats = quotation.repeats.take().filter(|id| ids.contains(id));
    }
    (report, lost)
}

/// Moves all segments to their words; a cue or mention that is gone is only left out.
fn place(quotation: &mut Quotation, article: &Article) -> bool {
    if !quotation.segments.iter_mut().all(|segment| moved(segment, article)) {
        return false;
    }
    quotation.cue = quotation.cue.take().filter(|segment| stands(segment, article));
    quotation.mention = quotation.mention.take().filter(|segment| stands(segment, article));
    true
}

fn moved(segment: &mut Segment, article: &Article) -> bool {
    if stands(segment, article) {
        return true;
    }
    let wanted = Wanted { words: &segment.text, block: segment.block, ..Wanted::default() };
    let Some((block, span)) = anchor::find(article, wanted) else { return false };
    let text = &article.blocks[block as usize].text;
    let Span { start, end } = span;
    (segment.block, segment.start, segment.end) =
        (block, utf16(text, start as usize), utf16(text, end as usize));
    true
}

fn stands(segment: &Segment, article: &Article) -> bool {
    let Some(block) = article.blocks.get(segment.block as usize) else { return false };
    let (start, end) = (segment.start.byte(&block.text), segment.end.byte(&block.text));
    block.text.get(start..end) == Some(&segment.text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Certainty, QuotationKind};
    use crate::text::Utf16;

    fn quotation(id: &str, block: u32, start: u32, words: &str) -> Quotation {
        let end = Utf16(start + words.encode_utf16().count() as u32);
        Quotation {
            id: id.to_owned(),
            kind: QuotationKind::Direct,
            speaker: None,
            confidence: 0.5,
            certainty: Certainty::Unknown,
            checked: false,
            paragraph: 1,
            evidence: Vec::new(),
            runner_up: None,
            segments: vec![Segment { block, start: Utf16(start), end, text: words.to_owned() }],
            cue: None,
            mention: None,
            repeats: None,
        }
    }

    #[test]
    fn words_are_followed_and_lost_ones_listed() {
        let mut report = Report::empty("en");
        report.quotations = vec![
            quotation("q1", 0, 1, "We are late"),
            quotation("q2", 1, 1, "Never"),
            quotation("q3", 2, 1, "Good"),
        ];
        report.quotations[2].repeats = Some("q2".to_owned());
        let article = Article::from_text("A new first line.\nShe said: “We are late.”\n“Good,” he said.");
        let (report, lost) = fit(report, &article);
        let ids: Vec<&str> = report.quotations.iter().map(|q| q.id.as_str()).collect();
        assert_eq!(ids, ["q1", "q3"]);
        assert_eq!(
            (report.quotations[0].segments[0].block, report.quotations[0].segments[0].start),
            (1, Utf16(11))
        );
        assert_eq!(report.quotations[1].repeats, None);
        assert_eq!(lost[0].id, "q2");
    }
}
