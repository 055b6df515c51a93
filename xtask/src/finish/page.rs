//! `index.html`: what stands there before any program runs.

use anyhow::{Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};

const FALLBACK: &str = "<!--fallback-->";
const STYLE: &str = "<!--style-->";
const STYLE_HASH: &str = "__STYLE_HASH__";

/// Puts the fallback and the style into the page, and the style's hash into its policy.
pub(super) fn fill(html: &str, fallback: &str, style: &str) -> Result<String> {
    let digest = BASE64_STANDARD.encode(hmac_sha256::Hash::hash(style.as_bytes()));
    let mut page = without_trunk(html);
    for (placeholder, text) in [
        (STYLE_HASH, format!("'sha256-{digest}'")),
        (STYLE, format!("<style>{style}</style>")),
        // Last, so that nothing in the texts is taken for a placeholder.
        (FALLBACK, fallback.to_owned()),
    ] {
        let count = page.matches(placeholder).count();
        ensure!(
            count == 1,
            "index.html holds {placeholder} {count} times instead of once"
        );
        page = page.replace(placeholder, &text);
    }
    Ok(page)
}

/// Without the links that were meant for Trunk: it leaves them where it injects no script.
fn without_trunk(html: &str) -> String {
    let mut page = String::new();
    let mut rest = html;
    while let Some(start) = rest.find("<link data-trunk") {
        let end = rest[start..]
            .find('>')
            .map_or(rest.len(), |length| start + length + 1);
        page.push_str(rest[..start].trim_end());
        rest = &rest[end..];
    }
    page + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_placeholder_is_filled() {
        let html = "<head>\n<link data-trunk rel=\"rust\" data-trunk-id=\"0\">\n\
                    <meta content=\"style-src __STYLE_HASH__\">\n<!--style-->\n</head>\n\
                    <body><!--fallback--></body>";
        let expected = "<head>\n<meta content=\"style-src \
                        'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='\">\n\
                        <style>abc</style>\n</head>\n<body><p>Plan</p></body>";
        assert_eq!(fill(html, "<p>Plan</p>", "abc").unwrap(), expected);
    }

    #[test]
    fn a_missing_or_repeated_placeholder_is_a_mistake() {
        assert!(fill("<!--style-->__STYLE_HASH__", "", "").is_err());
        assert!(
            fill(
                "<!--style--><!--style-->__STYLE_HASH__<!--fallback-->",
                "",
                ""
            )
            .is_err()
        );
    }
}
