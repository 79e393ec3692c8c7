//! The command line program as its users meet it: what it prints, where, and how it ends.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

const STORY: &str = "“We are late,” said Ann Reed, the harbour master.\n\nShe went home.\n";

/// What a run printed and how it ended.
struct Run {
    output: String,
    errors: String,
    status: i32,
}

/// A folder for one test's files.
struct Folder(PathBuf);

impl Folder {
    fn new(test: &str) -> Self {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(test);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a folder for the test");
        Self(folder)
    }

    fn with(self, name: &str, content: impl AsRef<[u8]>) -> Self {
        fs::write(self.0.join(name), content).expect("a file for the test");
        self
    }

    fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, b"")
    }

    fn run_with(&self, arguments: &[&str], input: &[u8]) -> Run {
        let mut child = Command::new(env!("CARGO_BIN_EXE_who-said-what"))
            .args(arguments)
            .current_dir(&self.0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("its input");
        std::thread::scope(|scope| {
            scope.spawn(move || drop(stdin.write_all(input))); // a program that reads nothing closes it early
            let done = child.wait_with_output().expect("it ends");
            let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
            Run {
                output: text(done.stdout),
                errors: text(done.stderr),
                status: done.status.code().expect("an exit status"),
            }
        })
    }
}

fn json(line: &str) -> serde_json::Value {
    serde_json::from_str(line).expect("JSON")
}

#[test]
fn one_text_gives_one_report() {
    let run = Folder::new("one").with("story.txt", STORY).run(&["analyze", "story.txt"]);
    let report = json(&run.output);
    assert_eq!((report["version"].as_u64(), report["id"].as_str()), (Some(1), None));
    assert_eq!((run.errors.as_str(), run.status), ("", 0));
}

#[test]
fn several_give_a_line_each_in_their_order() {
    let names: Vec<_> = (0..200).map(|i| format!("s{i}.txt")).collect();
    let folder = names
        .iter()
        .enumerate()
        .fold(Folder::new("several"), |folder, (i, name)| folder.with(name, STORY.repeat(1 + (i * 37) % 50)));
    let arguments: Vec<_> = ["analyze"].into_iter().chain(names.iter().map(String::as_str)).collect();
    let run = folder.run(&arguments);
    let ids: Vec<_> =
        run.output.lines().map(|l| json(l)["id"].as_str().expect("an id").to_owned() + ".txt").collect();
    assert_eq!(ids, names);
    assert!(run.output.starts_with("{\"id\":\"s0\",\"version\":1,"), "{}", &run.output[..40]);
}

#[test]
fn json_lines_go_on_after_a_bad_one() {
    let lines = concat!(
        "{\"id\": \"a\", \"text\": \"One.\"}\n",
        "not json\n",
        "\n",
        "{\"id\": 7, \"html\": \"<article><p>Two sentences stand here. They make a paragraph of some length.</p></article>\"}\n",
        "{\"id\": \"c\"}\n",
        "{\"text\": \"no id\"}\n",
    );
    let run = Folder::new("lines").with("in.jsonl", lines).run(&["analyze", "in.jsonl"]);
    let ids: Vec<_> = run.output.lines().map(|l| json(l)["id"].as_str().expect("an id").to_owned()).collect();
    assert_eq!((ids, run.status), (vec!["a".to_owned(), "7".to_owned()], 1), "{}", run.errors);
    let starts: Vec<_> = run.errors.lines().map(|l| l.split_at(27).0).collect();
    assert_eq!(
        starts,
        ["who-said-what: in.jsonl:2: ", "who-said-what: in.jsonl:5: ", "who-said-what: in.jsonl:6: "],
        "{}",
        run.errors
    );
}

#[test]
fn standard_input_shows_what_it_is() {
    let folder = Folder::new("stdin");
    let text = folder.run_with(&["analyze"], STORY.as_bytes());
    assert!(json(&text.output)["version"].is_u64(), "{}", text.output);
    let lines = folder.run_with(&["analyze", "--format", "citron"], b"{\"id\":\"a\",\"text\":\"One.\"}\n");
    assert_eq!(json(&lines.output)["id"], "a");
    let page = folder.run_with(&["article", "-"], b"<!doctype html><title>t</title><article><p>The ferry was late again today, and nobody knew why it was.</p></article>");
    assert_eq!(
        page.output, "The ferry was late again today, and nobody knew why it was.\n",
        "{}",
        page.errors
    );
}

#[test]
fn every_format_prints_something_of_its_own() {
    let folder = Folder::new("formats").with("story.txt", STORY);
    for (format, start) in [
        ("json", "{\n  \"version\": 1"),
        ("citron", "{\n  \"id\": \"story\""),
        ("csv", "article,quotation,kind,speaker,"),
        ("jsonld", "{\n  \"@context\": \"https://schema.org\""),
        ("annotation", "{\n  \"@context\": \"http://www.w3.org/ns/anno.jsonld\""),
        ("text", ""),
        ("html", ""),
    ] {
        let run = folder.run(&["analyze", "--format", format, "story.txt"]);
        assert!(run.output.starts_with(start) && run.status == 0, "{format}: {}", run.output);
    }
}

#[test]
fn a_missing_file_is_named_and_ends_in_2() {
    let run = Folder::new("missing").with("story.txt", STORY).run(&["analyze", "gone.txt", "story.txt"]);
    assert_eq!(run.errors, "who-said-what: gone.txt: no such file\n");
    assert_eq!((run.output.lines().count(), run.status), (1, 2)); // the other one is still analysed
    let run = Folder::new("missing").run(&["article", "gone.html"]);
    assert_eq!((run.errors.as_str(), run.status), ("who-said-what: gone.html: no such file\n", 2));
}

#[test]
fn a_wrong_flag_is_one_line_and_ends_in_2() {
    for arguments in [&["analyze", "--fromat", "csv"][..], &["analyze", "--format", "xml"], &["analyse"], &[]]
    {
        let run = Folder::new("flags").run(arguments);
        assert_eq!((run.errors.lines().count(), run.status), (1, 2), "{}", run.errors);
        assert!(run.errors.ends_with("(see --help)\n"), "{}", run.errors);
    }
}

#[test]
fn help_shows_examples() {
    for arguments in [&["--help"][..], &["analyze", "--help"]] {
        let run = Folder::new("help").run(arguments);
        assert!(
            run.output.contains("Examples:\n  who-said-what analyze") && run.status == 0,
            "{}",
            run.output
        );
    }
}

#[test]
fn completions_name_the_formats() {
    for shell in ["bash", "zsh", "fish"] {
        let run = Folder::new("completions").run(&["completions", shell]);
        assert!(run.output.contains("annotation") && run.status == 0, "{shell}");
    }
}

#[test]
fn encodings_are_read_and_said() {
    let folder = Folder::new("encodings").with("old.txt", b"\x93Yes,\x94 said Ann Reed.").with(
        "wide.txt",
        "\u{feff}“Yes,” said Ann Reed.".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>(),
    );
    for (file, how) in [
        ("old.txt", "is not UTF-8: read as windows-1252"),
        ("wide.txt", "read as UTF-16LE by its byte order mark"),
    ] {
        let run = folder.run(&["article", file]);
        assert_eq!((run.output.as_str(), run.status), ("“Yes,” said Ann Reed.\n", 0));
        assert_eq!(run.errors, format!("who-said-what: {file}: {how}\n"));
    }
}

#[test]
fn hostile_inputs_end_in_a_report_or_a_line() {
    let nested = format!(
        "<article>{}<p>Deep down stands a sentence that is long enough to be a paragraph.",
        "<div>".repeat(100_000)
    );
    let folder = Folder::new("hostile")
        .with("nothing.txt", "")
        .with("blank.txt", " \n\n\t\n")
        .with("picture.txt", b"\x89PNG\r\n\0\0\0")
        .with("markup.html", "<p><div><br><!-- -->".repeat(1000))
        .with("nested.html", nested)
        .with("open.txt", "“\"‘«„".repeat(20_000))
        .with("large.txt", STORY.repeat(80_000));
    for (file, status) in [
        ("nothing.txt", 0),
        ("blank.txt", 0),
        ("open.txt", 0),
        ("large.txt", 0),
        ("picture.txt", 1),
        ("markup.html", 1),
    ] {
        let run = folder.run(&["analyze", file]);
        assert_eq!(
            (run.status, run.errors.lines().count()),
            (status, usize::from(status > 0)),
            "{file}: {}",
            run.errors
        );
    }
    let run = folder.run(&["analyze", "nested.html"]);
    assert!(run.status < 2 && run.errors.lines().count() < 2, "{}", run.errors);
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_is_no_complaint() {
    let folder = Folder::new("pipe").with("story.txt", STORY);
    let mut child = Command::new(env!("CARGO_BIN_EXE_who-said-what"))
        .args(["analyze"].into_iter().chain(std::iter::repeat_n("story.txt", 5000)))
        .current_dir(&folder.0)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let done = child.wait_with_output().expect("it ends");
    assert_eq!((String::from_utf8_lossy(&done.stderr).as_ref(), done.status.code()), ("", Some(0)));
}
