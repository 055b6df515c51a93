//! Folds organizations and accounts.

use domain::account::AccountId;

use super::{Fold, Folded, Unreadable};
use crate::arn::{Arn, plain_account};
use crate::elements::{
    AccountField, DelegatedService, Organization, OrganizationAccount, Text, TimeField,
};
use crate::facts::{
    AccountFact, AccountState, Caller, Delegated, FeatureSet, Identity, JoinedMethod, Members,
    NAMES, OrganizationFact,
};
use crate::moment;
use crate::problem::Problem;
use crate::redact::redact;

/// So many services are kept.
const SERVICES: usize = 100;

/// The ARN of an organization or of an account in one: it names the management account.
fn organization_arn(text: &str) -> Result<Arn<'_>, Unreadable> {
    let arn = Arn::parse(text).ok_or(Unreadable)?;
    let fits = arn.service == "organizations" && arn.account.is_some();
    fits.then_some(arn).ok_or(Unreadable)
}

/// The columns of an organization's accounts as CSV.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AccountRow<'a> {
    pub(crate) id: &'a str,
    pub(crate) arn: &'a str,
    pub(crate) state: &'a str,
    pub(crate) joined_method: &'a str,
    pub(crate) joined: &'a str,
}

impl Fold {
    pub(crate) fn caller(&mut self, account: AccountId, arn: &str) -> Folded {
        let arn = Arn::parse(arn).ok_or(Unreadable)?;
        if arn.account != Some(account) {
            return Err(Unreadable);
        }
        let caller = match arn.part() {
            ("", "root") => Caller::Root,
            ("user", _) => Caller::User,
            ("role" | "assumed-role", _) => Caller::Role,
            _ => Caller::Other,
        };
        self.is_in(&arn);
        self.belongs(Some(account));
        self.facts.identity = Some(Identity { account, caller });
        Ok(())
    }

    pub(crate) fn organization(&mut self, one: &Organization<'_>) -> Folded {
        let arn = organization_arn(&one.arn)?;
        // The ARN has the id even where a tool made a number of it.
        let management = self.account(one.master_account_id).or(arn.account);
        let management = management.ok_or(Unreadable)?;
        let (_, organization) = arn.part();
        let same_id = one.id.as_deref().is_none_or(|id| id.trim() == organization);
        let master = one.master_account_arn.as_deref();
        let same_account = master.is_none_or(|master| {
            organization_arn(master).is_ok_and(|master| {
                let (_, path) = master.part();
                let named = path.split_once('/') == Some((organization, management.as_str()));
                master.account == Some(management) && named
            })
        });
        // Of an organization that contradicts itself nothing is known.
        if arn.account != Some(management) || !same_id || !same_account {
            return Err(Unreadable);
        }
        let features = match one.feature_set.as_deref() {
            Some("ALL") => FeatureSet::All,
            Some("CONSOLIDATED_BILLING") => FeatureSet::ConsolidatedBilling,
            _ => {
                self.problem(Problem::UnknownValue);
                FeatureSet::Unknown
            }
        };
        self.is_in(&arn);
        self.belongs(Some(management));
        self.facts.organization = Some(OrganizationFact {
            management,
            features,
        });
        Ok(())
    }

    /// `Account` of describe-account.
    pub(crate) fn described_account(&mut self, one: &OrganizationAccount<'_>) -> Folded {
        let fact = self.account_fact(one)?;
        self.belongs(Some(fact.account));
        self.facts.accounts.push(fact);
        Ok(())
    }

    /// One of `Accounts` of list-accounts.
    pub(crate) fn listed_account(&mut self, one: &OrganizationAccount<'_>) -> Folded {
        let fact = self.account_fact(one)?;
        self.belongs(fact.management);
        self.count_member(&fact);
        self.facts.accounts.push(fact);
        Ok(())
    }

    /// An account in the CSV that the organization's console exports.
    pub(crate) fn account_row(&mut self, row: &AccountRow<'_>) -> Folded {
        let text = |text: &str| Some(Text::from(text.trim().to_ascii_uppercase()));
        let id = plain_account(row.id.trim()).map_or(AccountField::Number, AccountField::Id);
        let joined = moment::from_iso(row.joined.trim());
        self.listed_account(&OrganizationAccount {
            id,
            arn: Text::from(row.arn.trim().to_owned()),
            status: None,
            state: text(row.state),
            joined_method: text(row.joined_method),
            joined_timestamp: joined.map(TimeField),
            delegation_enabled_date: None,
        })
    }

    fn account_fact(&mut self, one: &OrganizationAccount<'_>) -> Result<AccountFact, Unreadable> {
        let arn = organization_arn(&one.arn)?;
        let (_, path) = arn.part();
        let of_arn = path.rsplit_once('/').and_then(|(_, id)| plain_account(id));
        // The ARN has the id even where a tool made a number of it.
        let account = self.account(one.id).or(of_arn).ok_or(Unreadable)?;
        if of_arn != Some(account) {
            return Err(Unreadable);
        }
        let state = one.state.as_deref().or(one.status.as_deref());
        let joined = match one.joined_method.as_deref() {
            Some("INVITED") => Some(JoinedMethod::Invited),
            Some("CREATED") => Some(JoinedMethod::Created),
            other => {
                self.problem(Problem::UnknownValue);
                other.map(|_| JoinedMethod::Unknown)
            }
        };
        self.is_in(&arn);
        Ok(AccountFact {
            account,
            management: arn.account,
            state: self.account_state(state),
            joined,
            joined_at: self.saw(one.joined_timestamp),
        })
    }

    pub(crate) fn account_state(&mut self, state: Option<&str>) -> AccountState {
        match state {
            Some("PENDING_ACTIVATION") => AccountState::PendingActivation,
            Some("ACTIVE") => AccountState::Active,
            Some("SUSPENDED") => AccountState::Suspended,
            Some("PENDING_CLOSURE") => AccountState::PendingClosure,
            Some("CLOSED") => AccountState::Closed,
            _ => {
                self.problem(Problem::UnknownValue);
                AccountState::Unknown
            }
        }
    }

    pub(super) fn count_member(&mut self, fact: &AccountFact) {
        let members = self.facts.members.get_or_insert_with(|| Members {
            management: fact.management,
            accounts: 0,
            open: 0,
            examples: Vec::new(),
        });
        members.accounts = members.accounts.saturating_add(1);
        if fact.management == Some(fact.account) || !fact.state.is_open() {
            return;
        }
        members.open = members.open.saturating_add(1);
        if members.examples.len() < NAMES {
            members.examples.push(fact.account);
        }
    }

    pub(crate) fn delegated_administrator(&mut self, one: &OrganizationAccount<'_>) -> Folded {
        let fact = self.account_fact(one)?;
        self.belongs(fact.management);
        self.saw(one.delegation_enabled_date);
        let delegated = self.facts.delegated.get_or_insert_default();
        delegated.administrators.push(fact.account);
        Ok(())
    }

    pub(crate) fn delegated_service(&mut self, one: &DelegatedService<'_>) -> Folded {
        self.saw(one.delegation_enabled_date);
        let service = redact(one.service_principal.trim()).into_owned();
        let delegated: &mut Delegated = self.facts.delegated.get_or_insert_default();
        if delegated.services.len() < SERVICES {
            delegated.services.push(service);
        }
        Ok(())
    }

    /// get-account-information.
    pub(crate) fn account_information(
        &mut self,
        account: AccountId,
        state: Option<&str>,
        created: Option<TimeField>,
    ) {
        self.belongs(Some(account));
        self.saw(created);
        let state = self.account_state(state);
        self.facts.accounts.push(AccountFact {
            account,
            management: None,
            state,
            joined: None,
            joined_at: None,
        });
    }
}
