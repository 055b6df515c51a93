//! Folds what AWS says about single items.

use domain::account::AccountId;
use serde_json::Value;

use super::{Fold, Folded, Unreadable};
use crate::arn::{Arn, plain_account};
use crate::collected::table::{self, Call, Speaks};
use crate::elements::{RestoreJob, TimeField};
use crate::facts::{Sign, What};
use crate::item::Item;
use crate::redact::redact;
use crate::services::{self, Spelling};
use crate::subject::{self, Subject};

impl Fold {
    fn sign(&mut self, about: Subject, what: What) {
        self.facts.signs.push(Sign::new(about.item, what));
    }

    /// An element of a call's list. Whether an item other than a backup asks about it.
    pub(crate) fn listed(&mut self, call: &Call, one: &Value, own: Option<AccountId>) -> bool {
        let mut is_asked = false;
        for speaks in call.listed {
            if is_over(speaks, one) {
                continue;
            }
            for name in names(speaks, call.names, one) {
                if is_own(speaks, name, own) {
                    is_asked = true;
                    let names = self.listed.entry(speaks.item).or_default();
                    names.insert(redact(name).into_owned());
                }
            }
        }
        is_asked
    }

    /// An element of one of the lists about an account itself.
    pub(crate) fn account_detail(&mut self, one: &Value) -> Folded {
        let is = |name: &str| one.get(name).is_some();
        if is("AccountMFAEnabled") && is("AccountPasswordPresent") {
            self.account_summary(one);
        } else if is("paymentMethod") {
            self.payment_method(one);
        } else if is("amount") {
            self.balance(one);
        } else {
            let trail = one.get("TrailARN").and_then(Value::as_str);
            let call = match (one, trail) {
                (Value::String(_), _) => "iam.ListAccountAliases",
                (_, Some(_)) => "cloudtrail.DescribeTrails",
                _ => return Err(Unreadable),
            };
            let named = trail.and_then(Arn::parse).and_then(|arn| arn.account);
            // Of a trail whose account is not the one that is closed nobody knows who asked.
            self.listed_by(call, one, self.closing.or(named));
        }
        Ok(())
    }

    /// The plan of an account: free, or paid for.
    pub(crate) fn account_plan(&mut self, account: AccountId, plan: &str, ends: Option<TimeField>) {
        self.belongs(Some(account));
        let one = serde_json::json!({ "accountPlanType": plan });
        self.listed_by("freetier.GetAccountPlanState", &one, Some(account));
        self.plan_ends(plan, ends);
    }

    /// When the free plan ends: what is paid for has no end.
    pub(crate) fn plan_ends(&mut self, plan: &str, ends: Option<TimeField>) {
        if let Some(TimeField(ends)) = ends.filter(|_| plan == "FREE") {
            let sign = Sign::new(subject::FREE_PLAN.item, What::PlanEnds);
            self.facts.signs.push(Sign {
                at: Some(ends),
                ..sign
            });
        }
    }

    fn listed_by(&mut self, call: &str, one: &Value, own: Option<AccountId>) {
        if let Some(call) = table::call(call) {
            self.listed(call, one, own);
        }
    }

    /// What IAM counts in an account.
    pub(crate) fn account_summary(&mut self, one: &Value) {
        let is_none = |name: &str| one.get(name).and_then(Value::as_u64) == Some(0);
        if is_none("AccountPasswordPresent") {
            self.sign(subject::MEMBER_ROOT, What::NoRootPassword);
        }
        if is_none("AccountMFAEnabled") {
            self.sign(subject::ROOT, What::NoRootFactor);
        }
    }

    /// A list of payment methods was answered.
    pub(crate) fn payment_methods(&mut self) {
        self.payment_method.get_or_insert(false);
    }

    pub(crate) fn payment_method(&mut self, one: &Value) {
        let active = one.get("status").and_then(Value::as_str) == Some("ACTIVE");
        *self.payment_method.get_or_insert(false) |= active;
    }

    /// An amount that is due. The collector may keep no more than whether it is.
    pub(crate) fn balance(&mut self, one: &Value) {
        let is_due = match one.pointer("/amount/value") {
            Some(Value::Bool(due)) => *due,
            Some(Value::String(amount)) => amount.parse().is_ok_and(|amount: f64| amount != 0.0),
            _ => false,
        };
        if is_due {
            self.sign(subject::PAYMENT, What::BalanceDue);
        }
    }

    /// Whether AWS verified the contact information.
    pub(crate) fn verification(&mut self, status: Option<&str>) {
        match status {
            Some("VERIFIED") => self.sign(subject::CONTACT, What::ContactVerified),
            Some("PENDING" | "UNVERIFIED") => {
                self.sign(subject::CONTACT, What::ContactUnverified);
            }
            _ => {}
        }
    }

    /// Only a restore that came to its end was tried.
    pub(crate) fn restore_job(&mut self, job: &RestoreJob<'_>) -> Folded {
        let at = self.saw(job.completion_date);
        let source = job.source_resource_arn.as_deref().and_then(Arn::parse);
        let status = job.status.as_deref().ok_or(Unreadable)?;
        let account = source.as_ref().and_then(|source| source.account);
        let Some((source, (account, at))) = source.zip(account.zip(at)) else {
            return Ok(());
        };
        if status == "COMPLETED" {
            let place = services::place(&Spelling {
                arn: Some(source),
                backup: job.resource_type.as_deref(),
                ..Spelling::default()
            });
            let last = self
                .restored
                .entry((place.item.unwrap_or(Item::Other), account));
            let last = last.or_default();
            *last = at.max(*last);
        }
        Ok(())
    }

    /// All signs, in order.
    pub(super) fn close_signs(&mut self) {
        for (item, names) in core::mem::take(&mut self.listed) {
            let sign = Sign::new(item, What::Listed);
            let sign = sign.naming(names.into_iter().collect());
            self.facts.signs.push(sign);
        }
        for (account, names) in core::mem::take(&mut self.source_vaults) {
            let sign = Sign::new(subject::VAULTS.item, What::Listed);
            self.facts.signs.push(Sign {
                accounts: vec![account],
                ..sign.naming(names.into_iter().collect())
            });
        }
        for ((item, account), at) in core::mem::take(&mut self.restored) {
            self.facts.signs.push(Sign {
                accounts: vec![account],
                at: Some(at),
                ..Sign::new(item.name(), What::Restored)
            });
        }
        match self.payment_method {
            Some(true) => self.sign(subject::PAYMENT, What::PaymentMethod),
            Some(false) => self.sign(subject::PAYMENT, What::NoPaymentMethod),
            None => {}
        }
        self.facts.signs.sort();
        self.facts.signs.dedup();
    }
}

fn names<'a>(speaks: &Speaks, first: &[&str], one: &'a Value) -> Vec<&'a str> {
    let named = match speaks.name {
        _ if one.is_string() => Some(one),
        "" => first.iter().find_map(|name| one.get(name)),
        path => at(one, path),
    };
    match named {
        Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
        Some(one) => one.as_str().into_iter().collect(),
        None => Vec::new(),
    }
}

/// The value at a path of names, with points between them.
fn at<'a>(one: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(one, |value, name| value.get(name))
}

fn is_over(speaks: &Speaks, one: &Value) -> bool {
    let is = |(field, words): &(&str, &[&str])| {
        let word = at(one, field).and_then(Value::as_str);
        word.is_some_and(|word| words.contains(&word))
    };
    speaks.over.iter().any(is)
}

/// Nobody depends on an account by being it; and some lists have what belongs to others, too.
fn is_own(speaks: &Speaks, name: &str, own: Option<AccountId>) -> bool {
    if speaks.accounts && plain_account(name).is_none() {
        return false;
    }
    let Some(own) = own else { return true };
    let owner = Arn::parse(name).and_then(|arn| arn.account);
    name != own.as_str() && (!speaks.own || owner.is_none_or(|owner| owner == own))
}
