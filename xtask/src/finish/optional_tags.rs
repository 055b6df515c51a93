//! End tags that HTML lets a page leave out: browsers put them there themselves.
//!
//! <https://html.spec.whatwg.org/multipage/syntax.html#optional-tags> says where. The fallback has
//! hundreds of them, and whoever opens the page for the first time waits for each byte.

/// The tags that may follow the end of a paragraph that is not written down: another block, or the
/// end of the element around it.
const AFTER_PARAGRAPH: [&str; 10] = [
    "<p>", "<p ", "<div", "<pre", "<ul", "<ol", "<h", "<section", "<article", "</",
];

/// The tags that may follow the end of a list's item.
const AFTER_ITEM: [&str; 2] = ["<li", "</"];

/// The same page with fewer end tags.
pub(super) fn leave_out(html: &str) -> String {
    let html = before(html, "</p>", &AFTER_PARAGRAPH);
    before(&html, "</li>", &AFTER_ITEM)
}

fn before(html: &str, tag: &str, followers: &[&str]) -> String {
    let mut parts = html.split(tag).peekable();
    let mut kept = String::new();
    while let Some(part) = parts.next() {
        kept.push_str(part);
        let Some(rest) = parts.peek() else { break };
        if !followers.iter().any(|follower| rest.starts_with(follower)) {
            kept.push_str(tag);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_left_out_where_a_browser_puts_them() {
        for (html, expected) in [
            ("<p>a</p><p>b</p></div>", "<p>a<p>b</div>"),
            ("<p>a</p> text", "<p>a</p> text"),
            ("<p>a</p><span>b</span>", "<p>a</p><span>b</span>"),
            ("<p>a</p><pre>b</pre>", "<p>a<pre>b</pre>"),
            (
                "<ul><li>a</li><li><p>b</p></li></ul>",
                "<ul><li>a<li><p>b</ul>",
            ),
            ("<li>a</li> <li>b</li>", "<li>a</li> <li>b</li>"),
            ("<p>a</p>", "<p>a</p>"),
        ] {
            assert_eq!(leave_out(html), expected);
        }
    }
}
