//! Costs of services of which no file lists anything.

use std::collections::{BTreeMap, BTreeSet};

use super::files::Judged;
use super::findings::Finding;
use crate::facts::CostFact;
use crate::item::Item;
use crate::services::shared_charge;

/// The services that cost something and of which nothing is listed, by their names on bills, and the
/// items that ask about them: whoever says that nothing else is there has to know what these are.
pub(super) fn find(
    files: &[Judged<'_>],
    findings: &BTreeMap<Item, Finding>,
) -> BTreeMap<String, Item> {
    let costs = about(files).flat_map(|file| &file.facts.costs);
    let is_listed = |item: &Item| findings.get(item).is_some_and(|one| one.existing > 0);
    let unexplained = costs.filter_map(|cost| {
        let item = cost.item.filter(|item| !is_listed(item))?;
        let shared = shared_charge(&cost.service).iter().any(is_listed);
        (!shared).then(|| (cost.service.clone(), item))
    });
    unexplained.collect()
}

/// The digests of the files that have one of these lines.
pub(super) fn behind(
    files: &[Judged<'_>],
    unexplained: &BTreeMap<String, Item>,
) -> BTreeSet<String> {
    let has = |cost: &CostFact| unexplained.contains_key(&cost.service);
    let with = about(files).filter(|file| file.facts.costs.iter().any(has));
    with.map(|file| file.source.digest.clone()).collect()
}

fn about<'a>(files: &'a [Judged<'a>]) -> impl Iterator<Item = &'a Judged<'a>> {
    files.iter().filter(|file| !file.is_of_other_account())
}
