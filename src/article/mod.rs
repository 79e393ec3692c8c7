//! An article as text blocks, and the way back from their text to where it was read.
//!
//! [`Article::from_tree`] finds the article in a page ([`Tree`], fed through [`TreeBuilder`]),
//! [`Article::from_text`] reads plain text, and natively `Article::from_html` a saved page.

pub mod anchor;
mod blocks;
mod boxes;
mod find;
mod flow;
mod frame;
mod furniture;
mod hints;
#[cfg(not(target_arch = "wasm32"))]
mod html;
mod line;
mod marks;
mod measure;
pub(crate) mod phrases;
mod plain;
mod tag;
mod tree;
mod trim;

pub use blocks::{Article, Block, BlockKind, NodeId, Piece};
pub use tree::{Tree, TreeBuilder};
