//! Which files are behind what is said about an item.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::AccountId;

use super::Rules;
use super::contradictions;
use super::copies::Copies;
use super::files::Judged;
use super::notes;
use super::proposals;
use super::resources::Known;
use crate::facts::CopyState;
use crate::item::Item;
use crate::key::Key;

/// What is said about the account itself has these names in place of an item's.
const ACCOUNT: &str = "account";
const STANDING: &str = "standing";
const ROUTE: &str = "route";

/// The digests of the files that say something about an item, by its id: they list its resources,
/// speak of copies or points of them, contradict an answer or inform about it. What an old or
/// incomplete file says counts against an answer, so it is behind it too.
pub(super) fn find(
    files: &[Judged<'_>],
    known: &BTreeMap<Item, Known<'_>>,
    copies: &Copies,
    rules: &Rules,
) -> BTreeMap<String, BTreeSet<String>> {
    let copied = copied(files, rules);
    let mut behind = missing(files, copies, rules);
    for file in files {
        let mut names = BTreeSet::new();
        add_resources(file, rules, &mut names);
        add_points(file, rules, &copied, known, &mut names);
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

/// The lists from which a copy is missing take it away.
fn missing(
    files: &[Judged<'_>],
    copies: &Copies,
    rules: &Rules,
) -> BTreeMap<String, BTreeSet<String>> {
    let mut behind: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let all = files.iter().flat_map(|file| &file.facts.copies);
    let own = all.filter(|one| Some(one.account) == rules.closing);
    for one in own.filter(|one| one.state == CopyState::Completed) {
        let rows = one.rows.iter().flat_map(|rows| &rows.0);
        let missing = rows.filter_map(|row| copies.missing(one.destination, one.vault, row));
        for missing in missing {
            let digests = behind.entry(one.item.name().to_owned()).or_default();
            digests.extend(missing.digests().cloned());
        }
    }
    behind
}

/// The items of the copies into an account, by the points that they made there.
type Copied = BTreeMap<(AccountId, Key), Item>;

fn copied(files: &[Judged<'_>], rules: &Rules) -> Copied {
    let copies = files.iter().flat_map(|file| &file.facts.copies);
    let own = copies.filter(|one| Some(one.account) == rules.closing);
    own.flat_map(|one| {
        let rows = one.rows.iter().flat_map(|rows| &rows.0);
        rows.filter_map(|row| Some(((one.destination, row.point?), one.item)))
    })
    .collect()
}

fn add_resources(file: &Judged<'_>, rules: &Rules, names: &mut BTreeSet<&'static str>) {
    let about = |account| file.is_about(account, rules.closing);
    let facts = file.facts;
    let existing = facts.existing.iter().filter(|one| about(one.account));
    names.extend(existing.map(|one| one.item.name()));
    let groups = facts.groups.iter().filter(|one| about(one.account));
    names.extend(groups.filter_map(|one| one.class.grouped_item()));
    let copies = facts.copies.iter();
    let own = copies.filter(|one| Some(one.account) == rules.closing);
    names.extend(own.map(|one| one.item.name()));
    let protected = facts.protected.iter().filter(|one| about(one.account));
    names.extend(protected.map(|one| one.item.name()));
    if !facts.domains.is_empty() {
        names.insert(Item::Domains.name());
    }
}

/// Points lie in the account that is closed, or are what its copies made elsewhere.
fn add_points(
    file: &Judged<'_>,
    rules: &Rules,
    copied: &Copied,
    known: &BTreeMap<Item, Known<'_>>,
    names: &mut BTreeSet<&'static str>,
) {
    for points in &file.facts.points {
        let Some(account) = points.account else {
            continue;
        };
        if Some(account) == rules.closing {
            names.insert(Item::AwsBackup.name());
            let resources = points.resources.as_slice();
            let made_from = |known: &Known<'_>| resources.iter().any(|key| known.has(*key));
            let items = known.iter().filter(|(_, known)| made_from(known));
            names.extend(items.map(|(item, _)| item.name()));
        }
        let rows = points.rows.iter().flat_map(|rows| &rows.0);
        let made = rows.filter_map(|row| copied.get(&(account, row.point)));
        names.extend(made.map(|item| item.name()));
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
