//! What the newest complete list of each vault has, and what is missing from it.

use std::collections::BTreeMap;

use domain::time::Timestamp;

use super::files::Judged;
use super::verdict::Verdict;
use crate::key::{Key, Keys};

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
    digest: String,
    points: Keys,
    /// Whether all points that it had are among them.
    whole: bool,
}

/// A point that the newest lists of its vault do not have.
pub(super) struct Missing<'a> {
    newest: &'a Newest,
    /// What that makes of the copy.
    pub(super) verdict: Verdict,
}

impl Missing<'_> {
    /// The digests of the lists.
    pub(super) fn digests(&self) -> impl Iterator<Item = &String> {
        self.newest.lists.iter().map(|list| &list.digest)
    }
}

impl Listings {
    pub(super) fn new(files: &[Judged<'_>]) -> Self {
        let mut listings = Self::default();
        for file in files.iter().filter(|file| file.is_complete_list()) {
            for (vault, (points, whole)) in points(file) {
                let list = List {
                    digest: file.source.digest.clone(),
                    points: Keys::new(points),
                    whole,
                };
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

    /// Whether a point is missing from its vault that was there at this time.
    pub(super) fn missing(&self, vault: Key, point: Key, there: Timestamp) -> Option<Missing<'_>> {
        let newest = self.0.get(&vault).filter(|newest| newest.time >= there)?;
        let lacking = newest
            .lists
            .iter()
            .filter(|list| list.points.as_slice().binary_search(&point).is_err());
        // What one list lacks counts for more than what another one no longer tells.
        let whole = lacking.map(|list| list.whole).max()?;
        let verdict = if whole {
            Verdict::CopyGone
        } else {
            Verdict::NotNamed
        };
        Some(Missing { newest, verdict })
    }
}

/// What a file has of each vault that it lists, and whether that is all that it had.
fn points(file: &Judged<'_>) -> BTreeMap<Key, (Vec<Key>, bool)> {
    let mut lists = BTreeMap::new();
    for one in &file.facts.points {
        let Some(vault) = one.vault else {
            continue;
        };
        let (points, whole) = lists.entry(vault).or_insert((Vec::new(), true));
        let rows = one.rows.iter().flat_map(|rows| &rows.0);
        points.extend(rows.map(|row| row.point));
        *whole &= one.rows.is_some();
    }
    lists
}
