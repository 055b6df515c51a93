//! Folds what only the collector's file tells.

use domain::account::AccountId;
use domain::time::Timestamp;

use super::Fold;
use super::inventory::label;
use crate::arn::Arn;
use crate::elements::TimeField;
use crate::facts::{AccountFact, Delegated, FeatureSet, JoinedMethod, OrganizationFact};
use crate::partition::Partition;
use crate::problem::Problem;
use crate::services::Place;

/// What a file itself says of its account and time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stated {
    pub(crate) account: AccountId,
    pub(crate) taken_at: Timestamp,
}

/// A thing of a list call. Of some only the number may be told: they have no name.
pub(crate) struct Thing<'a> {
    pub(crate) name: Option<&'a str>,
    /// What it is called where its ARN does not say its kind.
    pub(crate) kind: &'a str,
    pub(crate) region: &'a str,
    pub(crate) account: AccountId,
    pub(crate) place: Place,
}

/// An account as an organization lists it, without its ARN.
pub(crate) struct ListedAccount<'a> {
    pub(crate) account: AccountId,
    /// The account that asked.
    pub(crate) asked: AccountId,
    pub(crate) state: Option<&'a str>,
    pub(crate) joined_method: Option<&'a str>,
    pub(crate) joined_at: Option<TimeField>,
}

impl Fold {
    pub(crate) fn now(&self) -> Timestamp {
        self.now
    }

    pub(crate) fn closing(&self) -> Option<AccountId> {
        self.closing
    }

    /// The whole file is of this account.
    pub(crate) fn is_of_account(&mut self, account: AccountId, partition: Partition) {
        self.belongs(Some(account));
        self.partitions.insert(partition);
    }

    pub(crate) fn thing(&mut self, thing: &Thing<'_>) {
        let Thing {
            name,
            kind,
            region,
            account,
            place,
        } = thing;
        let Some(name) = name else {
            self.unnamed(*account, region, kind, *place);
            return;
        };
        let arn = Arn::parse(name);
        let label = arn.as_ref().map(label);
        self.exists(&super::inventory::Seen {
            name,
            kind: label.as_deref().unwrap_or(kind),
            region,
            account: Some(*account),
            place: *place,
        });
    }

    /// Something of which only the number is told.
    fn unnamed(&mut self, account: AccountId, region: &str, kind: &str, place: Place) {
        if let Some(item) = place.item {
            let found = self.existing.entry((Some(account), item)).or_default();
            let region = found.regions.entry(region.to_owned()).or_default();
            region.unnamed = region.unnamed.saturating_add(1);
        }
        self.group(Some(account), place.class, kind, 1);
    }

    /// The organization of the account, of which the collector keeps no ARN.
    pub(crate) fn managed_by(&mut self, management: AccountId, features: Option<&str>) {
        let features = match features {
            Some("ALL") => FeatureSet::All,
            Some("CONSOLIDATED_BILLING") => FeatureSet::ConsolidatedBilling,
            _ => {
                self.problem(Problem::UnknownValue);
                FeatureSet::Unknown
            }
        };
        self.facts.organization = Some(OrganizationFact {
            management,
            features,
        });
    }

    /// An account that administers a service. Whoever asks and is one is not the management account.
    pub(crate) fn administers(&mut self, account: AccountId, asked: bool) {
        self.asked_as_administrator |= asked;
        let delegated: &mut Delegated = self.facts.delegated.get_or_insert_default();
        delegated.administrators.push(account);
    }

    /// Only the management account and its delegated administrators may list accounts.
    pub(crate) fn account_of_organization(&mut self, one: &ListedAccount<'_>) {
        let management = (!self.asked_as_administrator).then_some(one.asked);
        let joined = match one.joined_method {
            Some("INVITED") => Some(JoinedMethod::Invited),
            Some("CREATED") => Some(JoinedMethod::Created),
            other => other.map(|_| JoinedMethod::Unknown),
        };
        let fact = AccountFact {
            account: one.account,
            management,
            state: self.account_state(one.state),
            joined,
            joined_at: one.joined_at.map(|TimeField(time)| time),
        };
        self.count_member(&fact);
        self.facts.accounts.push(fact);
    }
}
