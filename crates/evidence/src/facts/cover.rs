//! Whether stored facts are all that a file says about an account.

use domain::account::AccountId;

use super::Facts;

/// Of accounts, commitments and domains so many are kept. Of a longer list one fewer is: earlier
/// releases cut it to this length, whatever stood there, and that is told apart by it.
pub(super) const LIST_KEPT: usize = 100;

impl Facts {
    /// Whether these are all facts about this account, or those of a draft. Facts left out by
    /// earlier releases may be about any account.
    #[must_use]
    pub fn cover(&self, account: Option<AccountId>) -> bool {
        let Some(account) = account else {
            return self.kept_for.is_none();
        };
        let chosen = self.kept_for == Some(account);
        (chosen || self.kept_for.is_none())
            && (chosen && !self.reduced || self.describes(account))
            && self.tells_whether_it_administers(account, chosen)
            && !self.may_lack_a_commitment()
    }

    /// Whether accounts were left out of which the file says that they are closing, and it is not
    /// known which ones.
    #[must_use]
    pub fn lack_closing_accounts(&self) -> bool {
        self.closing_accounts.is_none() && !self.describe_all()
    }

    /// Whether each account is still there that was listed.
    pub(super) fn describe_all(&self) -> bool {
        let members = self.members.as_ref();
        members.is_none_or(|members| members.accounts as usize <= self.accounts.len())
    }

    fn describes(&self, account: AccountId) -> bool {
        self.describe_all() || self.accounts.iter().any(|one| one.account == account)
    }

    fn tells_whether_it_administers(&self, account: AccountId, chosen: bool) -> bool {
        let Some(delegated) = &self.delegated else {
            return true;
        };
        let there = delegated.administrators.len();
        let all = match delegated.count {
            Some(count) => chosen || count as usize <= there,
            None => there < LIST_KEPT,
        };
        all || delegated.administrators.contains(&account)
    }

    /// Whether an earlier release kept the first commitments of a longer list: one that runs may
    /// have stood after them.
    fn may_lack_a_commitment(&self) -> bool {
        self.reduced && self.commitments.len() == LIST_KEPT
    }
}
