//! Small articles and who says what in them: every case of `tests/cases/*.md` is a test.
//!
//! A case is a `##` heading, an article in a blockquote (see [`case`]) and what must come out as a
//! list (see [`span`]). `[known]` behind the heading marks a case the engine does not pass yet: it
//! is listed as ignored. A folder of two letters holds the cases of that language.
//!
//! `WSW_CASES=print cargo test --test cases NAME` prints what the engine says about each case, in
//! the form of a case file.

#[path = "cases/case.rs"]
mod case;
#[path = "cases/span.rs"]
mod span;

use case::Case;
use libtest_mimic::{Arguments, Failed, Trial};
use std::fs;
use std::path::{Path, PathBuf};

fn main() {
    let arguments = Arguments::from_args();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut trials = Vec::new();
    for (file, language) in files(&folder) {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let text = fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
        trials.extend(case::cases(&text, language.as_deref()).into_iter().map(|case| trial(&name, case)));
    }
    libtest_mimic::run(&arguments, trials).exit();
}

fn trial(file: &str, case: Case) -> Trial {
    let known = case.is_known;
    Trial::test(format!("{file}: {}", case.title), move || check(&case)).with_ignored_flag(known)
}

fn check(case: &Case) -> Result<(), Failed> {
    let report = who_said_what::analyze(&case.article);
    let given = span::given(&report, case.lists_indirect());
    if std::env::var("WSW_CASES").is_ok_and(|mode| mode == "print") {
        println!("\n## {}\n{}\n{}", case.title, case.quoted, span::list(&given));
    }
    if span::agree(&case.wanted, &given) {
        return Ok(());
    }
    let (wanted, given) = (span::list(&case.wanted), span::list(&given));
    Err(format!("{}\n\nmust come out:\n{wanted}\ncomes out:\n{given}", case.quoted).into())
}

/// The case files, each with its language where its folder names one.
fn files(folder: &Path) -> Vec<(PathBuf, Option<String>)> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    for path in entries.map(|e| e.expect("an entry").path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() && name.len() == 2 {
            found.extend(files(&path).into_iter().map(|(file, _)| (file, Some(name.clone()))));
        } else if path.extension().is_some_and(|e| e == "md") {
            found.push((path, None));
        }
    }
    found.sort();
    found
}
