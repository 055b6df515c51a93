//! The search for console addresses, which must not be anywhere while the gate is shut. It shares
//! nothing with what refuses them in the product.

use percent_encoding::percent_decode_str;
use unicode_normalization::UnicodeNormalization;

/// Parts of any address that leads to a console or to its sign-in.
const TRACES: [&str; 7] = [
    "console.aws.",
    "console.amazonaws",
    "aws.amazon.com/console",
    "signin.aws.",
    "signin.amazonaws",
    "amazon.com/billing/home",
    "awsapps.com/start",
];

/// The same where a line break or an invisible letter may lie in between: whole hosts only, since
/// a sentence may end with "console." and the next begin with "AWS".
const HOSTS: [&str; 3] = [
    "console.aws.amazon.com",
    "console.amazonaws.c",
    "signin.aws.amazon.com",
];

/// The places in a tree that look like a console's address, each with some text around it.
#[must_use]
pub fn console_addresses(tree: &str) -> Vec<String> {
    let tree = plain(tree);
    let mut dense = tree.clone();
    dense.retain(|letter| !letter.is_whitespace() && !is_invisible(letter));
    let mut found = places(&tree, &TRACES);
    found.extend(places(&dense, &HOSTS));
    found
}

/// Fails if a tree holds a console's address in any form.
///
/// # Panics
/// With the places found.
pub fn assert_no_console_address(tree: &str) {
    let found = console_addresses(tree);
    assert!(
        found.is_empty(),
        "while shut, the tree has a console's address:\n{}",
        found.join("\n")
    );
}

/// Without what would disguise an address: case, percent signs, character references, letters of the
/// same meaning, ports, and steps in its path that lead nowhere.
fn plain(tree: &str) -> String {
    let mut text = percent_decode_str(tree).decode_utf8_lossy().into_owned();
    for (disguise, meaning) in [
        ("&#46;", "."),
        ("&#x2e;", "."),
        ("&period;", "."),
        ("&#47;", "/"),
        ("\u{3002}", "."),
        ("\u{ff61}", "."),
    ] {
        text = text.replace(disguise, meaning);
    }
    text = text.nfkc().collect::<String>().to_lowercase();
    for (disguise, meaning) in [
        (":443/", "/"),
        (".com./", ".com/"),
        ("/./", "/"),
        ("/x/../", "/"),
        ("com//", "com/"),
        (".com/de/", ".com/"),
    ] {
        text = text.replace(disguise, meaning);
    }
    text
}

/// A soft hyphen, a space of no width, or a mark of direction.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
}

fn places(text: &str, traces: &[&str]) -> Vec<String> {
    let found = traces.iter().flat_map(|trace| text.match_indices(trace));
    found
        .map(|(at, trace)| around(text, at, trace.len()))
        .collect()
}

fn around(text: &str, at: usize, length: usize) -> String {
    let start = text.floor_char_boundary(at.saturating_sub(60));
    let end = text.ceil_char_boundary(at + length + 60);
    format!("… {} …", &text[start..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_addresses_in_every_disguise() {
        for tree in [
            "<a href=\"https://console.aws.amazon.com/billing/home#/\">",
            "<!-- CONSOLE.AWS.AMAZON.COM -->",
            "<p data-x=\"https%3A%2F%2Fconsole%2Eaws.amazon.com\">",
            "<p>console.\n  aws.amazon.com</p>",
            "<p>con\u{ad}sole.aws.amazon.com</p>",
            "https://us-east-1.console.amazonaws-us-gov.com",
            "https://111122223333.signin.aws.amazon.com/console",
            "https://aws.amazon.com:443/console/",
            "https://aws.amazon.com/x/../console/",
            "https://aws.amazon.com/./console/",
            "https://aws.amazon.com//console/",
            "https://aws.amazon.com/de/console/",
            "https://aws.amazon.com/c%6Fnsole/",
            "https://aws.amazon.com./console/",
            "https://www.amazon.com:443/billing/home",
            "https://d-1234567890.awsapps.com/start",
            "https://con%73ole.aws.amazon.com",
            "https://\u{ff43}onsole.aws.amazon.com",
            "https://console\u{3002}aws\u{3002}amazon\u{3002}com",
        ] {
            assert!(!console_addresses(tree).is_empty(), "{tree}");
        }
    }

    #[test]
    fn leaves_everything_else_alone() {
        for tree in [
            "https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-closing.html",
            "https://docs.aws.amazon.com/organizations/latest/userguide/",
            "Open the Amazon S3 console. AWS keeps the bucket; aws organizations close-account",
            "https://repost.aws/knowledge-center/close-aws-account",
        ] {
            assert_eq!(console_addresses(tree), Vec::<String>::new());
        }
    }
}
