//! Addresses that let in whoever has them.

use super::Secret;
use super::name::{holds_secret, is_value};

/// Members of an address or of a connection string that are a signature or a key, in small letters,
/// and how many characters they have at least.
const SIGNED: [(&[u8], usize); 6] = [
    (b"x-amz-signature", 16),
    (b"x-goog-signature", 16),
    (b"accountkey", 20),
    (b"sharedaccesskey", 16),
    (b"sharedaccesssignature", 16),
    (b"x-amz-security-token", 16),
];

/// Members that are a signature only where one of the others stands beside them.
const SIGNED_WITH: [(&[u8], &[&[u8]]); 2] = [
    (
        b"signature",
        &[b"awsaccesskeyid=", b"key-pair-id=", b"googleaccessid="],
    ),
    (b"sig", &[b"sv=", b"se=", b"sp="]),
];

/// So far around an equals sign is looked: a word may be megabytes long and have nothing but them.
const NEAR: usize = 4096;

/// What the equals sign at this place assigns.
pub(super) fn assigned(word: &[u8], sign: usize) -> Option<Secret> {
    let start = sign.saturating_sub(NEAR);
    let end = word.len().min(sign + NEAR);
    let (word, sign) = (word.get(start..end)?, sign - start);
    let (before, after) = word.split_at_checked(sign)?;
    let after = after.get(1..)?;
    let of_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let start = before
        .iter()
        .rposition(|byte| !of_name(byte))
        .map_or(0, |place| place + 1);
    let name = before.get(start..)?;
    let end = after
        .iter()
        .position(|byte| matches!(byte, b'&' | b'#'))
        .unwrap_or(after.len());
    let value = after.get(..end)?;
    let is = |known: &[u8]| name.eq_ignore_ascii_case(known);
    let signed = |(known, least): &(&[u8], usize)| is(known) && value.len() >= *least;
    if SIGNED.iter().any(signed) {
        return Some(Secret::SignedAddress);
    }
    for (known, beside) in SIGNED_WITH {
        if is(known) && value.len() >= 16 {
            let small = word.to_ascii_lowercase();
            let has = |part: &&[u8]| small.windows(part.len()).any(|place| place == *part);
            return beside.iter().any(has).then_some(Secret::SignedAddress);
        }
    }
    (holds_secret(name) && is_value(value)).then_some(Secret::Password)
}

/// What comes after a scheme, whose colon is at this place: `//user:word@host`.
pub(super) fn after_scheme(word: &[u8], colon: usize) -> Option<Secret> {
    let (scheme, rest) = word.split_at_checked(colon)?;
    let rest = rest.strip_prefix(b"://")?;
    if [&b"otpauth"[..], b"otpauth-migration"]
        .iter()
        .any(|known| ends_with(scheme, known))
    {
        return Some(Secret::OneTimeSeed);
    }
    let hook = b"hooks.slack.com/services/";
    if rest
        .get(..hook.len())
        .is_some_and(|rest| rest.eq_ignore_ascii_case(hook))
    {
        return (rest.len() > hook.len() + 10).then_some(Secret::SignedAddress);
    }
    let end = rest
        .iter()
        .position(|byte| matches!(byte, b'/' | b'?' | b'#'))
        .unwrap_or(rest.len());
    let authority = rest.get(..end)?;
    let at = authority.iter().rposition(|byte| *byte == b'@')?;
    let user = authority.get(..at)?;
    let sign = user.iter().position(|byte| *byte == b':')?;
    let password = user.get(sign + 1..)?;
    let placeholder = matches!(
        password.first(),
        None | Some(b'$' | b'<' | b'{' | b'*' | b'[')
    );
    (!placeholder).then_some(Secret::Password)
}

fn ends_with(text: &[u8], end: &[u8]) -> bool {
    let start = text.len().checked_sub(end.len());
    let last = start.and_then(|start| text.get(start..));
    last.is_some_and(|last| last.eq_ignore_ascii_case(end))
}
