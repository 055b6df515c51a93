//! The resources that are known to exist, by item.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::AccountId;
use itertools::Itertools as _;

use super::Rules;
use super::files::Judged;
use crate::facts::{self, CopyRow, Facts, NAMES};
use crate::item::Item;
use crate::key::Key;

/// One named resource.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    pub(super) key: Key,
    /// Its Region, by its place among all of them.
    pub(super) region: usize,
    /// An inventory names it, not only copies.
    listed: bool,
}

/// Resources that a file has in order.
type List<'a> = Box<dyn Iterator<Item = Named> + 'a>;

/// The resources of the account that is closed, as files name and count them. They change with the
/// files and with that account, never with time or answers; bringing them together takes longest,
/// so they can be kept.
pub struct Gathered {
    closing: Option<AccountId>,
    /// All Regions that resources are in, in the order of their names.
    pub(super) regions: Vec<String>,
    pub(super) known: BTreeMap<Item, Known>,
}

/// The known resources of one item.
#[derive(Default)]
pub(super) struct Known {
    /// How many of those named inventories name.
    listed: u32,
    /// All named resources, also those that only copies tell of: in order, each once.
    pub(super) named: Vec<Named>,
    /// The most that a single file counts.
    counted: u32,
    /// A list was left out when it was stored.
    left_out: bool,
    pub(super) examples: BTreeSet<String>,
}

/// The known resources of one item, not merged yet. There may be hundreds of thousands of them: the
/// lists of the files, which are in order, are merged and never sorted.
#[derive(Default)]
struct Gathering<'a> {
    lists: Vec<List<'a>>,
    known: Known,
}

impl Gathered {
    /// Every file counts that is about this account: what it lists is there, however old it is and
    /// however much is missing from it.
    pub(super) fn new(files: &[Judged<'_>], rules: &Rules) -> Self {
        let regions = regions(files);
        let mut items = BTreeMap::new();
        for file in files {
            add_existing(file, rules, &regions, &mut items);
            add_copied(file, rules, &regions, &mut items);
            add_others(file, rules, &mut items);
        }
        let items = items.into_iter();
        let known = items.map(|(item, one)| (item, one.merged())).collect();
        Self {
            closing: rules.closing,
            known,
            regions,
        }
    }

    /// Whether the original of a copy is this account's. Where AWS does not say whose it is, a list has to.
    pub(super) fn has_original(&self, group: &facts::Copies, row: &CopyRow) -> bool {
        let lists = |known: &Known| {
            let place = known
                .named
                .binary_search_by_key(&row.resource, |one| one.key);
            place.is_ok_and(|place| known.named.get(place).is_some_and(|one| one.listed))
        };
        !group.by_id || self.known.get(&group.item).is_some_and(lists)
    }

    /// Whether it is of this account.
    pub(super) fn is_of(&self, closing: Option<AccountId>) -> bool {
        self.closing == closing
    }
}

/// All Regions of named resources.
fn regions(files: &[Judged<'_>]) -> Vec<String> {
    let mut regions = BTreeSet::new();
    for file in files {
        let existing = file.facts.existing.iter().flat_map(|one| &one.regions);
        regions.extend(existing.map(|one| &one.region));
        regions.extend(file.facts.copies.iter().map(|one| &one.region));
        regions.extend(file.facts.protected.iter().map(|one| &one.region));
    }
    regions.into_iter().cloned().collect()
}

impl Known {
    /// How many there are: those that inventories name or, where that is more, count.
    pub(super) fn existing(&self) -> u32 {
        self.listed.max(self.counted)
    }

    /// How many there are beside those named; at least one where a list was left out.
    pub(super) fn unnamed(&self) -> u32 {
        let counted = self.existing().saturating_sub(self.listed);
        counted.max(u32::from(self.left_out))
    }
}

impl<'a> Gathering<'a> {
    /// Of two Regions for one resource the first by name stays, so that the order of files makes
    /// no difference.
    fn merged(self) -> Known {
        let lists = self.lists.into_iter();
        let merged = lists.kmerge_by(|one, next| (one.key, one.region) < (next.key, next.region));
        let once = merged.coalesce(|one, next| {
            let listed = one.listed || next.listed;
            if one.key == next.key {
                Ok(Named { listed, ..one })
            } else {
                Err((one, next))
            }
        });
        let named: Vec<Named> = once.collect();
        let listed = named.iter().filter(|one| one.listed).count();
        let examples = self.known.examples.into_iter().take(NAMES);
        Known {
            listed: u32::try_from(listed).unwrap_or(u32::MAX),
            named,
            examples: examples.collect(),
            ..self.known
        }
    }

    /// Adds a list that is in order.
    fn add(&mut self, keys: impl Iterator<Item = Key> + 'a, region: usize, listed: bool) {
        self.lists.push(Box::new(keys.map(move |key| Named {
            key,
            region,
            listed,
        })));
    }
}

fn place(regions: &[String], region: &String) -> usize {
    regions.binary_search(region).unwrap_or_default()
}

fn add_existing<'a>(
    file: &Judged<'a>,
    rules: &Rules,
    regions: &[String],
    items: &mut BTreeMap<Item, Gathering<'a>>,
) {
    let mut counts: BTreeMap<Item, u32> = BTreeMap::new();
    for existing in &file.facts.existing {
        if !file.is_about(existing.account, rules.closing) {
            continue;
        }
        let one = items.entry(existing.item).or_default();
        one.known.examples.extend(existing.examples.iter().cloned());
        let count = counts.entry(existing.item).or_default();
        for region in &existing.regions {
            *count = count.saturating_add(region.count);
            // The resources that are not kept may be others than another file names.
            one.known.left_out |= file.facts.reduced && region.keys.is_none();
            if let Some(keys) = &region.keys {
                one.add(
                    keys.as_slice().iter().copied(),
                    place(regions, &region.region),
                    true,
                );
            }
        }
    }
    for (item, count) in counts {
        let one = items.entry(item).or_default();
        one.known.counted = one.known.counted.max(count);
    }
}

/// Copies and recovery points tell of resources that no inventory may have.
fn add_copied<'a>(
    file: &Judged<'a>,
    rules: &Rules,
    regions: &[String],
    items: &mut BTreeMap<Item, Gathering<'a>>,
) {
    for copies in &file.facts.copies {
        if Some(copies.account) != rules.closing || copies.by_id {
            continue;
        }
        let one = items.entry(copies.item).or_default();
        one.known.left_out |= copies.rows.is_none();
        if let Some(rows) = &copies.rows {
            let resources = rows.as_slice().iter().map(|row| row.resource);
            one.add(resources, place(regions, &copies.region), false);
        }
    }
    for protected in &file.facts.protected {
        if !file.is_about(protected.account, rules.closing) {
            continue;
        }
        let one = items.entry(protected.item).or_default();
        one.known.left_out |= protected.keys.is_none();
        if let Some(keys) = &protected.keys {
            one.add(
                keys.as_slice().iter().copied(),
                place(regions, &protected.region),
                false,
            );
        }
    }
}

/// Domains, and the recovery points that lie in this account.
fn add_others(file: &Judged<'_>, rules: &Rules, items: &mut BTreeMap<Item, Gathering<'_>>) {
    let Facts {
        domains, points, ..
    } = file.facts;
    if !domains.is_empty() {
        let one = items.entry(Item::Domains).or_default();
        one.known.counted = one
            .known
            .counted
            .max(u32::try_from(domains.len()).unwrap_or(u32::MAX));
        one.known
            .examples
            .extend(domains.iter().map(|domain| domain.name.clone()));
    }
    let here = points
        .iter()
        .filter(|one| one.account.is_some() && one.account == rules.closing);
    let count = here.fold(0_u32, |sum, one| sum.saturating_add(one.count));
    if count > 0 {
        let one = items.entry(Item::AwsBackup).or_default();
        one.known.counted = one.known.counted.max(count);
    }
}
