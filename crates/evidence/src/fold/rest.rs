//! Folds commitments, domains, Regions and contact data.

use domain::time::Timestamp;
use serde_json::Value;

use super::{Fold, Folded, Unreadable};
use crate::arn::{Arn, is_region};
use crate::elements::{Domain, Region, ReservedInstances, SavingsPlan, TimeField};
use crate::facts::{Commitment, CommitmentKind, CommitmentState, Contact, DomainFact, RegionsFact};
use crate::kind::Kind;
use crate::problem::Problem;
use crate::redact::redact;

/// The first Region of each partition: no account is without it.
const FIRST_REGIONS: [&str; 3] = ["us-east-1", "cn-north-1", "us-gov-west-1"];

impl Fold {
    /// Says so where something is not there that every whole list of this kind has.
    pub(crate) fn missing_always_there(&mut self, kind: Kind) {
        let is_there = match kind {
            Kind::Accounts => {
                let accounts = &self.facts.accounts;
                accounts
                    .iter()
                    .any(|one| one.management == Some(one.account))
            }
            Kind::Regions => self.has_first_region,
            _ => true,
        };
        if !is_there {
            self.problem(Problem::PartOfList);
        }
    }

    pub(crate) fn savings_plan(&mut self, one: &SavingsPlan<'_>) -> Folded {
        if let Some(arn) = one.savings_plan_arn.as_deref() {
            let arn = Arn::parse(arn).ok_or(Unreadable)?;
            self.is_in(&arn);
            self.belongs(arn.account);
        }
        let state = match one.state.as_ref() {
            "active" | "queued" | "payment-pending" | "pending-return" => CommitmentState::Running,
            "retired" | "returned" | "payment-failed" | "queued-deleted" => CommitmentState::Over,
            _ => self.unknown_commitment(),
        };
        let kind = CommitmentKind::SavingsPlan;
        self.commitment(kind, &one.savings_plan_id, state, one.start, one.end);
        Ok(())
    }

    pub(crate) fn reserved_instances(&mut self, one: &ReservedInstances<'_>) {
        let state = match one.state.as_ref() {
            "active" | "queued" | "payment-pending" => CommitmentState::Running,
            "retired" | "payment-failed" | "queued-deleted" => CommitmentState::Over,
            _ => self.unknown_commitment(),
        };
        let kind = CommitmentKind::ReservedInstances;
        let until = |(TimeField(start), seconds): (TimeField, u32)| {
            TimeField(Timestamp(start.0.saturating_add(u64::from(seconds) * 1000)))
        };
        let end = one.end.or_else(|| one.start.zip(one.duration).map(until));
        self.commitment(kind, &one.reserved_instances_id, state, one.start, end);
    }

    fn unknown_commitment(&mut self) -> CommitmentState {
        self.problem(Problem::UnknownValue);
        CommitmentState::Unknown
    }

    fn commitment(
        &mut self,
        kind: CommitmentKind,
        id: &str,
        state: CommitmentState,
        start: Option<TimeField>,
        end: Option<TimeField>,
    ) {
        if let Some(TimeField(start)) = start {
            self.saw_until(start);
        }
        let until = end.map(|TimeField(time)| time);
        let id = redact(id.trim()).into_owned();
        self.facts.commitments.push(Commitment {
            kind,
            id,
            state,
            until,
        });
    }

    /// Other services have domains, too: only registered ones say how they are renewed.
    pub(crate) fn domain(&mut self, one: &Domain) -> Folded {
        let is_registered =
            one.auto_renew.is_some() || one.transfer_lock.is_some() || one.expiry.is_some();
        if !is_registered {
            return Err(Unreadable);
        }
        let expires = one.expiry.map(|TimeField(time)| time);
        let name = redact(one.domain_name.trim()).into_owned();
        self.facts.domains.push(DomainFact {
            name,
            expires,
            renews: one.auto_renew,
        });
        Ok(())
    }

    pub(crate) fn region(&mut self, one: &Region<'_>) -> Folded {
        let name = one.region_name.trim();
        if name.is_empty() || !is_region(name) {
            return Err(Unreadable);
        }
        // Other lists name Regions, too: only those of the account say whether they are switched on.
        let in_use = match one.region_opt_status.as_deref() {
            None => return Err(Unreadable),
            Some("DISABLED" | "not-opted-in") => false,
            Some(
                "ENABLED"
                | "ENABLED_BY_DEFAULT"
                | "ENABLING"
                | "DISABLING"
                | "opted-in"
                | "opt-in-not-required",
            ) => true,
            _ => {
                self.problem(Problem::UnknownValue);
                true
            }
        };
        self.has_first_region |= FIRST_REGIONS.contains(&name);
        let regions: &mut RegionsFact = self.facts.regions.get_or_insert_default();
        if in_use {
            regions.in_use.push(redact(name).into_owned());
        }
        Ok(())
    }

    /// Only whether the fields are filled in.
    pub(crate) fn contact(&mut self, member: &Value) -> Folded {
        let member = member.as_object().ok_or(Unreadable)?;
        let filled = |name: &str| {
            let text = member.get(name).and_then(Value::as_str);
            text.is_some_and(|text| !text.trim().is_empty())
        };
        let address = ["AddressLine1", "City", "PostalCode", "CountryCode"];
        self.facts.contact = Some(Contact {
            name: filled("FullName"),
            address: address.iter().all(|name| filled(name)),
            phone: filled("PhoneNumber"),
        });
        Ok(())
    }
}
