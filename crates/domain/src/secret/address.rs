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

/// Members that are a signature only where one of the others stands in the same address,
const SIGNATURES: [&[u8]; 2] = [b"signature", b"sig"];

/// which are these.
const BESIDE_SIGNATURES: [&[u8]; 6] = [
    b"awsaccesskeyid",
    b"key-pair-id",
    b"googleaccessid",
    b"sv",
    b"se",
    b"sp",
];

/// So much of a value is looked at: a word may be megabytes long and have nothing but equals signs.
const LOOKED_AT: usize = 64;

/// The members of an address, or of a line of settings, that were seen until now.
#[derive(Default)]
pub(super) struct Members {
    signature: bool,
    beside: bool,
}

impl Members {
    /// The credential that the equals sign at this place assigns.
    pub(super) fn assigned(&mut self, word: &[u8], sign: usize) -> Option<Secret> {
        let (before, after) = word.split_at_checked(sign)?;
        let of_name =
            |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        let start = before
            .iter()
            .rposition(|byte| !of_name(byte))
            .map_or(0, |place| place + 1);
        let name = before.get(start..)?;
        let value = after.get(1..after.len().min(1 + LOOKED_AT))?;
        let end = value
            .iter()
            .position(|byte| matches!(byte, b'&' | b'#'))
            .unwrap_or(value.len());
        let value = value.get(..end)?;
        let is = |known: &&[u8]| name.eq_ignore_ascii_case(known);
        self.signature |= SIGNATURES.iter().any(is) && value.len() >= 16;
        self.beside |= BESIDE_SIGNATURES.iter().any(is);
        let signed = |(known, least): &(&[u8], usize)| is(known) && value.len() >= *least;
        if SIGNED.iter().any(signed) || (self.signature && self.beside) {
            return Some(Secret::SignedAddress);
        }
        (holds_secret(name) && is_value(value)).then_some(Secret::Password)
    }
}

/// The credential in the text after a scheme, whose colon is at this place: `//user:word@host`.
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
