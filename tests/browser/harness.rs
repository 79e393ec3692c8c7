//! The harness itself: the tests' tools do what they say.

use browser_tests::{Answer, Browser, Server};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::Duration;

#[test]
fn a_page_is_served_scripted_and_clicked() {
    let server = Server::start();
    server.put(
        "/page.html",
        Answer::html("<button>Press</button><script>onclick = () => document.title = 'pressed'</script>"),
    );
    let page = Browser::open();
    page.go(&server.url("/page.html"));
    page.click("document.querySelector('button')");
    assert_eq!(page.wait_for("document.title"), "pressed");
}

#[test]
fn headers_and_half_files_arrive_as_put() {
    let server = Server::start();
    server.put("/page.html", Answer::html("<p>").header("Content-Security-Policy", "script-src 'none'"));
    server.put("/half.txt", Answer::ok("text/plain", "abcdef").cut(3));
    server.put("/gone.txt", Answer::status(410));
    let page = Browser::open();
    page.go(&server.url("/page.html"));
    let seen = page.wait_for("fetch('/half.txt').then(it => it.text())");
    assert_eq!(seen, "abc");
    assert_eq!(page.wait_for("fetch('/gone.txt').then(it => it.status)"), 410);
    let policy = "fetch(location.href).then(it => it.headers.get('content-security-policy'))";
    assert_eq!(page.wait_for(policy), "script-src 'none'");
    assert!(server.requests().contains(&"/half.txt".to_owned()));
}

/// Browsers keep connections open, some without asking anything: nobody waits for these.
#[test]
fn connections_kept_open_hold_nobody_up() {
    let server = Server::start();
    server.put("/it.txt", Answer::ok("text/plain", "it"));
    let url = server.url("");
    let address = url.trim_start_matches("http://");
    let ask = || {
        let mut stream = TcpStream::connect(address).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a limit");
        stream.write_all(b"GET /it.txt?now HTTP/1.1\r\nHost: here\r\n\r\n").expect("a request");
        let answered = stream.read(&mut [0; 8]).is_ok_and(|bytes| bytes > 0);
        (answered, stream)
    };
    let _silent = [(); 8].map(|()| TcpStream::connect(address).expect("a connection"));
    let asked = thread::scope(|scope| {
        let all: Vec<_> = (0..32).map(|_| scope.spawn(ask)).collect();
        all.into_iter().map(|one| one.join().expect("an answer")).collect::<Vec<_>>()
    });
    assert!(asked.iter().all(|(answered, _)| *answered));
    drop(server);
    assert!(TcpStream::connect(address).is_err());
}
