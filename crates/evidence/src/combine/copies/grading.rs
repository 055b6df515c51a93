//! The verdict on one copy.

use std::collections::BTreeSet;

use domain::account::AccountId;
use domain::plan::Figure;
use domain::time::Timestamp;

use crate::combine::Rules;
use crate::combine::files::Judged;
use crate::combine::listings::{Listings, Missing};
use crate::combine::points::{Point, Points, Told};
use crate::combine::verdict::Verdict;
use crate::facts::{self, CopyRow, CopyState, Expiry, PointState};
use crate::fold::AHEAD_DAYS;
use crate::key::Key;

/// A verdict, and the last moment at which it holds; none where time does not change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::combine) struct Dated {
    pub(in crate::combine) verdict: Verdict,
    pub(in crate::combine) until: Option<Timestamp>,
}

impl Dated {
    pub(super) const fn plain(verdict: Verdict) -> Self {
        Self {
            verdict,
            until: None,
        }
    }
}

/// The rules by which copies are judged.
pub(super) struct Grading<'c> {
    now: Timestamp,
    closing: Option<AccountId>,
    also_closing: BTreeSet<AccountId>,
    /// Whether more accounts are closing than are known.
    others_closing: bool,
    max_age_days: u32,
    /// A copy has to outlast the present time by so many days.
    outlast_days: Option<u32>,
    pub(super) points: &'c Points<'c>,
    listings: &'c Listings,
}

impl<'c> Grading<'c> {
    pub(super) fn new(
        files: &[Judged<'_>],
        points: &'c Points<'c>,
        listings: &'c Listings,
        rules: &Rules,
    ) -> Self {
        let also_closing = rules.also_closing.iter().copied();
        Self {
            now: rules.now,
            closing: rules.closing,
            also_closing: also_closing.chain(closed(files)).collect(),
            others_closing: files.iter().any(|file| file.facts.lack_closing_accounts()),
            max_age_days: rules.max_age_days,
            outlast_days: rules.figures.get(Figure::ClosedForGoodDays),
            points,
            listings,
        }
    }

    /// The files' statements about the point that a copy made.
    pub(super) fn told(&self, group: &facts::Copies, row: &CopyRow) -> &'c [Told<'c>] {
        let told = |point| self.points.told(group.destination, point);
        row.point.map_or(&[][..], told)
    }

    /// Whether nothing says when the point of a completed copy expires.
    pub(super) fn expiry_is_unknown(&self, group: &facts::Copies, point: Option<&Point>) -> bool {
        group.state == CopyState::Completed
            && !self.is_closing(group.destination)
            && point.is_none_or(|point| point.expiry == Expiry::Unknown)
    }

    /// Whether the point of a completed copy is missing from the newest list of its vault. A list
    /// has to be newer than the copy, and than every other list that has the point.
    pub(super) fn missing(
        &self,
        group: &facts::Copies,
        row: &CopyRow,
        told: &[Told<'_>],
        point: Option<&Point>,
    ) -> Option<Missing<'c>> {
        if group.state != CopyState::Completed || row.point.is_none() {
            return None;
        }
        let vault: Key = group.vault.or_else(|| point?.vault)?;
        let done = row.done()?;
        let there = point.and_then(|point| point.there);
        let there = there.map_or(done, |there| there.max(done));
        self.listings.missing(vault, told, there)
    }

    /// Whether this account is being closed: this one, or another one too.
    pub(super) fn is_closing(&self, account: AccountId) -> bool {
        Some(account) == self.closing || self.also_closing.contains(&account)
    }

    /// The accounts of the keys that a copy is encrypted with, where these are others than its own.
    fn keys(group: &facts::Copies, told: &[Told<'_>]) -> impl Iterator<Item = AccountId> {
        group
            .key
            .into_iter()
            .chain(told.iter().filter_map(Told::key))
    }

    /// The verdict on a copy in a file that can be relied on so long.
    pub(super) fn of_copy(
        &self,
        group: &facts::Copies,
        row: &CopyRow,
        told: &[Told<'_>],
        relied_until: Option<Timestamp>,
        missing: Option<Missing<'_>>,
    ) -> Dated {
        let mut keys = Self::keys(group, told);
        match group.state {
            CopyState::Created | CopyState::Running => Dated::plain(Verdict::CopyRunning),
            CopyState::Failed | CopyState::Partial | CopyState::Unknown => {
                Dated::plain(Verdict::CopyFailed)
            }
            CopyState::Completed if self.is_closing(group.destination) => {
                Dated::plain(Verdict::OnlyInThisAccount)
            }
            CopyState::Completed if keys.any(|key| self.is_closing(key)) => {
                Dated::plain(Verdict::KeyLost)
            }
            // Its account may be one of those.
            CopyState::Completed if self.others_closing => Dated::plain(Verdict::FileShowsNothing),
            CopyState::Completed => self.of_completed(group, row, told, relied_until, missing),
        }
    }

    fn of_completed(
        &self,
        group: &facts::Copies,
        row: &CopyRow,
        told: &[Told<'_>],
        relied_until: Option<Timestamp>,
        missing: Option<Missing<'_>>,
    ) -> Dated {
        let believed = |time: &Timestamp| *time <= self.now.plus_days(AHEAD_DAYS);
        let Some(completed) = row.completed.filter(believed) else {
            return Dated::plain(Verdict::CopyTooOld);
        };
        let old = completed.plus_days(self.max_age_days);
        if self.now > old {
            return Dated::plain(Verdict::CopyTooOld);
        }
        let until = relied_until.map_or(old, |relied| relied.min(old));
        if let Some(missing) = missing {
            return Dated::plain(missing.verdict);
        }
        // A job says how long its copy was to stay; a list of points knows it better.
        let point = self.points.together(told);
        let listed = point.as_ref().map_or(Expiry::Unknown, |point| point.expiry);
        let asked = group.stays_days.filter(|_| listed == Expiry::Unknown);
        let ends = asked.map(|days| completed.plus_days(days));
        let outlasts = |ends: Timestamp| minus_days(ends, self.outlast_days.unwrap_or(u32::MAX));
        if ends.is_some_and(|ends| outlasts(ends) < self.now) {
            return Dated::plain(Verdict::ExpiresTooSoon);
        }
        let supported = Dated {
            verdict: Verdict::Supported,
            until: Some(ends.map_or(until, |ends| outlasts(ends).min(until))),
        };
        // Of points that are not kept one may be this one, and worse than another file knows it.
        if self.points.has_unnamed(group.destination) {
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
        // Where the plan does not say how long a copy must stay, none that ends is known to stay so long.
        let Some(outlast_days) = self.outlast_days else {
            return match expires {
                Some(_) => Dated::plain(Verdict::ExpiresTooSoon),
                None => supported,
            };
        };
        if expires.is_some_and(|expires| expires < self.now.plus_days(outlast_days)) {
            return Dated::plain(Verdict::ExpiresTooSoon);
        }
        let Some(relied) = point.relied_until else {
            return supported;
        };
        // Whether a third account's key stays, nobody knows.
        let is_foreign = told.iter().any(|told| told.key().is_some());
        if is_foreign || told.iter().all(Told::key_is_unknown) {
            return supported;
        }
        let outlasts = expires.map(|expires| minus_days(expires, outlast_days));
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
