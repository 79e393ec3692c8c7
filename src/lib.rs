//! Who said what: finds every quotation in a news article and works out who said it.
//!
//! [`analyze`] is the whole engine: an [`Article`] goes in, a
//! [`Report`] comes out; the same input gives the same bytes. [`analysis`] does the same a step at a time.
//! ARCHITECTURE.md shows the rooms and what each may know.

pub mod article;
pub mod assembly;
pub mod attribution;
#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
pub mod corrections;
pub mod element;
pub mod export;
#[cfg(target_arch = "wasm32")]
pub mod host;
pub mod lexicon;
pub mod mention;
pub mod panel;
pub mod quotation;
pub mod report;
pub mod steps;
pub mod text;

use article::Article;
use attribution::decide::{Case, decide, leave_terms, present, weigh};
use attribution::foreign;
use attribution::indirect;
use attribution::model::Model;
use attribution::read;
use attribution::scene::Scene;
use lexicon::{ENGLISH, Language};
use report::Report;
use steps::{Steps, step};

/// Half the size of the standard one, and as steady.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Finds the quotations of `article` and who said each.
///
/// The model knows English. In a language that has words of its own (a folder of `src/lexicon/`) only what
/// stands beside a verb of saying is attributed; in any other nothing is, and the report says the language.
#[must_use]
pub fn analyze(article: &Article) -> Report {
    analysis(article).finish()
}

/// What [`analyze`] does, in steps of which none is long.
pub fn analysis(article: &Article) -> Steps<'_, Report> {
    Steps::new(in_its_language(article))
}

async fn in_its_language(article: &Article) -> Report {
    let stated = article.language.as_deref();
    let texts = || article.blocks.iter().map(|b| b.text.as_str());
    match step(|| Language::of(texts(), stated)).await {
        Some(language) if language.tag == ENGLISH => english(article).await,
        Some(language) => step(|| foreign(article, language)).await,
        None => Report::empty(stated.unwrap_or("und")),
    }
}

async fn english(article: &Article) -> Report {
    let quoted = step(|| quotation::find(article)).await;
    let tagged = step(|| read::tag(article, &quoted, lexicon::entry)).await;
    let mentions = step(|| mention::find(&tagged)).await;
    let mut names = step(|| mention::Names::new(&tagged, &mentions)).await;
    let people = step(|| names.draft()).await;
    let scene = step(|| Scene::new(&tagged, &mentions, read::short_share(article, &quoted))).await;
    let spots = read::spots(article, &quoted, &tagged);
    let case = Case { scene: &scene, quoted: &quoted, spots: &spots, people: &people };
    let mut decisions = step(|| decide(&case, Model::committed())).await;
    let said: Vec<_> =
        spots.iter().zip(&decisions).filter_map(|(spot, d)| said(spot.token, d.mention)).collect();
    let people = step(|| names.people(&said)).await;
    weigh(&mut decisions, &people);
    let case = Case { people: &people, ..case };
    present(&case, &mut decisions);
    leave_terms(&case, &mut decisions);
    let statements = step(|| indirect::find(&case, &decisions)).await;
    let stated =
        article.language.as_deref().filter(|l| l.get(..2).is_some_and(|l| l.eq_ignore_ascii_case(ENGLISH)));
    step(|| assembly::report(article, stated.unwrap_or(ENGLISH), &case, &decisions, &statements)).await
}

fn foreign(article: &Article, language: &Language) -> Report {
    let quoted = quotation::find(article);
    let (given, people) = foreign::attribute(article, &quoted, language);
    assembly::foreign::report(article, language.tag, &quoted, &given, &people)
}

/// What a second look at the people knows of a span.
fn said(token: usize, mention: Option<usize>) -> Option<mention::Said> {
    mention.map(|m| mention::Said { token: token as u32, mention: m as u32 })
}
