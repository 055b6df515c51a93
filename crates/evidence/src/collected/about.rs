//! Answers that tell of something else than the things of one service: the account itself, its
//! organization, commitments, domains, copies and costs.

use domain::account::AccountId;
use serde::Deserialize;
use serde_json::Value;

use super::head::Head;
use super::line::Line;
use super::table::Call;
use crate::elements::{
    AccountField, BucketReplica, CopyJob, Domain, ExplorerResource, ProtectedResource,
    RecoveryPoint, Region, ReservedInstances, RestoreJob, SavingsPlan, TableExport, TaggedResource,
    TimeField,
};
use crate::fold::{Fold, Folded, ListedAccount, Unreadable};
use crate::kind::Kind;
use crate::refusal::Refusal;

/// The call that says where a bucket's objects are copied to.
pub(super) const REPLICATION: &str = "s3.GetBucketReplication";

/// AWS says with an error that there is none of what was asked.
pub(super) fn none(call: &Call, fold: &mut Fold) {
    if call.id == "organizations.DescribeOrganization" {
        fold.facts.no_organization = true;
    }
}

/// An answer that is no list.
pub(super) fn answer(
    call: &Call,
    answer: &Value,
    head: &Head,
    fold: &mut Fold,
) -> Result<(), Refusal> {
    let text = |path: &str| answer.pointer(path).and_then(Value::as_str);
    let account = |path: &str| answer.pointer(path).and_then(as_account);
    match call.id {
        "sts.GetCallerIdentity" => {
            of_one_account(account("/Account"), head)?;
            let arn = text("/Arn").unwrap_or_default();
            if fold.caller(head.account, arn).is_err() {
                fold.is_unreadable()?;
            }
        }
        "account.GetAccountInformation" => {
            of_one_account(account("/AccountId"), head)?;
            let created = answer.get("AccountCreatedDate");
            let created = created.and_then(|time| TimeField::deserialize(time).ok());
            if answer.get("AccountState").is_some() {
                fold.account_information(head.account, text("/AccountState"), created);
            }
        }
        "organizations.DescribeOrganization" => {
            let management = account("/Organization/MasterAccountId");
            let features = text("/Organization/FeatureSet");
            match management {
                Some(management) => fold.managed_by(management, features),
                None => fold.is_unreadable()?,
            }
        }
        "dynamodb.DescribeExport" => {
            let export = answer
                .get("ExportDescription")
                .map(TableExport::deserialize);
            let folded = export.map(|export| fold.table_export(&export.map_err(|_| Unreadable)?));
            if !matches!(folded, Some(Ok(()))) {
                fold.is_unreadable()?;
            }
        }
        "freetier.GetAccountPlanState" => {
            let ends = answer.get("accountPlanExpirationDate");
            let ends = ends.and_then(|time| TimeField::deserialize(time).ok());
            fold.plan_ends(text("/accountPlanType").unwrap_or_default(), ends);
        }
        "account.GetContactInformation" => fold.verification(text("/VerificationStatus")),
        _ => {}
    }
    Ok(())
}

fn as_account(value: &Value) -> Option<AccountId> {
    match AccountField::deserialize(value) {
        Ok(AccountField::Id(account)) => Some(account),
        _ => None,
    }
}

/// A file is of one account: no answer names another one than its head.
fn of_one_account(named: Option<AccountId>, head: &Head) -> Result<(), Refusal> {
    if named.is_none_or(|named| named == head.account) {
        Ok(())
    } else {
        Err(Refusal::CollectedAccounts)
    }
}

/// An element of a list of these calls; nothing for the things of a service.
pub(super) fn element(call: &Call, one: &Value, head: &Head, fold: &mut Fold) -> Option<Folded> {
    Some(match call.id {
        "ec2.DescribeRegions" | "account.ListRegions" => {
            with(one, |region: Region<'_>| fold.region(&region))
        }
        "organizations.ListAccounts" => listed(one, head, fold),
        "organizations.ListDelegatedAdministrators" => delegated(one, head, fold),
        "backup.ListCopyJobs" => with(one, |job: CopyJob<'_>| fold.copy_job(&job)),
        "backup.ListRecoveryPointsByBackupVault" => with(one, |mut point: RecoveryPoint<'_>| {
            // The collector keeps of a lifecycle only the days: one without them may end after an event.
            point.lifecycle = point
                .lifecycle
                .filter(|one| one.delete_after_days.is_some());
            fold.recovery_point(&point)
        }),
        "backup.ListProtectedResources" => with(one, |resource: ProtectedResource<'_>| {
            fold.protected_resource(&resource)
        }),
        "route53domains.ListDomains" => with(one, |domain: Domain| fold.domain(&domain)),
        "savingsplans.DescribeSavingsPlans" => {
            with(one, |plan: SavingsPlan<'_>| fold.savings_plan(&plan))
        }
        "ec2.DescribeReservedInstances"
        | "rds.DescribeReservedDBInstances"
        | "elasticache.DescribeReservedCacheNodes"
        | "redshift.DescribeReservedNodes"
        | "memorydb.DescribeReservedNodes"
        | "opensearch.DescribeReservedInstances" => with(one, |reserved: ReservedInstances<'_>| {
            fold.reserved_instances(&reserved);
            Ok(())
        }),
        "ce.GetCostAndUsage" => costs(one, fold),
        "resourcegroupstaggingapi.GetResources" if head.kind == Kind::Collected => {
            with(one, |tagged: TaggedResource<'_>| {
                fold.tagged_resource(&tagged, &[])
            })
        }
        "resource-explorer-2.ListResources" if head.kind == Kind::Collected => {
            with(one, |found: ExplorerResource<'_>| {
                fold.explorer_resource(&found, &[])
            })
        }
        "efs.DescribeReplicationConfigurations" => fold.other_copy(one),
        "rds.DescribeDBSnapshots"
        | "rds.aws-backup-snapshots"
        | "rds.DescribeDBClusterSnapshots"
        | "rds.aws-backup-cluster-snapshots"
        | "docdb.DescribeDBClusterSnapshots"
        | "neptune.DescribeDBClusterSnapshots"
            if head.kind != Kind::Collected =>
        {
            fold.other_copy(one)
        }
        "backup.ListRestoreJobs" => with(one, |job: RestoreJob<'_>| fold.restore_job(&job)),
        "iam.GetAccountSummary" => {
            fold.account_summary(one);
            Ok(())
        }
        "payments.ListPaymentInstruments" => {
            fold.payment_method(one);
            Ok(())
        }
        "payments.past-due" | "payments.due" => {
            fold.balance(one);
            Ok(())
        }
        // They tell of work that was done.
        "dynamodb.ListExports" | "rds.DescribeExportTasks" => Ok(()),
        // Whose bucket it is about, only the request says.
        REPLICATION => Ok(()),
        _ => return None,
    })
}

/// The rules by which what is put into a bucket goes into others.
pub(super) fn replicas(line: &Line<'_>, answer: &Value, head: &Head, fold: &mut Fold) -> Folded {
    let bucket = line.parameters.get("Bucket").and_then(Value::as_str);
    let bucket = bucket.ok_or(Unreadable)?;
    let arn = format!("arn:{}:s3:::{bucket}", head.partition.name());
    let rules = answer.pointer("/ReplicationConfiguration/Rules");
    for rule in rules.and_then(Value::as_array).into_iter().flatten() {
        let rule = BucketReplica::deserialize(rule).map_err(|_| Unreadable)?;
        fold.bucket_replica(&arn, head.account, head.started, &rule)?;
    }
    Ok(())
}

fn with<'a, T: Deserialize<'a>>(one: &'a Value, fold: impl FnOnce(T) -> Folded) -> Folded {
    fold(T::deserialize(one).map_err(|_| Unreadable)?)
}

fn listed(one: &Value, head: &Head, fold: &mut Fold) -> Folded {
    let text = |name: &str| one.get(name).and_then(Value::as_str);
    let account = one.get("Id").and_then(as_account).ok_or(Unreadable)?;
    let joined_at = one.get("JoinedTimestamp");
    fold.account_of_organization(&ListedAccount {
        account,
        asked: head.account,
        state: text("State").or(text("Status")),
        joined_method: text("JoinedMethod"),
        joined_at: joined_at.and_then(|time| TimeField::deserialize(time).ok()),
    });
    Ok(())
}

fn delegated(one: &Value, head: &Head, fold: &mut Fold) -> Folded {
    let account = one.get("Id").and_then(as_account).ok_or(Unreadable)?;
    fold.administers(account, account == head.account);
    Ok(())
}

/// One month of costs, by service and Region. Without `--amounts` a sum is whether there is any.
fn costs(one: &Value, fold: &mut Fold) -> Folded {
    let groups = one.get("Groups").and_then(Value::as_array);
    for group in groups.ok_or(Unreadable)? {
        let service = group.pointer("/Keys/0").and_then(Value::as_str);
        let amount = group.pointer("/Metrics/UnblendedCost/Amount");
        let paid = match amount {
            Some(Value::Bool(paid)) => *paid,
            Some(Value::String(text)) => text.trim().parse::<f64>().map_err(|_| Unreadable)? != 0.0,
            _ => return Err(Unreadable),
        };
        let service = service.ok_or(Unreadable)?;
        if paid {
            fold.paid(service);
        }
    }
    Ok(())
}
