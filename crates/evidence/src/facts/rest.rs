//! Callers, commitments, domains, Regions and contact data.

use domain::account::AccountId;
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};

use crate::closed::closed_list;
use crate::item::Item;
use crate::stored;

closed_list! {
    /// The caller's kind.
    Caller {
        /// The root user.
        Root = "root",
        /// A user of IAM.
        User = "user",
        /// A role.
        Role = "role",
        /// Something else.
        Other = "other",
    }
}

/// Who asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// In which account.
    #[serde(with = "stored::account")]
    pub account: AccountId,
    /// As what.
    pub caller: Caller,
}

closed_list! {
    /// The kind of a commitment.
    CommitmentKind {
        /// A Savings Plan.
        SavingsPlan = "savings-plan",
        /// Reserved Instances.
        ReservedInstances = "reserved-instances",
    }
}

closed_list! {
    /// Whether a commitment costs.
    CommitmentState {
        /// It runs, or will run.
        Running = "running",
        /// It is over, returned or failed.
        Over = "over",
        /// A word that is not known here: it counts as running.
        Unknown = "unknown",
    }
}

/// A commitment to pay for some time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// What.
    pub kind: CommitmentKind,
    /// Its id.
    pub id: String,
    /// Whether it costs.
    pub state: CommitmentState,
    /// Until when; none where the file does not say.
    #[serde(
        default,
        with = "stored::time_option",
        skip_serializing_if = "Option::is_none"
    )]
    pub until: Option<Timestamp>,
}

/// A service that cost something. That is no thing, and says that there is or was one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostFact {
    /// The service, as the bill names it.
    pub service: String,
    /// The item that asks about it; none for taxes, fees and services without data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<Item>,
}

/// A registered domain.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DomainFact {
    /// Its name.
    pub name: String,
    /// When it expires; none where the file does not say.
    #[serde(
        default,
        with = "stored::time_option",
        skip_serializing_if = "Option::is_none"
    )]
    pub expires: Option<Timestamp>,
    /// Whether AWS renews it by itself; none where the file does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renews: Option<bool>,
}

/// The Regions that an inventory has to cover.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegionsFact {
    /// In use: not disabled. Regions that are being enabled or disabled count, and so do unknown
    /// ones.
    pub in_use: Vec<String>,
}

/// Which contact data are there; never the data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// A name.
    pub name: bool,
    /// An address with street, city, postal code and country.
    pub address: bool,
    /// A phone number.
    pub phone: bool,
}
