//! Whether a text names an account as the place, however its digits are written.

use super::digits::decimal;

use super::plain::plain;
use crate::account::AccountId;

/// Whether the text names this account as the place: a word of it, or a field of an ARN, is the id,
/// in the digits of any script and with whatever stands between them, or a container registry of
/// the account.
///
/// An id that is only part of a longer name (`backup-of-111122223333`) or number does not count: a
/// bucket elsewhere may well be called so.
#[must_use]
pub fn names_account(text: &str, account: AccountId) -> bool {
    let text: String = plain(text).chars().map(as_ascii).collect();
    let mut groups: Vec<&str> = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_' | '.')) {
        if word.contains(|c: char| c.is_alphanumeric() && !c.is_ascii_digit()) {
            if is_registry(word, account) {
                return true;
            }
            groups.clear();
            continue;
        }
        // Groups of digits after one another may be an id that was written with something between.
        for group in word.split(|c: char| !c.is_ascii_digit()) {
            groups.push(group);
            if ends_with(&groups, account.as_str()) {
                return true;
            }
        }
    }
    false
}

fn as_ascii(c: char) -> char {
    decimal(c)
        .and_then(|digit| char::from_digit(digit, 10))
        .unwrap_or(c)
}

/// Whether the last groups together are this id, each of them whole.
fn ends_with(groups: &[&str], id: &str) -> bool {
    let mut rest = id;
    for group in groups.iter().rev() {
        match rest.strip_suffix(group) {
            Some("") => return true,
            Some(before) => rest = before,
            None => return false,
        }
    }
    false
}

/// Whether a word is the address of a container registry of this account.
fn is_registry(word: &str, account: AccountId) -> bool {
    let owner = word.split_once(".dkr.ecr.");
    owner.is_some_and(|(owner, _)| {
        owner.trim_start_matches(|c: char| !c.is_alphanumeric()) == account.as_str()
    })
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
            "１１１１２２２２３３３３",
            "1111.2222.3333",
            "vault in 1111.2222.3333.",
            "1111/2222/3333",
            "1111 – 2222 – 3333",
            "7 copies (1111_2222_3333)",
            "1 1 1 1 2 2 2 2 3 3 3 3",
            "١١١١ ٢٢٢٢ ٣٣٣٣",
            "11\u{200b}11\u{ad}22223333",
            "①①①①②②②②③③③③",
            "1111%202222%203333",
            "Konto:１１１１－２２２２－３３３３",
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
            "41111 2222 3333",
            "1111.2222.33334",
            "１１１１２２２２３３３３４",
            "0111122223333",
            "1111 2222 and 3333",
            "1111 2222 4444",
            "day_111122223333_of",
            "999988887777.dkr.ecr.eu-west-1.amazonaws.com/of-111122223333",
        ] {
            assert!(!names(text), "{text}");
        }
    }
}
