//! Short names for what the module and its glue take from each other: wasm-bindgen's are long and full of hashes.
//!
//! Both files change together, so they only fit each other; their names in the site say so anyway.

use crate::wasm;
use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::Path;
use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection};
use wasmparser::{Import, ImportSectionReader, Payload, TypeRef};

/// Renames the imports and exports of `module` and the same names in `glue`, in place.
pub fn shorten(module: &Path, glue: &Path) -> Result<()> {
    let bytes = fs::read(module).context("the module can't be read")?;
    let script = fs::read_to_string(glue).context("the glue can't be read")?;
    let mut names = Names::default();
    let renamed = rename(&bytes, &mut names)?;
    let script = names.replace(&script)?;
    let mut names = Names::default();
    let renamed = rename_exports(&renamed, &script, &mut names)?;
    fs::write(module, renamed).context("the module can't be written")?;
    fs::write(glue, names.replace_properties(&script)).context("the glue can't be written")
}

/// Short names by long ones, in the order of their first use.
#[derive(Default)]
struct Names(BTreeMap<String, String>);

impl Names {
    fn short(&mut self, long: &str) -> String {
        let next = letters(self.0.len());
        self.0.entry(long.to_owned()).or_insert(next).clone()
    }

    /// The script with every long name replaced; each stands there once, as a key of the imports.
    fn replace(&self, script: &str) -> Result<String> {
        let mut out = script.to_owned();
        for (long, short) in &self.0 {
            let keys = [format!("{long}:"), format!("\"{long}\":")];
            match keys.iter().find(|key| out.matches(key.as_str()).count() == 1) {
                Some(key) => out = out.replacen(key, &format!("{short}:"), 1),
                None => bail!("the glue does not give {long} to the module once"),
            }
        }
        Ok(out)
    }

    /// The script with every long name replaced where it stands as a property.
    fn replace_properties(&self, script: &str) -> String {
        let mut parts = script.split('.');
        let mut out = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let name = identifier(part);
            out.extend([".", self.0.get(name).map_or(name, String::as_str), &part[name.len()..]]);
        }
        out
    }
}

/// What `text` begins with that is a name.
fn identifier(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '$'));
    &text[..end.unwrap_or(text.len())]
}

/// 0 is `A`, 25 `Z`, 26 `AA`: capitals, so that no name is a reserved word.
fn letters(mut number: usize) -> String {
    let mut name = String::new();
    loop {
        name.insert(0, char::from(b'A' + (number % 26) as u8));
        if number < 26 {
            return name;
        }
        number = number / 26 - 1;
    }
}

fn rename(bytes: &[u8], names: &mut Names) -> Result<Vec<u8>> {
    wasm::rewritten(bytes, |payload| match payload {
        Payload::ImportSection(imports) => renamed(imports.clone(), names).map(Some),
        _ => Ok(None),
    })
}

/// Shortens the exports that wasm-bindgen names, with two underscores; those that `script` does not take are left out.
fn rename_exports(bytes: &[u8], script: &str, names: &mut Names) -> Result<Vec<u8>> {
    let taken: HashSet<&str> = script.split('.').skip(1).map(identifier).collect();
    wasm::rewritten(bytes, |payload| {
        let Payload::ExportSection(exports) = payload else { return Ok(None) };
        let mut section = ExportSection::new();
        for export in exports.clone() {
            let export = export.context("an export can't be read")?;
            let kind = ExportKind::from(export.kind);
            match export.name {
                name if !name.contains("__") => section.export(name, kind, export.index),
                name if taken.contains(name) => section.export(&names.short(name), kind, export.index),
                _ => &mut section,
            };
        }
        Ok(Some(section))
    })
}

fn renamed(imports: ImportSectionReader<'_>, names: &mut Names) -> Result<ImportSection> {
    let mut section = ImportSection::new();
    for import in imports.into_imports() {
        let Import { module, name, ty } = import.context("an import can't be read")?;
        let TypeRef::Func(index) = ty else { bail!("{name} is no function") };
        section.import(&names.short(module), &names.short(name), EntityType::Function(index));
    }
    Ok(section)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_and_their_own() {
        let all: Vec<_> = [0, 1, 25, 26, 27, 701, 702].map(letters).into();
        assert_eq!(all, ["A", "B", "Z", "AA", "AB", "ZZ", "AAA"]);
    }

    #[test]
    fn each_name_must_stand_in_the_glue_once() {
        let mut names = Names::default();
        names.short("./glue.js");
        names.short("__wbg_call_1");
        let script = "x={\"./glue.js\":{__wbg_call_1:function(){}}}";
        assert_eq!(names.replace(script).unwrap(), "x={A:{B:function(){}}}");
        assert!(names.replace("x={\"./glue.js\":{}}").is_err());
    }

    #[test]
    fn properties_are_renamed_where_all_of_the_name_is_the_same() {
        let mut names = Names::default();
        names.short("__free");
        assert_eq!(names.replace_properties("w.__free(1.5);w.__freed;a?.__free"), "w.A(1.5);w.__freed;a?.A");
    }
}
