//! Who said what: finds every quotation in a news article and works out who said it.
//!
//! [`analyze`] is the whole engine: an [`Article`](article::Article) goes in, a
//! [`Report`](report::Report) comes out; the same input gives the same bytes. ARCHITECTURE.md
//! shows the rooms and what each may know.

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
pub mod text;

use article::Article;
use attribution::decide::{Case, decide};
use attribution::indirect;
use attribution::model::Model;
use attribution::read;
use attribution::scene::Scene;
use report::Report;

/// Half the size of the standard one, and as steady.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Finds the quotations of `article` and who said each.
#[must_use]
pub fn analyze(article: &Article) -> Report {
    let model = Model::committed();
    let quoted = quotation::find(article);
    let tagged = read::tag(article, &quoted, lexicon::entry);
    let mentions = mention::find(&tagged);
    let people = mention::resolve(&tagged, &mentions, &[]);
    let scene = Scene::new(&tagged, &mentions, read::short_share(article, &quoted));
    let spots = read::spots(article, &quoted, &tagged);
    let case = Case { scene: &scene, quoted: &quoted, spots: &spots, people: &people };
    let decisions = decide(&case, model);
    let said: Vec<_> =
        spots.iter().zip(&decisions).filter_map(|(spot, d)| said(spot.token, d.mention)).collect();
    let people = mention::resolve(&tagged, &mentions, &said);
    let case = Case { people: &people, ..case };
    let statements = indirect::find(&case, &decisions);
    let language = article.language.as_deref().unwrap_or("en");
    assembly::report(article, language, &case, &decisions, &statements)
}

/// What a second look at the people knows of a span.
fn said(token: usize, mention: Option<usize>) -> Option<mention::Said> {
    mention.map(|m| mention::Said { token: token as u32, mention: m as u32 })
}
