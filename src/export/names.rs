//! The report's words for kinds and levels, as its JSON has them.

use crate::report::{Certainty, QuotationKind, SpeakerKind};

pub(super) fn quotation_kind(kind: QuotationKind) -> &'static str {
    match kind {
        QuotationKind::Direct => "direct",
        QuotationKind::Mixed => "mixed",
        QuotationKind::Indirect => "indirect",
    }
}

pub(super) fn speaker_kind(kind: SpeakerKind) -> &'static str {
    match kind {
        SpeakerKind::Person => "person",
        SpeakerKind::Group => "group",
        SpeakerKind::Document => "document",
        SpeakerKind::Unnamed => "unnamed",
    }
}

pub(super) fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Unknown => "unknown",
        Certainty::Likely => "likely",
        Certainty::Certain => "certain",
    }
}
