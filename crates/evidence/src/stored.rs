//! How values of the domain stand in stored facts: accounts as text, moments as milliseconds.

/// An account as its twelve digits.
pub(crate) mod account {
    use domain::account::AccountId;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(account: &AccountId, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(account.as_str())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<AccountId, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(from)?;
        crate::arn::plain_account(&text).ok_or_else(|| serde::de::Error::custom("no account id"))
    }
}

/// An account, or nothing.
pub(crate) mod account_option {
    use domain::account::AccountId;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    struct Stored(#[serde(with = "super::account")] AccountId);

    pub(crate) fn serialize<S: Serializer>(
        account: &Option<AccountId>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        account.map(Stored).serialize(to)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<AccountId>, D::Error> {
        Ok(Option::<Stored>::deserialize(from)?.map(|stored| stored.0))
    }
}

/// Accounts, as a list of texts.
pub(crate) mod accounts {
    use domain::account::AccountId;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    struct Stored(#[serde(with = "super::account")] AccountId);

    pub(crate) fn serialize<S: Serializer>(
        accounts: &[AccountId],
        to: S,
    ) -> Result<S::Ok, S::Error> {
        to.collect_seq(accounts.iter().map(|account| Stored(*account)))
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Vec<AccountId>, D::Error> {
        let stored = Vec::<Stored>::deserialize(from)?;
        Ok(stored.into_iter().map(|stored| stored.0).collect())
    }
}

/// A moment as milliseconds since 1970.
pub(crate) mod time {
    use domain::time::Timestamp;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(crate) fn serialize<S: Serializer>(time: &Timestamp, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_u64(time.0)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Timestamp, D::Error> {
        Ok(Timestamp(u64::deserialize(from)?))
    }
}

/// A moment, or nothing.
pub(crate) mod time_option {
    use domain::time::Timestamp;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(crate) fn serialize<S: Serializer>(
        time: &Option<Timestamp>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        time.map(|time| time.0).serialize(to)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        from: D,
    ) -> Result<Option<Timestamp>, D::Error> {
        Ok(Option::<u64>::deserialize(from)?.map(Timestamp))
    }
}
