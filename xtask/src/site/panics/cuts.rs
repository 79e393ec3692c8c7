//! Where functions begin a panic.

use crate::wasm;
use anyhow::Result;
use std::collections::HashSet;
use std::ops::Range;
use wasmparser::{FunctionBody, Operator};

/// Functions with these in their names, as the compiler writes them, do not return: they say what happened, and stop.
const LAST: [&str; 11] = [
    "4core9panicking",
    "4core4cell22panic_already_borrowed",
    "4core4cell30panic_already_mutably_borrowed",
    "4core6option13expect_failed",
    "4core6result13unwrap_failed",
    "4core5slice5index16slice_index_fail",
    "4core5slice20copy_from_slice_impl17len_mismatch_fail",
    "4core3str16slice_error_fail",
    "5alloc5alloc18handle_alloc_error",
    "5alloc7raw_vec12handle_error",
    "3std6thread5local18panic_access_error",
];

/// What Yew calls so that panics are told in the console. It takes nothing and gives nothing.
const TELLS: &str = "3yew8renderer22set_default_panic_hook";

const UNREACHABLE: u8 = 0x00; // WebAssembly 2.0, section 5.4.1
const NOP: u8 = 0x01;

/// A place in the module, and the instruction that is put there.
pub struct Cut {
    pub place: Range<usize>,
    pub instead: u8,
}

/// Traps for the calls to last functions, each with all that only makes ready for it: what stands behind the last call,
/// branch, or beginning or end of a block. In order.
pub fn cuts(bytes: &[u8]) -> Result<Vec<Cut>> {
    let names = wasm::function_names(bytes)?;
    let of = |parts: &[&str]| -> HashSet<u32> {
        let wanted = names.iter().filter(|(_, name)| parts.iter().any(|part| name.contains(part)));
        wanted.map(|(number, _)| *number).collect()
    };
    let (last, tells) = (of(&LAST), of(&[TELLS]));
    let mut cuts = Vec::new();
    for body in wasm::bodies(bytes)? {
        cuts.extend(in_function(&body, &last, &tells)?);
    }
    Ok(cuts)
}

fn in_function(body: &FunctionBody<'_>, last: &HashSet<u32>, tells: &HashSet<u32>) -> Result<Vec<Cut>> {
    let mut cuts = Vec::new();
    let mut operators = body.get_operators_reader()?;
    let mut ready = operators.original_position() as usize;
    while !operators.eof() {
        let at = operators.original_position() as usize;
        let operator = operators.read()?;
        let behind = operators.original_position() as usize;
        if let Operator::Call { function_index: called } = operator {
            if last.contains(&called) {
                cuts.push(Cut { place: ready..behind, instead: UNREACHABLE });
            } else if tells.contains(&called) {
                cuts.push(Cut { place: at..behind, instead: NOP });
            }
        }
        if leads_elsewhere(&operator) {
            ready = behind;
        }
    }
    Ok(cuts)
}

/// Whether an instruction may go elsewhere than to the next one, or is where others go.
fn leads_elsewhere(operator: &Operator<'_>) -> bool {
    use Operator::*;
    matches!(
        operator,
        Block { .. }
            | Loop { .. }
            | If { .. }
            | Else
            | End
            | Br { .. }
            | BrIf { .. }
            | BrTable { .. }
            | Return
            | Unreachable
            | Call { .. }
            | CallIndirect { .. }
    )
}
