//! The harness itself: the tests' tools do what they say.

use browser_tests::{Answer, Browser, Server};

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
