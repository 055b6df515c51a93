//! The files that are the newest complete lists of each vault, and the points missing from them.

use std::collections::BTreeMap;

use domain::time::Timestamp;

use super::files::Judged;
use super::points::Told;
use super::verdict::Verdict;
use crate::key::Key;

/// The newest complete lists, by vault. One that is too old to show anything still says what was
/// missing when it was made.
#[derive(Default)]
pub(super) struct Listings(BTreeMap<Key, Newest>);

/// The newest complete lists of one vault: several where they are as new as each other.
struct Newest {
    time: Timestamp,
    lists: Vec<List>,
}

struct List {
    /// The file, by its place.
    file: usize,
    /// Whether all points that it had are kept.
    whole: bool,
}

/// A point that the newest lists of its vault do not have.
#[derive(Clone, Copy)]
pub(super) struct Missing<'a> {
    newest: &'a Newest,
    /// The verdict on the copy that follows.
    pub(super) verdict: Verdict,
}

impl Missing<'_> {
    /// The files that have the lists.
    pub(super) fn files(&self) -> impl Iterator<Item = usize> {
        self.newest.lists.iter().map(|list| list.file)
    }
}

impl Listings {
    pub(super) fn new(files: &[Judged<'_>]) -> Self {
        let mut listings = Self::default();
        let files = files.iter().enumerate();
        for (place, file) in files.filter(|(_, file)| file.is_complete_list()) {
            for (vault, whole) in vaults(file) {
                let list = List { file: place, whole };
                listings.add(vault, file.source.as_new_as(), list);
            }
        }
        listings
    }

    fn add(&mut self, vault: Key, time: Timestamp, list: List) {
        let known = self.0.entry(vault).or_insert_with(|| Newest {
            time,
            lists: Vec::new(),
        });
        if time > known.time {
            known.time = time;
            known.lists.clear();
        }
        if time == known.time {
            known.lists.push(list);
        }
    }

    /// Whether a point of which this is said is missing from its vault, that was there at this time.
    pub(super) fn missing(
        &self,
        vault: Key,
        told: &[Told<'_>],
        there: Timestamp,
    ) -> Option<Missing<'_>> {
        let newest = self.0.get(&vault).filter(|newest| newest.time >= there)?;
        let has = |list: &List| told.iter().any(|told| told.is_in(list.file, vault));
        let lacking = newest.lists.iter().filter(|list| !has(list));
        // A point missing from one list counts for more than a point that another list no longer
        // tells.
        let whole = lacking.map(|list| list.whole).max()?;
        let verdict = if whole {
            Verdict::CopyGone
        } else {
            Verdict::NotNamed
        };
        Some(Missing { newest, verdict })
    }
}

/// The vaults that a file lists, and whether all points that it had of each are kept.
fn vaults(file: &Judged<'_>) -> BTreeMap<Key, bool> {
    let mut vaults = BTreeMap::new();
    for one in &file.facts.points {
        if let Some(vault) = one.vault {
            *vaults.entry(vault).or_insert(true) &= one.rows.is_some();
        }
    }
    vaults
}
