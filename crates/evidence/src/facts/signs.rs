//! What AWS says about single items: that something of them is there, or how things stand.

use domain::account::AccountId;
use domain::time::Timestamp;
use serde::{Deserialize, Serialize};

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
    /// Up to twenty names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// When it happened.
    #[serde(
        default,
        with = "stored::time_option",
        skip_serializing_if = "Option::is_none"
    )]
    pub at: Option<Timestamp>,
}
