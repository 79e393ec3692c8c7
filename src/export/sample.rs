//! A small article and its report, for the exports' tests.

use crate::article::Article;
use crate::report::{
    Certainty, Evidence, Quotation, QuotationKind, Report, Segment, Speaker, SpeakerKind, VERSION,
};
use crate::text::utf16;

pub(super) const TEXT: &str = "“We are late,” said Dr Ann Reed, harbour master at the Port of Hull, “and we know it.” \
She is the harbour master.\n\nThe ferry is never “on time”.\n\nDr Reed said the bridge opens in May.";

/// The first printing of `words` in a block.
pub(super) fn segment(article: &Article, block: u32, words: &str) -> Segment {
    let text = &article.blocks[block as usize].text;
    let byte = text.find(words).expect("the words stand there");
    Segment { block, start: utf16(text, byte), end: utf16(text, byte + words.len()), text: words.to_owned() }
}

pub(super) fn article_and_report() -> (Article, Report) {
    let article = Article::from_text(TEXT);
    let at = |block: u32, words: &str| segment(&article, block, words);
    let direct = Quotation {
        cue: Some(at(0, "said")),
        mention: Some(at(0, "Dr Ann Reed")),
        ..quotation("q1", QuotationKind::Direct, vec![at(0, "We are late,"), at(0, "and we know it.")])
    };
    let nobody = Quotation {
        speaker: None,
        certainty: Certainty::Unknown,
        confidence: 0.3,
        paragraph: 2,
        ..quotation("q2", QuotationKind::Mixed, vec![at(1, "on time")])
    };
    let reported = Quotation {
        certainty: Certainty::Likely,
        paragraph: 3,
        cue: Some(at(2, "said")),
        mention: Some(at(2, "Dr Reed")),
        ..quotation("q3", QuotationKind::Indirect, vec![at(2, "the bridge opens in May")])
    };
    let quotations = vec![direct, nobody, reported];
    let report = Report { version: VERSION, language: "en".to_owned(), speakers: vec![reed()], quotations };
    (article, report)
}

fn reed() -> Speaker {
    Speaker {
        id: "s1".to_owned(),
        kind: SpeakerKind::Person,
        name: "Ann Reed".to_owned(),
        honorific: Some("Dr".to_owned()),
        role: Some("harbour master".to_owned()),
        organisation: Some("Port of Hull".to_owned()),
        aliases: vec!["Dr Reed".to_owned()],
    }
}

fn quotation(id: &str, kind: QuotationKind, segments: Vec<Segment>) -> Quotation {
    Quotation {
        id: id.to_owned(),
        kind,
        speaker: Some("s1".to_owned()),
        confidence: 0.98,
        certainty: Certainty::Certain,
        checked: false,
        paragraph: 1,
        evidence: vec![Evidence::NameAfterCue],
        runner_up: None,
        segments,
        cue: None,
        mention: None,
        repeats: None,
    }
}
