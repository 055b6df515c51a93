//! Names whose value is a credential.

use super::Secret;

/// How names of credentials end, in small letters, whatever stands before: `PGPASSWORD`, `dbPassword`.
const ENDS: [&[u8]; 5] = [
    b"password",
    b"passwd",
    b"passphrase",
    b"passwort",
    b"kennwort",
];

/// How they end after an underscore, a dot or a hyphen, or are called altogether: `compass` is none.
const LAST_WORDS: [&[u8]; 10] = [
    b"pass",
    b"pwd",
    b"secret",
    b"token",
    b"apikey",
    b"api_key",
    b"secret_key",
    b"private_key",
    b"key_base",
    b"rediscli_auth",
];

/// The words before `token` that only say where a list goes on, or who asked.
const HARMLESS: [&[u8]; 9] = [
    b"next",
    b"page",
    b"pagination",
    b"continuation",
    b"continue",
    b"starting",
    b"client",
    b"request",
    b"idempotency",
];

/// Whether a value that is assigned to this name is a credential: `DB_PASSWORD`, `token`.
#[must_use]
pub fn holds_secret(name: &[u8]) -> bool {
    let name: Vec<u8> = name
        .iter()
        .map(|byte| match byte {
            b'-' | b'.' => b'_',
            byte => byte.to_ascii_lowercase(),
        })
        .collect();
    let mut parts = name.split(|byte| *byte == b'_').rev();
    let token = parts.next() == Some(b"token");
    if token && parts.next().is_some_and(|part| HARMLESS.contains(&part)) {
        return false;
    }
    let is_last_word = |word: &&[u8]| {
        let before = name.strip_suffix(*word);
        before.is_some_and(|before| before.is_empty() || before.ends_with(b"_"))
    };
    ENDS.iter().any(|end| name.ends_with(end)) || LAST_WORDS.iter().any(is_last_word)
}

/// Nobody's password is shorter, in bytes.
const SHORTEST_VALUE: usize = 4;

/// Whether this can be a credential's value: no placeholder, no reference to where it lies.
#[must_use]
pub fn is_value(value: &[u8]) -> bool {
    let Some(first) = value.first() else {
        return false;
    };
    let nothing: [&[u8]; 6] = [
        b"null",
        b"none",
        b"true",
        b"false",
        b"changeme",
        b"redacted",
    ];
    let references: [&[u8]; 4] = [b"arn:", b"ssm:", b"op://", b"vault:"];
    let small = value.to_ascii_lowercase();
    value.len() >= SHORTEST_VALUE
        && !matches!(
            first,
            b'$' | b'<' | b'{' | b'[' | b'(' | b'*' | b'%' | b'.' | b'=' | b'/'
        )
        && !value.iter().all(|byte| byte == first)
        && !nothing.contains(&small.as_slice())
        && !references.iter().any(|start| small.starts_with(start))
}

/// A value after one of these names is a credential of AWS whatever its shape.
pub(super) fn of_aws(word: &str) -> Option<Secret> {
    match word.to_ascii_lowercase().as_str() {
        "aws_secret_access_key" | "secretaccesskey" => Some(Secret::AccessKey),
        "aws_session_token" | "sessiontoken" => Some(Secret::SessionToken),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{SHORTEST_REFUSED, refused};

    /// Texts shorter than all that is looked for are never looked through.
    #[test]
    fn no_line_is_shorter_than_what_is_looked_for() {
        for name in ENDS.iter().chain(&LAST_WORDS) {
            assert!(
                name.len() + 1 + SHORTEST_VALUE >= SHORTEST_REFUSED,
                "{name:?}"
            );
            let line = [name, &b"=x7aQ"[..]].concat();
            let line = core::str::from_utf8(&line).unwrap_or_default();
            assert!(refused(line).is_some(), "{line}");
        }
    }
}
