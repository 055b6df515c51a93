//! The resources that exist.

use domain::account::AccountId;
use serde::{Deserialize, Serialize};

use crate::item::Item;
use crate::key::Keys;
use crate::services::Class;
use crate::stored;

/// The existing resources of one item in one account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Existing {
    /// The account; none where the file does not say whose it is.
    #[serde(with = "stored::account_option")]
    pub account: Option<AccountId>,
    /// The item that asks about it.
    pub item: Item,
    /// How many, by Region.
    pub regions: Vec<RegionKeys>,
    /// Up to [`NAMES`](super::NAMES) of them, by ARN or name. Addresses of people are left out.
    #[serde(with = "super::names")]
    pub examples: Vec<String>,
}

/// The existing resources of one item in one Region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegionKeys {
    /// The Region; `global` or empty for resources that have none.
    pub region: String,
    /// How many.
    pub count: u32,
    /// Which ones; none where the file counts only, or more are there than are kept. Then nothing
    /// can be shown of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keys: Option<Keys>,
}

/// Of each class so many types are named.
pub const TYPES: usize = 50;

/// The existing resources of one class that has no item of its own, in one account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The account; none where the file does not say whose it is.
    #[serde(with = "stored::account_option")]
    pub account: Option<AccountId>,
    /// The class.
    pub class: Class,
    /// How many of all types.
    pub count: u32,
    /// How many by type: the most frequent first, at most [`TYPES`].
    pub types: Vec<TypeCount>,
}

/// How many there are of one type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeCount {
    /// The type, such as `iam:role`.
    pub name: String,
    /// How many.
    pub count: u32,
}
