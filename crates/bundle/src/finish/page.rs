//! `index.html`, and the page in a frame, as they stand before any program runs.

use anyhow::{Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine};

const FALLBACK: &str = "<!--fallback-->";
const STYLE: &str = "<!--style-->";
const STYLE_HASH: &str = "__STYLE_HASH__";
const TEXTS: &str = "<!--texts-->";

/// The page's style. The element's is among it, so that the element need not load it.
pub(super) struct Style<'a> {
    pub(super) css: &'a str,
    /// The file that would be loaded otherwise; the loader compares it.
    pub(super) file: &'a str,
}

impl Style<'_> {
    fn element(&self) -> String {
        let Self { css, file } = self;
        format!("<style data-file=\"{file}\">{css}</style>")
    }
}

/// The texts that the page carries along in its own language. They are the fallback's once more:
/// compressed together they cost next to nothing, as a file of their own they cost as much again.
pub(super) struct Texts<'a> {
    /// The file that would be loaded otherwise; the loader compares it.
    pub(super) file: &'a str,
    /// The content of that file.
    pub(super) json: &'a str,
}

/// Puts the fallback, the style and, where it carries them, the texts into the page, and the style's
/// hash into its policy.
pub(super) fn fill(
    html: &str,
    fallback: &str,
    style: &Style<'_>,
    texts: Option<&Texts<'_>>,
) -> Result<String> {
    let digest = BASE64_STANDARD.encode(hmac_sha256::Hash::hash(style.css.as_bytes()));
    let mut page = without_trunk(html);
    let mut parts = vec![
        (STYLE_HASH, format!("'sha256-{digest}'")),
        (STYLE, style.element()),
    ];
    parts.extend(texts.map(|texts| (TEXTS, data_block(texts))));
    // Last, so that nothing in the texts is taken for a placeholder.
    parts.push((FALLBACK, fallback.to_owned()));
    for (placeholder, text) in parts {
        let count = page.matches(placeholder).count();
        ensure!(
            count == 1,
            "the page holds {placeholder} {count} times instead of once"
        );
        page = page.replace(placeholder, &text);
    }
    Ok(page)
}

/// A block of data: no policy takes it for a script, and nothing in it can end it. In JSON a `<` stands
/// only inside of texts, where it may be escaped.
fn data_block(texts: &Texts<'_>) -> String {
    let json = texts.json.replace('<', "\\u003c");
    let file = texts.file;
    format!("<script type=\"application/json\" data-file=\"{file}\">{json}</script>")
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

    const TEXTS: Texts<'_> = Texts {
        file: "assets/en.json",
        json: "[\"</script><!--\"]",
    };

    const STYLE: Style<'_> = Style {
        css: "abc",
        file: "assets/a.css",
    };

    #[test]
    fn every_placeholder_is_filled() {
        let html = "<head>\n<link data-trunk rel=\"rust\" data-trunk-id=\"0\">\n\
                    <meta content=\"style-src __STYLE_HASH__\">\n<!--style-->\n</head>\n\
                    <body><!--fallback--><!--texts--></body>";
        let expected = "<head>\n<meta content=\"style-src \
                        'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='\">\n\
                        <style data-file=\"assets/a.css\">abc</style>\n</head>\n<body><p>Plan</p>\
                        <script type=\"application/json\" data-file=\"assets/en.json\">\
                        [\"\\u003c/script>\\u003c!--\"]</script></body>";
        assert_eq!(
            fill(html, "<p>Plan</p>", &STYLE, Some(&TEXTS)).unwrap(),
            expected
        );
    }

    #[test]
    fn a_missing_or_repeated_placeholder_is_a_mistake() {
        assert!(fill("<!--style-->__STYLE_HASH__", "", &STYLE, Some(&TEXTS)).is_err());
        assert!(
            fill(
                "<!--style--><!--style-->__STYLE_HASH__<!--fallback-->",
                "",
                &STYLE,
                Some(&TEXTS)
            )
            .is_err()
        );
    }
}
