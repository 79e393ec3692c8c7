//! `cargo xtask size --why`: what the WebAssembly is made of, by place and by function.
//!
//! Raw bytes of code after wasm-opt; brotli makes about a third of them.

use crate::wasm;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// How many places and how many functions are listed.
const LISTED: usize = 60;

/// Prints the places and functions of `module` that take the most room. It must have its names.
pub fn print(module: &Path) -> Result<()> {
    let bytes = fs::read(module).with_context(|| format!("{} can't be read", module.display()))?;
    let mut functions = functions(&bytes)?;
    functions.sort_by_key(|(name, size)| (std::cmp::Reverse(*size), name.clone()));
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for (name, size) in &functions {
        *places.entry(place(name)).or_default() += size;
    }
    let mut places: Vec<(String, usize)> = places.into_iter().collect();
    places.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    print_list("bytes of code by place", &places);
    print_list("by function", &functions);
    Ok(())
}

fn print_list(title: &str, entries: &[(String, usize)]) {
    println!("\n{title}");
    for (name, size) in entries.iter().take(LISTED) {
        println!("{size:>9}  {}", name.chars().take(150).collect::<String>());
    }
}

/// Each function's name and the size of its body.
fn functions(bytes: &[u8]) -> Result<Vec<(String, usize)>> {
    let (mut names, bodies) = (wasm::function_names(bytes)?, wasm::bodies(bytes)?);
    let numbered = (wasm::imported(bytes)? as u32..).zip(bodies);
    let named = numbered.map(|(number, body)| {
        (names.remove(&number).unwrap_or_else(|| "?".to_owned()), body.as_bytes().len())
    });
    Ok(named.collect())
}

/// Crate and module of a function; of `<A as B>::c` those of `A`, and of a std function what it does.
fn place(name: &str) -> String {
    let path = name.trim_start_matches(['<', '&', '(', '[']);
    let path = path.split([' ', '>', '<', ',']).next().unwrap_or_default();
    let mut parts = path.split("::");
    let of_a_crate: Vec<&str> = parts.by_ref().take(3).take_while(|part| !part.starts_with('{')).collect();
    of_a_crate.join("::")
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_place_is_crate_and_module() {
        assert_eq!(place("core::slice::sort::stable::drift::sort::<usize>"), "core::slice::sort");
        assert_eq!(
            place("<who_said_what::panel::card::Card as yew::Component>::view"),
            "who_said_what::panel::card"
        );
        assert_eq!(place("who_said_what::analyze"), "who_said_what::analyze");
    }
}
