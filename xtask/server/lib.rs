//! A web server on this machine, for the release's demo page and the browser tests.
//!
//! A thread a connection and a request a connection, so that none ever waits for another: browsers hold
//! several open, some without asking anything, and a server that counts its free threads can leave one of
//! them unanswered for as long as the others stay open (`tiny_http` does; loading a page then takes minutes).

mod answer;

pub use answer::Answer;

use std::io::{self, BufRead, BufReader, Read};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Most bytes of a request's head.
const MOST: u64 = 1 << 16;

/// How long a connection may stay open without a whole request, and an answer without being taken.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running server; dropped, it answers nobody any more.
#[derive(Debug)]
#[must_use]
pub struct Server {
    address: SocketAddr,
    stopped: Arc<AtomicBool>,
    accepting: Option<JoinHandle<()>>,
}

impl Server {
    /// Listens on `port` of this machine, 0 for a free one; `answer` is given the path asked for, without
    /// query or fragment.
    ///
    /// # Errors
    /// When the port can't be used.
    pub fn start(port: u16, answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", port))?;
        let (address, stopped) = (listener.local_addr()?, Arc::new(AtomicBool::new(false)));
        let (answer, stop) = (Arc::new(answer), Arc::clone(&stopped));
        let accepting = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if stop.load(Ordering::SeqCst) {
                    return;
                }
                let (answer, stop) = (Arc::clone(&answer), Arc::clone(&stop));
                thread::spawn(move || {
                    // a browser that has gone away meanwhile is no mistake
                    let _ = serve(&stream, &stop, &*answer);
                });
            }
        });
        Ok(Self { address, stopped, accepting: Some(accepting) })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// From now on nobody is answered.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        // whoever waits for a connection is woken by one
        let _ = TcpStream::connect(self.address);
    }

    /// Waits until it stops, which is when the program is interrupted.
    pub fn wait(mut self) {
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }
}

/// Answers the one request of a connection.
fn serve(stream: &TcpStream, stopped: &AtomicBool, answer: &dyn Fn(&str) -> Answer) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let Some((method, path)) = read(stream)? else { return Ok(()) };
    if stopped.load(Ordering::SeqCst) {
        return Ok(());
    }
    answer(&path).write(stream, method != "HEAD")?;
    stream.shutdown(Shutdown::Write)
}

/// Method and path of a request, whose head is read to its end; none where nothing was asked.
fn read(stream: &TcpStream) -> io::Result<Option<(String, String)>> {
    let mut head = BufReader::new(stream.take(MOST));
    let mut first = String::new();
    head.read_line(&mut first)?;
    let mut words = first.split(' ');
    let (Some(method), Some(target)) = (words.next(), words.next()) else { return Ok(None) };
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let asked = (method.to_owned(), path.to_owned());
    let mut line = String::new();
    while head.read_line(&mut line)? > 2 {
        line.clear();
    }
    Ok(Some(asked))
}
