//! Where copies of an item lie, since when and for how long: what a person would type of them.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::AccountId;
use domain::time::Timestamp;

use super::Rules;
use super::files::Judged;
use super::resources::Gathered;
use crate::facts::{CopyRows, CopyState, Expiry, PointRows};
use crate::item::Item;
use crate::key::Key;

/// The completed copies of an item in one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The item.
    pub item: Item,
    /// The account that they lie in.
    pub account: AccountId,
    /// The vaults, by their ARNs.
    pub vaults: Vec<String>,
    /// The day of the oldest of the newest copies of each resource.
    pub copied_on: Option<Timestamp>,
    /// When the first of these expires, where that is known.
    pub expires: Option<Timestamp>,
}

#[derive(Default)]
struct Copied<'a> {
    vaults: BTreeSet<&'a str>,
    /// By resource, the newest copy, and its point.
    newest: BTreeMap<Key, (Option<Timestamp>, Option<Key>)>,
}

/// Where copies lie, by item and account.
pub(super) fn find(files: &[Judged<'_>], gathered: &Gathered, rules: &Rules) -> Vec<Kept> {
    let mut all: BTreeMap<(Item, AccountId), Copied<'_>> = BTreeMap::new();
    let files_of = || files.iter().filter(|file| file.is_relied_on());
    for group in files_of().flat_map(|file| &file.facts.copies) {
        let is_own = Some(group.account) == rules.closing;
        if !is_own
            || group.state != CopyState::Completed
            || Some(group.destination) == rules.closing
        {
            continue;
        }
        let rows = group.rows.iter().flat_map(CopyRows::as_slice);
        let rows = rows.filter(|row| gathered.has_original(group, row));
        let rows: Vec<_> = rows.collect();
        if group.by_id && rows.is_empty() {
            continue;
        }
        let known = all.entry((group.item, group.destination)).or_default();
        known.vaults.extend(group.vault_arn.as_deref());
        for row in rows {
            let newest = known.newest.entry(row.resource).or_default();
            *newest = (*newest).max((row.completed, row.point));
        }
    }
    if all.is_empty() {
        return Vec::new();
    }
    let points = files_of().flat_map(|file| &file.facts.points);
    let rows = points.flat_map(|group| group.rows.iter().flat_map(PointRows::as_slice));
    let expiries: BTreeMap<Key, Expiry> = rows.map(|row| (row.point, row.expiry)).collect();
    let kept = |((item, account), one): ((Item, AccountId), Copied<'_>)| {
        let newest = one.newest.values();
        let expiry = |point: &Key| match expiries.get(point) {
            Some(Expiry::Day(day)) => Some(Timestamp::default().plus_days(*day)),
            _ => None,
        };
        let points = newest.clone().filter_map(|(_, point)| point.as_ref());
        Kept {
            item,
            account,
            vaults: one.vaults.into_iter().map(str::to_owned).collect(),
            copied_on: newest.filter_map(|(completed, _)| *completed).min(),
            expires: points.filter_map(expiry).min(),
        }
    };
    all.into_iter().map(kept).collect()
}
