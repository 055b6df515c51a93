//! The kept part of lists of accounts, commitments and domains.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use domain::account::AccountId;

use super::cover::LIST_KEPT;
use super::{AccountIds, CommitmentState, Facts, KEYS_KEPT};

/// A bill has fewer services.
const COSTS_KEPT: usize = 1000;

impl Facts {
    /// Long lists keep what speaks against an answer: a commitment that runs longest, and whether an
    /// account is closing. One domain says as much as many.
    pub(super) fn limit_lists(&mut self) {
        if self.kept_for.is_none() && self.accounts.len() > LIST_KEPT {
            let first = first(self.accounts.iter().map(|one| one.account));
            self.leave_out_accounts(|one| first.contains(&one));
            self.reduced = true;
        }
        let administrators = self.delegated.iter().flat_map(|one| &one.administrators);
        if self.kept_for.is_none() && administrators.clone().count() > LIST_KEPT {
            let first = first(administrators.copied());
            self.leave_out_administrators(|one| first.contains(&one));
            self.reduced = true;
        }
        if self.commitments.len() > LIST_KEPT {
            let all = &mut self.commitments;
            all.retain(|one| one.state != CommitmentState::Over);
            all.sort_by_key(|one| Reverse((one.until.is_none(), one.until)));
            all.truncate(LIST_KEPT - 1);
            all.sort();
            self.reduced = true;
        }
        if self.costs.len() > COSTS_KEPT {
            self.costs.truncate(COSTS_KEPT);
            self.reduced = true;
        }
        if self.domains.len() > LIST_KEPT {
            self.domains.truncate(LIST_KEPT - 1);
            self.reduced = true;
        }
    }

    /// Of accounts that are left out stays whether they are closing: a copy in one of them is none.
    pub(super) fn leave_out_accounts(&mut self, stays: impl Fn(AccountId) -> bool) {
        let known = self.closing_accounts.is_some();
        if !known && self.describe_all() {
            let closing = self.accounts.iter().filter(|one| one.state.is_closing());
            let closing = AccountIds::new(closing.map(|one| one.account).collect());
            let few = closing.as_slice().len() <= KEYS_KEPT;
            self.closing_accounts = few.then_some(closing);
        }
        let before = self.accounts.len();
        self.accounts.retain(|one| stays(one.account));
        if !known && self.accounts.len() == before {
            self.closing_accounts = None;
        }
    }

    pub(super) fn leave_out_administrators(&mut self, stays: impl Fn(AccountId) -> bool) {
        if let Some(delegated) = &mut self.delegated
            && delegated.count.is_some()
        {
            delegated.administrators.retain(|one| stays(*one));
        }
    }
}

/// The first of a long list in order, none of them in part.
fn first(accounts: impl Iterator<Item = AccountId>) -> BTreeSet<AccountId> {
    let some: Vec<AccountId> = accounts.take(LIST_KEPT).collect();
    let mut first: BTreeSet<AccountId> = some.into_iter().collect();
    first.pop_last();
    first
}
