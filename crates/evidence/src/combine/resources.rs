//! What is known to exist, by item.

use std::collections::{BTreeMap, BTreeSet};

use super::Rules;
use super::files::Judged;
use crate::facts::Facts;
use crate::item::Item;
use crate::key::Key;

/// So many resources are named.
const EXAMPLES: usize = 3;

/// What is known of one item.
///
/// There may be a hundred thousand resources, and all of them are brought together anew with each
/// file: lists that are put in order once are many times quicker than trees.
#[derive(Debug, Default)]
pub(super) struct Known<'a> {
    /// What inventories name: in order, each once.
    pub(super) listed: Vec<Key>,
    /// All named resources with their Regions, also those that only copies tell of: in order, each
    /// once.
    pub(super) named: Vec<(Key, &'a str)>,
    /// The most that a single file counts.
    pub(super) counted: u32,
    /// A list was left out when it was stored.
    pub(super) left_out: bool,
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
        one.put_in_order();
        while one.examples.len() > EXAMPLES {
            one.examples.pop_last();
        }
    }
    known
}

impl Known<'_> {
    /// Of two Regions for one resource the first by name stays, so that the order of files makes
    /// no difference.
    fn put_in_order(&mut self) {
        self.listed.sort_unstable();
        self.listed.dedup();
        self.named.sort_unstable();
        self.named.dedup_by_key(|(key, _)| *key);
    }

    /// Whether this resource is among those named.
    pub(super) fn has(&self, key: Key) -> bool {
        let place = self.named.binary_search_by_key(&key, |(known, _)| *known);
        place.is_ok()
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
            // What is not kept may be others than another file names.
            one.left_out |= file.facts.reduced && region.keys.is_none();
            for key in region.keys.iter().flat_map(|keys| keys.as_slice()) {
                one.listed.push(*key);
                one.named.push((*key, &region.region));
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
        for row in copies.rows.iter().flat_map(|rows| &rows.0) {
            one.named.push((row.resource, &copies.region));
        }
    }
    for protected in &file.facts.protected {
        if !file.is_about(protected.account, rules.closing) {
            continue;
        }
        let one = known.entry(protected.item).or_default();
        one.left_out |= protected.keys.is_none();
        for key in protected.keys.iter().flat_map(|keys| keys.as_slice()) {
            one.named.push((*key, &protected.region));
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
