//! Copies and the points they made: the verdict on one resource.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::AccountId;
use domain::time::Timestamp;

use super::Rules;
use super::files::Judged;
use super::listings::{Listings, Missing};
use super::verdict::Verdict;
use crate::facts::{CopyRow, CopyState, Expiry, PointState};
use crate::fold::AHEAD_DAYS;
use crate::key::Key;

/// A verdict, and the last moment at which it holds; none where time does not change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Dated {
    pub(super) verdict: Verdict,
    pub(super) until: Option<Timestamp>,
}

impl Dated {
    const fn plain(verdict: Verdict) -> Self {
        Self {
            verdict,
            until: None,
        }
    }
}

/// One copy job in a file that can be relied on.
#[derive(Clone, Copy)]
struct Copy {
    state: CopyState,
    destination: AccountId,
    vault: Option<Key>,
    row: CopyRow,
    relied_until: Option<Timestamp>,
}

/// What all files say about one point.
#[derive(Clone, Copy)]
struct Point {
    /// The worst state that any file has for it.
    state: PointState,
    /// The soonest known expiry that any file has for it; unknown where none has.
    expiry: Expiry,
    /// The longest that a file which knows the expiry can be relied on.
    relied_until: Option<Timestamp>,
    /// The vault in which it lies, where a list of that vault has it.
    vault: Option<Key>,
    /// How new the newest complete list is that has it, of whatever.
    there: Option<Timestamp>,
}

/// All copies and points.
pub(super) struct Copies {
    now: Timestamp,
    closing: Option<AccountId>,
    also_closing: BTreeSet<AccountId>,
    /// Whether more accounts are closing than are known.
    others_closing: bool,
    max_age_days: u32,
    expiry_days: u32,
    copies: BTreeMap<Key, Vec<Copy>>,
    points: BTreeMap<(AccountId, Key), Point>,
    /// Accounts of which more points are there than are kept.
    unnamed_points: BTreeSet<AccountId>,
    listings: Listings,
    /// Resources that have a point in this account.
    here: BTreeSet<Key>,
    /// Resources of which a copy is named by a file that can't be relied on.
    unproven: BTreeSet<Key>,
    /// Regions that a file of AWS Backup has something of.
    regions: BTreeSet<String>,
    /// Whether any file speaks of copies.
    pub(super) speak: bool,
}

impl Copies {
    pub(super) fn new(files: &[Judged<'_>], rules: &Rules) -> Self {
        let mut copies = Self {
            now: rules.now,
            closing: rules.closing,
            also_closing: rules
                .also_closing
                .iter()
                .copied()
                .chain(closed(files))
                .collect(),
            others_closing: files.iter().any(|file| file.facts.lack_closing_accounts()),
            max_age_days: rules.max_age_days,
            expiry_days: rules.expiry_days,
            copies: BTreeMap::new(),
            points: BTreeMap::new(),
            unnamed_points: BTreeSet::new(),
            listings: Listings::new(files),
            here: BTreeSet::new(),
            unproven: BTreeSet::new(),
            regions: BTreeSet::new(),
            speak: false,
        };
        for file in files.iter().filter(|file| file.source.kind.is_of_backups()) {
            copies.add_copies(file);
            copies.add_points(file);
            copies.add_protected(file);
        }
        copies
    }

    fn add_copies(&mut self, file: &Judged<'_>) {
        for one in file
            .facts
            .copies
            .iter()
            .filter(|one| Some(one.account) == self.closing)
        {
            self.speak = true;
            let rows = one.rows.iter().flat_map(|rows| &rows.0);
            if !file.is_relied_on() {
                self.unproven.extend(rows.map(|row| row.resource));
                continue;
            }
            self.regions.insert(one.region.clone());
            for row in rows {
                self.copies.entry(row.resource).or_default().push(Copy {
                    state: one.state,
                    destination: one.destination,
                    vault: one.vault,
                    row: *row,
                    relied_until: file.relied_until,
                });
            }
        }
    }

    /// What makes a point worse counts from any file, what makes it good from those relied on.
    fn add_points(&mut self, file: &Judged<'_>) {
        for one in &file.facts.points {
            let Some(account) = one.account else {
                continue;
            };
            if Some(account) == self.closing {
                self.speak = true;
                self.here.extend(one.resources.as_slice());
                self.regions.extend(file.facts.regions_seen.iter().cloned());
            }
            let Some(rows) = &one.rows else {
                self.unnamed_points.insert(account);
                continue;
            };
            for row in &rows.0 {
                let relied_until = file.relied_until.filter(|_| row.expiry != Expiry::Unknown);
                let new = Point {
                    state: one.state,
                    expiry: row.expiry,
                    relied_until,
                    vault: one.vault,
                    there: file.is_complete_list().then(|| file.source.as_new_as()),
                };
                let known = self.points.entry((account, row.point)).or_insert(new);
                known.state = known.state.max(new.state);
                known.expiry = sooner(known.expiry, new.expiry);
                known.relied_until = known.relied_until.max(new.relied_until);
                known.vault = known.vault.max(new.vault);
                known.there = known.there.max(new.there);
            }
        }
    }

    fn add_protected(&mut self, file: &Judged<'_>) {
        for one in &file.facts.protected {
            if file.is_about(one.account, self.closing) {
                self.speak = true;
                self.here
                    .extend(one.keys.iter().flat_map(|keys| keys.as_slice()));
                self.regions.insert(one.region.clone());
            }
        }
    }

    /// Whether nothing says when the point of a copy into this account expires.
    pub(super) fn expiry_is_unknown(&self, destination: AccountId, point: Option<Key>) -> bool {
        let known = point.and_then(|point| self.points.get(&(destination, point)));
        !self.is_closing(destination) && known.is_none_or(|point| point.expiry == Expiry::Unknown)
    }

    /// Whether the point of a completed copy into this vault is missing from the newest list of it.
    /// A list has to be newer than the copy, and than every other list that has the point.
    pub(super) fn missing(
        &self,
        destination: AccountId,
        vault: Option<Key>,
        row: &CopyRow,
    ) -> Option<Missing<'_>> {
        let point = row.point?;
        let known = self.points.get(&(destination, point));
        let vault = vault.or_else(|| known?.vault)?;
        let done = row.done()?;
        let there = known.and_then(|known| known.there);
        let there = there.map_or(done, |there| there.max(done));
        self.listings.missing(vault, point, there)
    }

    /// The best copy of a resource in each account.
    pub(super) fn by_account(&self, resource: Key) -> BTreeMap<AccountId, Dated> {
        let mut best: BTreeMap<AccountId, Dated> = BTreeMap::new();
        for copy in self.copies.get(&resource).into_iter().flatten() {
            let dated = self.of_copy(copy);
            let known = best.entry(copy.destination).or_insert(dated);
            *known = dated.max(*known);
        }
        best
    }

    /// The verdict on a resource: that of its best copy.
    pub(super) fn verdict(&self, resource: Key, region: &str) -> Dated {
        let copies = self.copies.get(&resource).into_iter().flatten();
        let best = copies.map(|copy| self.of_copy(copy)).max();
        best.unwrap_or_else(|| self.without_copy(resource, region))
    }

    fn without_copy(&self, resource: Key, region: &str) -> Dated {
        Dated::plain(if self.unproven.contains(&resource) {
            Verdict::FileShowsNothing
        } else if self.here.contains(&resource) {
            Verdict::OnlyInThisAccount
        } else if is_of_no_region(region) || self.regions.contains(region) {
            Verdict::NoRecoveryPoint
        } else {
            Verdict::RegionNotCovered
        })
    }

    /// Whether this account is being closed: this one, or another one too.
    fn is_closing(&self, account: AccountId) -> bool {
        Some(account) == self.closing || self.also_closing.contains(&account)
    }

    fn of_copy(&self, copy: &Copy) -> Dated {
        match copy.state {
            CopyState::Created | CopyState::Running => Dated::plain(Verdict::CopyRunning),
            CopyState::Failed | CopyState::Partial | CopyState::Unknown => {
                Dated::plain(Verdict::CopyFailed)
            }
            CopyState::Completed if self.is_closing(copy.destination) => {
                Dated::plain(Verdict::OnlyInThisAccount)
            }
            // Its account may be one of those.
            CopyState::Completed if self.others_closing => Dated::plain(Verdict::FileShowsNothing),
            CopyState::Completed => self.of_completed(copy),
        }
    }

    fn of_completed(&self, copy: &Copy) -> Dated {
        let believed = |time: &Timestamp| *time <= self.now.plus_days(AHEAD_DAYS);
        let Some(completed) = copy.row.completed.filter(believed) else {
            return Dated::plain(Verdict::CopyTooOld);
        };
        let old = completed.plus_days(self.max_age_days);
        if self.now > old {
            return Dated::plain(Verdict::CopyTooOld);
        }
        let until = copy.relied_until.map_or(old, |relied| relied.min(old));
        let supported = Dated {
            verdict: Verdict::Supported,
            until: Some(until),
        };
        if let Some(missing) = self.missing(copy.destination, copy.vault, &copy.row) {
            return Dated::plain(missing.verdict);
        }
        let point = copy
            .row
            .point
            .and_then(|point| self.points.get(&(copy.destination, point)));
        // Of points that are not kept one may be this one, and worse than another file knows it.
        if self.unnamed_points.contains(&copy.destination) {
            return Dated::plain(Verdict::NotNamed);
        }
        let Some(point) = point else {
            return supported;
        };
        match point.state {
            PointState::Complete => {}
            PointState::Going => return Dated::plain(Verdict::ExpiresTooSoon),
            PointState::Unfinished | PointState::Unknown => {
                return Dated::plain(Verdict::CopyFailed);
            }
        }
        let expires = point.expiry.moment();
        if expires.is_some_and(|expires| expires < self.now.plus_days(self.expiry_days)) {
            return Dated::plain(Verdict::ExpiresTooSoon);
        }
        let Some(relied) = point.relied_until else {
            return supported;
        };
        let outlasts = expires.map(|expires| minus_days(expires, self.expiry_days));
        let until = outlasts
            .map_or(until, |outlasts| outlasts.min(until))
            .min(relied);
        Dated {
            verdict: Verdict::Shown,
            until: Some(until),
        }
    }
}

/// Accounts that are closed, or on the way to it, as any file says: an account that AWS suspended
/// loses what is in it, too. A file that says so counts however old it is.
fn closed(files: &[Judged<'_>]) -> impl Iterator<Item = AccountId> {
    let accounts = files.iter().flat_map(|file| &file.facts.accounts);
    let closed = accounts.filter(|one| one.state.is_closing());
    let left_out = files.iter().flat_map(|file| &file.facts.closing_accounts);
    let left_out = left_out.flat_map(|accounts| accounts.as_slice().iter().copied());
    closed.map(|one| one.account).chain(left_out)
}

fn minus_days(time: Timestamp, days: u32) -> Timestamp {
    Timestamp(time.0.saturating_sub(Timestamp(0).plus_days(days).0))
}

/// Of two statements about one point the worse; unknown says nothing.
fn sooner(one: Expiry, other: Expiry) -> Expiry {
    match (one, other) {
        (Expiry::Unknown, known) | (known, Expiry::Unknown) => known,
        (one, other) => one.min(other),
    }
}

/// What has no Region can't be missing from one.
fn is_of_no_region(region: &str) -> bool {
    region.is_empty() || region == "global"
}
