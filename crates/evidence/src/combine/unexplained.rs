//! Costs of services of which no file lists anything.

use std::collections::{BTreeMap, BTreeSet};

use super::files::Judged;
use super::findings::Finding;
use crate::item::Item;
use crate::services::shared_charge;

/// The names of services that cost something and of which nothing is listed: whoever says that
/// nothing else is there has to know what these are.
pub(super) fn find(files: &[Judged<'_>], findings: &BTreeMap<Item, Finding>) -> BTreeSet<String> {
    let about = files.iter().filter(|file| !file.is_of_other_account());
    let costs = about.flat_map(|file| &file.facts.costs);
    let is_listed = |item: &Item| findings.get(item).is_some_and(|one| one.existing > 0);
    let unexplained = costs.filter(|cost| {
        let of_service = cost.item.is_some_and(|item| is_listed(&item));
        let shared = shared_charge(&cost.service).iter().any(is_listed);
        cost.item.is_some() && !of_service && !shared
    });
    unexplained.map(|cost| cost.service.clone()).collect()
}
