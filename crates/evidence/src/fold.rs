//! Folds the elements of a file into facts, one by one.

mod backups;
mod close;
mod collected;
mod copy_key;
mod costs;
mod elsewhere;
mod inventory;
mod organization;
mod rest;
mod signs;

pub(crate) use collected::{ListedAccount, Stated, Thing};
pub(crate) use copy_key::CopyKey;
pub(crate) use elsewhere::CopiedImage;
pub(crate) use inventory::Row;
pub(crate) use organization::AccountRow;

use std::collections::{BTreeMap, BTreeSet};

use domain::account::AccountId;
use domain::time::Timestamp;

use crate::arn::Arn;
use crate::elements::{AccountField, TimeField};
use crate::facts::{CopyRow, CopyState, Facts, PointRow, PointState};
use crate::inventory::Inventory;
use crate::item::Item;
use crate::key::Key;
use crate::partition::Partition;
use crate::problem::Problem;
use crate::redact::redact;
use crate::refusal::Refusal;
use crate::services::Class;
use crate::source::Asked;

/// Clocks differ: a time may lie so many days ahead.
pub(crate) const AHEAD_DAYS: u32 = 1;

/// A file is refused if its first so many elements are all unreadable.
const MOST_UNREADABLE: u64 = 100_000;

/// The facts gathered from the elements read so far.
///
/// Keys and rows are put in order one by one as they come: nothing is left for the end, which is one
/// task however long the file is.
#[derive(Debug, Default)]
pub(crate) struct Fold {
    now: Timestamp,
    closing: Option<AccountId>,
    pub(crate) problems: BTreeSet<Problem>,
    /// Elements that could be read.
    pub(crate) things: u64,
    /// Elements that could not.
    pub(crate) unreadable: u64,
    newest: Option<Timestamp>,
    /// How many things each account has.
    accounts: BTreeMap<AccountId, u64>,
    partitions: BTreeSet<Partition>,
    existing: BTreeMap<(Option<AccountId>, Item), Found>,
    groups: BTreeMap<(Option<AccountId>, Class), BTreeMap<String, u32>>,
    /// Resources that are counted in a group already, by ARN.
    grouped: BTreeSet<Key>,
    regions_seen: BTreeSet<String>,
    copies: BTreeMap<CopyGroup, BTreeSet<CopyRow>>,
    points: BTreeMap<PointGroup, PointsFound>,
    protected: BTreeMap<(Option<AccountId>, Item, String), BTreeSet<Key>>,
    pub(crate) inventory: Inventory,
    /// What the file itself says of its account and time.
    pub(crate) stated: Option<Stated>,
    /// What the file says it was asked for.
    pub(crate) asked: Option<Asked>,
    /// Whether whoever asked is a delegated administrator.
    asked_as_administrator: bool,
    /// Whether a list of Regions has the first one of a partition.
    has_first_region: bool,
    /// What lists have of items other than backups, by name.
    listed: BTreeMap<&'static str, BTreeSet<String>>,
    /// The last restore of an item.
    restored: BTreeMap<(Item, AccountId), Timestamp>,
    /// The vaults that jobs copied from, by name.
    source_vaults: BTreeMap<AccountId, BTreeSet<String>>,
    /// Whether a payment method is active, where they were listed.
    payment_method: Option<bool>,
    /// Facts that need no gathering.
    pub(crate) facts: Facts,
}

/// The properties by which copy jobs are gathered.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct CopyGroup {
    account: AccountId,
    item: Item,
    region: String,
    destination: AccountId,
    vault: Key,
    vault_arn: String,
    state: CopyState,
    key: Option<AccountId>,
    stays_days: Option<u32>,
    by_id: bool,
}

/// The properties by which recovery points are gathered.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct PointGroup {
    account: Option<AccountId>,
    vault: Option<Key>,
    state: PointState,
    key: CopyKey,
}

/// Recovery points in one state, and the resources that they were made from.
#[derive(Debug, Default)]
struct PointsFound {
    rows: BTreeSet<PointRow>,
    resources: BTreeSet<Key>,
}

/// The resources found of one item in one account.
#[derive(Debug, Default)]
struct Found {
    regions: BTreeMap<String, RegionFound>,
    examples: Vec<String>,
}

#[derive(Debug, Default)]
struct RegionFound {
    keys: BTreeSet<Key>,
    /// Counted without being named.
    unnamed: u32,
}

/// Why an element shows nothing: a field that it needs is missing or makes no sense.
pub(crate) struct Unreadable;

pub(crate) type Folded = Result<(), Unreadable>;

impl Fold {
    pub(crate) fn new(now: Timestamp, closing: Option<AccountId>) -> Self {
        Self {
            now,
            closing,
            ..Self::default()
        }
    }

    pub(crate) fn problem(&mut self, problem: Problem) {
        self.problems.insert(problem);
    }

    /// A time at which something happened.
    fn saw(&mut self, time: Option<TimeField>) -> Option<Timestamp> {
        let TimeField(time) = time?;
        if time > self.now.plus_days(AHEAD_DAYS) {
            self.problem(Problem::FutureTime);
            return None;
        }
        self.newest = self.newest.max(Some(time));
        Some(time)
    }

    /// A time up to which something reaches: also one that is yet to come.
    fn saw_until(&mut self, time: Timestamp) {
        self.newest = self.newest.max(Some(time.min(self.now)));
    }

    /// An account id, unless a tool made a number of it.
    fn account(&mut self, field: AccountField) -> Option<AccountId> {
        match field {
            AccountField::Id(account) => Some(account),
            AccountField::Number => {
                self.problem(Problem::NumericAccount);
                None
            }
        }
    }

    /// Something belongs to this account.
    fn belongs(&mut self, account: Option<AccountId>) {
        if let Some(account) = account {
            *self.accounts.entry(account).or_default() += 1;
        }
    }

    /// An element can't be read. A file whose first hundred thousand can't is read no further: it
    /// would be refused at its end for the same reason, and may have millions of them.
    pub(crate) fn is_unreadable(&mut self) -> Result<(), Refusal> {
        self.unreadable += 1;
        self.problem(Problem::UnreadableElement);
        if self.things == 0 && self.unreadable >= MOST_UNREADABLE {
            return Err(Refusal::Unrecognised {
                expected: "the fields that this command writes",
            });
        }
        Ok(())
    }

    fn is_in(&mut self, arn: &Arn<'_>) {
        self.partitions.insert(arn.partition);
    }

    pub(crate) fn saw_any_region(&self) -> bool {
        !self.regions_seen.is_empty()
    }

    pub(crate) fn saw_region(&mut self, region: &str) {
        if !region.is_empty() && region != "global" && !self.regions_seen.contains(region) {
            self.regions_seen.insert(redact(region).into_owned());
        }
    }
}
