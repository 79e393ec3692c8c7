//! `cargo xtask size --why`: what the WebAssembly is made of, by place and by function.
//!
//! Raw bytes of code after wasm-opt; brotli makes about a third of them.

use anyhow::{Context, Result};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;
use wasmparser::{KnownCustom, Name, NameSectionReader, Parser, Payload, TypeRef};

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

/// Each function's name, without hashes, and the size of its body.
fn functions(bytes: &[u8]) -> Result<Vec<(String, usize)>> {
    let (mut imported, mut sizes, mut names) = (0, Vec::new(), HashMap::new());
    for payload in Parser::new(0).parse_all(bytes) {
        match payload? {
            Payload::ImportSection(imports) => {
                let all = imports.into_imports().collect::<Result<Vec<_>, _>>()?;
                imported = all.iter().filter(|import| matches!(import.ty, TypeRef::Func(_))).count();
            }
            Payload::CodeSectionEntry(body) => {
                sizes.push(usize::try_from(body.range().end - body.range().start)?)
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(section) = section.as_known() {
                    names = function_names(section)?;
                }
            }
            _ => {}
        }
    }
    let named = |(index, size)| {
        let name: Option<&&str> = names.get(&(imported + index));
        (name.map_or_else(|| "?".to_owned(), |name| without_hashes(name)), size)
    };
    Ok(sizes.into_iter().enumerate().map(named).collect())
}

fn function_names(section: NameSectionReader<'_>) -> Result<HashMap<usize, &str>> {
    let mut names = HashMap::new();
    for subsection in section {
        if let Name::Function(map) = subsection? {
            for naming in map {
                let naming = naming?;
                names.insert(usize::try_from(naming.index)?, naming.name);
            }
        }
    }
    Ok(names)
}

/// `core[c593…]::fmt` → `core::fmt`.
fn without_hashes(name: &str) -> String {
    let mut parts = name.split('[');
    let mut clean = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(']') {
            Some((hash, rest)) if hash.len() > 10 && hash.bytes().all(|it| it.is_ascii_hexdigit()) => {
                clean += rest
            }
            _ => clean.extend(["[", part]),
        }
    }
    clean
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
    use super::{place, without_hashes};

    #[test]
    fn names_lose_their_hashes_only() {
        let name = "<[u8] as core[c5930c85a12de822]::slice::Concat>::join";
        assert_eq!(without_hashes(name), "<[u8] as core::slice::Concat>::join");
    }

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
