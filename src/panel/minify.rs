//! The style sheet as it ships: without comments and the white space that only people need.
//!
//! Used by the build script. It knows as much of CSS as our own sheet asks for: no comment marks and
//! no runs of white space inside strings.

/// Makes `css` small.
#[must_use]
pub fn minify(css: &str) -> String {
    let mut small = String::with_capacity(css.len());
    for word in without_comments(css).split_whitespace() {
        let closed = small.ends_with(['{', '}', ';', ',', ':']);
        if !closed && !word.starts_with(['{', '}', ';', ',']) {
            small.push(' ');
        }
        small.push_str(word);
    }
    small.replace(";}", "}").trim_start().to_owned()
}

fn without_comments(css: &str) -> String {
    let mut rest = css;
    let mut bare = String::with_capacity(css.len());
    while let Some((before, comment)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, behind)| behind);
    }
    bare + rest
}

#[cfg(test)]
mod tests {
    use super::minify;

    #[test]
    fn what_only_people_need_goes() {
        assert_eq!(
            minify("/* why */ a, b {\n  color: red;\n  margin: 0 1em;\n}\n"),
            "a,b{color:red;margin:0 1em}"
        );
        assert_eq!(minify("@media (width < 40em) { a { b: c; } }"), "@media (width < 40em){a{b:c}}");
    }

    #[test]
    fn what_has_a_meaning_stays() {
        assert_eq!(minify("a :is(b) { c: calc(1px + 2px) }"), "a :is(b){c:calc(1px + 2px)}");
        assert_eq!(minify("a ::before{content: \"·\" / \"\"}"), "a ::before{content:\"·\" / \"\"}");
    }
}
