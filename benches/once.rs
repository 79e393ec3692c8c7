//! One text, analysed once: for what counts instructions or memory instead of time.
//!
//! `once --write FOLDER` writes every text to `FOLDER/GROUP/NAME.txt`, articles parted by form feeds.
//! `once FILE` analyses such a file and prints the memory it took at most, in bytes, where the system tells.

mod texts;

use std::hint::black_box;
use std::path::Path;
use std::{env, fs, io};
use who_said_what::analyze;
use who_said_what::article::Article;

fn main() -> io::Result<()> {
    // cargo adds a `--bench` of its own
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--write", folder] => write(Path::new(folder)),
        [file] => measure(Path::new(file)),
        _ => Ok(()),
    }
}

fn write(folder: &Path) -> io::Result<()> {
    for text in texts::all() {
        let group = folder.join(text.group);
        fs::create_dir_all(&group)?;
        fs::write(group.join(format!("{}.txt", text.name)), text.articles.join("\u{c}"))?;
    }
    Ok(())
}

fn measure(file: &Path) -> io::Result<()> {
    let before = peak();
    let text = fs::read_to_string(file)?;
    text.split('\u{c}').for_each(counted);
    if let (Some(before), Some(after)) = (before, peak()) {
        println!("{}", after - before);
    }
    Ok(())
}

/// What is counted: callgrind finds it by its name.
#[inline(never)]
fn counted(article: &str) {
    black_box(analyze(&Article::from_text(black_box(article))));
}

/// The most memory this process has held so far, in bytes (Linux).
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.split_whitespace().next()?.parse::<u64>().ok()? * 1024)
}
