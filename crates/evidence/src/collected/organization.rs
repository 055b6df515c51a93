//! What the organization's policies deny, and to whom; which services its members administer.

use std::collections::{BTreeMap, BTreeSet};

use domain::account::AccountId;
use serde_json::{Map, Value};

use crate::facts::{Sign, What};
use crate::fold::Fold;
use crate::subject::{self, Subject};

/// The actions of which items ask whether a policy denies them. A denial under conditions is none
/// that is sure.
const ACTIONS: [(&str, Subject); 2] = [
    ("account:CloseAccount", subject::CLOSE_POLICY),
    ("organizations:LeaveOrganization", subject::LEAVE_POLICY),
];

/// Of one policy so many members are kept.
const MEMBERS: usize = 1000;

/// Policies, what they are attached to, what accounts lie in, and what they administer.
#[derive(Default)]
pub(super) struct Organization {
    /// The actions that a policy denies, by its id.
    denies: BTreeMap<String, Vec<Value>>,
    /// By policy, what it is attached to.
    targets: BTreeSet<(String, String)>,
    /// By account, the root and units in which it lies, one inside the other. An older SDK knows only the
    /// nearest.
    above: BTreeMap<String, BTreeSet<String>>,
    /// By account, the services that it administers.
    services: BTreeMap<String, Vec<String>>,
}

impl Organization {
    /// Takes an answer about one of these.
    pub(super) fn take(&mut self, call: &str, asked: &Map<String, Value>, answer: &Value) {
        let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
        let ids = |list: &str, id: &str| {
            let all = answer.get(list).and_then(Value::as_array);
            let ids = all
                .into_iter()
                .flatten()
                .filter_map(|one| text(one.get(id)));
            ids.collect::<Vec<String>>()
        };
        match call {
            "organizations.DescribePolicy" => {
                let id = text(answer.pointer("/Policy/PolicySummary/Id"));
                let actions = answer.pointer("/Policy/Content").and_then(Value::as_array);
                self.denies.extend(id.zip(actions.cloned()));
            }
            "organizations.ListTargetsForPolicy" => {
                let policy = text(asked.get("PolicyId"));
                let targets = ids("Targets", "TargetId").into_iter();
                let all = policy.map(|policy| targets.map(move |one| (policy.clone(), one)));
                self.targets.extend(all.into_iter().flatten());
            }
            "organizations.ListParents" => {
                let account = text(asked.get("ChildId"));
                let above = account.map(|account| self.above.entry(account).or_default());
                if let Some(above) = above {
                    above.extend(ids("Parents", "Id"));
                }
            }
            "organizations.ListAccounts" => {
                let all = answer.get("Accounts").and_then(Value::as_array);
                for one in all.into_iter().flatten() {
                    let paths = one.get("Paths").and_then(Value::as_array);
                    let paths = paths.into_iter().flatten().filter_map(Value::as_str);
                    let units = paths.flat_map(|path| path.split('/'));
                    let units = units.filter(|unit| unit.starts_with("ou-"));
                    if let Some(account) = text(one.get("Id")) {
                        let above = self.above.entry(account).or_default();
                        above.extend(units.map(str::to_owned));
                    }
                }
            }
            "organizations.ListDelegatedServicesForAccount" => {
                let services = ids("DelegatedServices", "ServicePrincipal");
                let known = text(asked.get("AccountId")).map(|one| self.services.entry(one));
                if let Some(known) = known {
                    known.or_default().extend(services);
                }
            }
            _ => {}
        }
    }

    /// After the last answer.
    pub(super) fn finish(&self, fold: &mut Fold) {
        for (account, services) in &self.services {
            let sign = Sign::new(subject::ADMINISTRATION.item, What::Listed);
            fold.facts.signs.push(Sign {
                accounts: crate::arn::plain_account(account).into_iter().collect(),
                ..sign.naming(services.clone())
            });
        }
        for (policy, target) in &self.targets {
            let denied = self.denies.get(policy);
            for (action, about) in ACTIONS {
                if denied.is_none_or(|denied| !denied.iter().any(|one| one == action)) {
                    continue;
                }
                let accounts = self.members(target);
                // A root is above all; a unit without accounts of its own binds nobody that is known.
                if accounts.is_empty() && !target.starts_with("r-") {
                    continue;
                }
                fold.facts.signs.push(Sign {
                    accounts,
                    names: vec![policy.clone()],
                    ..Sign::new(about.item, What::Denied)
                });
            }
        }
    }

    /// The accounts that lie in a unit, or the one that is meant; none of a root, which has all.
    fn members(&self, target: &str) -> Vec<AccountId> {
        if target.starts_with("r-") {
            return Vec::new();
        }
        let inside = self
            .above
            .iter()
            .filter(|(_, above)| above.contains(target));
        let inside = inside.map(|(account, _)| account.as_str());
        let all = inside.chain([target]).filter_map(crate::arn::plain_account);
        all.take(MEMBERS).collect()
    }
}
