//! The facts that files show, small and typed. Facts are kept across a reload; files are not.

mod backups;
mod cover;
mod coverage;
mod existing;
mod ids;
mod kept;
mod lists;
mod names;
mod organization;
mod rest;
mod signs;

pub use backups::{
    Copies, CopyRow, CopyRows, CopyState, Expiry, PointRow, PointRows, PointState, Points,
    Protected,
};
pub use coverage::{Cell, Coverage};
pub use existing::{Existing, Group, RegionKeys, TYPES, TypeCount};
pub use ids::AccountIds;
pub use kept::KEYS_KEPT;
pub use names::NAMES;
pub use organization::{
    AccountFact, AccountState, Delegated, FeatureSet, JoinedMethod, Members, OrganizationFact,
};
pub use rest::{
    Caller, Commitment, CommitmentKind, CommitmentState, Contact, CostFact, DomainFact, Identity,
    RegionsFact,
};
pub use signs::{Sign, What};

use domain::account::AccountId;
use serde::{Deserialize, Serialize};

/// The facts of one file. Empty parts are not written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Facts {
    /// The resources that have an item, by account and item.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub existing: Vec<Existing>,
    /// The resources in the classes that take one grouped answer.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    /// Copy jobs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub copies: Vec<Copies>,
    /// Recovery points.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub points: Vec<Points>,
    /// Resources that AWS Backup has recovery points of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub protected: Vec<Protected>,
    /// Who asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity: Option<Identity>,
    /// The organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<OrganizationFact>,
    /// That the account is in no organization.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub no_organization: bool,
    /// Accounts described.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub accounts: Vec<AccountFact>,
    /// Where accounts are left out of those: all that are closed, or on the way to it. None where
    /// none is left out, or more are closing than are kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closing_accounts: Option<AccountIds>,
    /// The members of an organization, counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub members: Option<Members>,
    /// Delegated administration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delegated: Option<Delegated>,
    /// Savings Plans and Reserved Instances.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub commitments: Vec<Commitment>,
    /// The services that cost something.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub costs: Vec<CostFact>,
    /// Registered domains.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub domains: Vec<DomainFact>,
    /// Regions in use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regions: Option<RegionsFact>,
    /// Which contact data are there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
    /// What AWS says about single items.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub signs: Vec<Sign>,
    /// The Regions that an inventory or a list of AWS Backup has something of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub regions_seen: Vec<String>,
    /// What the collector asked, where the file is its.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coverage: Option<Coverage>,
    /// Something was left out to keep this small: the file itself shows more.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub reduced: bool,
    /// Of other accounts than this one something was left out: for them these are not all facts.
    #[serde(
        skip_serializing_if = "Option::is_none",
        with = "crate::stored::account_option"
    )]
    pub kept_for: Option<AccountId>,
}
