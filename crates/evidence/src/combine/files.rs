//! Judges each file: whether it is about this account, and whether it can be relied on.

use std::collections::BTreeSet;

use domain::account::AccountId;
use domain::time::Timestamp;

use super::Rules;
use crate::facts::{Coverage, Facts};
use crate::kind::Kind;
use crate::partition::Partition;
use crate::problem::Problem;
use crate::source::Source;

/// The result of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFinding {
    /// Its digest.
    pub digest: String,
    /// All its problems: its own, and those that hang on account, time and other files. In the
    /// order of [`Problem::ALL`].
    pub problems: Vec<Problem>,
    /// Whether it can show anything.
    pub relied_on: bool,
}

/// A file with the results about it.
pub(super) struct Judged<'a> {
    pub(super) source: &'a Source,
    pub(super) facts: &'a Facts,
    pub(super) problems: BTreeSet<Problem>,
    /// Until when it can be relied on; none where it can't, or does not age.
    pub(super) relied_until: Option<Timestamp>,
}

impl Judged<'_> {
    pub(super) fn is_relied_on(&self) -> bool {
        self.source.complete && !self.problems.iter().any(|problem| problem.withholds())
    }

    /// Whether it says what is missing from a vault: it has all points that were there. It does not
    /// have to be recent for that.
    pub(super) fn is_complete_list(&self) -> bool {
        let of_vault = self.source.kind == Kind::RecoveryPoints;
        let coverage = self.facts.coverage.as_ref();
        let of_all = coverage.is_some_and(Coverage::lists_all_points);
        self.source.complete && (of_vault || of_all)
    }

    pub(super) fn is_of_other_account(&self) -> bool {
        self.problems.contains(&Problem::OtherAccount)
    }

    /// Whether something that the file has of this account is about the one that is closed. Facts
    /// that name no account are, unless the file is about another one.
    pub(super) fn is_about(&self, account: Option<AccountId>, closing: Option<AccountId>) -> bool {
        match (account, closing) {
            (Some(account), Some(closing)) => account == closing,
            (Some(_), None) => true,
            (None, _) => !self.is_of_other_account(),
        }
    }

    pub(super) fn finding(&self) -> FileFinding {
        FileFinding {
            digest: self.source.digest.clone(),
            problems: self.problems.iter().copied().collect(),
            relied_on: self.is_relied_on(),
        }
    }
}

/// Judges all files.
pub(super) fn judge<'a>(files: &[(&'a Source, &'a Facts)], rules: &Rules) -> Vec<Judged<'a>> {
    let managements = management_accounts(files.iter().map(|(_, facts)| *facts));
    let partition = partition(files, rules);
    let one = |(source, facts): &(&'a Source, &'a Facts)| {
        let mut problems: BTreeSet<Problem> = source.problems.iter().copied().collect();
        if is_of_other_account(source, rules, &managements) {
            problems.insert(Problem::OtherAccount);
        }
        if source.partition.is_some() && source.partition != partition {
            problems.insert(Problem::OtherPartition);
        }
        let until = source.taken_at.plus_days(rules.max_age_days);
        if source.kind.ages() && rules.now > until {
            problems.insert(Problem::Stale);
        }
        let mut judged = Judged {
            source,
            facts,
            problems,
            relied_until: None,
        };
        if judged.is_relied_on() && source.kind.ages() {
            judged.relied_until = Some(until);
        }
        judged
    };
    let mut judged: Vec<Judged<'a>> = files.iter().map(one).collect();
    name_regions(&mut judged);
    judged
}

/// The management accounts that any file names.
pub(super) fn management_accounts<'a>(
    files: impl Iterator<Item = &'a Facts>,
) -> BTreeSet<AccountId> {
    let of_file = |facts: &Facts| {
        let organization = facts.organization.as_ref().map(|one| one.management);
        let members = facts
            .members
            .as_ref()
            .and_then(|members| members.management);
        let described: Vec<AccountId> = facts
            .accounts
            .iter()
            .filter_map(|one| one.management)
            .collect();
        organization.into_iter().chain(members).chain(described)
    };
    files.flat_map(of_file).collect()
}

/// Who asks from the management account asks about its member: that is no other account.
fn is_of_other_account(source: &Source, rules: &Rules, managements: &BTreeSet<AccountId>) -> bool {
    let Some((account, closing)) = source.account.zip(rules.closing) else {
        return false;
    };
    let manages = source.kind == Kind::CallerIdentity && managements.contains(&account);
    source.kind.is_of_closing_account() && account != closing && !manages
}

/// The partition that counts: the given one, or the one that all files name. Where they name
/// several, none of them is relied on.
fn partition(files: &[(&Source, &Facts)], rules: &Rules) -> Option<Partition> {
    let named: BTreeSet<Partition> = files
        .iter()
        .filter_map(|(source, _)| source.partition)
        .collect();
    let only = if named.len() == 1 {
        named.first().copied()
    } else {
        None
    };
    rules.partition.or(only)
}

/// Whether a file is an inventory that says where things are.
fn names_regions(file: &Judged<'_>) -> bool {
    let counts = matches!(file.source.kind, Kind::ConfigCounts | Kind::CostByService);
    file.source.kind.is_inventory() && !counts && !file.is_of_other_account()
}

/// Regions in use of which no inventory has anything; none where no file lists those in use.
pub(super) fn regions_missing(files: &[Judged<'_>]) -> Option<BTreeSet<String>> {
    let lists = files.iter().filter(|file| file.is_relied_on());
    let lists: Vec<&Vec<String>> = lists
        .filter_map(|file| Some(&file.facts.regions.as_ref()?.in_use))
        .collect();
    if lists.is_empty() {
        return None;
    }
    let seen: BTreeSet<&String> = files
        .iter()
        .filter(|file| names_regions(file))
        .flat_map(|file| &file.facts.regions_seen)
        .collect();
    let in_use = lists.into_iter().flatten();
    Some(
        in_use
            .filter(|region| !seen.contains(region))
            .cloned()
            .collect(),
    )
}

fn name_regions(files: &mut [Judged<'_>]) {
    let problem = match regions_missing(files) {
        None => Problem::RegionsUnknown,
        Some(missing) if missing.is_empty() => return,
        Some(_) => Problem::RegionsMissing,
    };
    for file in files.iter_mut().filter(|file| names_regions(file)) {
        file.problems.insert(problem);
    }
}

/// Lists of copies of which one is supported only because no point says when it expires.
pub(super) fn name_unknown_expiries(files: &mut [Judged<'_>], unknown: &BTreeSet<usize>) {
    for (place, file) in files.iter_mut().enumerate() {
        if file.source.kind.has_copy_jobs() && unknown.contains(&place) {
            file.problems.insert(Problem::ExpiryUnknown);
        }
    }
}
