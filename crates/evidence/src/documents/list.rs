//! Top-level lists, and the kinds of their elements.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::Documents;
use super::parse::parse;
use crate::doubled::doubled;
use crate::elements::{
    Bucket, ConfigCount, ConfigResource, CopyJob, CostPeriod, DelegatedService, Domain,
    ExplorerResource, GroupDefinition, OrganizationAccount, ProtectedResource, RecoveryPoint,
    Region, ReservedInstances, RestoreJob, SavingsPlan, TaggedResource,
};
use crate::fold::{Fold, Folded};
use crate::kind::Kind;
use crate::refusal::Refusal;

/// A top-level list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum List {
    /// A list that alone tells the kind.
    Of(Kind),
    /// `Results`: texts in AWS Config, objects in AWS Backup.
    Results,
    /// `GroupDefinitions` of costs.
    GroupDefinitions,
    /// The array that `--query` leaves.
    Query,
    /// A list that is not used.
    #[default]
    Other,
}

impl List {
    /// The list under this key, which is in small letters.
    pub(super) fn of(key: &str) -> Self {
        Self::Of(match key {
            "resources" => Kind::ResourceExplorer,
            "resourcetagmappinglist" => Kind::TaggedResources,
            "buckets" => Kind::Buckets,
            "resourcecounts" => Kind::ConfigCounts,
            "copyjobs" => Kind::CopyJobs,
            "recoverypoints" => Kind::RecoveryPoints,
            "accounts" => Kind::Accounts,
            "delegatedadministrators" => Kind::DelegatedAdministrators,
            "delegatedservices" => Kind::DelegatedServices,
            "resultsbytime" => Kind::CostByService,
            "domains" => Kind::Domains,
            "savingsplans" => Kind::SavingsPlans,
            "reservedinstances"
            | "reserveddbinstances"
            | "reservedcachenodes"
            | "reservednodes"
            | "reservedelasticsearchinstances" => Kind::ReservedInstances,
            "regions" => Kind::Regions,
            "accountaliases" | "traillist" | "paymentinstrumentsummaries" | "accountbalances" => {
                Kind::AccountDetails
            }
            "dbsnapshots" | "dbclustersnapshots" | "replications" | "images" => Kind::OtherCopies,
            "restorejobs" => Kind::RestoreJobs,
            "results" => return Self::Results,
            "" => return Self::Query,
            "groupdefinitions" => return Self::GroupDefinitions,
            _ => return Self::Other,
        })
    }

    pub(super) const fn kind(self) -> Option<Kind> {
        match self {
            Self::Of(kind) => Some(kind),
            _ => None,
        }
    }
}

impl Documents {
    pub(super) fn take_element(&mut self, bytes: &[u8], at: u64) -> Result<(), Refusal> {
        let kind = match self.page.list {
            List::Of(kind) => kind,
            List::Results if bytes.first() == Some(&b'"') => Kind::ConfigResources,
            List::Results => Kind::ProtectedResources,
            List::Query => return self.take_queried(bytes, at),
            List::GroupDefinitions => {
                let group = parse::<GroupDefinition>(bytes, at)?;
                self.page.group_keys.extend(group.map(|group| group.key));
                return Ok(());
            }
            List::Other => {
                parse::<IgnoredAny>(bytes, at)?;
                return Ok(());
            }
        };
        self.is(kind);
        if self.page.is_refused() {
            parse::<IgnoredAny>(bytes, at)?;
            return Ok(());
        }
        self.page.elements += 1;
        // An element that is no object, or no text among texts, shows nothing, whatever it is.
        if !matches!(bytes.first(), Some(b'{' | b'"')) {
            parse::<IgnoredAny>(bytes, at)?;
            return self.count(false);
        }
        let readable = match kind {
            Kind::CostByService => {
                // Counted when the keys that they are grouped by are known.
                match parse::<CostPeriod>(bytes, at)? {
                    Some(period) => self.page.costs.push(period),
                    None => self.count(false)?,
                }
                return Ok(());
            }
            Kind::ConfigCounts => match parse::<ConfigCount<'_>>(bytes, at)? {
                Some(one) => {
                    let count = self.part.fold.config_count(&one);
                    self.part.counted = self.part.counted.saturating_add(count);
                    true
                }
                None => false,
            },
            Kind::ConfigResources => {
                let inner = parse::<String>(bytes, at)?.unwrap_or_default();
                if doubled(inner.as_bytes()).is_some() {
                    return Err(Refusal::DuplicateMember { at });
                }
                let one = serde_json::from_str::<ConfigResource<'_>>(&inner);
                one.is_ok_and(|one| self.part.fold.config_resource(&one).is_ok())
            }
            _ => self.part.fold.element(kind, bytes, at)?,
        };
        self.count(readable)
    }
}

impl Fold {
    /// Folds an element of a list that alone tells the kind. False where it can't be read.
    fn element(&mut self, kind: Kind, bytes: &[u8], at: u64) -> Result<bool, Refusal> {
        match kind {
            Kind::ResourceExplorer => self.one(bytes, at, |fold, one: &ExplorerResource<'_>| {
                fold.explorer_resource(one, bytes)
            }),
            Kind::TaggedResources => self.one(bytes, at, |fold, one: &TaggedResource<'_>| {
                fold.tagged_resource(one, bytes)
            }),
            Kind::Buckets => self.one(bytes, at, |fold, one: &Bucket<'_>| fold.bucket(one)),
            Kind::CopyJobs => self.one(bytes, at, |fold, one: &CopyJob<'_>| fold.copy_job(one)),
            Kind::RecoveryPoints => self.one(bytes, at, |fold, one: &RecoveryPoint<'_>| {
                fold.recovery_point(one)
            }),
            Kind::ProtectedResources => self.one(bytes, at, |fold, one: &ProtectedResource<'_>| {
                fold.protected_resource(one)
            }),
            Kind::Accounts => self.one(bytes, at, |fold, one: &OrganizationAccount<'_>| {
                fold.listed_account(one)
            }),
            Kind::DelegatedAdministrators => {
                self.one(bytes, at, |fold, one: &OrganizationAccount<'_>| {
                    fold.delegated_administrator(one)
                })
            }
            Kind::DelegatedServices => self.one(bytes, at, |fold, one: &DelegatedService<'_>| {
                fold.delegated_service(one)
            }),
            Kind::Domains => self.one(bytes, at, |fold, one: &Domain| fold.domain(one)),
            Kind::SavingsPlans => self.one(bytes, at, |fold, one: &SavingsPlan<'_>| {
                fold.savings_plan(one)
            }),
            Kind::ReservedInstances => self.one(bytes, at, |fold, one: &ReservedInstances<'_>| {
                fold.reserved_instances(one);
                Ok(())
            }),
            Kind::Regions => self.one(bytes, at, |fold, one: &Region<'_>| fold.region(one)),
            Kind::AccountDetails => self.one(bytes, at, |fold, one| fold.account_detail(one)),
            Kind::OtherCopies => self.one(bytes, at, |fold, one| fold.other_copy(one)),
            Kind::RestoreJobs => self.one(bytes, at, |fold, one: &RestoreJob<'_>| {
                fold.restore_job(one)
            }),
            // No list tells the other kinds.
            _ => Ok(false),
        }
    }

    fn one<'a, T: Deserialize<'a>>(
        &mut self,
        bytes: &'a [u8],
        at: u64,
        fold: impl FnOnce(&mut Self, &T) -> Folded,
    ) -> Result<bool, Refusal> {
        Ok(match parse::<T>(bytes, at)? {
            Some(one) => fold(self, &one).is_ok(),
            None => false,
        })
    }
}
