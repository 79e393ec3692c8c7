//! An article as text blocks, and the way back from their text to where it was read.

mod blocks;
mod plain;

pub use blocks::{Article, Block, BlockKind, NodeId, Piece};
