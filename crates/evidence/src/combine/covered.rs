//! Whether the collector found nothing of an item, and what it could not ask.
//!
//! An item counts as empty only where every list that exhausts it was answered, every page, in every
//! Region that may hold something, in a finished file of this account. A file that lists something
//! of it goes before all that.

use std::collections::{BTreeMap, BTreeSet};

use domain::time::Timestamp;

use super::Rules;
use super::files::Judged;
use crate::collected::table::{self, BILLING, Exhausted};
use crate::facts::{Cell, Coverage};
use crate::kind::Kind;

/// What the collector's files say about an item of which calls list something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    /// Whether all lists were answered in every Region and nothing stood in them.
    pub found_nothing: bool,
    /// Until when it counts as empty; none where it does not.
    pub empty_until: Option<Timestamp>,
    /// When the file was taken that says most.
    pub taken_at: Timestamp,
    /// The digest of that file.
    pub digest: String,
    /// How many lists it takes.
    pub lists: usize,
    /// In how many Regions they were asked.
    pub regions: usize,
    /// Whether these lists show all there is: of some items none can.
    pub whole: bool,
    /// The lists that were not answered, in their order.
    pub gaps: Vec<Gap>,
    /// Whether that they were not is due to a policy alone that denies whole Regions: elsewhere all of
    /// them were answered, and nothing stood in them.
    pub by_policy: bool,
}

/// A list that was not answered, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The call, such as `secretsmanager.ListSecrets`.
    pub call: &'static str,
    /// Why.
    pub cell: Cell,
    /// The Regions, or `global`.
    pub regions: Vec<String>,
}

impl Gap {
    /// Whether it was denied as all billing is, until the root user lets others ask.
    #[must_use]
    pub fn is_of_billing(&self) -> bool {
        let service = self.call.split('.').next().unwrap_or_default();
        self.cell == Cell::Denied && BILLING.contains(&service)
    }

    /// Whether a policy denied it, and in no other Regions than these. Lists of what a denied list would have
    /// named are in no file at all.
    pub(super) fn is_of(&self, denied: &[&str]) -> bool {
        let mut regions = self.regions.iter();
        matches!(self.cell, Cell::DeniedByPolicy | Cell::NotInFile)
            && regions.all(|one| denied.contains(&one.as_str()))
    }
}

/// What one file asked.
struct Asked<'a> {
    file: &'a Judged<'a>,
    coverage: &'a Coverage,
    /// The Regions that may hold something.
    regions: Vec<String>,
}

impl<'a> Asked<'a> {
    /// A file of the collector about the account that is closed.
    fn new(file: &'a Judged<'a>, rules: &Rules) -> Option<Self> {
        let of_account = file.source.kind == Kind::Collected
            && rules.closing.is_some()
            && file.source.account == rules.closing;
        let coverage = file.facts.coverage.as_ref().filter(|_| of_account)?;
        let in_use = file.facts.regions.iter().flat_map(|one| &one.in_use);
        let all: BTreeSet<&String> = coverage.regions.iter().chain(in_use).collect();
        Some(Self {
            file,
            coverage,
            regions: all.into_iter().cloned().collect(),
        })
    }

    /// The lists of an item that were not answered somewhere.
    fn gaps(&self, item: &Exhausted) -> Vec<Gap> {
        let calls = item.calls.iter().filter_map(|id| table::call(id));
        let partition = self.file.source.partition.map(|one| one.name());
        let calls = calls.filter(|call| partition.is_none_or(|one| call.is_in(one)));
        let mut gaps: Vec<Gap> = Vec::new();
        for call in calls {
            for (region, cell) in self.cells(call) {
                if cell.is_answered() {
                    continue;
                }
                let same = |gap: &&mut Gap| (gap.call, gap.cell) == (call.id, cell);
                match gaps.iter_mut().find(same) {
                    Some(gap) => gap.regions.push(region),
                    None => gaps.push(Gap {
                        call: call.id,
                        cell,
                        regions: vec![region],
                    }),
                }
            }
        }
        gaps
    }

    /// What came of a call, in every Region in which it has to be asked.
    fn cells(&self, call: &table::Call) -> Vec<(String, Cell)> {
        let asked = call.places(&self.coverage.regions);
        let known: BTreeMap<&str, Cell> = asked
            .into_iter()
            .zip(self.coverage.cells(call.id))
            .collect();
        let wanted = call.places(&self.regions).into_iter();
        let of = |region: &str| known.get(region).copied().unwrap_or(Cell::NotInFile);
        wanted
            .map(|region| (region.to_owned(), of(region)))
            .collect()
    }

    fn finds_something(&self, item: &Exhausted) -> bool {
        let calls = item.calls.iter().filter_map(|id| table::call(id));
        let mut cells = calls.flat_map(|call| self.cells(call));
        cells.any(|(_, cell)| cell == Cell::Something)
    }

    /// Whether a person named the Regions, and no list says which others there are.
    fn is_open_ended(&self) -> bool {
        self.coverage.limited && self.file.facts.regions.is_none()
    }

    fn covered(&self, item: &Exhausted, is_there: bool, rules: &Rules) -> Covered {
        let gaps = self.gaps(item);
        let taken_at = self.file.source.taken_at;
        let until = rules.empty_days.map(|days| taken_at.plus_days(days));
        let lists_nothing = !is_there
            && !self.is_open_ended()
            && !self.finds_something(item)
            && self.file.is_relied_on();
        let found_nothing = lists_nothing && gaps.is_empty();
        let denied = self.coverage.denied_by_policy();
        let by_policy = lists_nothing && item.whole && gaps.iter().all(|gap| gap.is_of(&denied));
        let counts = found_nothing && item.whole;
        Covered {
            found_nothing,
            empty_until: until.filter(|until| counts && rules.now <= *until),
            taken_at,
            digest: self.file.source.digest.clone(),
            lists: item.calls.len(),
            regions: self.regions.len(),
            whole: item.whole,
            by_policy: by_policy && !gaps.is_empty(),
            gaps,
        }
    }
}

/// The finished files of the collector about the account that is closed, as long as they count.
pub(super) fn collected<'a>(
    files: &'a [Judged<'a>],
    rules: &Rules,
) -> impl Iterator<Item = &'a Judged<'a>> {
    let asked = files.iter().filter_map(|file| Asked::new(file, rules));
    let counts = asked.filter(|one| {
        let taken_at = one.file.source.taken_at;
        let until = rules.empty_days.map(|days| taken_at.plus_days(days));
        one.file.is_relied_on() && until.is_some_and(|until| rules.now <= until)
    });
    counts.map(|one| one.file)
}

/// What the collector's files say about each item. `is_there` tells whether any file lists something
/// of it, or contradicts that there is nothing.
pub(super) fn find(
    files: &[Judged<'_>],
    is_there: impl Fn(&str) -> bool,
    rules: &Rules,
) -> BTreeMap<&'static str, Covered> {
    let mut bases: Vec<Asked<'_>> = files
        .iter()
        .filter_map(|file| Asked::new(file, rules))
        .collect();
    // Of files of one moment the order makes no difference.
    bases.sort_by_key(|one| (one.file.source.taken_at, &one.file.source.digest));
    let mut all = BTreeMap::new();
    for item in table::EXHAUSTED {
        let is_there = is_there(item.item);
        let covered = bases.iter().map(|one| one.covered(item, is_there, rules));
        // The one that counts longest; where none does, the newest.
        let best = covered.max_by_key(|one| one.empty_until);
        all.extend(best.map(|best| (item.item, best)));
    }
    all
}
