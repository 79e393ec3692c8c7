//! Which functions and data are reached, by what the linker wrote down: what refers to what.

use super::cuts::Cut;
use crate::wasm;
use anyhow::{Result, ensure};
use std::collections::HashSet;
use std::ops::Range;
use wasmparser::{
    CustomSectionReader, ExternalKind, KnownCustom, Linking, Parser, Payload, RelocationType, SymbolInfo,
};

/// A module's functions and data by their places in the file, and what they refer to.
#[derive(Default)]
pub struct Links {
    /// In the linker's order; what is neither function nor data, or is imported, has no bytes.
    symbols: Vec<Range<usize>>,
    /// Where something is referred to, and its symbol; by place.
    references: Vec<(usize, usize)>,
    /// The functions, without the imported ones.
    functions: Vec<Range<usize>>,
    /// The functions that may be called from outside, or of which the linker says nothing.
    called: Vec<Range<usize>>,
}

/// Where the parts of a module begin, which the linker counts from.
#[derive(Default)]
struct Starts {
    imported: usize,
    code: usize,
    data: usize,
    segments: Vec<usize>,
}

impl Links {
    /// Reads a module that was linked with [`LINK`](super::LINK).
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let functions = wasm::bodies(bytes)?.iter().map(|body| wasm::place(&body.range())).collect();
        let mut links = Self { functions, ..Self::default() };
        let mut starts = Starts { imported: wasm::imported(bytes)?, ..Starts::default() };
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::ExportSection(exports) => {
                    for export in exports {
                        let export = export?;
                        if export.kind == ExternalKind::Func {
                            links.called.push(links.function(export.index, &starts));
                        }
                    }
                }
                Payload::CodeSectionStart { unchecked_range, .. } => {
                    starts.code = wasm::place(&unchecked_range).start
                }
                Payload::DataSection(section) => {
                    starts.data = wasm::place(&section.range()).start;
                    for segment in section {
                        let segment = segment?;
                        starts.segments.push(wasm::place(&segment.range).end - segment.data.len());
                    }
                }
                Payload::CustomSection(section) => links.take(&section, &starts)?,
                _ => {}
            }
        }
        ensure!(!links.references.is_empty(), "the linker did not write what refers to what");
        links.references.sort_unstable();
        let named: HashSet<_> = links.symbols.iter().cloned().collect();
        links.called.extend(links.functions.iter().filter(|function| !named.contains(function)).cloned());
        Ok(links)
    }

    /// Takes what a custom section says of symbols and references.
    fn take(&mut self, section: &CustomSectionReader<'_>, starts: &Starts) -> Result<()> {
        match section.as_known() {
            KnownCustom::Linking(linking) => {
                for part in linking.subsections() {
                    let Linking::SymbolTable(symbols) = part? else { continue };
                    for symbol in symbols {
                        let place = self.symbol(&symbol?, starts);
                        self.symbols.push(place);
                    }
                }
            }
            KnownCustom::Reloc(references) => {
                let start = if section.name() == "reloc.CODE" { starts.code } else { starts.data };
                for entry in references.entries() {
                    let entry = entry?;
                    if entry.ty != RelocationType::TypeIndexLeb {
                        self.references.push((start + entry.offset as usize, entry.index as usize));
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn symbol(&self, symbol: &SymbolInfo<'_>, starts: &Starts) -> Range<usize> {
        match symbol {
            SymbolInfo::Func { index, .. } => self.function(*index, starts),
            SymbolInfo::Data { symbol: Some(data), .. } => {
                let start =
                    starts.segments.get(data.index as usize).map_or(0, |start| start + data.offset as usize);
                start..start + data.size as usize
            }
            _ => 0..0,
        }
    }

    fn function(&self, number: u32, starts: &Starts) -> Range<usize> {
        let own = (number as usize).checked_sub(starts.imported);
        own.map_or(0..0, |own| self.functions[own].clone())
    }

    /// The functions and data that are reached from outside when nothing in `cuts` refers to anything.
    pub fn reached(&self, cuts: &[Cut]) -> HashSet<Range<usize>> {
        let mut reached = HashSet::new();
        let mut open = self.called.clone();
        while let Some(place) = open.pop() {
            let references = self.within(&place).filter(|(at, _)| !is_cut(cuts, *at));
            open.extend(
                references
                    .map(|(_, symbol)| self.symbols[*symbol].clone())
                    .filter(|to| !reached.contains(to)),
            );
            reached.insert(place);
        }
        reached
    }

    /// The symbols' places that hold data.
    pub fn data(&self) -> impl Iterator<Item = &Range<usize>> {
        let code = self.functions.last().map_or(0, |last| last.end);
        self.symbols.iter().filter(move |place| place.start >= code)
    }

    /// The references from `place`.
    fn within(&self, place: &Range<usize>) -> impl Iterator<Item = &(usize, usize)> {
        let from = self.references.partition_point(|(at, _)| *at < place.start);
        self.references[from..].iter().take_while(|(at, _)| *at < place.end)
    }
}

/// Whether what stands at `at` is cut; `cuts` are in order.
fn is_cut(cuts: &[Cut], at: usize) -> bool {
    cuts.get(cuts.partition_point(|cut| cut.place.end <= at)).is_some_and(|cut| cut.place.contains(&at))
}
