//! What "nothing else is there" rests on, where it rests on the collector's file.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::AccountId;
use domain::time::Timestamp;

use super::Rules;
use super::covered::{Covered, collected};
use super::files::Judged;
use crate::facts::Caller;
use crate::item::Item;

/// The newest finished file of the collector about the account: what it asked, and what it could not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// When it was taken.
    pub taken_at: Timestamp,
    /// The account that was asked.
    pub account: AccountId,
    /// As whom, where the file says it.
    pub caller: Option<Caller>,
    /// How many lists were asked.
    pub lists: usize,
    /// In how many Regions.
    pub regions: usize,
    /// Of how many backups it shows that there is nothing.
    pub kinds: usize,
    /// The Regions that a policy denies.
    pub policy: Vec<String>,
    /// How many lists of items were denied somewhere else.
    pub denied: usize,
    /// How many could not be asked somewhere, for another reason.
    pub unasked: usize,
    /// The Regions that were not asked: off, or not named.
    pub off: Vec<String>,
    /// Whether a person named the Regions.
    pub limited: bool,
}

/// The basis by these files, where one of them counts.
pub(super) fn find(
    files: &[Judged<'_>],
    covered: &BTreeMap<&'static str, Covered>,
    rules: &Rules,
) -> Option<Basis> {
    let file = collected(files, rules)
        .max_by_key(|file| (file.source.taken_at, file.source.digest.as_str()))?;
    let coverage = file.facts.coverage.as_ref()?;
    // What another file shows stands in another sentence.
    let of_file = || {
        let all = covered.values();
        all.filter(|one| one.digest == file.source.digest)
    };
    let kinds = covered.iter().filter(|(item, one)| {
        let shows_nothing = one.found_nothing && one.whole;
        Item::parse(item).is_some() && shows_nothing && one.digest == file.source.digest
    });
    let policy = coverage.denied_by_policy();
    let gaps = |denied: bool| {
        let gaps = of_file().flat_map(|one| &one.gaps);
        let gaps = gaps.filter(|gap| !gap.is_of(&policy));
        let gaps = gaps.filter(|gap| gap.cell.is_denied() == denied);
        gaps.map(|gap| gap.call).collect::<BTreeSet<_>>().len()
    };
    Some(Basis {
        taken_at: file.source.taken_at,
        account: rules.closing?,
        caller: file.facts.identity.as_ref().map(|one| one.caller),
        lists: coverage.calls().count(),
        regions: coverage.regions.len(),
        kinds: kinds.count(),
        denied: gaps(true),
        unasked: gaps(false),
        policy: policy.iter().map(|region| (*region).to_owned()).collect(),
        off: coverage.off.clone(),
        limited: coverage.limited,
    })
}
