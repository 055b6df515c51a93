//! Looks at one word: the text between spaces, quotes or brackets.

use super::{Secret, address, der, key, token};
use crate::typed::plain;

/// No credential that is told by a word is shorter.
const SHORTEST: usize = 8;

/// The first credential that is told by its beginning or its surroundings, not by its shape alone.
#[must_use]
pub fn in_word(word: &[u8]) -> Option<Secret> {
    if word.len() < SHORTEST {
        return None;
    }
    let mut members = address::Members::default();
    let mut before = b' ';
    for (place, byte) in word.iter().copied().enumerate() {
        let found = match byte {
            b'=' => members.assigned(word, place),
            b':' => address::after_scheme(word, place),
            _ if !before.is_ascii_alphanumeric() => {
                let rest = word.get(place..).unwrap_or_default();
                begins(byte, rest, before)
            }
            _ => None,
        };
        if found.is_some() {
            return found;
        }
        before = byte;
    }
    encoded(word)
}

/// The same for a word with percent signs: also credentials that are told by their shape.
fn encoded(word: &[u8]) -> Option<Secret> {
    if !word.contains(&b'%') {
        return None;
    }
    let word = String::from_utf8_lossy(word);
    let plain = plain(&word);
    if plain == word {
        return None;
    }
    in_word(plain.as_bytes()).or_else(|| key::by_shape(plain.as_bytes()))
}

/// The credential that begins here. The first letter rules out nearly everything.
fn begins(first: u8, rest: &[u8], before: u8) -> Option<Secret> {
    match first {
        b'A' | b'G' | b'b' | b'e' | b'g' | b'n' | b'p' | b'r' | b's' | b'w' | b'x' | b'y' => {
            let key = first == b'b' && der::is_private_key(rest);
            let key = key.then_some(Secret::PrivateKey);
            key.or_else(|| token::at(rest, before))
        }
        b'M' if !matches!(before, b'/' | b'+') => {
            der::is_private_key(rest).then_some(Secret::PrivateKey)
        }
        b'P' => rest
            .starts_with(b"PuTTY-User-Key-File-")
            .then_some(Secret::PrivateKey),
        _ => None,
    }
}
