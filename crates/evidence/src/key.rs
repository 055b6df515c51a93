//! Short keys for resources, so that facts about thousands of them stay small.

use std::collections::BTreeSet;

use hmac_sha256::Hash;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::cut;

/// The first 48 bits of the SHA-256 of an ARN. Among 1,500 resources two have the same key with a
/// chance of one in two hundred million.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(pub [u8; 6]);

impl Key {
    /// The key of an ARN or name; white space around it does not count.
    #[must_use]
    pub fn of(name: &str) -> Self {
        let [a, b, c, d, e, f, ..] = Hash::hash(cut::trim(name).as_bytes());
        Self([a, b, c, d, e, f])
    }
}

/// Digits of base64url. Six bits each.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Writes the lowest bits of a number as so many digits.
pub(crate) fn push_digits(text: &mut String, number: u64, digits: u32) {
    for place in (0..digits).rev() {
        let digit = (number >> (6 * place)) & 63;
        text.extend(DIGITS.get(digit as usize).map(|byte| char::from(*byte)));
    }
}

/// Takes a number of so many digits off the front of a text.
pub(crate) fn take_digits(text: &mut &str, digits: usize) -> Option<u64> {
    let (front, rest) = text.split_at_checked(digits)?;
    *text = rest;
    front.bytes().try_fold(0_u64, |number, byte| {
        let digit = DIGITS.iter().position(|known| *known == byte)?;
        Some((number << 6) | digit as u64)
    })
}

/// A key is written as so many digits.
const KEY_DIGITS: u32 = 8;

impl Key {
    /// Itself as a number, which is in the same order.
    pub(crate) fn number(self) -> u64 {
        let [a, b, c, d, e, f] = self.0;
        u64::from_be_bytes([0, 0, a, b, c, d, e, f])
    }

    /// Writes it as eight digits.
    pub(crate) fn push(self, text: &mut String) {
        push_digits(text, self.number(), KEY_DIGITS);
    }

    /// Takes it off the front of a text.
    pub(crate) fn take(text: &mut &str) -> Option<Self> {
        let number = take_digits(text, KEY_DIGITS as usize)?;
        let [_, _, a, b, c, d, e, f] = number.to_be_bytes();
        Some(Self([a, b, c, d, e, f]))
    }
}

impl Serialize for Key {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut text = String::with_capacity(KEY_DIGITS as usize);
        self.push(&mut text);
        to.serialize_str(&text)
    }
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        let mut rest: &str = &text;
        let key = Self::take(&mut rest).filter(|_| rest.is_empty());
        key.ok_or_else(|| serde::de::Error::custom("no key"))
    }
}

/// Keys, in order and each once. Stored as one text: eight digits a key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys(Vec<Key>);

impl From<BTreeSet<Key>> for Keys {
    fn from(keys: BTreeSet<Key>) -> Self {
        Self(keys.into_iter().collect())
    }
}

impl Keys {
    /// These keys.
    #[must_use]
    pub fn new(mut keys: Vec<Key>) -> Self {
        keys.sort_unstable();
        keys.dedup();
        keys.shrink_to_fit();
        Self(keys)
    }

    /// All of them, in order.
    #[must_use]
    pub fn as_slice(&self) -> &[Key] {
        &self.0
    }
}

impl Serialize for Keys {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut text = String::with_capacity(self.0.len() * KEY_DIGITS as usize);
        for key in &self.0 {
            key.push(&mut text);
        }
        to.serialize_str(&text)
    }
}

impl<'de> Deserialize<'de> for Keys {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        let mut rest: &str = &text;
        let mut keys = Vec::with_capacity(text.len() / KEY_DIGITS as usize);
        while !rest.is_empty() {
            let key = Key::take(&mut rest);
            keys.push(key.ok_or_else(|| serde::de::Error::custom("no keys"))?);
        }
        Ok(Self::new(keys))
    }
}
