//! Fields that AWS writes in several ways.

use core::fmt;
use core::ops::Deref;
use std::borrow::Cow;

use domain::account::AccountId;
use domain::time::Timestamp;
use serde::de::{Deserialize, Deserializer, Error, Visitor};

use crate::arn::plain_account;
use crate::cut;
use crate::moment;

/// An account id, or the number that a tool made of it: its leading zeros are lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AccountField {
    Id(AccountId),
    Number,
}

impl<'de> Deserialize<'de> for AccountField {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AccountVisitor)
    }
}

struct AccountVisitor;

impl Visitor<'_> for AccountVisitor {
    type Value = AccountField;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("an account id")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<AccountField, E> {
        plain_account(cut::trim(text))
            .map(AccountField::Id)
            .ok_or_else(|| E::custom("no account id"))
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<AccountField, E> {
        Ok(AccountField::Number)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<AccountField, E> {
        Ok(AccountField::Number)
    }
}

/// A moment, as seconds or ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TimeField(pub(crate) Timestamp);

impl<'de> Deserialize<'de> for TimeField {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(TimeVisitor)
    }
}

struct TimeVisitor;

impl Visitor<'_> for TimeVisitor {
    type Value = TimeField;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a time")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<TimeField, E> {
        let time = moment::from_iso(text);
        time.map(TimeField).ok_or_else(|| E::custom("no time"))
    }

    fn visit_u64<E: Error>(self, seconds: u64) -> Result<TimeField, E> {
        self.visit_f64(seconds as f64)
    }

    fn visit_f64<E: Error>(self, seconds: f64) -> Result<TimeField, E> {
        let time = moment::from_seconds(seconds);
        time.map(TimeField).ok_or_else(|| E::custom("no time"))
    }
}

/// A text, where it stands if it has no escape. (serde itself copies a `Cow` that is optional.)
#[derive(Debug)]
pub(crate) struct Text<'a>(Cow<'a, str>);

impl Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<String> for Text<'_> {
    fn from(text: String) -> Self {
        Self(Cow::Owned(text))
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(TextVisitor).map(Self)
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a text")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}
