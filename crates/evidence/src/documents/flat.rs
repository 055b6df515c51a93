//! Outputs that are one flat object.

use std::collections::BTreeSet;

use super::Documents;
use crate::elements::{AccountField, TimeField};
use crate::kind::Kind;
use crate::problem::Problem;
use crate::refusal::Refusal;

/// The members of flat outputs.
#[derive(Debug, Default)]
pub(super) struct Flat {
    pub(super) account: Option<AccountField>,
    pub(super) arn: Option<String>,
    pub(super) account_id: Option<AccountField>,
    pub(super) state: Option<String>,
    pub(super) created: Option<TimeField>,
}

impl Documents {
    /// The caller's identity, or the information about an account; nothing where it is neither.
    pub(super) fn take_flat(
        &mut self,
        flat: Flat,
        names: &BTreeSet<String>,
    ) -> Result<(), Refusal> {
        let has = |name: &str| names.contains(name);
        if has("account") && has("arn") && has("userid") {
            self.is(Kind::CallerIdentity)?;
            let arn = flat.arn.unwrap_or_default();
            let readable = match flat.account {
                Some(AccountField::Id(account)) => self.fold.caller(account, &arn).is_ok(),
                Some(AccountField::Number) => {
                    self.fold.problem(Problem::NumericAccount);
                    true
                }
                None => false,
            };
            self.count(readable)?;
        } else if has("accountid") && (has("accountstate") || has("accountcreateddate")) {
            self.is(Kind::AccountInformation)?;
            let readable = match flat.account_id {
                Some(AccountField::Id(account)) => {
                    self.fold
                        .account_information(account, flat.state.as_deref(), flat.created);
                    true
                }
                Some(AccountField::Number) => {
                    self.fold.problem(Problem::NumericAccount);
                    true
                }
                None => false,
            };
            self.count(readable)?;
        }
        Ok(())
    }
}
