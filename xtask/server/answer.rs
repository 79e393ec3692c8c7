//! What is said to a request.

use std::io::{self, Write};

/// An answer: status, headers, body.
#[derive(Clone, Debug)]
pub struct Answer {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Answer {
    /// A page.
    #[must_use]
    pub fn html(text: &str) -> Self {
        Self::ok("text/html; charset=utf-8", text)
    }

    /// A body of `kind`, a MIME type.
    #[must_use]
    pub fn ok(kind: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { status: 200, headers: Vec::new(), body: body.into() }.header("Content-Type", kind)
    }

    /// A failure without a body: 404, 500, …
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Vec::new() }
    }

    /// The same with a header set.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same with another text in its place.
    #[must_use]
    pub fn edited(mut self, edit: impl FnOnce(&str) -> String) -> Self {
        self.body = edit(&String::from_utf8_lossy(&self.body)).into_bytes();
        self
    }

    /// The same with only the first `bytes` of its body: half a file.
    #[must_use]
    pub fn cut(mut self, bytes: usize) -> Self {
        self.body.truncate(bytes);
        self
    }

    /// Writes it; the body is left out where only the head was asked for.
    pub(crate) fn write(&self, mut to: impl Write, body: bool) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {} -\r\nConnection: close\r\n", self.status);
        for (name, value) in &self.headers {
            head += &format!("{name}: {value}\r\n");
        }
        head += &format!("Content-Length: {}\r\n\r\n", self.body.len());
        to.write_all(head.as_bytes())?;
        if body { to.write_all(&self.body) } else { Ok(()) }
    }
}
