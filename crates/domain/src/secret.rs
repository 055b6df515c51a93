//! Recognises credentials, so that they are refused instead of stored: in what is typed here, in
//! files by the crate that reads them, with the same detectors.
//!
//! These are looked for:
//!
//! - secret access keys of AWS: 40 characters of base64 that look random, also in two to four
//!   pieces, with up to two letters more, or after a name such as `aws_secret_access_key`;
//! - session tokens of AWS, by the letters that they begin with;
//! - private keys: PEM with or without its first line, OpenSSH, PGP, PuTTY;
//! - tokens and keys of services that can be told by how they begin: Amazon Bedrock, GitHub, GitLab,
//!   Slack, Stripe, Google, npm, PyPI, and signed tokens (JWT);
//! - addresses that are signed, such as S3's presigned ones and Azure's SAS, and Azure's keys;
//! - passwords: SMTP passwords of SES, those in addresses (`https://user:word@host`), and values of
//!   lines such as `DB_PASSWORD=…`;
//! - seeds of one-time passwords (`otpauth:`).
//!
//! Ids, ARNs, digests, UUIDs and paths are none.

mod address;
mod der;
mod key;
mod name;
mod pieces;
mod token;
mod word;

use crate::closed::closed_list;
use crate::typed::plain;

pub use key::by_shape;
pub use name::{holds_secret, is_value};
pub use pieces::Pieces;
pub use word::in_word;

closed_list! {
    /// The kind of credential that a text seems to hold.
    Secret {
        /// A secret access key: 40 characters of base64 that look random.
        AccessKey = "secret-access-key",
        /// A session token of temporary credentials.
        SessionToken = "session-token",
        /// A private key, in PEM form or PuTTY's.
        PrivateKey = "private-key",
        /// A token or key of a service, told by how it begins.
        ServiceToken = "service-token",
        /// An address that lets in whoever has it.
        SignedAddress = "signed-address",
        /// A password.
        Password = "password",
        /// The seed of one-time passwords.
        OneTimeSeed = "one-time-seed",
    }
}

/// The ends of the first line of a private key.
const KEY_LINES: [&str; 2] = ["PRIVATE KEY-----", "PRIVATE KEY BLOCK-----"];

/// The first credential seen in the text. An access key *id* alone is none.
#[must_use]
pub fn find_secret(text: &str) -> Option<Secret> {
    let plain = plain(text);
    find(&plain).or_else(|| if *plain == *text { None } else { find(text) })
}

fn find(text: &str) -> Option<Secret> {
    if KEY_LINES.iter().any(|line| text.contains(line)) {
        return Some(Secret::PrivateKey);
    }
    by_word(text).or_else(|| by_run(text))
}

const QUOTES: [char; 3] = ['"', '\'', '`'];

/// Where a word ends.
fn ends(c: char) -> bool {
    c.is_whitespace()
        || QUOTES.contains(&c)
        || matches!(c, '<' | '>' | '(' | ')' | '{' | '}' | ',' | ';' | '|')
}

/// Looks at the words between spaces, quotes and brackets.
fn by_word(text: &str) -> Option<Secret> {
    let mut before = "";
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(ends).unwrap_or(rest.len());
        let (word, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        if let Some(secret) = in_word(word.as_bytes()) {
            return Some(secret);
        }
        // `PASSWORD="…"` and `db_password = …`: the value is the next word.
        let name = match word.strip_suffix('=') {
            // "Password = see below" is no line of a file with settings.
            Some("") if before.contains(['_', '.', '-']) => before,
            Some(name) => name,
            None => "",
        };
        if holds_secret(name.as_bytes()) && is_value(assigned(after).as_bytes()) {
            return Some(Secret::Password);
        }
        if !word.is_empty() {
            before = word;
        }
        let mut letters = after.chars();
        letters.next();
        rest = letters.as_str();
    }
    None
}

/// The value at the beginning of the text after an equals sign, on the same line.
fn assigned(after: &str) -> &str {
    let value = after.trim_start_matches([' ', '\t']);
    let value = value.strip_prefix(QUOTES).unwrap_or(value);
    value.split(ends).next().unwrap_or_default()
}

/// Looks at runs of base64 characters.
fn by_run(text: &str) -> Option<Secret> {
    let base64 = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '+' | '_' | '-');
    let mut after_name = None;
    let mut pieces = Pieces::default();
    let mut rest = text;
    while let Some(start) = rest.find(base64) {
        let (between, from) = rest.split_at_checked(start).unwrap_or(("", rest));
        let end = from.find(|c| !base64(c)).unwrap_or(from.len());
        let (run, after) = from.split_at_checked(end).unwrap_or((from, ""));
        rest = after;
        if !between.chars().all(char::is_whitespace) {
            pieces.clear();
        }
        let secret = key::in_run(run, after.starts_with('='))
            .or_else(|| pieces.push(run.as_bytes()))
            .or_else(|| after_name.filter(|_| run.len() >= 16));
        if secret.is_some() {
            return secret;
        }
        after_name = name::of_aws(run);
    }
    None
}
