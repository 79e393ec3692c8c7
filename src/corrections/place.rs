//! Which quotation of a report a correction is for.

use super::OfQuotation;
use crate::article::Article;
use crate::article::anchor::{self, Wanted};
use crate::report::{Quotation, Report, Segment};

/// How a segment is found again: its words and what stands beside them in `article`.
fn wanted<'a>(segment: &'a Segment, article: &'a Article) -> Wanted<'a> {
    let plain = Wanted { words: &segment.text, block: segment.block, ..Wanted::default() };
    let Some(block) = article.blocks.get(segment.block as usize) else { return plain };
    let (start, end) = (segment.start.byte(&block.text), segment.end.byte(&block.text));
    let stands = block.text.get(start..end) == Some(&segment.text);
    if !stands {
        return plain;
    }
    Wanted { before: &block.text[..start], after: &block.text[end..], ..plain }
}

/// A correction that names `quotation` as it stands in `article`, and changes nothing yet.
#[must_use]
pub fn naming(quotation: &Quotation, article: &Article) -> Option<OfQuotation> {
    let stands = wanted(quotation.segments.first()?, article);
    Some(OfQuotation {
        words: stands.words.to_owned(),
        before: anchor::tail(stands.before).to_owned(),
        after: anchor::head(stands.after).to_owned(),
        ..OfQuotation::default()
    })
}

/// The index of the quotation that begins with exactly these words; of several, the one with the
/// same neighbours. None where two have the same: better none than the wrong one.
pub(super) fn find(report: &Report, article: &Article, correction: &OfQuotation) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    let mut doubt = false;
    for (index, quotation) in report.quotations.iter().enumerate() {
        let Some(near) = nearness(quotation, article, correction) else { continue };
        match best {
            Some((_, other)) if other > near => {}
            Some((_, other)) if other == near => doubt = true,
            _ => (best, doubt) = (Some((index, near)), false),
        }
    }
    best.filter(|_| !doubt).map(|(index, _)| index)
}

/// How many bytes beside the words are the same; none for other words.
fn nearness(quotation: &Quotation, article: &Article, correction: &OfQuotation) -> Option<usize> {
    let first = quotation.segments.first().filter(|s| s.text == correction.words)?;
    let stands = wanted(first, article);
    Some(
        anchor::common_end(stands.before, &correction.before)
            + anchor::common_start(stands.after, &correction.after),
    )
}

/// What stands in a lost quotation's place now, between the same neighbours.
pub(super) fn instead(article: &Article, correction: &OfQuotation) -> Option<String> {
    let wanted = Wanted {
        words: &correction.words,
        before: &correction.before,
        after: &correction.after,
        ..Wanted::default()
    };
    let (block, span) = anchor::find(article, wanted)?;
    Some(span.of(&article.blocks[block as usize].text).to_owned())
}
