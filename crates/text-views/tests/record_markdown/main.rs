//! The record as Markdown, read by a Markdown reader.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod content;
mod files;
mod sample;

use messages::Messages;
use proptest::prelude::*;
use text_views::record_markdown;

use sample::{markdown, record, structure, text};

#[test]
fn every_language_has_it() {
    let record = record("x");
    let all: Vec<String> = messages::LANGUAGES
        .iter()
        .map(|(language, _)| record_markdown(&record.written(), &Messages::of(language).unwrap()))
        .collect();
    assert!(all.len() > 1);
    assert!(all.iter().all(|text| structure(text) == structure(&all[0])));
    assert!(all[1..].iter().all(|text| *text != all[0]));
}

#[test]
fn typed_text_is_never_structure() {
    let plain = structure(&markdown(&record("x")));
    for typed in [
        "a|b|c",
        "\n\n# heading\n",
        "\r\n- item\r\n1. one\r---\r===",
        "`code` ```\nblock\n```",
        "<script>alert(1)</script>",
        "<!-- --> <b onclick=x>",
        "[link](javascript:alert(1)) ![image](x) [ref]: <x> [^1]",
        "*a* **b** _c_ __d__ ~~e~~ $f$ {g} {{h}} ==i== ^j^",
        "\\ \\\\ \\* &lt; &amp; &#60;",
        "closing #",
        "\u{202e}אבג 🧨\u{200d}🧨",
        "https://example.org <https://example.org>",
        ": definition\n: two",
    ] {
        let markdown = markdown(&record(typed));
        assert_eq!(structure(&markdown), plain, "{markdown}");
        let expected = typed.trim().replace("\r\n", "\n").replace('\r', "\n");
        assert_eq!(text(&markdown).matches(&expected).count(), 19, "{markdown}");
    }
}

#[test]
fn an_address_is_a_link_only_if_it_is_one() {
    for url in [
        "javascript:alert(1)",
        "https://x> <script>",
        "https://x\n# y",
    ] {
        let mut record = record("x");
        record.facts[0].url = Some(url.to_owned());
        let links = |text: &str| {
            structure(text)
                .iter()
                .filter(|event| event.contains("Link"))
                .count()
        };
        assert_eq!(links(&markdown(&record)), 0, "{url}");
    }
}

proptest! {
    #[test]
    fn no_text_is_structure(typed in proptest::collection::vec(
        prop_oneof![any::<char>(), proptest::sample::select("\n\r\t -+*_`~|<>[](){}#&!\\:;.=$^\"'1x".chars().collect::<Vec<_>>())],
        1..20,
    )) {
        let typed: String = typed.into_iter().collect();
        prop_assume!(!typed.trim().is_empty());
        let markdown = markdown(&record(&typed));
        prop_assert_eq!(structure(&markdown), structure(&self::markdown(&record("x"))), "{}", markdown);
    }
}
