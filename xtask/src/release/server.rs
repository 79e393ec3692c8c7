//! What a server says of a file: its type, how long it may be kept, who may read it.

/// The headers for the file at `path`.
pub fn headers(path: &str) -> [(&'static str, &'static str); 3] {
    [
        ("Content-Type", kind(path)),
        ("Cache-Control", cache(path)),
        // scripts with integrity, modules and fetches from another origin ask for this
        ("Access-Control-Allow-Origin", "*"),
    ]
}

fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        _ => "text/plain; charset=utf-8",
    }
}

/// Names with a hash of the content (`NAME.HASH.ENDING`) never change; all else is asked for again.
fn cache(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or_default();
    match name.split('.').collect::<Vec<_>>()[..] {
        [_, _, "js" | "wasm"] if path.starts_with("v1/") => "public, max-age=31536000, immutable",
        _ => "no-cache",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hashed_names_are_kept() {
        assert_eq!(cache("v1/loader.js"), "no-cache");
        assert!(cache("v1/loader.0123456789ab.js").contains("immutable"));
        assert!(cache("v1/who-said-what.0123456789ab.wasm").contains("immutable"));
        assert_eq!(cache("npm/who-said-what.d.ts"), "no-cache");
    }
}
