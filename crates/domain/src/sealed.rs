//! Seals a JSON object with a digest over its canonical form, so that change is noticed.
//!
//! Canonical is: members in order of their names, no white space. Reindenting changes nothing. The
//! seal finds accidental change, not forgery: whoever can write the content can write the seal.

use hmac_sha256::Hash;

use crate::json::{Members, Unread, Value};

/// The version of the stored form.
pub const VERSION: u64 = 1;

/// Why a stored value can't be read. It is kept aside, reported and never counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not a value of this product, or cut off.
    Corrupt,
    /// Written by a newer version.
    Newer,
    /// Changed by hand: its seal does not fit, or it says what could not have been said here.
    Edited,
}

/// The member that holds the seal.
const SEAL: &str = "seal";

/// SHA-256 in hexadecimal.
#[must_use]
pub fn digest(bytes: &[u8]) -> String {
    hexadecimal(Hash::hash(bytes))
}

/// The object as text, with a seal over it and its context.
pub(crate) fn seal(mut fields: Members, context: &[&str]) -> String {
    let seal = seal_of(&fields, context);
    fields.set(SEAL, &seal);
    fields.compact()
}

/// The object without its seal.
pub(crate) fn open(text: &str, context: &[&str]) -> Result<Members, Unreadable> {
    let mut fields = match Value::read(text) {
        Ok(Value::Object(fields)) => fields,
        // Nothing here writes a member twice.
        Err(Unread::Doubled { .. }) => return Err(Unreadable::Edited),
        _ => return Err(Unreadable::Corrupt),
    };
    match fields.get("version").and_then(Value::as_number) {
        Some(VERSION) => {}
        Some(newer) if newer > VERSION => return Err(Unreadable::Newer),
        _ => return Err(Unreadable::Corrupt),
    }
    let Some(seal) = fields.remove(SEAL) else {
        return Err(Unreadable::Corrupt);
    };
    if seal.as_text() == Some(seal_of(&fields, context).as_str()) {
        Ok(fields)
    } else {
        Err(Unreadable::Edited)
    }
}

fn seal_of(fields: &Members, context: &[&str]) -> String {
    let mut seal = canonical_digest(fields, context);
    // 64 bits are plenty against accidents, and storage is small.
    seal.truncate(16);
    seal
}

/// SHA-256 in hexadecimal over the canonical form of an object, after its context.
pub(crate) fn canonical_digest(fields: &Members, context: &[&str]) -> String {
    let mut hash = Hash::new();
    for part in context {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    hash.update(fields.compact());
    hexadecimal(hash.finalize())
}

fn hexadecimal(bytes: [u8; 32]) -> String {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    let mut text = String::with_capacity(64);
    for byte in bytes {
        text.push(DIGITS[usize::from(byte >> 4)]);
        text.push(DIGITS[usize::from(byte & 15)]);
    }
    text
}
