//! The key that a copy is encrypted with.

use domain::account::AccountId;

use crate::arn::Arn;

/// What is known of a key: a copy is lost with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct CopyKey {
    /// Its account, where that is another one than that in which the copy lies: who may use it hangs
    /// on that account.
    pub(crate) foreign: Option<AccountId>,
    /// There may be one, and nothing says whose.
    pub(crate) unknown: bool,
}

impl CopyKey {
    /// The key with this ARN, of a copy that lies in this account. `needs_one` is whether the copy is
    /// encrypted with a key that can go; AWS's own keys stay.
    pub(crate) fn of(
        arn: Option<&str>,
        needs_one: Option<bool>,
        lies_in: Option<AccountId>,
    ) -> Self {
        let none = needs_one == Some(false);
        let arn = arn.filter(|_| !none).and_then(Arn::parse);
        let owner = arn.and_then(|arn| arn.account);
        Self {
            foreign: owner.filter(|owner| Some(*owner) != lies_in),
            unknown: owner.is_none() && !none,
        }
    }
}
