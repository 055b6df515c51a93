//! Whether a text names an account as the place, however its digits are written.

use super::digits::decimal;
use super::is_letter_or_digit;
use super::plain::plain;
use crate::account::AccountId;

/// Whether the text names this account as the place: a word of it, or a field of an ARN, is the id,
/// in the digits of any script and with whatever stands between them, or AWS's own address of
/// something in the account.
///
/// An id that is only part of a longer name (`backup-of-111122223333`) or number does not count: a
/// bucket elsewhere may well be called so.
#[must_use]
pub fn names_account(text: &str, account: AccountId) -> bool {
    let id = account.as_str();
    let has_id = |groups: &Vec<&str>| (1..=groups.len()).any(|end| ends_with(&groups[..end], id));
    readings(text).iter().any(|text| {
        words(text).any(|word| is_owned_host(word, id)) || runs(text).iter().any(has_id)
    })
}

/// Whether the text names another account than this one as the place: twelve digits in a row, or in
/// three groups of four as people write an id. Anything looser would take dates for accounts.
#[must_use]
pub fn names_another_account(text: &str, account: AccountId) -> bool {
    let other = |id: &str| AccountId::parse(id).is_ok_and(|id| id != account);
    let has_other = |groups: &Vec<&str>| {
        let fours = |three: &[&str]| three.iter().all(|group| group.len() == 4);
        groups.iter().any(|group| other(group))
            || groups
                .windows(3)
                .any(|three| fours(three) && other(&three.concat()))
    };
    readings(text)
        .iter()
        .any(|text| runs(text).iter().any(has_other))
}

/// The text without its disguises and as it stands, since a percent sign takes digits of what stands
/// after it along; with digits of every script as ASCII.
fn readings(text: &str) -> [String; 2] {
    [&plain(text), text].map(|text| text.chars().map(as_ascii).collect())
}

/// Words with the signs that may stand inside a number or the name of a host.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_letter_or_digit(c) && !matches!(c, '-' | '_' | '.'))
}

/// Groups of digits without a word between them: those after one another may be one id.
fn runs(text: &str) -> Vec<Vec<&str>> {
    let mut runs = vec![Vec::new()];
    for word in words(text) {
        if word.contains(|c: char| is_letter_or_digit(c) && !c.is_ascii_digit()) {
            runs.push(Vec::new());
        } else if let Some(run) = runs.last_mut() {
            let groups = word.split(|c: char| !c.is_ascii_digit());
            run.extend(groups.filter(|group| !group.is_empty()));
        }
    }
    runs
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

/// Domains below which AWS has the addresses of its services.
const DOMAINS: [&str; 4] = ["amazonaws.com", "amazonaws.com.cn", "on.aws", "api.aws"];

/// Services that put the owner's id behind a name: `domain-111122223333.d.codeartifact.…`.
const NAMED: [&str; 3] = ["d.codeartifact.", "s3-accesspoint.", "s3-accesspoint-fips."];

/// Whether a word is AWS's own address of something in this account, such as a container registry,
/// a CodeArtifact domain or an access point: its first label is the id, or ends with it.
fn is_owned_host(word: &str, id: &str) -> bool {
    let host = word.trim_matches(|c: char| !is_letter_or_digit(c));
    let host = host.to_ascii_lowercase();
    let Some((first, service)) = host.split_once('.') else {
        return false;
    };
    let is_named = NAMED.iter().any(|name| service.starts_with(name));
    let is_owner = match first.strip_suffix(id) {
        Some("") => true,
        Some(before) => is_named && before.ends_with('-'),
        None => false,
    };
    let ends_in = |domain: &&str| {
        let before = service.strip_suffix(*domain);
        before.is_some_and(|before| before.ends_with('.'))
    };
    is_owner && DOMAINS.iter().any(ends_in)
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
            "1111·2222·3333",
            "«111122223333»",
            "¿1111×2222÷3333",
            "1111・2222・3333",
            "´111122223333´",
            "1111´2222´3333",
            "1111\u{fffd}2222\u{fffd}3333",
            "1111%A02222%A03333",
            "1111%962222%963333",
            "1111־2222־3333",
            "1111゠2222゠3333",
            "1111〰2222〰3333",
            "1111･2222･3333",
            "١١١١٬٢٢٢٢٬٣٣٣٣",
            "7 copies (1111_2222_3333)",
            "1 1 1 1 2 2 2 2 3 3 3 3",
            "١١١١ ٢٢٢٢ ٣٣٣٣",
            "11\u{200b}11\u{ad}22223333",
            "①①①①②②②②③③③③",
            "1111%202222%203333",
            "100%111122223333",
            "Konto:１１１１－２２２２－３３３３",
            "account#111122223333",
            "111122223333@eu-west-1",
            "111122223333.dkr.ecr.eu-west-1.amazonaws.com/copies",
            "https://111122223333.dkr.ecr-fips.us-east-1.amazonaws.com/x",
            "111122223333.dkr-ecr.us-east-1.on.aws/x",
            "111122223333.DKR.ecr.cn-north-1.amazonaws.com.cn/x",
            "my-domain-111122223333.d.codeartifact.us-west-2.amazonaws.com",
            "myap-111122223333.s3-accesspoint.us-east-1.amazonaws.com",
            "myap-111122223333.s3-accesspoint.dualstack.us-east-1.amazonaws.com.",
            "111122223333.s3-control.us-west-2.amazonaws.com",
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
            "backup-111122223333.s3.eu-west-1.amazonaws.com",
            "backup-111122223333.example.com",
            "111122223333.example-amazonaws.com",
        ] {
            assert!(!names(text), "{text}");
        }
    }

    #[test]
    fn other_accounts() {
        let names_another = |text: &str| {
            AccountId::parse("999988887777").is_ok_and(|named| names_another_account(text, named))
        };
        for text in [
            "arn:aws:backup:eu-west-1:333344445555:backup-vault:x",
            "account 333344445555, not yet copied to the other",
            "3333 4444 5555",
            "3333-4444-5555, vault main",
            "999988887777 and 333344445555",
            "３３３３４４４４５５５５",
        ] {
            assert!(names_another(text), "{text}");
        }
        for text in [
            "",
            "vault main",
            "999988887777",
            "9999-8888-7777, vault main",
            "arn:aws:backup:eu-west-1:999988887777:backup-vault:x",
            "copied on 2026-11-27 12:00",
            "s3://backup-of-333344445555",
            "bucket 1234567890123",
        ] {
            assert!(!names_another(text), "{text}");
        }
    }
}
