//! Many accounts, packed into one text for storage.

use domain::account::AccountId;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::key::{push_digits, take_digits};

/// Accounts, in order and each once. Stored as one text: seven digits an account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountIds(Vec<AccountId>);

/// A number of twelve decimal digits has so many.
const DIGITS: u32 = 7;

impl AccountIds {
    /// These accounts.
    #[must_use]
    pub fn new(mut accounts: Vec<AccountId>) -> Self {
        accounts.sort_unstable();
        accounts.dedup();
        Self(accounts)
    }

    /// All of them, in order.
    #[must_use]
    pub fn as_slice(&self) -> &[AccountId] {
        &self.0
    }
}

impl Serialize for AccountIds {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut text = String::with_capacity(self.0.len() * DIGITS as usize);
        for account in &self.0 {
            let digits = account.as_str().bytes();
            let number = digits.fold(0, |number, digit| number * 10 + u64::from(digit - b'0'));
            push_digits(&mut text, number, DIGITS);
        }
        to.serialize_str(&text)
    }
}

impl<'de> Deserialize<'de> for AccountIds {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        let mut rest: &str = &text;
        let mut accounts = Vec::with_capacity(text.len() / DIGITS as usize);
        while !rest.is_empty() {
            let number = take_digits(&mut rest, DIGITS as usize);
            // A number of more than twelve digits is no account.
            let account = number.and_then(|number| AccountId::parse(&format!("{number:012}")).ok());
            accounts.push(account.ok_or_else(|| D::Error::custom("no accounts"))?);
        }
        Ok(Self::new(accounts))
    }
}
