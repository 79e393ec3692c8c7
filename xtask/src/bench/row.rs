//! The table.

use super::PLAIN;
use super::counted::Count;
use super::texts::Text;

/// All that was measured of a text. Times are milliseconds for all its articles.
pub struct Row<'a> {
    pub text: &'a Text,
    pub time: f64,
    pub count: Count,
    pub wasm: f64,
}

/// Prints `rows`; `× plain` is a byte's share compared with the plain text's.
pub fn print(rows: &[Row]) {
    let plain = rows.iter().find(|row| row.text.name == PLAIN);
    println!(
        "\n{:29} {:>8} {:>10} {:>7} {:>7} {:>10} {:>8} {:>8} {:>7} {:>7}",
        "", "", "native", "", "", "wasm", "", "instr.", "", "memory"
    );
    println!(
        "{:29} {:>8} {:>10} {:>7} {:>7} {:>10} {:>8} {:>8} {:>7} {:>7}",
        "text", "KB", "ms", "ns/byte", "× plain", "ms", "× native", "per byte", "× plain", "× text"
    );
    for row in rows {
        println!("{}", row.line(plain));
    }
    println!("\nKB and ms are of one article; plain is {PLAIN}; memory is told from 100 KB on.");
}

impl Row<'_> {
    fn line(&self, plain: Option<&Row>) -> String {
        let articles = self.text.articles as f64;
        let name = match self.text.articles {
            1 => self.text.name.clone(),
            several => format!("{}, {several} articles", self.text.name),
        };
        format!(
            "{name:29} {:>8.1} {:>10.3} {:>7.1} {:>7} {:>10.3} {:>8.2} {:>8} {:>7} {:>7}",
            self.text.bytes as f64 / articles / 1000.0,
            self.time / articles,
            self.nanoseconds(),
            shown(plain.map(|plain| self.nanoseconds() / plain.nanoseconds()), 2),
            self.wasm / articles,
            self.wasm / self.time,
            shown(self.instructions(), 0),
            shown(plain.and_then(|plain| Some(self.instructions()? / plain.instructions()?)), 2),
            shown(self.memory(), 1),
        )
    }

    /// A byte, natively.
    fn nanoseconds(&self) -> f64 {
        self.time * 1e6 / self.text.bytes as f64
    }

    /// A byte.
    fn instructions(&self) -> Option<f64> {
        Some(self.count.instructions? as f64 / self.text.bytes as f64)
    }

    /// Times the text; below 100 KB the program's own memory is all that is seen.
    fn memory(&self) -> Option<f64> {
        let tells = self.text.bytes >= 100_000 && self.text.articles == 1;
        Some(self.count.memory.filter(|_| tells)? as f64 / self.text.bytes as f64)
    }
}

fn shown(value: Option<f64>, digits: usize) -> String {
    value.map_or_else(|| "–".to_owned(), |value| format!("{value:.digits$}"))
}
