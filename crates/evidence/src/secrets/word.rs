//! Words, as their bytes arrive: whatever stands in names, ARNs, URLs and base64.

use domain::secret::{Secret, in_word};

use super::name::Name;
use super::run;

/// So many bytes of a word may be a name and its value: more than any name has, and than a secret
/// access key with its name before it.
const NAMED: usize = 96;

/// Of a word that is put together so many bytes are kept: a signed address ends with its signature.
const KEPT: usize = 4096;

/// A complete word: its first bytes, and how many it has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'a> {
    bytes: &'a [u8],
    length: usize,
    /// Whether it has a colon or an equals sign.
    signed: bool,
}

/// A word that is put together from pieces, or stays when its slice goes.
#[derive(Debug, Default)]
pub(super) struct Kept {
    bytes: Vec<u8>,
    length: usize,
}

impl Kept {
    pub(super) fn extend(&mut self, bytes: &[u8]) {
        let free = KEPT.saturating_sub(self.bytes.len());
        let bytes_kept = bytes.get(..free).unwrap_or(bytes);
        self.bytes.extend_from_slice(bytes_kept);
        self.length = self.length.saturating_add(bytes.len());
    }

    /// Begins anew, with the room that is there.
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
        self.length = 0;
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// Its first bytes.
    pub(super) fn bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or(&self.bytes)
    }

    pub(super) fn shorten(&mut self, length: usize) {
        self.length = self.length.min(length);
    }

    /// It is complete.
    pub(super) fn word(&self) -> Word<'_> {
        let bytes = self.bytes();
        Word {
            bytes,
            length: self.length,
            signed: bytes.iter().any(is_colon),
        }
    }
}

/// The role of a word.
pub(super) enum Part<'a> {
    /// Colons and equals signs only.
    Sign,
    /// A name whose value is still to come: how long it is.
    Name(usize),
    /// `NAME=value` or `name:value`.
    Both(&'a [u8], &'a [u8]),
    /// A value, or a name before a sign that stands alone.
    Value(&'a [u8]),
}

impl<'a> Word<'a> {
    /// The word with which these bytes begin, and what comes after it.
    pub(super) fn first(bytes: &'a [u8]) -> (Self, &'a [u8]) {
        let (mut length, mut classes) = (0, 0);
        for byte in bytes {
            let class = CLASSES[usize::from(*byte)];
            if class == 0 {
                break;
            }
            classes |= class;
            length += 1;
        }
        let (bytes, after) = bytes.split_at_checked(length).unwrap_or((bytes, &[]));
        let signed = classes & COLON != 0;
        (
            Self {
                bytes,
                length,
                signed,
            },
            after,
        )
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.length == 0
    }

    pub(super) const fn length(&self) -> usize {
        self.length
    }

    /// Whether its first bytes are all of them.
    pub(super) const fn is_whole(&self) -> bool {
        self.length <= NAMED
    }

    /// So many of its first bytes, as far as they would be kept.
    pub(super) fn front(&self, length: usize) -> &'a [u8] {
        self.bytes.get(..length.min(KEPT)).unwrap_or(self.bytes)
    }

    /// Whether a session token is in it.
    pub(super) fn has_token(&self) -> bool {
        self.length >= run::TOKEN && self.bytes.split(|byte| !run::has(*byte)).any(run::is_token)
    }

    /// All of it that is at hand.
    pub(super) const fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// The credential that it gives away by itself.
    pub(super) fn secret(&self) -> Option<Secret> {
        in_word(self.bytes)
    }

    /// Its role. ARNs and URLs are one thing, whatever colons they have.
    pub(super) fn part(&self) -> Part<'a> {
        let whole = self.front(NAMED);
        if !self.signed {
            return Part::Value(whole);
        }
        if whole.iter().all(is_colon) {
            return Part::Sign;
        }
        let Some(sign) = whole.iter().position(is_colon).filter(|sign| *sign > 0) else {
            return Part::Value(whole);
        };
        let (name, rest) = whole.split_at_checked(sign).unwrap_or((whole, &[]));
        let plain = name
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'));
        if !plain || name == b"arn" || rest.starts_with(b"://") || rest.starts_with(b"::") {
            return Part::Value(whole);
        }
        let signs = rest.iter().take_while(|byte| is_colon(byte)).count();
        match rest.get(signs..) {
            Some(value) if !value.is_empty() => Part::Both(name, value),
            // The padding of base64 is no sign after a name.
            _ if rest.starts_with(b"=") && Name::of(name) == Name::Other => Part::Value(whole),
            _ => Part::Name(sign),
        }
    }
}

/// Stands between a name and its value.
const fn is_colon(byte: &u8) -> bool {
    matches!(byte, b':' | b'=')
}

/// Of each byte whether it belongs into a word, and whether it is a colon.
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0_usize;
    while byte < 256 {
        if is_colon(&(byte as u8)) {
            classes[byte] = COLON;
        } else if run::has(byte as u8) || is_sign(byte as u8) {
            classes[byte] = OTHER;
        }
        byte += 1;
    }
    classes
};
const COLON: u8 = 1;
const OTHER: u8 = 2;

/// Whether a byte belongs into a word that is no letter and no digit.
pub(super) const fn is_sign(byte: u8) -> bool {
    matches!(
        byte,
        b'=' | b'_' | b'-' | b'.' | b':' | b'@' | b'&' | b'?' | b'#' | b'~' | b'!' | b'$' | b'*'
    )
}
