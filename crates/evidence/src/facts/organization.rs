//! Organizations and accounts. No name and no address of a person is among the facts.

use domain::account::AccountId;
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};

use super::cover::LIST_KEPT;
use crate::closed::closed_list;
use crate::stored;

closed_list! {
    /// The features of an organization.
    FeatureSet {
        /// All features: it can close its members.
        All = "all",
        /// Consolidated billing only: it can't.
        ConsolidatedBilling = "consolidated-billing",
        /// A word that is not known here.
        Unknown = "unknown",
    }
}

/// An organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganizationFact {
    /// Its management account.
    #[serde(with = "stored::account")]
    pub management: AccountId,
    /// Its features.
    pub features: FeatureSet,
}

closed_list! {
    /// The state of an account.
    AccountState {
        /// Not yet usable.
        PendingActivation = "pending-activation",
        /// In use.
        Active = "active",
        /// Suspended: closed, or stopped by AWS. It proves no closing.
        Suspended = "suspended",
        /// Being closed: that is not closed.
        PendingClosure = "pending-closure",
        /// Closed.
        Closed = "closed",
        /// A word that is not known here.
        Unknown = "unknown",
    }
}

impl AccountState {
    /// Whether what lies in it can't be relied on to stay: it is closed, on the way to it, or was
    /// suspended.
    #[must_use]
    pub const fn is_closing(self) -> bool {
        matches!(self, Self::Suspended | Self::PendingClosure | Self::Closed)
    }

    /// Whether an organization still has it as a member that is in the way of closing the
    /// management account. Unknown is in the way.
    #[must_use]
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Closed)
    }
}

closed_list! {
    /// How an account came into its organization.
    JoinedMethod {
        /// By invitation: it may leave at any time.
        Invited = "invited",
        /// The organization created it: it may leave after a waiting time.
        Created = "created",
        /// A word that is not known here.
        Unknown = "unknown",
    }
}

/// One account, described by its organization or by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountFact {
    /// The account.
    #[serde(with = "stored::account")]
    pub account: AccountId,
    /// The management account of its organization, where an organization describes it.
    #[serde(
        default,
        with = "stored::account_option",
        skip_serializing_if = "Option::is_none"
    )]
    pub management: Option<AccountId>,
    /// Its state.
    pub state: AccountState,
    /// How it came into the organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joined: Option<JoinedMethod>,
    /// Since when it is in it.
    #[serde(
        default,
        with = "stored::time_option",
        skip_serializing_if = "Option::is_none"
    )]
    pub joined_at: Option<Timestamp>,
}

/// The accounts of an organization, counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Members {
    /// The management account; none where the list is empty.
    #[serde(with = "stored::account_option")]
    pub management: Option<AccountId>,
    /// All accounts, the management account and closed ones included.
    pub accounts: u32,
    /// Members that are not closed, without the management account.
    pub open: u32,
    /// Up to [`NAMES`](super::NAMES) of them.
    #[serde(with = "stored::accounts")]
    pub examples: Vec<AccountId>,
}

/// Delegated administration.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delegated {
    /// The accounts that administer a service for their organization.
    #[serde(
        default,
        with = "stored::accounts",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub administrators: Vec<AccountId>,
    /// How many there are, where they are many; of many that an earlier release kept it is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// The services that one account administers: `guardduty.amazonaws.com`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<String>,
}

impl Delegated {
    /// Counts the administrators where they are more than may be kept.
    pub(crate) fn count_administrators(&mut self) {
        let many = self.administrators.len() >= LIST_KEPT;
        let count = u32::try_from(self.administrators.len()).unwrap_or(u32::MAX);
        self.count = many.then_some(count);
    }
}
