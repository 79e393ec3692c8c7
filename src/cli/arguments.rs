//! The program's arguments.

use super::format::Format;
use super::input::Form;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;

/// Finds every quotation in news articles and works out who said it.
#[derive(Parser)]
#[command(name = "who-said-what", version, about, after_help = EXAMPLES)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "\
Examples:
  who-said-what analyze --format text article.txt
  who-said-what analyze page.html > report.json
  who-said-what analyze --format csv *.html > quotations.csv
  curl -s https://news.example/story | who-said-what analyze --format html
  who-said-what completions bash > ~/.local/share/bash-completion/completions/who-said-what";

#[derive(Subcommand)]
pub enum Command {
    /// Who said what: a report for each article
    Analyze(Analyze),
    /// The text blocks of the article that was found in a page, one a line
    Article(Article),
    /// Print a script that completes this program's arguments in a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
}

/// Finds the quotations of each input and who said them.
///
/// One report an input; several inputs, or JSON lines, give one report a line, in the order of the inputs, each with
/// its `id` (a file's name without its ending). An input that can't be read is one line on standard error; the rest
/// goes on, and the exit status is 1.
#[derive(Args)]
#[command(after_help = ANALYZE_EXAMPLES)]
pub struct Analyze {
    /// What is printed
    #[arg(short, long, value_enum, default_value_t, hide_possible_values = false)]
    pub format: Format,
    /// What the inputs are
    #[arg(short, long, value_enum, default_value_t)]
    pub input: Form,
    /// The articles' language, such as `en` or `de`; otherwise the page's own, or found out
    #[arg(short, long, value_name = "TAG")]
    pub lang: Option<String>,
    /// Pages, texts with a paragraph a line, or JSON lines; none, or -, is standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
}

const ANALYZE_EXAMPLES: &str = "\
Examples:
  who-said-what analyze --format text article.txt
  who-said-what analyze *.html > reports.jsonl
  who-said-what analyze --format citron articles.jsonl > annotated.jsonl
  pandoc draft.docx -t html | who-said-what analyze --input html -";

#[derive(Args)]
pub struct Article {
    /// What the input is
    #[arg(short, long, value_enum, default_value_t)]
    pub input: Form,
    /// A saved page; - is standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}
