//! The files behind the statements about an item.

use std::collections::{BTreeMap, BTreeSet};

use super::Rules;
use super::contradictions;
use super::files::Judged;
use super::notes;
use super::proposals;
use crate::item::Item;

/// Statements about the account itself have these names in place of an item's.
const ACCOUNT: &str = "account";
const STANDING: &str = "standing";
const ROUTE: &str = "route";

/// The digests of the files that say something about an item, by its id: they list its resources,
/// speak of copies or points of them, contradict an answer or inform about it. The word of an old
/// or incomplete file counts against an answer, so that file is behind it too. Pairs whose search
/// takes a look at each copy or resource were found along with the verdicts: items, and files by
/// their places.
pub(super) fn find(
    files: &[Judged<'_>],
    of_items: &BTreeSet<(Item, usize)>,
    rules: &Rules,
) -> BTreeMap<String, BTreeSet<String>> {
    let mut behind: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (place, file) in files.iter().enumerate() {
        let of_file = of_items.iter().filter(|(_, file)| *file == place);
        let mut names: BTreeSet<&str> = of_file.map(|(item, _)| item.name()).collect();
        add_resources(file, rules, &mut names);
        if !file.is_of_other_account() {
            names.extend(contradictions::items(file, rules));
            names.extend(notes::items(file, rules));
            add_account(file, rules, &mut names);
        }
        for name in names {
            let digests = behind.entry(name.to_owned()).or_default();
            digests.insert(file.source.digest.clone());
        }
    }
    behind
}

fn add_resources(file: &Judged<'_>, rules: &Rules, names: &mut BTreeSet<&'static str>) {
    let about = |account| file.is_about(account, rules.closing);
    let facts = file.facts;
    let existing = facts.existing.iter().filter(|one| about(one.account));
    names.extend(existing.map(|one| one.item.name()));
    if !file.is_of_other_account() {
        let charged = facts.costs.iter().filter_map(|cost| cost.item);
        names.extend(charged.map(Item::name));
    }
    let groups = facts.groups.iter().filter(|one| about(one.account));
    names.extend(groups.filter_map(|one| one.class.grouped_item()));
    let copies = facts.copies.iter();
    let own = copies.filter(|one| Some(one.account) == rules.closing && !one.by_id);
    names.extend(own.map(|one| one.item.name()));
    let protected = facts.protected.iter().filter(|one| about(one.account));
    names.extend(protected.map(|one| one.item.name()));
    let points = facts.points.iter();
    let mut here = points.filter(|one| one.account.is_some() && one.account == rules.closing);
    names.extend(here.next().map(|_| Item::AwsBackup.name()));
    if !facts.domains.is_empty() {
        names.insert(Item::Domains.name());
    }
}

fn add_account(file: &Judged<'_>, rules: &Rules, names: &mut BTreeSet<&'static str>) {
    let alone = core::slice::from_ref(file);
    if !proposals::accounts(alone).is_empty() {
        names.insert(ACCOUNT);
    }
    if !proposals::standings(alone, rules.closing).is_empty() {
        names.insert(STANDING);
    }
    if file.facts.organization.is_some() {
        names.insert(ROUTE);
    }
}
