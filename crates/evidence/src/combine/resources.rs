//! What is known to exist, by item.

use std::collections::{BTreeMap, BTreeSet};

use itertools::Itertools as _;

use super::Rules;
use super::files::Judged;
use crate::facts::Facts;
use crate::item::Item;
use crate::key::Key;

/// So many resources are named.
const EXAMPLES: usize = 3;

/// One named resource.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named<'a> {
    pub(super) key: Key,
    pub(super) region: &'a str,
    /// An inventory names it, not only copies.
    listed: bool,
}

/// Resources that a file has in order.
type List<'a> = Box<dyn Iterator<Item = Named<'a>> + 'a>;

/// What is known of one item.
///
/// There may be hundreds of thousands of resources, and all of them are brought together anew at
/// each answer: the lists of the files, which are in order, are merged and never sorted.
#[derive(Default)]
pub(super) struct Known<'a> {
    lists: Vec<List<'a>>,
    /// How many of those named inventories name.
    listed: u32,
    /// All named resources with their Regions, also those that only copies tell of: in order, each
    /// once.
    pub(super) named: Vec<Named<'a>>,
    /// The most that a single file counts.
    counted: u32,
    /// A list was left out when it was stored.
    left_out: bool,
    pub(super) examples: BTreeSet<String>,
}

/// All that is known, by item. Every file counts that is about this account: what it lists is
/// there, however old it is and however much is missing from it.
pub(super) fn known<'a>(files: &[Judged<'a>], rules: &Rules) -> BTreeMap<Item, Known<'a>> {
    let mut known = BTreeMap::new();
    for file in files {
        add_existing(file, rules, &mut known);
        add_copied(file, rules, &mut known);
        add_others(file, rules, &mut known);
    }
    for one in known.values_mut() {
        one.merge();
        while one.examples.len() > EXAMPLES {
            one.examples.pop_last();
        }
    }
    known
}

impl<'a> Known<'a> {
    /// Of two Regions for one resource the first by name stays, so that the order of files makes
    /// no difference.
    fn merge(&mut self) {
        let lists = core::mem::take(&mut self.lists).into_iter();
        let merged = lists.kmerge_by(|one, next| (one.key, one.region) < (next.key, next.region));
        let once = merged.coalesce(|one, next| {
            let listed = one.listed || next.listed;
            if one.key == next.key {
                Ok(Named { listed, ..one })
            } else {
                Err((one, next))
            }
        });
        self.named = once.collect();
        let listed = self.named.iter().filter(|one| one.listed).count();
        self.listed = u32::try_from(listed).unwrap_or(u32::MAX);
    }

    /// How many there are: those that inventories name or, where that is more, count.
    pub(super) fn existing(&self) -> u32 {
        self.listed.max(self.counted)
    }

    /// How many there are beside those named; at least one where a list was left out.
    pub(super) fn unnamed(&self) -> u32 {
        let counted = self.existing().saturating_sub(self.listed);
        counted.max(u32::from(self.left_out))
    }

    /// Adds a list that is in order.
    fn add(&mut self, keys: impl Iterator<Item = Key> + 'a, region: &'a str, listed: bool) {
        self.lists.push(Box::new(keys.map(move |key| Named {
            key,
            region,
            listed,
        })));
    }
}

fn add_existing<'a>(file: &Judged<'a>, rules: &Rules, known: &mut BTreeMap<Item, Known<'a>>) {
    let mut counts: BTreeMap<Item, u32> = BTreeMap::new();
    for existing in &file.facts.existing {
        if !file.is_about(existing.account, rules.closing) {
            continue;
        }
        let one = known.entry(existing.item).or_default();
        one.examples.extend(existing.examples.iter().cloned());
        let count = counts.entry(existing.item).or_default();
        for region in &existing.regions {
            *count = count.saturating_add(region.count);
            if let Some(keys) = &region.keys {
                one.add(keys.as_slice().iter().copied(), &region.region, true);
            }
        }
    }
    for (item, count) in counts {
        let one = known.entry(item).or_default();
        one.counted = one.counted.max(count);
    }
}

/// Copies and recovery points tell of resources that no inventory may have.
fn add_copied<'a>(file: &Judged<'a>, rules: &Rules, known: &mut BTreeMap<Item, Known<'a>>) {
    for copies in &file.facts.copies {
        if Some(copies.account) != rules.closing {
            continue;
        }
        let one = known.entry(copies.item).or_default();
        one.left_out |= copies.rows.is_none();
        if let Some(rows) = &copies.rows {
            let resources = rows.0.iter().map(|row| row.resource);
            one.add(resources, &copies.region, false);
        }
    }
    for protected in &file.facts.protected {
        if !file.is_about(protected.account, rules.closing) {
            continue;
        }
        let one = known.entry(protected.item).or_default();
        one.left_out |= protected.keys.is_none();
        if let Some(keys) = &protected.keys {
            one.add(keys.as_slice().iter().copied(), &protected.region, false);
        }
    }
}

/// Domains, and the recovery points that lie in this account.
fn add_others(file: &Judged<'_>, rules: &Rules, known: &mut BTreeMap<Item, Known<'_>>) {
    let Facts {
        domains, points, ..
    } = file.facts;
    if !domains.is_empty() {
        let one = known.entry(Item::Domains).or_default();
        one.counted = one
            .counted
            .max(u32::try_from(domains.len()).unwrap_or(u32::MAX));
        one.examples
            .extend(domains.iter().map(|domain| domain.name.clone()));
    }
    let here = points
        .iter()
        .filter(|one| one.account.is_some() && one.account == rules.closing);
    let count = here.fold(0_u32, |sum, one| sum.saturating_add(one.count));
    if count > 0 {
        let one = known.entry(Item::AwsBackup).or_default();
        one.counted = one.counted.max(count);
    }
}
