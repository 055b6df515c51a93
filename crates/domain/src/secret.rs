//! Recognises credentials in typed text, so that they are refused instead of stored.

use crate::closed::closed_list;

closed_list! {
    /// What kind of credential a text seems to hold.
    Secret {
        /// A secret access key: 40 characters of base64 with capitals, small letters and digits.
        AccessKey = "secret-access-key",
        /// A session token of temporary credentials.
        SessionToken = "session-token",
        /// A private key in PEM form.
        PrivateKey = "private-key",
    }
}

/// What the first line of a private key ends with.
const KEY_LINES: [&[u8]; 2] = [b"PRIVATE KEY-----", b"PRIVATE KEY BLOCK-----"];

/// The first credential seen in the text. An access key *id* alone is none.
#[must_use]
pub fn find_secret(text: &str) -> Option<Secret> {
    for line in KEY_LINES {
        if text.as_bytes().windows(line.len()).any(|part| part == line) {
            return Some(Secret::PrivateKey);
        }
    }
    let base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '+' | '=');
    let mut after_name = None;
    for word in text.split(|c: char| !base64(c) && !matches!(c, '_' | '-')) {
        // `NAME=value` is one run of base64 characters: the value is what counts.
        for part in word.split('=').filter(|part| !part.is_empty()) {
            if let Some(secret) = by_shape(part).or_else(|| after_name.filter(|_| part.len() >= 16))
            {
                return Some(secret);
            }
            after_name = by_name(part);
        }
    }
    None
}

/// Session tokens begin with one of these (AWS STS, base64 of a fixed header).
const TOKEN_STARTS: [&str; 4] = ["FwoGZXIvYXdz", "IQoJb3JpZ2lu", "FQoGZXIvYXdz", "AQoDYXdz"];

/// A credential at the beginning of a word or after one of its slashes: a key may follow its id so,
/// and have slashes of its own.
fn by_shape(word: &str) -> Option<Secret> {
    let after_slashes = word.match_indices('/').map(|(place, _)| place + 1);
    core::iter::once(0)
        .chain(after_slashes)
        .find_map(|start| of_shape(&word[start..]))
}

fn of_shape(word: &str) -> Option<Secret> {
    if TOKEN_STARTS.iter().any(|start| word.starts_with(start)) && word.len() >= 40 {
        return Some(Secret::SessionToken);
    }
    let key = word.get(..40)?;
    let ends = word[40..].is_empty() || word[40..].starts_with('/');
    let mixed = key.contains(|c: char| c.is_ascii_uppercase())
        && key.contains(|c: char| c.is_ascii_lowercase())
        && key.contains(|c: char| c.is_ascii_digit());
    (ends && mixed && !key.contains(['_', '-'])).then_some(Secret::AccessKey)
}

/// A value after one of these names is a credential whatever its shape.
fn by_name(word: &str) -> Option<Secret> {
    match word.to_ascii_lowercase().as_str() {
        "aws_secret_access_key" | "secretaccesskey" => Some(Secret::AccessKey),
        "aws_session_token" | "sessiontoken" => Some(Secret::SessionToken),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_are_seen() {
        for (text, expected) in [
            (
                "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                Secret::AccessKey,
            ),
            (
                "key: wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY!",
                Secret::AccessKey,
            ),
            (
                "aws_secret_access_key = abcdefghijklmnopqrst",
                Secret::AccessKey,
            ),
            (
                "{\"SecretAccessKey\": \"abcdefghijklmnopqrst\"}",
                Secret::AccessKey,
            ),
            (
                "AWS_SESSION_TOKEN=abcdefghijklmnopqrstuvwxyz",
                Secret::SessionToken,
            ),
            (
                "IQoJb3JpZ2luX2VjEJr//////////wEaCXVzLWVhc3QtMSJ",
                Secret::SessionToken,
            ),
            (
                "AKIAIOSFODNN7EXAMPLE/wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
                Secret::AccessKey,
            ),
            (
                "vault/wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY/",
                Secret::AccessKey,
            ),
            ("-----BEGIN PGP PRIVATE KEY BLOCK-----", Secret::PrivateKey),
            ("-----BEGIN RSA PRIVATE KEY-----\nMIIE", Secret::PrivateKey),
            ("-----BEGIN OPENSSH PRIVATE KEY-----", Secret::PrivateKey),
        ] {
            assert_eq!(find_secret(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn ordinary_text_is_not() {
        for text in [
            "",
            "AKIAIOSFODNN7EXAMPLE",
            "da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "s3://company-backups/2026/accounts/archive/one",
            "the secret access key is in the safe",
            "git@example.org:team/repository.git",
        ] {
            assert_eq!(find_secret(text), None, "{text}");
        }
        assert_eq!(find_secret(&"a".repeat(10_000)), None);
        assert_eq!(find_secret(&"/".repeat(10_000)), None);
    }
}
