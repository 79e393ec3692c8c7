//! A panic stops the module at once, as `-Cpanic=immediate-abort` has it, which needs the standard library's sources.
//!
//! What a panic would say (which index, of which text, with its characters as they are printed) is kilobytes of code
//! and tables, for readers' consoles only. Words for people are errors here, never panics. The calls become traps; what
//! only they referred to goes, as the linker would have left it out.

mod cuts;
mod reach;

use crate::wasm;
use anyhow::{Context, Result, ensure};
use cuts::Cut;
use reach::Links;
use std::collections::HashSet;
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use wasm_encoder::CodeSection;
use wasmparser::{FunctionBody, Payload};

/// Asks the linker to say in the module what refers to what.
pub const LINK: &str = "-Clink-arg=--emit-relocs";

/// A function without locals that only traps.
const GONE: [u8; 3] = [0x00, 0x00, 0x0b];

/// A module beside `compiled` with traps for the calls that begin a panic, without what is not reached then.
pub fn trapped(compiled: &Path) -> Result<PathBuf> {
    let bytes = fs::read(compiled).context("the compiled module can't be read")?;
    let out = compiled.with_extension("trapping.wasm");
    fs::write(&out, trapping(&bytes)?).context("the module can't be written")?;
    Ok(out)
}

fn trapping(bytes: &[u8]) -> Result<Vec<u8>> {
    let cuts = cuts::cuts(bytes)?;
    ensure!(!cuts.is_empty(), "no panic is found in the module: are they called otherwise now?");
    let links = Links::read(bytes)?;
    let reached = links.reached(&cuts);
    let mut code = CodeSection::new();
    for body in wasm::bodies(bytes)? {
        if reached.contains(&wasm::place(&body.range())) {
            code.raw(&cut(&body, &cuts));
        } else {
            code.raw(&GONE);
        }
    }
    wasm::rewritten(&blanked(bytes, &links, &reached), |payload| {
        Ok(matches!(payload, Payload::CodeSectionStart { .. }).then(|| code.clone()))
    })
}

/// The module with zeros for the data that is not reached.
fn blanked(bytes: &[u8], links: &Links, reached: &HashSet<Range<usize>>) -> Vec<u8> {
    let mut out = bytes.to_vec();
    let (used, unused): (Vec<_>, Vec<_>) = links.data().cloned().partition(|place| reached.contains(place));
    for place in unused {
        out[place].fill(0);
    }
    for place in used {
        out[place.clone()].copy_from_slice(&bytes[place]);
    }
    out
}

/// The function with `cuts` done.
fn cut(body: &FunctionBody<'_>, cuts: &[Cut]) -> Vec<u8> {
    let Range { start, end } = wasm::place(&body.range());
    let first = cuts.partition_point(|cut| cut.place.start < start);
    let (mut out, mut from) = (Vec::new(), 0);
    for cut in cuts[first..].iter().take_while(|cut| cut.place.start < end) {
        out.extend(&body.as_bytes()[from..cut.place.start - start]);
        out.push(cut.instead);
        from = cut.place.end - start;
    }
    out.extend(&body.as_bytes()[from..]);
    out
}

#[cfg(test)]
mod tests {
    use super::cuts::cuts;
    use crate::wasm;
    use wasm_encoder::{
        BlockType, CodeSection, Function, FunctionSection, Module, NameMap, NameSection, TypeSection, ValType,
    };

    /// `panic(why)` and `checked(given)`, which panics unless something is given.
    fn module() -> Vec<u8> {
        let (mut types, mut functions, mut code) =
            (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([ValType::I32], []);
        functions.function(0).function(0);
        let (mut panic, mut checked) = (Function::new([]), Function::new([]));
        panic.instructions().unreachable().end();
        checked.instructions().local_get(0).i32_eqz().if_(BlockType::Empty);
        checked.instructions().i32_const(7).call(0).unreachable().end().end();
        code.function(&panic).function(&checked);
        let (mut names, mut section) = (NameMap::new(), NameSection::new());
        names.append(0, "_RNvNtCs1_4core9panicking5panic");
        names.append(1, "checked");
        section.functions(&names);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&code).section(&section);
        module.finish()
    }

    #[test]
    fn a_call_is_cut_with_what_makes_ready_for_it() {
        let bytes = module();
        let [cut] = &cuts(&bytes).unwrap()[..] else { panic!("one call") };
        assert_eq!(bytes[cut.place.clone()], [0x41, 7, 0x10, 0]);
        let checked = &wasm::bodies(&bytes).unwrap()[1];
        assert_eq!(
            super::cut(checked, &cuts(&bytes).unwrap()),
            [0, 0x20, 0, 0x45, 0x04, 0x40, 0, 0, 0x0b, 0x0b]
        );
    }

    #[test]
    fn the_linker_must_have_told() {
        assert!(super::trapping(&module()).is_err());
    }
}
