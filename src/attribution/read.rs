//! From an article and its quoted spans to tagged tokens.

use crate::article::{Article, BlockKind};
use crate::lexicon::{Entry, Part, Tagged};
use crate::quotation::Quoted;
use crate::text::{Span, sort_by_key};

use super::features::Spot;

/// A span under this many characters counts as short.
const SHORT: usize = 25;

/// The article's tokens; each quoted span is one.
#[must_use]
pub fn tag<'a>(article: &'a Article, quoted: &[Quoted], look_up: impl Fn(u32) -> Entry) -> Tagged<'a> {
    let spans: Vec<Span> = quoted.iter().map(|q| q.outer).collect();
    let mut from = 0;
    let mut parts = Vec::with_capacity(article.blocks.len());
    for (index, block) in article.blocks.iter().enumerate() {
        let count = quoted[from..].iter().take_while(|q| q.block as usize == index).count();
        let quoted = &spans[from..from + count];
        let aside = matches!(block.kind, BlockKind::Caption | BlockKind::Heading);
        let item = block.kind == BlockKind::ListItem;
        parts.push(Part { block: index as u32, text: &block.text, quoted, aside, item });
        from += count;
    }
    Tagged::new(&parts, look_up)
}

/// Share of the spans that are short, in percent.
#[must_use]
pub fn short_share(article: &Article, quoted: &[Quoted]) -> u8 {
    let short = quoted
        .iter()
        .filter(|q| q.outer.of(&article.blocks[q.block as usize].text).chars().take(SHORT).count() < SHORT);
    (100 * short.count() / quoted.len().max(1)) as u8
}

/// Each span as a token, in the order of `quoted`.
#[must_use]
pub fn spots<'a>(article: &'a Article, quoted: &[Quoted], tagged: &Tagged) -> Vec<Spot<'a>> {
    let mut tokens: Vec<_> = (0..tagged.len()).filter(|i| tagged.is_quoted(*i)).collect();
    sort_by_key(&mut tokens, |i| (tagged.tags[*i].block, tagged.tags[*i].span.start));
    let next = tokens.iter().skip(1).map(|t| Some(*t)).chain([None]);
    quoted
        .iter()
        .zip(tokens.iter().zip(next))
        .map(|(q, (token, next))| Spot {
            token: *token,
            next: next.filter(|n| *n > *token),
            words: q.inner.of(&article.blocks[q.block as usize].text),
        })
        .collect()
}
