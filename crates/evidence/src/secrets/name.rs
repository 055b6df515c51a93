//! Tells by a name what the value after it is.

/// The meaning of a name for the value after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// A secret access key.
    AccessKey,
    /// A session token.
    Token,
    /// The content of a secret.
    SecretValue,
    /// The type of a parameter.
    Type,
    /// The value of a parameter or tag.
    Value,
    /// Nothing.
    Other,
}

/// Names in small letters and without `_` and `-`, and their meanings.
const NAMES: [(&[u8], Name); 11] = [
    (b"secretaccesskey", Name::AccessKey),
    (b"awssecretaccesskey", Name::AccessKey),
    (b"awssecretkey", Name::AccessKey),
    (b"sessiontoken", Name::Token),
    (b"awssessiontoken", Name::Token),
    (b"securitytoken", Name::Token),
    (b"awssecuritytoken", Name::Token),
    (b"secretstring", Name::SecretValue),
    (b"secretbinary", Name::SecretValue),
    (b"type", Name::Type),
    (b"value", Name::Value),
];

/// The ends of names whose values only look random.
const IDENTIFIERS: [&[u8]; 11] = [
    b"id",
    b"arn",
    b"token",
    b"etag",
    b"hash",
    b"digest",
    b"checksum",
    b"sha1",
    b"sha256",
    b"identifier",
    b"fingerprint",
];

impl Name {
    /// The meaning of this name. Capitals, `_` and `-` make no difference.
    pub(super) fn of(name: &[u8]) -> Self {
        // Most names begin otherwise: this is asked for every word with a colon before it.
        let Some(b'a' | b's' | b't' | b'v') = name.first().map(u8::to_ascii_lowercase) else {
            return Self::Other;
        };
        let same = |known: &[u8]| {
            let plain = name.iter().filter(|byte| !matches!(byte, b'_' | b'-'));
            plain.map(u8::to_ascii_lowercase).eq(known.iter().copied())
        };
        let found = NAMES.iter().find(|(known, _)| same(known));
        found.map_or(Self::Other, |(_, name)| *name)
    }
}

/// Whether a value of this name may look random and is no secret.
pub(super) fn is_of_identifier(name: &[u8]) -> bool {
    let end = |known: &[u8]| name.len().checked_sub(known.len());
    IDENTIFIERS.iter().any(|known| {
        let end = end(known).and_then(|end| name.get(end..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(known))
    })
}
