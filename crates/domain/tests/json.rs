//! Our JSON against serde_json's, which does more but has to agree on all that both do.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use domain::json::{Malformed, Unread, Value};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// The same value in serde_json's terms. A number that is neither whole nor positive is compared
/// by serde_json's reading of it.
fn theirs(value: &Value) -> serde_json::Value {
    match value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(value) => (*value).into(),
        Value::Number(number) => (*number).into(),
        Value::OtherNumber(number) => serde_json::from_str(number).unwrap(),
        Value::Text(text) => text.as_str().into(),
        Value::List(values) => values.iter().map(theirs).collect(),
        Value::Object(members) => members
            .iter()
            .map(|(name, value)| (name.clone(), theirs(value)))
            .collect(),
    }
}

fn values() -> impl Strategy<Value = Value> {
    let single = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<u64>().prop_map(Value::Number),
        any::<String>().prop_map(Value::Text),
        "[ -~\u{0}-\u{20}\u{7f}-\u{a0}\u{2028}😀]{0,8}".prop_map(Value::Text),
    ];
    single.prop_recursive(4, 48, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::List),
            btree_map("[ab\"\\\\]{0,3}", inner, 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// The pieces that JSON is made of, and some that are nearly so.
fn pieces() -> impl Strategy<Value = String> {
    let piece = select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "null",
        "true",
        "false",
        "nul",
        "0",
        "1",
        "-",
        "-0",
        "01",
        "1.5",
        "1.",
        "e",
        "E+2",
        "1e-3",
        "18446744073709551615",
        "18446744073709551616",
        "\"a\"",
        "\"a\":",
        "\"\\u00e9\"",
        "\"\\ud83d\\ude00\"",
        "\"\\ud83d\"",
        "\"\\ude00\"",
        "\"\\ud83dx\"",
        "\"\\ud83d\\u0041\"",
        "\"\\x\"",
        "\\n",
        "\"\u{1}\"",
        " ",
        "\n",
        "\t",
        "\r",
        "\u{a0}",
        "\u{feff}",
        "ä",
        "/",
    ]);
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Both take a text or both refuse it; what they take is the same.
#[track_caller]
fn check(text: &str) {
    match (
        Value::read(text),
        serde_json::from_str::<serde_json::Value>(text),
    ) {
        (Ok(ours), Ok(value)) => assert_eq!(theirs(&ours), value, "{text:?}"),
        (Err(Unread::Malformed(_)), Err(_)) => {}
        // Of several members of one name the last one counts for them, and none for us.
        (Err(Unread::Doubled { .. }), Ok(_)) => {}
        // They refuse what no number of theirs can hold.
        (Ok(_), Err(error)) if error.to_string().contains("out of range") => {}
        (ours, theirs) => panic!("{text:?}: {ours:?}, {theirs:?}"),
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(value in values()) {
        let (compact, indented) = (value.compact(), value.indented());
        let theirs = theirs(&value);
        for text in [&compact, &indented] {
            prop_assert_eq!(Value::read(text), Ok(value.clone()));
        }
        prop_assert_eq!(compact, theirs.to_string());
        prop_assert_eq!(indented, format!("{theirs:#}"));
    }

    #[test]
    fn a_cut_text_is_cut_off(value in values(), end in any::<Index>()) {
        let text = Value::List(vec![value]).indented();
        let mut end = end.index(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let found = Value::read(&text[..end]);
        prop_assert!(matches!(found, Err(Unread::Malformed(Malformed { cut_off: true, .. }))), "{:?}", found);
    }

    #[test]
    fn both_take_the_same(text in pieces()) {
        check(&text);
        check(&["[", &text, "]"].concat());
        check(&["{\"b\":1,\"a\":", &text, "}"].concat());
        check(&["\"", &text, "\""].concat());
    }
}

#[test]
fn what_proptest_may_miss() {
    for text in [
        "",
        " ",
        "0",
        "-0",
        "00",
        "-",
        "-a",
        "1.0",
        "1e5",
        "1E-7",
        ".5",
        "+1",
        "1_000",
        "NaN",
        "18446744073709551615",
        "18446744073709551616",
        "-1",
        "[1,]",
        "[,1]",
        "{\"a\":1,}",
        "{a:1}",
        "{\"a\" 1}",
        "[1 2]",
        "[] []",
        "\"\\u12\"",
        "\"\\u+123\"",
        "\"\\uD83D\\uDE00\"",
        "\"\u{7f}\u{80}\"",
        "\"a\nb\"",
        "// a\n1",
        "{\"a\":1,\"a\":2}",
        "{\"b\":1,\"a\":2,\"b\":3}",
        "\u{feff}1",
        "tru",
        "truex",
        "nulls",
        "\"\\/\\b\\f\\n\\r\\t\"",
        "1e999",
    ] {
        check(text);
    }
}

#[test]
fn depth_is_bounded() {
    for depth in [1, 126, 127, 128, 129, 1_000_000] {
        check(&["[".repeat(depth), "]".repeat(depth)].concat());
        check(&"{\"a\":".repeat(depth));
    }
}

#[test]
fn the_place_is_told() {
    for (text, line, column, cut_off) in [
        ("", 1, 0, true),
        (" \n ", 2, 1, true),
        ("<html>", 1, 1, false),
        ("{\n  \"a\": x", 2, 8, false),
        ("[1\n\n", 3, 0, true),
        ("\"ä", 1, 3, true),
    ] {
        assert_eq!(
            Value::read(text),
            Err(Unread::Malformed(Malformed {
                line,
                column,
                cut_off
            })),
            "{text:?}"
        );
    }
}

/// A list of the length that a record may have, in the worst order, is read at once.
#[test]
fn many_members_in_any_order() {
    let members: Vec<String> = (0..200_000_u32)
        .map(|number| format!("\"{:08x}\":{number}", number.wrapping_mul(2_654_435_761)))
        .collect();
    let text = ["{", &members.join(","), "}"].concat();
    assert_eq!(
        Value::read(&text)
            .unwrap()
            .as_object()
            .map(domain::json::Members::len),
        Some(200_000)
    );
}
