//! What no commit may go below, `--write` or not: the pages people know, and the measures that were asked for and reached.

use super::committed::Scores;

/// Score and least; of counts of what nobody said, the most.
const PROMISED: [(&str, f64); 19] = [
    ("polnear.end-to-end.f1", 91.0),
    ("polnear.right.nominal", 69.0),
    ("clean.end-to-end.f1", 94.5),
    ("clean.right.direct", 96.0),
    ("clean.right.mixed", 89.0),
    ("pages.end-to-end.f1", 94.0),
    ("pages.by-name.f1", 92.0),
    ("pages.certain.precision", 99.0),
    ("pages.certain.cover", 70.0),
    ("pages.speakers.f1", 93.0),
    ("pages.indirect", 60.0),
    ("pages.page.seed.f1", 100.0),
    ("pages.page.msn.false-positives", 0.0),
    ("pages.page.aclu.false-positives", 0.0),
    ("german.end-to-end.f1", 60.0),
    ("german.certain.precision", 95.0),
    ("body.mean.f1", 96.0),
    ("zoo.mean.f1", 90.0),
    ("written.certain.precision", 97.5),
];

/// One line for each promise that `scores` break; what was not measured breaks none.
pub fn broken(scores: &Scores) -> Vec<String> {
    let measured = PROMISED.iter().filter_map(|(name, least)| Some((*name, *least, *scores.get(*name)?)));
    measured.filter_map(|(name, least, now)| breach(name, least, now)).collect()
}

fn breach(name: &str, least: f64, now: f64) -> Option<String> {
    if super::committed::smaller_is_better(name) {
        return (now > least).then(|| format!("{name} is {now:.2}, promised are {least:.2} at most"));
    }
    (now < least).then(|| format!("{name} is {now:.2}, promised is {least:.2}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_each_promise_that_is_broken() {
        let scores = |name: &str, value| Scores::from([(name.to_owned(), value)]);
        assert_eq!(
            broken(&scores("pages.page.seed.f1", 98.2)),
            ["pages.page.seed.f1 is 98.20, promised is 100.00"]
        );
        assert_eq!(broken(&scores("pages.page.seed.f1", 100.0)), Vec::<String>::new());
        assert_eq!(broken(&scores("pages.page.msn.false-positives", 1.0)).len(), 1);
        assert_eq!(broken(&Scores::new()), Vec::<String>::new());
    }

    #[test]
    fn each_promise_is_measured() {
        let committed = super::super::committed::read().expect("accuracy.tsv");
        let unknown: Vec<_> = PROMISED.iter().filter(|(name, _)| !committed.contains_key(*name)).collect();
        assert!(unknown.is_empty(), "{unknown:?}");
    }
}
