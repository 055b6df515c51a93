//! The array that `--query` leaves of an output: its elements may still tell which one.

use std::collections::BTreeMap;

use serde::de::IgnoredAny;

use super::Documents;
use super::list::List;
use super::parse::parse;
use crate::kind::Kind;
use crate::problem::Problem;
use crate::refusal::Refusal;

/// The members that tell the kind of an element.
const TELLING: &[(Kind, &[&str])] = &[
    (Kind::TaggedResources, &["ResourceARN", "Tags"]),
    (Kind::ResourceExplorer, &["Arn", "OwningAccountId"]),
    (Kind::CopyJobs, &["DestinationBackupVaultArn", "CopyJobId"]),
    (Kind::RecoveryPoints, &["RecoveryPointArn", "CreationDate"]),
    (Kind::ProtectedResources, &["ResourceArn", "LastBackupTime"]),
    (Kind::Buckets, &["Name", "BucketRegion"]),
    (Kind::OtherCopies, &["ImageId", "OwnerId"]),
    (Kind::ConfigCounts, &["resourceType", "count"]),
    (Kind::Domains, &["DomainName", "AutoRenew"]),
    (Kind::SavingsPlans, &["savingsPlanId", "state"]),
    (Kind::ReservedInstances, &["ReservedInstancesId", "State"]),
    (Kind::OtherCopies, &["DBSnapshotArn", "SnapshotType"]),
    (Kind::OtherCopies, &["DBClusterSnapshotArn", "SnapshotType"]),
    (Kind::RestoreJobs, &["RestoreJobId", "RecoveryPointArn"]),
    (Kind::AccountDetails, &["TrailARN", "HomeRegion"]),
    (Kind::Regions, &["RegionName", "RegionOptStatus"]),
    (Kind::Regions, &["RegionName", "OptInStatus"]),
    (
        Kind::DelegatedAdministrators,
        &["DelegationEnabledDate", "JoinedMethod"],
    ),
    (
        Kind::DelegatedServices,
        &["DelegationEnabledDate", "ServicePrincipal"],
    ),
    (Kind::Accounts, &["Id", "JoinedMethod"]),
    (Kind::CostByService, &["TimePeriod", "Groups"]),
];

/// The kind of an element with these members.
fn kind_of(members: &BTreeMap<String, IgnoredAny>) -> Option<Kind> {
    let told = |(_, names): &&(Kind, &[&str])| names.iter().all(|name| members.contains_key(*name));
    TELLING.iter().find(told).map(|(kind, _)| *kind)
}

impl Documents {
    /// The first element of such an array.
    pub(super) fn take_queried(&mut self, bytes: &[u8], at: u64) -> Result<(), Refusal> {
        if self.page.is_refused() {
            parse::<IgnoredAny>(bytes, at)?;
            return Ok(());
        }
        let members = parse::<BTreeMap<String, IgnoredAny>>(bytes, at)?;
        let kind = members.and_then(|members| kind_of(&members));
        match kind {
            // Three commands print such accounts, and costs say elsewhere how they are grouped.
            None | Some(Kind::Accounts | Kind::CostByService) => {
                self.page.refuse(Refusal::Queried(kind));
                Ok(())
            }
            Some(kind) => {
                self.page.list = List::Of(kind);
                self.is(kind);
                // What was left out is not known.
                self.part.fold.problem(Problem::PartOfList);
                self.take_element(bytes, at)
            }
        }
    }
}
