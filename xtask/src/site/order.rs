//! The module's functions in an order in which like stands beside like.
//!
//! What is compressed refers to what stood before, and a near place costs less to say than a far one: of the many
//! functions that differ by little, each costs little behind its next of kin.

use crate::wasm;
use anyhow::{Context, Result, anyhow};
use std::collections::{HashMap, HashSet};
use std::convert::Infallible;
use std::fs;
use std::path::Path;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser};

/// So many bytes in a row that two functions have in common make them alike.
const RUN: usize = 5;

/// Puts the functions of `module` into order, in place.
pub fn by_likeness(module: &Path) -> Result<()> {
    let bytes = fs::read(module).context("the module can't be read")?;
    let bodies: Vec<&[u8]> = wasm::bodies(&bytes)?.iter().map(|body| body.as_bytes()).collect();
    let ordered = renumbered(&bytes, &order(&bodies))?;
    fs::write(module, ordered).context("the module can't be written")
}

/// The functions' numbers, each behind the two to which, of those left, it is most alike: it shares the largest part of
/// all the runs that it and the last have. The last counts double.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let runs: Vec<HashSet<&[u8]>> = bodies.iter().map(|body| body.windows(RUN).collect()).collect();
    let mut holders: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (function, runs) in runs.iter().enumerate() {
        for run in runs {
            holders.entry(run).or_default().push(function);
        }
    }
    let mut left = vec![true; bodies.len()];
    let (mut order, mut next) = (Vec::new(), Some(0).filter(|_| !bodies.is_empty()));
    while let Some(function) = next {
        order.push(function);
        left[function] = false;
        let mut shared = vec![0.0; bodies.len()];
        for (before, weight) in order.iter().rev().zip([1.0, 0.5]) {
            for holder in runs[*before].iter().flat_map(|run| &holders[run]) {
                shared[*holder] += weight;
            }
        }
        let likeness = |other: usize| {
            let all = (runs[function].len() + runs[other].len()) as f64;
            shared[other] / (all - shared[other]).max(1.0)
        };
        let mut best = None;
        for other in (0..bodies.len()).filter(|other| left[*other]) {
            if best.is_none_or(|(_, most)| likeness(other) > most) {
                best = Some((other, likeness(other)));
            }
        }
        next = best.map(|(other, _)| other);
    }
    order
}

/// The module with its functions in `order`.
fn renumbered(bytes: &[u8], order: &[usize]) -> Result<Vec<u8>> {
    let imported = wasm::imported(bytes)?;
    let mut numbers: Vec<u32> = (0..(imported + order.len()) as u32).collect();
    for (place, function) in order.iter().enumerate() {
        numbers[imported + function] = (imported + place) as u32;
    }
    let mut module = Module::new();
    Ordered { order, numbers }
        .parse_core_module(&mut module, Parser::new(0), bytes)
        .map_err(|error| anyhow!("the module can't be put into order: {error}"))?;
    Ok(module.finish())
}

/// Writes a module again with its functions in `order`.
struct Ordered<'o> {
    order: &'o [usize],
    /// The new number of each function, the imported ones first.
    numbers: Vec<u32>,
}

impl Reencode for Ordered<'_> {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.numbers[function as usize])
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for function in self.order {
            functions.function(self.type_index(types[*function])?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for function in self.order {
            self.parse_function_body(code, bodies[*function].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn like_stands_beside_like() {
        let bodies: [&[u8]; 4] = [b"one two three", b"four five six", b"one two threes", b"four five sixes"];
        assert_eq!(order(&bodies), [0, 2, 1, 3]);
        assert!(order(&[]).is_empty());
    }
}
