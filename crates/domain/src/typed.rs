//! Checks on text that a person typed, most of them on a place.

mod console;
mod plain;

use core::ops::RangeInclusive;

pub use console::names_console;

use crate::account::{AccountId, AccountIdError};

/// Where letters and digits are not: punctuation, signs, spaces, marks without a letter, private
/// use and emoji. The standard library's tables are exact to the last letter and cost a first visit
/// 1.7 kB; here every letter and digit passes, and some marks of rare scripts with them.
const NO_LETTERS: [RangeInclusive<char>; 19] = [
    '\0'..='/',
    ':'..='@',
    '['..='`',
    '{'..='\u{a9}',
    '\u{ab}'..='\u{b1}',
    '\u{2ef}'..='\u{344}',
    '\u{346}'..='\u{362}',
    '\u{589}'..='\u{5af}',
    '\u{5f3}'..='\u{60f}',
    '\u{1ffd}'..='\u{206f}',
    '\u{209d}'..='\u{2101}',
    '\u{218a}'..='\u{245f}',
    '\u{2500}'..='\u{2775}',
    '\u{2794}'..='\u{2bff}',
    '\u{2e30}'..='\u{3004}',
    '\u{3008}'..='\u{3020}',
    '\u{d7fc}'..='\u{f8ff}',
    '\u{fdfc}'..='\u{fe6f}',
    '\u{fefd}'..='\u{ff0f}',
];

/// Emoji and the signs around them.
const PICTURES: RangeInclusive<char> = '\u{1f18a}'..='\u{1fbef}';

fn is_letter_or_digit(c: char) -> bool {
    !NO_LETTERS.iter().any(|range| range.contains(&c)) && !PICTURES.contains(&c)
}

/// Whether the text says anything: it has a letter or a digit.
#[must_use]
pub fn is_readable(text: &str) -> bool {
    text.chars().any(is_letter_or_digit)
}

/// Whether the text names this account as the place: a word of it, or a field of an ARN, is the id,
/// with or without hyphens or spaces, or a container registry of the account.
///
/// An id that is only part of a longer name (`backup-of-111122223333`) does not count: a bucket
/// elsewhere may well be called so.
#[must_use]
pub fn names_account(text: &str, account: AccountId) -> bool {
    if AccountId::parse(text) == Ok(account) {
        return true;
    }
    let mut digits = String::new();
    for word in text.split(|c: char| !is_letter_or_digit(c) && !matches!(c, '-' | '_' | '.')) {
        let word = word.trim_matches(|c: char| !is_letter_or_digit(c));
        if word.is_empty() {
            continue;
        }
        let named = AccountId::parse(word) == Ok(account) || registry(word) == Ok(account);
        // Groups of digits after one another may be an id that was written with spaces.
        if word.bytes().all(|byte| byte.is_ascii_digit()) {
            digits.push_str(word);
        } else {
            digits.clear();
        }
        if named || digits == account.as_str() {
            return true;
        }
    }
    false
}

/// The account that the address of a container registry begins with.
fn registry(word: &str) -> Result<AccountId, AccountIdError> {
    let account = word
        .split_once(".dkr.ecr.")
        .map_or("", |(account, _)| account);
    AccountId::parse(account)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> bool {
        AccountId::parse("111122223333").is_ok_and(|account| names_account(text, account))
    }

    #[test]
    fn places_inside_the_account() {
        for text in [
            "111122223333",
            "1111 2222 3333",
            "1111-2222-3333",
            "account 111122223333.",
            "arn:aws:backup:eu-west-1:111122223333:backup-vault:other",
            "vault (111122223333), second Region",
            "s3://bucket in 1111-2222-3333",
            "bucket/111122223333/backups",
            "account:111122223333",
            "account=1111-2222-3333, vault main",
            "account 1111 2222 3333, vault main",
            "account#111122223333",
            "111122223333@eu-west-1",
            "111122223333.dkr.ecr.eu-west-1.amazonaws.com/copies",
        ] {
            assert!(names(text), "{text}");
        }
    }

    #[test]
    fn places_elsewhere() {
        for text in [
            "",
            "999988887777",
            "s3://backup-of-111122223333",
            "arn:aws:backup:eu-west-1:999988887777:backup-vault:v",
            "1111222233334",
            "arn:aws:s3:::bucket",
            "account:999988887777",
            "1111 2222 33334",
            "day_111122223333_of",
            "999988887777.dkr.ecr.eu-west-1.amazonaws.com/of-111122223333",
        ] {
            assert!(!names(text), "{text}");
        }
    }

    #[test]
    fn readable_needs_a_letter_or_digit() {
        assert!(is_readable(" - Кабинет"));
        assert!(is_readable("é"));
        for empty in ["", " …—!? \u{200f}", "\u{301}", "👍🏽", "→ ★ €", "。、", "！"]
        {
            assert!(!is_readable(empty), "{empty}");
        }
    }

    /// Nobody's letters are refused.
    #[test]
    fn every_letter_and_digit_is_one() {
        for c in ('\0'..=char::MAX).filter(|c| c.is_alphanumeric()) {
            assert!(is_letter_or_digit(c), "{c:?}");
        }
        for c in (' '..='~').filter(|c| !c.is_alphanumeric()) {
            assert!(!is_letter_or_digit(c), "{c:?}");
        }
    }
}
