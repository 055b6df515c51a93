//! What a name says about the value after it.

/// What a name says about the value after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
    /// Something that only looks random.
    Identifier,
    /// Nothing.
    #[default]
    Other,
}

/// How names of what only looks random end.
const IDENTIFIERS: [&str; 11] = [
    "id",
    "arn",
    "token",
    "etag",
    "hash",
    "digest",
    "checksum",
    "sha1",
    "sha256",
    "identifier",
    "fingerprint",
];

/// The longest name that means something.
const LONGEST: usize = 40;

impl Name {
    /// What this name says. Capitals, `_` and `-` make no difference.
    pub(super) fn of(name: &str) -> Self {
        if name.len() > LONGEST {
            return Self::Other;
        }
        let plain: String = name
            .chars()
            .filter(|c| !matches!(c, '_' | '-'))
            .map(|c| c.to_ascii_lowercase())
            .collect();
        match plain.as_str() {
            "secretaccesskey" | "awssecretaccesskey" | "awssecretkey" => Self::AccessKey,
            "sessiontoken" | "awssessiontoken" | "awssecuritytoken" | "securitytoken" => {
                Self::Token
            }
            "secretstring" | "secretbinary" => Self::SecretValue,
            "type" => Self::Type,
            "value" => Self::Value,
            other if IDENTIFIERS.iter().any(|end| other.ends_with(end)) => Self::Identifier,
            _ => Self::Other,
        }
    }
}
