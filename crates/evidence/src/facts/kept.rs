//! The facts that are kept across a reload.

use domain::account::AccountId;

use super::Facts;
use crate::key::Keys;

/// Of one file at most so many keys of resources, copies and points of each kind are kept: with
/// three files of that size an account stays below its 64 kB.
pub const KEYS_KEPT: usize = 1500;

/// Facts of at most so many bytes are kept with what is of other accounts: the id may be a wrong one.
const WHOLE: usize = 8 * 1024;

impl Facts {
    /// The part that is stored: no more than [`KEYS_KEPT`] of each and, where that is still too
    /// much, of other accounts only the facts that count for this one. The rest can show nothing:
    /// leaving it out makes a grade worse, never better. It is left out for good, so that kept
    /// facts are kept again as they are.
    #[must_use]
    pub fn kept(&self, closing: Option<AccountId>) -> Self {
        if self.kept_for.is_some() || !self.cover(closing) {
            return self.clone();
        }
        let mut kept = self.clone();
        kept.limit();
        let whole = kept.reduced == self.reduced && kept.is_small();
        let Some(closing) = closing.filter(|_| !whole) else {
            return kept;
        };
        let mut kept = self.clone();
        kept.leave_out_others(closing);
        if kept != *self {
            kept.kept_for = Some(closing);
        }
        kept.limit();
        kept
    }

    fn is_small(&self) -> bool {
        serde_json::to_string(self).is_ok_and(|text| text.len() <= WHOLE)
    }

    fn leave_out_others(&mut self, closing: AccountId) {
        let counts = |account| counts_for(account, closing);
        self.existing.retain(|one| counts(one.account));
        self.groups.retain(|one| counts(one.account));
        self.protected.retain(|one| counts(one.account));
        self.copies.retain(|one| counts(Some(one.account)));
        self.signs
            .retain(|one| one.accounts.is_empty() || one.accounts.contains(&closing));
        self.leave_out_accounts(|one| one == closing);
        self.leave_out_administrators(|one| one == closing);
        for points in &mut self.points {
            if !counts(points.account) {
                points.resources = Keys::default();
            }
        }
    }

    fn limit(&mut self) {
        self.limit_keys();
        self.limit_lists();
    }

    fn limit_keys(&mut self) {
        let regions = self.existing.iter_mut().flat_map(|one| &mut one.regions);
        let existing = limit(regions.map(|one| &mut one.keys), |keys| {
            keys.as_slice().len()
        });
        let rows = self.copies.iter_mut().map(|one| &mut one.rows);
        let copies = limit(rows, |rows| rows.as_slice().len());
        let rows = self.points.iter_mut().map(|one| &mut one.rows);
        let points = limit(rows, |rows| rows.as_slice().len());
        let keys = self.protected.iter_mut().map(|one| &mut one.keys);
        let protected = limit(keys, |keys| keys.as_slice().len());
        let resources = self.points.iter_mut().map(|one| &mut one.resources);
        // Without them a resource has no recovery point here, which shows no more than with it.
        let made_from = limit_lists(resources);
        self.reduced |= existing || copies || points || protected || made_from;
    }
}

/// Takes all lists away if together they are too long. Half of them would say that the rest is not
/// there.
fn limit<'a, T: 'a>(
    lists: impl Iterator<Item = &'a mut Option<T>>,
    length: impl Fn(&T) -> usize,
) -> bool {
    let lists: Vec<&mut Option<T>> = lists.collect();
    let all: usize = lists
        .iter()
        .filter_map(|list| list.as_ref())
        .map(length)
        .sum();
    let too_long = all > KEYS_KEPT;
    if too_long {
        lists.into_iter().for_each(|list| *list = None);
    }
    too_long
}

fn limit_lists<'a>(lists: impl Iterator<Item = &'a mut Keys>) -> bool {
    let lists: Vec<&mut Keys> = lists.collect();
    let too_long = lists
        .iter()
        .map(|keys| keys.as_slice().len())
        .sum::<usize>()
        > KEYS_KEPT;
    if too_long {
        lists.into_iter().for_each(|keys| *keys = Keys::default());
    }
    too_long
}

/// Whether something of this account counts for the one that is closed: also what may be its own.
fn counts_for(account: Option<AccountId>, closing: AccountId) -> bool {
    account.is_none_or(|account| account == closing)
}
