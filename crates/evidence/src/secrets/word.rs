//! Words, and runs of base64 inside them, as their bytes arrive.

use domain::secret::{Secret, find_secret};

use super::name::Name;

/// Of a word so many bytes are kept: more than any name, and than a secret access key with its
/// name before it.
const KEPT: usize = 96;

/// The first bytes of a word, and how many it has.
#[derive(Debug)]
pub(super) struct Word {
    bytes: [u8; KEPT],
    length: usize,
}

impl Default for Word {
    fn default() -> Self {
        Self {
            bytes: [0; KEPT],
            length: 0,
        }
    }
}

impl Word {
    pub(super) fn push(&mut self, byte: u8) {
        if let Some(place) = self.bytes.get_mut(self.length) {
            *place = byte;
        }
        self.length = self.length.saturating_add(1);
    }

    /// Its first bytes.
    pub(super) fn as_str(&self) -> &str {
        let kept = self.bytes.get(..self.length.min(KEPT)).unwrap_or_default();
        // Only ASCII is ever part of a word.
        core::str::from_utf8(kept).unwrap_or_default()
    }

    /// Whether these are all of them.
    pub(super) const fn is_whole(&self) -> bool {
        self.length <= KEPT
    }
}

/// Whether a byte belongs into a word: whatever stands in names, ARNs, URLs and base64.
pub(super) const fn is_part(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'/' | b'+'
                | b'='
                | b'_'
                | b'-'
                | b'.'
                | b':'
                | b'@'
                | b'%'
                | b'&'
                | b'?'
                | b'#'
                | b'~'
                | b'!'
                | b'$'
                | b'*'
        )
}

/// `NAME=value` and `name:value` in two; ARNs and URLs are one thing.
pub(super) fn cut(word: &str) -> (Option<&str>, &str) {
    let word = word.trim_start_matches([':', '=']);
    let Some(place) = word.find([':', '=']) else {
        return (None, word);
    };
    let (name, value) = word.split_at_checked(place).unwrap_or((word, ""));
    let plain = name
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'));
    let value_of_it = value.trim_start_matches([':', '=']);
    if !plain || name == "arn" || value.starts_with("://") || value.starts_with("::") {
        return (None, word);
    }
    // The padding of base64 is no sign between name and value.
    if value_of_it.is_empty() && value.starts_with('=') && Name::of(name) == Name::Other {
        return (None, word);
    }
    (Some(name), value_of_it)
}

/// Whether a word has the shape of a secret access key and looks random: it changes between
/// capitals, small letters, digits and signs as often as random text does, and is not made of
/// words. Of random keys fewer than one in a hundred are missed.
pub(super) fn looks_like_access_key(word: &str) -> bool {
    find_secret(word) == Some(Secret::AccessKey)
        && changes(word) >= 14
        && letters_in_words(word) < 14
}

fn changes(word: &str) -> usize {
    let kinds = word.bytes().map(kind);
    kinds
        .clone()
        .zip(kinds.skip(1))
        .filter(|(one, next)| one != next)
        .count()
}

fn kind(byte: u8) -> u8 {
    match byte {
        b'a'..=b'z' => 0,
        b'A'..=b'Z' => 1,
        b'0'..=b'9' => 2,
        _ => 3,
    }
}

/// How many small letters stand in rows of four or more.
fn letters_in_words(word: &str) -> usize {
    let rows = word.split(|c: char| !c.is_ascii_lowercase());
    rows.map(str::len).filter(|length| *length >= 4).sum()
}

/// Session tokens begin with one of these (AWS STS, base64 of a fixed header).
const TOKEN_STARTS: [&[u8]; 4] = [
    b"FwoGZXIvYXdz",
    b"IQoJb3JpZ2lu",
    b"FQoGZXIvYXdz",
    b"AQoDYXdz",
];

/// A token has at least so many characters.
const TOKEN: usize = 40;

/// The run of base64 characters at hand: its beginning, and how many it has.
#[derive(Debug, Default)]
pub(super) struct Run {
    start: [u8; 12],
    length: usize,
}

impl Run {
    /// Goes on with this byte. True when the run has become long enough for a session token.
    pub(super) fn push(&mut self, byte: u8) -> bool {
        if !(byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'+' | b'%')) {
            self.length = 0;
            return false;
        }
        if let Some(place) = self.start.get_mut(self.length) {
            *place = byte;
        }
        self.length = self.length.saturating_add(1);
        self.length == TOKEN
            && TOKEN_STARTS
                .iter()
                .any(|start| self.start.starts_with(start))
    }
}
