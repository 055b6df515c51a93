//! What AWS says about single items: that something of them is there, or how things stand.

use domain::account::AccountId;
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};

use super::names::NAMES;
use crate::closed::closed_list;
use crate::stored;

closed_list! {
    /// What a sign says.
    What {
        /// These things are listed.
        Listed = "listed",
        /// The root user has no password.
        NoRootPassword = "no-root-password",
        /// The root user has no second factor.
        NoRootFactor = "no-root-factor",
        /// A payment method is active.
        PaymentMethod = "payment-method",
        /// None is.
        NoPaymentMethod = "no-payment-method",
        /// An amount is due.
        BalanceDue = "balance-due",
        /// The free plan ends.
        PlanEnds = "plan-ends",
        /// The contact information is verified.
        ContactVerified = "contact-verified",
        /// It is not.
        ContactUnverified = "contact-unverified",
        /// These policies of the organization deny it.
        Denied = "denied",
        /// A restore was completed.
        Restored = "restored",
    }
}

/// What AWS says about one item.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// The item, by its id in the built-in plan.
    pub item: String,
    /// What it says.
    pub what: What,
    /// The accounts that it is about. Where there are none: the one that the file is about; of a
    /// denial every member.
    #[serde(
        default,
        with = "stored::accounts",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub accounts: Vec<AccountId>,
    /// Up to [`NAMES`](super::NAMES) names.
    #[serde(default, with = "super::names", skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// How many there are, where that is more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// When it happened.
    #[serde(
        default,
        with = "stored::time_option",
        skip_serializing_if = "Option::is_none"
    )]
    pub at: Option<Timestamp>,
}

impl Sign {
    pub(crate) fn new(item: &str, what: What) -> Self {
        Self {
            item: item.to_owned(),
            what,
            accounts: Vec::new(),
            names: Vec::new(),
            count: None,
            at: None,
        }
    }

    /// The first of these names, and how many there are where that is more.
    pub(crate) fn naming(mut self, mut names: Vec<String>) -> Self {
        if names.len() > NAMES {
            self.count = Some(u32::try_from(names.len()).unwrap_or(u32::MAX));
            names.truncate(NAMES);
        }
        self.names = names;
        self
    }

    /// How many things it names or counts.
    #[must_use]
    pub fn count(&self) -> u32 {
        let named = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.count.unwrap_or_default().max(named)
    }
}
