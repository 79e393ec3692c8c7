//! WebAssembly modules read and written again, section by section.

use anyhow::{Context, Result};
use std::collections::HashMap;
use std::ops::Range;
use wasm_encoder::{Module, RawSection, Section};
use wasmparser::{FunctionBody, KnownCustom, Name, Parser, Payload, TypeRef};

/// The module with the sections for which `other` has another one replaced, and without what it says to linkers, which
/// would not fit it any more.
///
/// # Errors
/// When the bytes are no module, or `other` fails.
pub fn rewritten<S: Section>(
    bytes: &[u8],
    mut other: impl FnMut(&Payload<'_>) -> Result<Option<S>>,
) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload.context("the module can't be parsed")?;
        if is_for_linkers(&payload) {
            continue;
        }
        if let Some(section) = other(&payload)? {
            module.section(&section);
        } else if let Some((id, range)) = payload.as_section() {
            module.section(&RawSection { id, data: &bytes[range.start as usize..range.end as usize] });
        }
    }
    Ok(module.finish())
}

fn is_for_linkers(payload: &Payload<'_>) -> bool {
    let Payload::CustomSection(section) = payload else { return false };
    section.name() == "linking" || section.name().starts_with("reloc.")
}

/// The functions of the module, without those it takes from outside.
///
/// # Errors
/// When the bytes are no module.
pub fn bodies(bytes: &[u8]) -> Result<Vec<FunctionBody<'_>>> {
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(bytes) {
        if let Payload::CodeSectionEntry(body) = payload? {
            bodies.push(body);
        }
    }
    Ok(bodies)
}

/// A place in a module's bytes.
pub fn place(range: &Range<u64>) -> Range<usize> {
    range.start as usize..range.end as usize
}

/// How many functions the module takes from outside; its own are numbered from there.
///
/// # Errors
/// When the bytes are no module.
pub fn imported(bytes: &[u8]) -> Result<usize> {
    let mut imported = 0;
    for payload in Parser::new(0).parse_all(bytes) {
        if let Payload::ImportSection(imports) = payload? {
            let all = imports.into_imports().collect::<Result<Vec<_>, _>>()?;
            imported += all.iter().filter(|import| matches!(import.ty, TypeRef::Func(_))).count();
        }
    }
    Ok(imported)
}

/// The names of the functions, by number, without hashes.
///
/// # Errors
/// When the bytes are no module.
pub fn function_names(bytes: &[u8]) -> Result<HashMap<u32, String>> {
    let mut names = HashMap::new();
    for payload in Parser::new(0).parse_all(bytes) {
        let Payload::CustomSection(section) = payload? else { continue };
        let KnownCustom::Name(subsections) = section.as_known() else { continue };
        for subsection in subsections {
            if let Name::Function(map) = subsection? {
                for naming in map {
                    let naming = naming?;
                    names.insert(naming.index, without_hashes(naming.name));
                }
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

#[cfg(test)]
mod tests {
    use super::without_hashes;

    #[test]
    fn names_lose_their_hashes_only() {
        let name = "<[u8] as core[c5930c85a12de822]::slice::Concat>::join";
        assert_eq!(without_hashes(name), "<[u8] as core::slice::Concat>::join");
    }
}
