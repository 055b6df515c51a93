//! The account that is closed is seen as the place, however its digits are written.

use domain::account::AccountId;
use domain::typed::names_account;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;

/// Zeros of scripts, those of full width and of mathematics among them.
const ZEROS: [char; 12] = [
    '0',
    '\u{ff10}',
    '\u{1d7ce}',
    '\u{1d7f6}',
    '\u{660}',
    '\u{6f0}',
    '\u{966}',
    '\u{9e6}',
    '\u{e50}',
    '\u{f20}',
    '\u{17e0}',
    '\u{1e950}',
];

/// Signs that people or programs put between digits, and signs that no one sees.
const BETWEEN: [&str; 26] = [
    " ", "-", ".", ",", "/", "_", ":", "|", "'", "*", "+", "–", "—", "‑", "·", "•", "\u{a0}",
    "\u{2009}", "\t", "\n", "\u{200b}", "\u{ad}", "\u{2060}", "。", " - ", ") (",
];

const ID: &str = "123456789012";

fn names(text: &str) -> bool {
    AccountId::parse(ID).is_ok_and(|account| names_account(text, account))
}

/// The id with one of the separators after each digit, or none, in digits of these scripts.
fn written(scripts: &[char], between: &[Option<&str>]) -> String {
    let parts = ID.bytes().zip(scripts).zip(between);
    parts
        .map(|((digit, zero), between)| {
            let digit = u32::from(*zero) + u32::from(digit - b'0');
            let digit = char::from_u32(digit).unwrap_or_default();
            format!("{digit}{}", between.unwrap_or_default())
        })
        .collect()
}

fn scripts() -> impl Strategy<Value = Vec<char>> {
    let one = select(&ZEROS[..]).prop_map(|zero| vec![zero; 12]);
    prop_oneof![2 => one, 1 => vec(select(&ZEROS[..]), 12)]
}

fn between() -> impl Strategy<Value = Vec<Option<&'static str>>> {
    vec(proptest::option::of(select(&BETWEEN[..])), 12)
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(2048) })]

    #[test]
    fn the_account_is_seen(scripts in scripts(), between in between()) {
        let written = written(&scripts, &between);
        for text in [
            written.clone(),
            format!("account {written}, vault main"),
            format!("(Konto: {written})"),
            format!("arn:aws:backup:eu-west-1:{written}:backup-vault:v"),
            format!("2 copies, {written}"),
        ] {
            prop_assert!(names(&text), "{text:?}");
        }
    }

    #[test]
    fn a_longer_number_is_another(
        scripts in scripts(),
        before in select(vec!["7", "９", "\u{663}", ""]),
        after in select(vec!["7", "９", "\u{663}"]),
    ) {
        let written = written(&scripts, &[None; 12]);
        for text in [
            format!("{before}{written}{after}"),
            format!("account {before}{written}{after}"),
            format!("backup-of-{written}"),
            format!("day_{written}_of"),
        ] {
            prop_assert!(!names(&text), "{text:?}");
        }
    }
}
