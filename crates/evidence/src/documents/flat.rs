//! Outputs that are one flat object.

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
    /// The plan of an account.
    pub(super) plan: Option<String>,
    /// When it ends.
    pub(super) plan_ends: Option<TimeField>,
    /// Whether contact information is verified.
    pub(super) verification: Option<String>,
}

impl Documents {
    /// The caller's identity, or the information about an account; nothing where it is neither.
    pub(super) fn take_flat(&mut self) -> Result<(), Refusal> {
        let flat = core::mem::take(&mut self.page.flat);
        let has = |name: &str| self.page.has(name);
        if has("account") && has("arn") && has("userid") {
            self.is(Kind::CallerIdentity);
            let arn = flat.arn.unwrap_or_default();
            let readable = match flat.account {
                Some(AccountField::Id(account)) => self.part.fold.caller(account, &arn).is_ok(),
                number => self.is_number(number),
            };
            self.count(readable)?;
        } else if has("accountid") && (has("accountstate") || has("accountcreateddate")) {
            self.is(Kind::AccountInformation);
            let readable = match flat.account_id {
                Some(AccountField::Id(account)) => {
                    let fold = &mut self.part.fold;
                    fold.account_information(account, flat.state.as_deref(), flat.created);
                    true
                }
                number => self.is_number(number),
            };
            self.count(readable)?;
        } else if let (Some(AccountField::Id(account)), Some(plan)) = (flat.account_id, flat.plan) {
            self.is(Kind::AccountDetails);
            let ends = flat.plan_ends;
            self.part.fold.account_plan(account, &plan, ends);
            self.count(true)?;
        }
        Ok(())
    }

    /// An id that is no id: as a number it can be read, and shows nothing.
    fn is_number(&mut self, field: Option<AccountField>) -> bool {
        let is_number = field == Some(AccountField::Number);
        if is_number {
            self.part.fold.problem(Problem::NumericAccount);
        }
        is_number
    }
}
