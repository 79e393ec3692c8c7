//! schema.org Quotations as JSON-LD (<https://schema.org/Quotation>), for search engines and archives.

use super::Json;
use crate::report::{Quotation, QuotationKind, Report, Speaker, SpeakerKind};

/// The quotations whose words stand in marks, each once, with those who said them.
///
/// Reported statements are no quotations there, and second printings say nothing new. What a
/// document says is part of it (`isPartOf`); a person or a group is whom it is `spokenByCharacter`.
#[must_use]
pub fn jsonld(report: &Report) -> Json {
    let printed =
        report.quotations.iter().filter(|q| q.kind != QuotationKind::Indirect && q.repeats.is_none());
    Json::Object(vec![
        ("@context", "https://schema.org".into()),
        ("@graph", printed.map(|q| quotation(report, q)).collect()),
    ])
}

fn quotation(report: &Report, q: &Quotation) -> Json {
    let words: Vec<_> = q.segments.iter().map(|s| s.text.as_str()).collect();
    let speaker = report.speaker(q);
    let (document, said) = match speaker.filter(|s| s.kind == SpeakerKind::Document) {
        Some(document) => (work(document), Json::Null),
        None => (Json::Null, speaker.map_or(Json::Null, source)),
    };
    Json::present(vec![
        ("@type", "Quotation".into()),
        ("@id", format!("#{}", q.id).as_str().into()),
        ("text", words.join(" … ").as_str().into()),
        ("inLanguage", report.language.as_str().into()),
        ("spokenByCharacter", said),
        ("isPartOf", document),
    ])
}

fn work(document: &Speaker) -> Json {
    Json::Object(vec![("@type", "CreativeWork".into()), ("name", document.name.as_str().into())])
}

fn source(speaker: &Speaker) -> Json {
    let person = speaker.kind != SpeakerKind::Group;
    let organisation = speaker.organisation.as_deref().map_or(Json::Null, organisation);
    let aliases: Json = speaker.aliases.iter().map(|a| a.as_str().into()).collect();
    Json::present(vec![
        ("@type", if person { "Person" } else { "Organization" }.into()),
        ("@id", format!("#{}", speaker.id).as_str().into()),
        ("name", speaker.name.as_str().into()),
        ("honorificPrefix", Json::maybe(speaker.honorific.as_deref())),
        ("jobTitle", if person { Json::maybe(speaker.role.as_deref().and_then(job)) } else { Json::Null }),
        (if person { "worksFor" } else { "parentOrganization" }, organisation),
        ("alternateName", if speaker.aliases.is_empty() { Json::Null } else { aliases }),
    ])
}

/// A role without the age that closes it: "plumber, 54".
fn job(role: &str) -> Option<&str> {
    let age = |words: &str| words.len() == 2 && words.bytes().all(|b| b.is_ascii_digit());
    match role.rsplit_once(", ") {
        Some((job, last)) if age(last) => Some(job),
        _ => Some(role).filter(|role| !age(role)),
    }
}

fn organisation(name: &str) -> Json {
    Json::Object(vec![("@type", "Organization".into()), ("name", name.into())])
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn says_who_as_schema_org_does() {
        let (_, report) = sample::article_and_report();
        let expected = r##"{"@context":"https://schema.org","@graph":[{"@type":"Quotation","@id":"#q1","text":"We are late, … and we know it.","inLanguage":"en","spokenByCharacter":{"@type":"Person","@id":"#s1","name":"Ann Reed","honorificPrefix":"Dr","jobTitle":"harbour master","worksFor":{"@type":"Organization","name":"Port of Hull"},"alternateName":["Dr Reed"]}},{"@type":"Quotation","@id":"#q2","text":"on time","inLanguage":"en"}]}"##;
        assert_eq!(jsonld(&report).to_string(), expected);
    }
}
