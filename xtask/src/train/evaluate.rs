//! How right a model is on articles it has not seen.

use super::Options;
use super::article::{Choice, Learnt};
use super::fit::fit;
use crate::accuracy::corpus::Keyed;
use who_said_what::attribution::decide::THRESHOLD;
use who_said_what::attribution::model::{Model, softmax};

/// Percent of the sources that are among the candidates.
pub fn reach(articles: &[Learnt]) -> f64 {
    let sourced = |c: &&Choice| {
        c.key.is_some() && !c.judged.last().is_some_and(|d| *d) && !c.judged[c.judged.len() - 2]
    };
    let choices: Vec<_> = articles.iter().flat_map(|a| &a.choices).filter(sourced).collect();
    100.0 * choices.iter().filter(|c| !c.right.is_empty()).count() as f64 / choices.len().max(1) as f64
}

#[derive(Default)]
struct Score {
    gold: usize,
    found: usize,
    right: usize,
    /// Confidence and rightness of each span given out.
    judged: Vec<(f32, bool)>,
}

/// Fits on all parts but one, decides the spans of that one, for each part; prints the scores.
pub fn cross_validate(keyed: &[Keyed], learnt: &[Learnt], parts: usize, options: &Options) {
    let mut score = Score::default();
    let mut bytes = 0;
    for part in 0..parts {
        let others: Vec<_> =
            learnt.iter().enumerate().filter(|(i, _)| i % parts != part).map(|(_, a)| a).collect();
        let fitted = fit(&others, options);
        bytes = fitted.bytes().len();
        let model = fitted.model();
        for (i, article) in learnt.iter().enumerate().filter(|(i, _)| i % parts == part) {
            judge(&model, article, &keyed[i], options, &mut score);
        }
    }
    let (p, r) = (share(score.right, score.found), share(score.right, score.gold));
    println!("cross-validated: F1 {:.2}  P {p:.2}  R {r:.2}; {bytes} bytes", 2.0 * p * r / (p + r));
    score.judged.sort_by(|a, b| b.0.total_cmp(&a.0));
    for cover in [50, 60, 70, 80, 90] {
        let n = (score.gold * cover / 100).min(score.judged.len());
        let right = score.judged[..n].iter().filter(|j| j.1).count();
        println!(
            "  the surest {cover} %: {:.2} right, from {:.3}",
            share(right, n),
            score.judged[n.saturating_sub(1)].0
        );
    }
}

fn share(a: usize, b: usize) -> f64 {
    100.0 * a as f64 / b.max(1) as f64
}

fn judge(model: &Model, article: &Learnt, keyed: &Keyed, options: &Options, score: &mut Score) {
    score.gold += article.missed;
    for choice in &article.choices {
        let drop = choice.rows.len() - 1;
        let speech = choice.key.is_some_and(|k| keyed.quotes[k].attributed);
        score.gold += usize::from(speech);
        let p = probabilities(model, choice);
        let best = (0..drop).max_by(|a, b| p[*a].total_cmp(&p[*b]).then(b.cmp(a))).unwrap_or(drop);
        let given = p[best] >= THRESHOLD && p[best] >= p[drop];
        let right = given && choice.judged[best];
        if given {
            score.found += 1;
            score.right += usize::from(right);
            score.judged.push((p[best], right));
        }
        if options.misses && right != speech {
            tell(keyed, choice, &p, best, given);
        }
    }
}

fn probabilities(model: &Model, choice: &Choice) -> Vec<f32> {
    let sum = |strings: &Vec<u32>| strings.iter().map(|id| model.string(*id)).sum();
    let lex: Vec<i32> = choice.strings.iter().map(sum).collect();
    let mut p = model.scores(&mut choice.rows.clone(), &lex, &mut Vec::new());
    softmax(&mut p);
    p
}

/// One line a mistake: what is right, what was given, and the words around.
fn tell(keyed: &Keyed, choice: &Choice, p: &[f32], best: usize, given: bool) {
    let Some(key) = choice.key.map(|k| &keyed.quotes[k]) else { return };
    let text: Vec<char> = keyed.text.chars().collect();
    let around: String =
        text[key.start.saturating_sub(250)..(key.end + 120).min(text.len())].iter().collect();
    let want =
        if key.attributed { key.source.as_ref().map_or("(no source)", |s| &s.text) } else { "(not speech)" };
    let got = if given { choice.words.get(best).map_or("(nobody)", |w| w) } else { "(not given)" };
    let quoted: String = text[key.start..key.end.min(key.start + 60)].iter().collect();
    let among = if choice.right.is_empty() { " NO CANDIDATE" } else { "" };
    println!(
        "{:?}\twant {want}\tgot {got} {:.2}{among}\t{quoted}\t{}",
        key.kind,
        p[best],
        around.replace('\n', " ¶ ")
    );
}
