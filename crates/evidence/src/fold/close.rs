//! Turns the gathered elements into facts.

use std::collections::BTreeMap;

use domain::account::AccountId;
use domain::time::Timestamp;

use super::{Fold, Found, PointsFound, RegionFound};
use crate::facts::{
    Copies, CopyRows, Existing, Facts, Group, NAMES, PointRows, Points, Protected, RegionKeys,
    TYPES, TypeCount,
};
use crate::inventory::Inventory;
use crate::key::Keys;
use crate::partition::Partition;
use crate::problem::Problem;
use crate::source::Asked;

/// The facts of a file, without its kind.
pub(crate) struct Closed {
    pub(crate) facts: Facts,
    pub(crate) inventory: Inventory,
    pub(crate) account: Option<AccountId>,
    pub(crate) partition: Option<Partition>,
    pub(crate) newest: Option<Timestamp>,
    pub(crate) stated: Option<Timestamp>,
    pub(crate) asked: Option<Asked>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) things: u64,
}

impl Fold {
    pub(crate) fn close(mut self) -> Closed {
        // The collector's file is of the account in its head; other accounts are only named in it.
        if self.accounts.len() > 1 && self.stated.is_none() {
            self.problem(Problem::MixedAccounts);
        }
        if self.partitions.len() > 1 {
            self.problem(Problem::OtherPartition);
        }
        let stated = self.stated.map(|stated| stated.account);
        let account = stated.or_else(|| self.whose());
        let only = if self.accounts.len() == 1 || stated.is_some() {
            account
        } else {
            None
        };
        self.attribute(only);
        self.close_signs();
        let mut facts = self.facts;
        facts.existing = self.existing.into_iter().map(existing).collect();
        facts.groups = self.groups.into_iter().map(group).collect();
        facts.regions_seen = self.regions_seen.into_iter().collect();
        facts.copies = self
            .copies
            .into_iter()
            .map(|(group, rows)| Copies {
                account: group.account,
                item: group.item,
                region: group.region,
                destination: group.destination,
                vault: Some(group.vault),
                vault_arn: Some(group.vault_arn),
                state: group.state,
                key: group.key,
                stays_days: group.stays_days,
                by_id: group.by_id,
                rows: Some(CopyRows::from(rows)),
            })
            .collect();
        facts.points = self
            .points
            .into_iter()
            .map(|(group, found)| {
                let PointsFound { rows, resources } = found;
                Points {
                    account: group.account,
                    vault: group.vault,
                    state: group.state,
                    key: group.key.foreign,
                    key_unknown: group.key.unknown,
                    count: u32::try_from(rows.len()).unwrap_or(u32::MAX),
                    rows: Some(PointRows::from(rows)),
                    resources: Keys::from(resources),
                }
            })
            .collect();
        facts.protected = self
            .protected
            .into_iter()
            .map(|((account, item, region), keys)| Protected {
                account,
                item,
                region,
                keys: Some(Keys::from(keys)),
            })
            .collect();
        order(&mut facts);
        self.inventory.close();
        let partition = self
            .partitions
            .first()
            .copied()
            .filter(|_| self.partitions.len() == 1);
        Closed {
            facts,
            inventory: self.inventory,
            account,
            partition,
            asked: self.asked,
            stated: self.stated.map(|stated| stated.taken_at),
            newest: self.newest.map(|newest| newest.min(self.now)),
            problems: self.problems.into_iter().collect(),
            things: self.things,
        }
    }

    /// The account that is closed, if the file has anything of it; else the one that it has most
    /// of.
    fn whose(&self) -> Option<AccountId> {
        let closing = self
            .closing
            .filter(|closing| self.accounts.contains_key(closing));
        let most = || {
            let most = self
                .accounts
                .iter()
                .max_by(|one, other| one.1.cmp(other.1).then_with(|| other.0.cmp(one.0)));
            most.map(|(account, _)| *account)
        };
        closing.or_else(most)
    }

    /// Resources that name no account (S3's never do) belong to the one that all the rest belongs
    /// to.
    fn attribute(&mut self, only: Option<AccountId>) {
        let Some(account) = only else {
            return;
        };
        let existing = core::mem::take(&mut self.existing);
        for ((owner, item), found) in existing {
            let known = self
                .existing
                .entry((owner.or(Some(account)), item))
                .or_default();
            known.examples.extend(found.examples);
            known.examples.truncate(NAMES);
            for (region, found) in found.regions {
                let known = known.regions.entry(region).or_default();
                let mut keys = found.keys;
                known.keys.append(&mut keys);
                known.unnamed = known.unnamed.saturating_add(found.unnamed);
            }
        }
        let groups = core::mem::take(&mut self.groups);
        for ((owner, class), types) in groups {
            let known = self
                .groups
                .entry((owner.or(Some(account)), class))
                .or_default();
            for (name, count) in types {
                let known = known.entry(name).or_default();
                *known = known.saturating_add(count);
            }
        }
        let protected = core::mem::take(&mut self.protected);
        for ((owner, item, region), mut keys) in protected {
            self.protected
                .entry((owner.or(Some(account)), item, region))
                .or_default()
                .append(&mut keys);
        }
    }
}

/// Some lists name no Region, as tags of a bucket: what another list has in one counts there.
fn count_once(regions: &mut BTreeMap<String, RegionFound>) {
    for nowhere in ["", "global"] {
        let Some(mut found) = regions.remove(nowhere) else {
            continue;
        };
        found
            .keys
            .retain(|key| !regions.values().any(|other| other.keys.contains(key)));
        if !found.keys.is_empty() || found.unnamed > 0 {
            regions.insert(nowhere.to_owned(), found);
        }
    }
}

fn existing(
    ((account, item), mut found): ((Option<AccountId>, crate::item::Item), Found),
) -> Existing {
    count_once(&mut found.regions);
    let region = |(region, found): (String, RegionFound)| {
        let keys = Keys::from(found.keys);
        let named = u32::try_from(keys.as_slice().len()).unwrap_or(u32::MAX);
        RegionKeys {
            region,
            count: named.saturating_add(found.unnamed),
            keys: (found.unnamed == 0).then_some(keys),
        }
    };
    Existing {
        account,
        item,
        regions: found.regions.into_iter().map(region).collect(),
        examples: found.examples,
    }
}

fn group(
    ((account, class), types): (
        (Option<AccountId>, crate::services::Class),
        BTreeMap<String, u32>,
    ),
) -> Group {
    let count = types
        .values()
        .fold(0_u32, |sum, count| sum.saturating_add(*count));
    let mut types: Vec<TypeCount> = types
        .into_iter()
        .map(|(name, count)| TypeCount { name, count })
        .collect();
    types.sort_by_key(|one| core::cmp::Reverse(one.count));
    types.truncate(TYPES);
    Group {
        account,
        class,
        count,
        types,
    }
}

/// The order in a file says nothing.
fn order(facts: &mut Facts) {
    facts.accounts.sort_by_key(|one| one.account);
    facts.commitments.sort();
    facts.commitments.dedup();
    facts.costs.sort();
    facts.costs.dedup();
    facts.domains.sort();
    if let Some(regions) = &mut facts.regions {
        regions.in_use.sort();
        regions.in_use.dedup();
    }
    if let Some(delegated) = &mut facts.delegated {
        delegated.administrators.sort();
        delegated.administrators.dedup();
        delegated.count_administrators();
        delegated.services.sort();
        delegated.services.dedup();
    }
}
