//! Long texts made to be looked at again and again: each is judged in one pass, or this never ends.

use domain::account::AccountId;
use domain::case::refused;
use domain::typed::{names_account, names_console};

/// A megabyte of this, and something at its end.
fn repeated(text: &str, end: &str) -> String {
    text.repeat((1 << 20) / text.len()) + end
}

#[test]
fn long_texts_are_judged_once() {
    for text in [
        "aws/",
        "aws.amazon.com/",
        "aws/../",
        "://aws.",
        "é.aws/",
        "&",
        "%25",
        "&#",
        "\"'",
        "= ",
        "=",
        "sig=aaaaaaaaaaaaaaaaaaaa&",
        "?sig=",
        "next-token=",
        "signature=",
        "ghp_",
        "xoxb-",
        "eyJ-",
        "eyJhbGciOi.",
        "AIza",
        "-M",
        "https://a",
        "a-",
        "a.b=",
        "1 ",
        "1.",
        "amazon:1",
        "/aws/lambda/fn-1,eu-west-1\n",
    ] {
        let account = AccountId::parse("111122223333").expect("an id");
        let long = repeated(text, " x.y");
        assert!(!names_console(&long), "{text}");
        assert!(!names_account(&long, account), "{text}");
        assert_eq!(refused(&long), None, "{text}");
        assert!(
            names_console(&repeated(text, " https://console.aws.amazon.com/")),
            "{text}"
        );
    }
}

#[test]
fn a_path_may_be_long_too() {
    let path = "a/../".repeat(100_000);
    assert!(names_console(&format!("aws.amazon.com/{path}de/console")));
    assert!(!names_console(&format!("aws.amazon.com/{path}de/builders")));
}
